using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Cockpit;

public sealed record CockpitView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Last day any figure speaks of; null while there is none.</summary>
    public DateOnly? DataAsOf { get; init; }
    public required IReadOnlyList<TargetGroupView> Groups { get; init; }

    /// <summary>Every target of <see cref="Groups"/>, in the document's order.</summary>
    public required IReadOnlyList<CockpitRow> Rows { get; init; }

    /// <summary>Those of <see cref="Rows"/> that are in doubt and farthest short of what is needed, the farthest first.</summary>
    public required IReadOnlyList<TargetCard> Furthest { get; init; }

    /// <summary>The day that the rows are compared with.</summary>
    public required DateOnly Before { get; init; }
    public required IReadOnlyList<ConflictLine> Undecided { get; init; }
    public required IReadOnlyList<DeadlineLine> Overdue { get; init; }

    /// <summary>Still ahead and due by the end of <see cref="Year"/>, the nearest first.</summary>
    public required IReadOnlyList<DeadlineLine> Next { get; init; }

    /// <summary>How many are due after it.</summary>
    public required int Later { get; init; }

    /// <summary>What has two days while nobody has decided which: neither overdue nor ahead.</summary>
    public required IReadOnlyList<DisputedDeadline> Disputed { get; init; }
    public required IReadOnlyList<UnitFreshness> Units { get; init; }

    /// <summary>Figures and decisions of the last seven days, newest first.</summary>
    public required IReadOnlyList<ChangeLine> Changes { get; init; }

    /// <summary>How many older ones of these days are not among them.</summary>
    public int MoreChanges { get; init; }

    /// <summary>Verdicts that are other ones than were said of the last round's day.</summary>
    public required IReadOnlyList<(string No, VerdictChange Change)> VerdictChanges { get; init; }
    public int Orphans { get; init; }
}

/// <summary>A dated promise: a milestone, a project or a task with an end.</summary>
public sealed record DeadlineLine
{
    /// <summary>Unique in the plan, the same through its versions: "14a", "project-3".</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }

    /// <summary>Place in the document in the office's words: "Phụ lục 3, dự án 1".</summary>
    public required string Where { get; init; }
    public required DateOnly Due { get; init; }
    public required DatePrecision Precision { get; init; }
    public UnitName? Lead { get; init; }

    /// <summary>Target to open; null for projects and tasks.</summary>
    public string? TargetNo { get; init; }

    /// <summary>Working days late on the day of the page; 0 while still ahead.</summary>
    public required int DaysLate { get; init; }

    /// <summary>What a contradiction makes of the day; null where the plan says one.</summary>
    public SaidDay? Said { get; init; }

    /// <summary>Contradiction nobody has decided that gives it another day too; null where its day is sure.</summary>
    public string? ConflictId => Said is { IsOpen: true } ? Said.ConflictId : null;
}

/// <summary>A promise whose day waits for a decision.</summary>
public sealed record DisputedDeadline(string ConflictId, string Name, IReadOnlyList<DateOnly> Days);

/// <summary>Whose indicators have figures, and since when. Who owes one now is for the rounds to say.</summary>
public sealed record UnitFreshness
{
    public required UnitName Unit { get; init; }
    public required int Indicators { get; init; }
    public required int WithData { get; init; }
    public DateTimeOffset? LastEntry { get; init; }
}

public sealed record ConflictLine(string ConflictId, string Message, IReadOnlyList<string> TargetNos);
