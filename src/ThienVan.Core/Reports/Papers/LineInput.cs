using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Everything one row is made from.</summary>
public sealed record LineInput
{
    public required Indicator Indicator { get; init; }
    public required TargetGroup Group { get; init; }
    public required PaperYear Year { get; init; }

    /// <summary>The round's approved figure; null without one.</summary>
    public Observation? Approved { get; init; }

    /// <summary>Approved figures of the indicator in other periods, the latest version of each.</summary>
    public IReadOnlyList<Observation> Others { get; init; } = [];

    /// <summary>The judge's verdicts, one for each reading of the plan: on <see cref="PaperYear.AsOf"/> while the year goes on, on the day
    /// after it where <see cref="IsOver"/>. They decide; a paper has no verdict of its own.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];
    public string? LeadId { get; init; }
    public required string LeadName { get; init; }

    /// <summary>What the plan asks of the year, ready to read.</summary>
    public required string Goal { get; init; }

    /// <summary>What <see cref="Goal"/> says, as <see cref="Plans.Judging.YearGoal.Point"/> gives it; the indicator's own point unless
    /// said.</summary>
    public TargetPoint? Asked { get => field ?? Indicator.PointFor(Year.Number); init; }

    /// <summary>True while <see cref="Goal"/> says what more than one reading asks.</summary>
    public bool IsGoalOpen { get; init; }

    /// <summary><see cref="Plans.Judging.YearGoal.IsDayOpen"/>.</summary>
    public bool IsDayOpen { get; init; }

    /// <summary>True when the report speaks of the whole of the indicator's own year, which may end after the report's (budget,
    /// disbursement), and an average has no years to come.</summary>
    public bool IsEnd => Year.IsEnd && Indicator.YearWindow.Of(Year.Number).To <= Year.Window.To
        && !(Indicator.Kind == IndicatorKind.GrowthAverage && Indicator.Points.Any(point => point.Year > Year.Number));

    /// <summary>True once that year is over on the day the report is read: only then is anything missed.</summary>
    public bool IsOver => IsEnd && !Year.IsOpen;

    public string? Explanation { get; init; }
    public FigureTrace? Trace { get; init; }
}

/// <summary>The year a report's window lies in.</summary>
/// <param name="Number">2026.</param>
/// <param name="Days">First to last day of that year, as the report counts it.</param>
/// <param name="Window">The report's own days.</param>
public sealed record PaperYear(int Number, Period Days, Period Window)
{
    /// <summary>True when the report speaks of the whole year.</summary>
    public bool IsEnd => Window.To >= Days.To;

    /// <summary>The day the report speaks of: the day it is read, until its window has ended.</summary>
    public DateOnly AsOf { get => field == default ? Window.To : field; init; }

    /// <summary>True while days of the window are still to come: what is said of them is an estimate.</summary>
    public bool IsOpen => AsOf < Window.To;

    /// <summary>The same as it is read on a day.</summary>
    public PaperYear ReadOn(DateOnly today) => this with { AsOf = today < Window.To ? today : Window.To };

    public Period SamePeriod => new(Window.From.AddYears(-1), Window.To.AddYears(-1));

    public static PaperYear Of(PeriodType type, Period window) => type switch
    {
        PeriodType.BudgetYear or PeriodType.SchoolYear => new(window.To.Year, window, window),
        PeriodType.DisbursementYear => new(window.From.Year, window, window),
        _ => Reporting(window.To is { Month: 12, Day: > 14 } ? window.To.Year + 1 : window.To.Year, window),
    };

    private static PaperYear Reporting(int year, Period window) => new(year, Period.ReportingYear(year), window);
}
