namespace ThienVan.Web.Shared.Ports;

/// <summary>A day in a person's own calendar, in words. No person and no figure: a calendar travels through other people's servers.
/// </summary>
public sealed record DueLine
{
    /// <summary>Unique in the ward, the same for the life of the line.</summary>
    public required string Id { get; init; }
    public required DateOnly Day { get; init; }
    public required string Summary { get; init; }

    /// <summary>Page of what is due.</summary>
    public required string Address { get; init; }

    /// <summary>Grows with every change, from 0.</summary>
    public required int Sequence { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Nothing is owed any more: calendars that have the line take it out.</summary>
    public bool Done { get; init; }
}

/// <summary>Where a room says which days the person who asks must keep; empty for none. It reads that person's rights itself.</summary>
public sealed record DueSource(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<DueLine>>> ReadAsync);
