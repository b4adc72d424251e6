namespace ThienVan.Core.Reports.Chasing;

/// <summary>A version of a value, as far as chasing needs it.</summary>
public sealed record ValueVersion
{
    public required Guid RoundId { get; init; }
    public required string Code { get; init; }

    /// <summary>Neighbourhood group whose part it is; <see cref="Ward.Whole"/> for the whole ward.</summary>
    public string Area { get; init; } = Ward.Whole;
    public required int Version { get; init; }
    public required ValueState State { get; init; }
    public required int Revision { get; init; }

    /// <summary>Day this version was first sent; null while it never was.</summary>
    public DateOnly? SentOn { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Day it came back; null unless it is returned.</summary>
    public DateOnly? ReturnedOn { get; init; }
}

/// <summary>How far one owed figure has come, over all its versions.</summary>
public sealed record CellProgress
{
    /// <summary>Of the newest version; a value once approved stays approved while a correction of it is under way.</summary>
    public required ValueState State { get; init; }

    /// <summary>Where the correction of a value once approved has come; null while none is under way.</summary>
    public ValueState? Correction { get; init; }

    /// <summary>Day it was first sent at all: what timeliness is measured by. Null while it never was.</summary>
    public DateOnly? FirstSentOn { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Day it came back; null unless it is returned.</summary>
    public DateOnly? ReturnedOn { get; init; }

    /// <summary>Grows with every change.</summary>
    public required int Revision { get; init; }

    /// <param name="versions">All of one figure, at least one.</param>
    public static CellProgress Of(IReadOnlyCollection<ValueVersion> versions)
    {
        var newest = versions.MaxBy(version => version.Version)!;
        var standing = versions.Where(version => version.State.IsApproved()).MaxBy(version => version.Version) ?? newest;
        return new()
        {
            State = standing.State,
            Correction = newest.Version > standing.Version ? newest.State : null,
            FirstSentOn = versions.Min(version => version.SentOn),
            ChangedAt = versions.Max(version => version.ChangedAt),
            ReturnedOn = standing.ReturnedOn,
            Revision = versions.Sum(version => version.Revision),
        };
    }
}
