namespace ThienVan.Web.Shared.Ports;

/// <summary>Something that waits for the person who asks.</summary>
public sealed record InboxLine
{
    /// <summary>What they are to do, starting with a verb.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about: the round, the document.</summary>
    public string? About { get; init; }

    /// <summary>Where it is done.</summary>
    public required string Address { get; init; }

    /// <summary>Last day, included; null while nobody set one.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How long is left, in the room's words; null without a last day.</summary>
    public string? Left { get; init; }
    public bool IsLate { get; init; }
}

/// <summary>Where a room says what waits for the person who asks; empty for nothing. It reads that person's rights itself.</summary>
public sealed record InboxSource(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<InboxLine>>> ReadAsync);
