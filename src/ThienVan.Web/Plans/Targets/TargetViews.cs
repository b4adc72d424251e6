using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Drawing;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Targets;

public sealed record TargetListView
{
    public required PlanHead Plan { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<TargetCard> Cards { get; init; }
    public required IReadOnlyList<TargetGroup> Groups { get; init; }
    public required IReadOnlyList<UnitName> Units { get; init; }
    public required int Total { get; init; }
}

public sealed record IndicatorView
{
    public required Indicator Indicator { get; init; }

    /// <summary>What the plan in force asks in the shown year.</summary>
    public required YearGoal Goal { get; init; }
    public UnitName? Lead { get; init; }

    /// <summary>Verdicts for the shown year: one, or one a reading while a conflict stands.</summary>
    public required IReadOnlyList<Assessment> Verdicts { get; init; }

    /// <summary>Verdicts of every plan year: one, or one a reading while a conflict stands.</summary>
    public required IReadOnlyList<IReadOnlyList<Assessment>> Years { get; init; }
    public required IReadOnlyList<ObservationLine> Observations { get; init; }

    /// <summary>Of the years before the plan, all versions, newest first within a period; never judged.</summary>
    public required IReadOnlyList<PastLine> Past { get; init; }

    /// <summary>What the shown year may come to; null where nothing can be forecast.</summary>
    public YearForecast? Forecast { get; init; }

    /// <summary>Why nothing is forecast; null where something is, or nobody expects it.</summary>
    public string? NoForecast { get; init; }

    /// <summary>The latest figure of the shown year whose unit said what it expects of the year; null where none did.</summary>
    public ObservationLine? Estimate { get; init; }

    /// <summary>Those that wait for a decision first.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>The readings of those that wait, beside each other, by conflict id.</summary>
    public required IReadOnlyDictionary<string, ReadingWays> Ways { get; init; }

    /// <summary>Every reading of them, decided or not, by the numbers the page calls them.</summary>
    public required IReadOnlyList<NumberedReading> NamedReadings { get; init; }

    /// <summary>Readings not yet decided between that promise different things, from number 1; empty when the plan is read one
    /// way.</summary>
    public required IReadOnlyList<NumberedReading> Readings { get; init; }

    /// <summary>Null where there is no course to draw.</summary>
    public TargetChart? Chart { get; init; }

    /// <summary>Figures of the shown year that two reports tell differently, a sentence each; empty where all agree.</summary>
    public required IReadOnlyList<string> Apart { get; init; }
    public bool MayEnter { get; init; }

    /// <summary>What was said of the shown year, one a round's day and reading, in order of time.</summary>
    public IReadOnlyList<SaidVerdict> Said { get; init; } = [];
}

/// <summary>What a later version of the plan made of a target's goals.</summary>
/// <param name="From">First day it was in force.</param>
/// <param name="Lines">"14a, năm 2027: ≥ 1.000 → ≥ 1.200".</param>
public sealed record AmendmentView(PlanHead Plan, DateOnly From, IReadOnlyList<string> Lines);

public sealed record TargetDetailView
{
    public required PlanHead Plan { get; init; }
    public required PlanDocument Document { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }
    public required Target Target { get; init; }
    public required string GroupName { get; init; }
    public required IReadOnlyList<LeadView> Leads { get; init; }
    public required TargetAssessment Verdict { get; init; }
    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>Every place that speaks of the target: part II first, then appendix rows.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }
    public required IReadOnlyList<PlanProject> Projects { get; init; }
    public required IReadOnlyList<PlanTask> Tasks { get; init; }
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    /// <summary>Newest first; empty while no version changed a goal of the target.</summary>
    public required IReadOnlyList<AmendmentView> Amendments { get; init; }
    public required IReadOnlyList<ChangeLine> History { get; init; }
    public string? Previous { get; init; }
    public string? Next { get; init; }
}
