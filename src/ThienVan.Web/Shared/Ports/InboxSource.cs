namespace ThienVan.Web.Shared.Ports;

/// <summary>Something that waits for the person who asks, or that they wait for.</summary>
public sealed record InboxLine
{
    /// <summary>What they are to do, starting with a verb; what others are to do, where <see cref="WaitsFor"/> says whom.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about: the round, the document.</summary>
    public string? About { get; init; }

    /// <summary>Where it is done: the very row of the page.</summary>
    public required string Address { get; init; }

    /// <summary>Address of the menu entry that counts it.</summary>
    public required string Menu { get; init; }

    /// <summary>Last day, included; null while nobody set one.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How long is left, or why there is no last day, in the room's words; null where neither is to be said.</summary>
    public string? Left { get; init; }

    /// <summary>What to know of how <see cref="Left"/> was counted, said once for many lines; null for nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>Asks for a decision rather than for work.</summary>
    public bool Decides { get; init; }

    /// <summary>Whom the person who asks is waiting for; null for what waits for them.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>How many pieces of work it stands for, wherever lines are counted.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Names the line in its room, for <see cref="InboxSource.ActsAsync"/>; null where nothing can be done on it.</summary>
    public string? Key { get; init; }
}

/// <summary>Where a room says what waits for the person who asks; empty for nothing. It reads that person's rights itself, and the
/// database as often for a thousand lines as for one.</summary>
/// <param name="Room">What the lines have in common, as the inbox parts them: "Báo cáo", "Kế hoạch".</param>
/// <param name="ReadAsync">The lines, in any order.</param>
public sealed record InboxSource(string Room, Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<InboxLine>>> ReadAsync)
{
    /// <summary>What can be done on lines with these keys where they stand, by whoever asks; asked by the inbox alone, as seldom as
    /// <see cref="ReadAsync"/> asks the database. Null where a room has no such lines.</summary>
    public Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<InboxAct>>>? ActsAsync { get; init; }

    /// <summary>What is said of an act of this room that led back to the inbox, out of its word in the address; null for none of
    /// this room's.</summary>
    public Func<string, string?> Done { get; init; } = _ => null;
}
