using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans;

/// <summary>The plan in force with its figures, as the reporting rounds read it.</summary>
public sealed record PlanForReports
{
    public required PlanHead Head { get; init; }

    /// <summary>"2026-2030", or "2026-2030/2" for another plan of the same years: what figures belong to.</summary>
    public required string Period { get; init; }
    public required PlanDocument Document { get; init; }

    /// <summary>The same with the contradictions in it that nobody has decided.</summary>
    public required PlanReadings Readings { get; init; }

    /// <summary>All versions of all figures, newest first within a period.</summary>
    public required IReadOnlyList<ObservationLine> Observations { get; init; }

    /// <summary>What is known of the years before the plan.</summary>
    public required PastFigures Past { get; init; }

    /// <summary>The plan as it was in force and read on a day, or on the first after it on which it knew all these codes.</summary>
    public required Func<DateOnly, IReadOnlyCollection<string>, PlanForReports> OfDay { get; init; }

    /// <summary>The plan that was in force at a moment: another one where a plan of another place or of other years took its
    /// place.</summary>
    public required Func<DateTimeOffset, PlanForReports> InForceAt { get; init; }

    /// <summary>Every target with its verdict of a year on the approved figures that end by a day, the report's last: the verdict of a
    /// second day, which is the same, an earlier one while the report's days are still to come, or the next when a year that ended with it
    /// is over. The plan is read as on the earlier of both.</summary>
    public required Func<int, DateOnly, DateOnly, IReadOnlyList<TargetCard>> CardsOf { get; init; }

    /// <summary>The year that pages show on a day when nobody asks for another.</summary>
    public required Func<DateOnly, int> YearShown { get; init; }

    /// <summary>What the approved figures say today, and what the judge would say if years ended with other figures: of what is asked
    /// about, and of whatever turns with it. Refused for a figure that the indicator cannot have. Nothing is stored.</summary>
    public required Func<IReadOnlyList<SupposedFigure>, DateOnly, Result<IReadOnlyList<SupposedVerdict>>> Supposing { get; init; }

    /// <summary>Verdicts on its figures with what people say beside them on a day.</summary>
    public required Func<IReadOnlyList<Assessment>, DateOnly, IReadOnlyList<Assessment>> Beside { get; init; }

    /// <summary>Who answers for an indicator: its own lead, else its target's; null for an orphan or an unknown code.</summary>
    public string? LeadOf(string code) => Document.Owned().Where(owned => owned.Code == code).Select(owned => owned.Lead).FirstOrDefault();

    /// <summary>What the plan asks of one of its indicators in a year, in every reading that nobody has decided.</summary>
    public YearGoal Goal(Indicator indicator, int year) => YearGoal.Of(indicator, Readings, year);

    /// <summary>Name of a unit for people; the id itself when the plan does not know it.</summary>
    public string UnitName(string? id) => id is null or PlanUnit.None ? "Chưa giao đơn vị" : Document.FindUnit(id)?.Name ?? id;
}

/// <summary>A figure that a year is supposed to end with: a flow's amount of the year, anything else as it stands then.</summary>
public sealed record SupposedFigure(string Code, int Year, decimal Value)
{
    /// <summary>Is the indicator measured by a figure that somebody tells?</summary>
    public static bool Fits(Indicator indicator) =>
        indicator.IsEntered && indicator.Kind is not (IndicatorKind.Standard or IndicatorKind.Milestone);
}

/// <summary>What is said of an indicator today, and what would be said at the end of the year; one verdict for each reading that nobody
/// has decided.</summary>
/// <param name="TargetNo">Number of its target.</param>
/// <param name="TargetName">Its short name.</param>
public sealed record SupposedVerdict(string TargetNo, string TargetName, Indicator Indicator, int Year, IReadOnlyList<Assessment> Now,
    IReadOnlyList<Assessment> Then);
