namespace ThienVan.Core.Kernel.Clocks;

public enum ClockEntryKind
{
    Started,
    Paused,
    Resumed,
    Extended,
    Ended,

    /// <summary>An earlier entry was made by mistake and nothing stands in its place; only with
    /// <see cref="ClockEntry.Corrects"/>.</summary>
    Struck,
}

/// <summary>What happened to a clock, and why.</summary>
public sealed record ClockEntry
{
    public required ClockEntryKind Kind { get; init; }

    /// <summary>The moment it counts from: of the receipt, of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    public required Actor By { get; init; }

    /// <summary>Ground of a pause, code of an extension; null for the other kinds.</summary>
    public string? Code { get; init; }

    /// <summary>Ground of an extension; null where its rule names none.</summary>
    public string? Ground { get; init; }

    /// <summary>In the actor's own words; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>As it is cited: "Quyết định số 12/QĐ-UBND ngày 05/3/2026"; null for none.</summary>
    public string? Document { get; init; }

    /// <summary>Place in the run, from 0, of the entry that this one stands in for; null for an entry of its own.</summary>
    public int? Corrects { get; init; }

    /// <summary>When it was written down; the run sets it.</summary>
    public DateTimeOffset Recorded { get; init; }
}

/// <summary>What a clock is counted by.</summary>
public sealed record ClockBasis(ClockRule Rule, WorkingCalendar Calendar, OfficeHours Hours);
