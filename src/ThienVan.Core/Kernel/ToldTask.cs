namespace ThienVan.Core.Kernel;

/// <summary>A task of the ward as it stood at the end of a day, in the office's words: a paper keeps it as it was told.</summary>
public sealed record ToldTask
{
    /// <summary>Full name of the unit that leads it.</summary>
    public required string Lead { get; init; }

    /// <summary>"12/2026".</summary>
    public required string Called { get; init; }
    public required string Title { get; init; }

    /// <summary>Units that work with the lead; empty for none.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Null while nobody had set a day.</summary>
    public string? Due { get; init; }

    /// <summary>State and day: "Đang thực hiện, quá hạn 3 ngày làm việc".</summary>
    public required string Standing { get; init; }

    /// <summary>Its result, or the last share done that was reported; null for neither.</summary>
    public string? SoFar { get; init; }

    /// <summary>What stood in its way; null for nothing that is known.</summary>
    public string? Trouble { get; init; }
}
