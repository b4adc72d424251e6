using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans;

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

    /// <summary>Whether it leaves targets out.</summary>
    public bool Narrows => this is not { Group: null, Unit: null, Status: null, Text: null };

    public static TargetFilter From(QueryState query) => new()
    {
        Group = query.Text("nhom"),
        Unit = query.Text("don-vi"),
        Status = query.Choice<StatusTone>("trang-thai")?.ToString(),
        Year = query.Number("nam"),
        Text = query.Text("tim"),
    };
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

    /// <summary>1 for the first entry of the period; the highest that was approved is in force.</summary>
    public required int Version { get; init; }
    public Standing Standing { get; init; }

    /// <summary>True for the one that verdicts go by; with provisional figures shown, the newest that was not withdrawn.</summary>
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
