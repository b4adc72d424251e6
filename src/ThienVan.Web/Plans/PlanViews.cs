using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>The plan a page speaks of.</summary>
public sealed record PlanHead
{
    public required Guid VersionId { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string Issuer { get; init; }
    public required int PeriodFrom { get; init; }
    public required int PeriodTo { get; init; }
    public DateOnly? Date { get; init; }
}

/// <summary>One target as a tile or a row: the decisive indicator's figure beside its plan.</summary>
public sealed record TargetCard
{
    public required string No { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string GroupId { get; init; }
    public required string GroupName { get; init; }

    /// <summary>Null when the plan names nobody: an orphan, shown as such.</summary>
    public UnitName? Lead { get; init; }
    public required TargetAssessment Verdict { get; init; }

    /// <summary>The indicator whose figure stands on the card; null when the target has none.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The same figure's assessment; null without an indicator.</summary>
    public Assessment? Shown { get; init; }

    /// <summary>What the plan asks this year, ready to read: "≥ 100", "15–17", "≤ 20/114", "để trống".</summary>
    public required string PlanText { get; init; }
    public bool InConflict { get; init; }
}

public sealed record UnitName(string Id, string Name, string ShortName);

public sealed record TargetGroupView(string Id, string Name, IReadOnlyList<TargetCard> Cards);

/// <summary>A person's change to the plan's figures, for "what changed this week".</summary>
public sealed record ChangeLine(DateTimeOffset At, string Who, string What, string? TargetNo);

/// <summary>A dated promise: a milestone, a project or a task with an end.</summary>
public sealed record DeadlineLine
{
    public required string Name { get; init; }
    public required DateOnly Due { get; init; }
    public required DatePrecision Precision { get; init; }
    public UnitName? Lead { get; init; }

    /// <summary>Target to open; null for projects and tasks.</summary>
    public string? TargetNo { get; init; }

    /// <summary>Days late on the day of the page; negative while still ahead.</summary>
    public required int DaysLate { get; init; }
}

/// <summary>Who has sent figures and who has not.</summary>
public sealed record UnitFreshness
{
    public required UnitName Unit { get; init; }
    public required int Indicators { get; init; }
    public required int WithData { get; init; }
    public DateTimeOffset? LastEntry { get; init; }
    public bool Late { get; init; }
}

public sealed record ConflictLine(string ConflictId, string Message, IReadOnlyList<string> TargetNos, int Readings);

public sealed record CockpitView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Last day any figure speaks of; null while there is none.</summary>
    public DateOnly? DataAsOf { get; init; }
    public required IReadOnlyList<TargetGroupView> Groups { get; init; }
    public required IReadOnlyList<ConflictLine> Undecided { get; init; }
    public required IReadOnlyList<DeadlineLine> Overdue { get; init; }
    public required IReadOnlyList<DeadlineLine> Next { get; init; }
    public required IReadOnlyList<UnitFreshness> Units { get; init; }
    public required IReadOnlyList<ChangeLine> Changes { get; init; }
    public int Orphans { get; init; }
}

/// <summary>List state, all of it in the URL.</summary>
public sealed record TargetFilter
{
    public string? Group { get; init; }
    public string? Unit { get; init; }

    /// <summary>A <c>StatusTone</c> name.</summary>
    public string? Status { get; init; }
    public int? Year { get; init; }

    /// <summary>Searched without marks.</summary>
    public string? Text { get; init; }
}

public sealed record TargetListView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required TargetFilter Filter { get; init; }
    public required IReadOnlyList<TargetCard> Cards { get; init; }
    public required IReadOnlyList<TargetGroup> Groups { get; init; }
    public required IReadOnlyList<UnitName> Units { get; init; }
    public required int Total { get; init; }
}

/// <summary>One version of one observation, as the history shows it.</summary>
public sealed record ObservationLine
{
    public required Guid Id { get; init; }
    public required Observation Observation { get; init; }

    /// <summary>1 for the first entry of the period; the highest is in force.</summary>
    public required int Version { get; init; }
    public required bool InForce { get; init; }
    public required string Source { get; init; }
    public string? EvidenceNote { get; init; }

    /// <summary>Why the version before was replaced; null for version 1.</summary>
    public string? Reason { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }
}

public sealed record IndicatorView
{
    public required Indicator Indicator { get; init; }
    public UnitName? Lead { get; init; }

    /// <summary>Verdicts for the shown year: one, or one a reading while a conflict stands.</summary>
    public required IReadOnlyList<Assessment> Verdicts { get; init; }

    /// <summary>Verdict of every plan year, under the plan as it stands or as decided.</summary>
    public required IReadOnlyList<Assessment> Years { get; init; }
    public required IReadOnlyList<ObservationLine> Observations { get; init; }
    public required IReadOnlyList<Conflict> Conflicts { get; init; }
    public bool MayEnter { get; init; }
}

public sealed record DecisionLine
{
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string ReadingText { get; init; }
    public required string DocumentNumber { get; init; }
    public string? Reason { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>False once a later decision replaced it.</summary>
    public required bool InForce { get; init; }
}

public sealed record TargetDetailView
{
    public required PlanHead Plan { get; init; }
    public required PlanDocument Document { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public required Target Target { get; init; }
    public required string GroupName { get; init; }
    public UnitName? Lead { get; init; }
    public required TargetAssessment Verdict { get; init; }
    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Every place that speaks of the target: part II first, then appendix rows.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }
    public required IReadOnlyList<PlanProject> Projects { get; init; }
    public required IReadOnlyList<PlanTask> Tasks { get; init; }
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
    public required IReadOnlyList<ChangeLine> History { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <summary>A checker's finding with what a person decided about it.</summary>
public sealed record FindingView
{
    public required Finding Finding { get; init; }

    /// <summary>Decision in force; null while open.</summary>
    public DecisionLine? Decision { get; init; }
    public IReadOnlyList<DecisionLine> History { get; init; } = [];
}

public sealed record CheckerView
{
    public required PlanHead Plan { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public required bool HasSource { get; init; }
    public bool MayDecide { get; init; }
}

/// <summary>An uploaded document under review.</summary>
public sealed record DraftView
{
    public required Guid Id { get; init; }
    public required string FileName { get; init; }
    public required PlanDocument Document { get; init; }

    /// <summary>Null for a plan that came as YAML.</summary>
    public SourceText? Source { get; init; }
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required int Revision { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public string? ConvertedFrom { get; init; }
}

public sealed record PlanVersionLine
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string State { get; init; }
    public required string FileName { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool InForce { get; init; }

    /// <summary>True while it may still be reviewed, corrected and accepted.</summary>
    public required bool IsDraft { get; init; }
}

public sealed record PortalView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public DateOnly? DataAsOf { get; init; }
    public required IReadOnlyList<TargetGroupView> Groups { get; init; }
    public required IReadOnlyList<PlanProject> Projects { get; init; }
    public required PlanDocument Document { get; init; }
}
