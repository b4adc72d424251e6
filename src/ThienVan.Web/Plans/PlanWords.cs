using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans;

/// <summary>The plan's figures and dates as the office writes them.</summary>
public static class PlanWords
{
    /// <summary>In place of the number of a document that bears none.</summary>
    public const string NoNumber = "chưa có số";

    /// <summary>Of a year that the plan leaves open.</summary>
    public const string Open = "để trống";

    /// <summary>In place of a figure that the plan asks for in words only ("top đầu").</summary>
    public const string NoFigure = "không nêu số";

    /// <summary>What the plan asks of a year: "≥ 100", "15–17", "≤ 20/114"; "≥ 30 hoặc ≥ 250" while nobody has decided how it is read;
    /// "≥ 2.000 (suy ra)" where it does not say so itself, "≥ 1.200 (giao)" where a document assigns it, "(cộng mức giao)" for what
    /// follows from assigned years; "để trống" when it says
    /// nothing.</summary>
    public static string Asked(YearGoal goal) => string.Join(" hoặc ", EveryAsked(goal));

    /// <summary>True while readings that nobody has decided ask for different things.</summary>
    public static bool IsOpen(YearGoal goal) => EveryAsked(goal).Skip(1).Any();

    private static IEnumerable<string> EveryAsked(YearGoal goal) => goal.EveryReading.Select(AskedOnce).Distinct(StringComparer.Ordinal);

    private static string AskedOnce(YearGoal goal) =>
        goal.Point is { } point ? Point(goal.Indicator, point) + (goal.FollowsAssigned ? " (cộng mức giao)"
            : goal.IsDerived ? $" ({TermWords.Word(Provenance.Derived)})"
            : goal.IsAssigned ? " (giao)" : "")
        : goal.Next is { } end ? $"{Point(goal.Indicator, end)} ({end.Year})"
        : Open;

    /// <summary>"được giao 200 cây theo 12/QĐ-UBND ngày 05/02/2026": what one unit or neighbourhood group is to do.</summary>
    public static string Part(Indicator indicator, AssignedPart part, HeldFigure held) =>
        $"được giao {FigureText.WithUnit(part.Amount, UnitOf(indicator, held.Figure.What))} theo {held.Document.Source}";

    /// <summary>Unit of an assigned figure.</summary>
    public static string? UnitOf(Indicator indicator, AssignedWhat what) =>
        what == AssignedWhat.Base ? CountedThing.Named(indicator) : IndicatorMeasure.UnitOf(indicator);

    public static string Point(Indicator indicator, TargetPoint point) => (point.Low, point.High) switch
    {
        (null, null) when indicator.Kind is not (IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.ZeroEvent
            or IndicatorKind.Narrative) => NoFigure,
        (null, null) => point.Due is { } due ? $"trước {FigureText.Day(due.AddDays(1))}"
        : indicator.Kind == IndicatorKind.Milestone ? $"trong năm {point.Year}"
        : "đạt",
        (100, _) when indicator.Unit == "%" && indicator.Comparator == Comparator.AtLeast => "100",
        var (low, high) => Amount(low, high, indicator.Comparator)
            + (indicator.Kind == IndicatorKind.Rank && indicator.RankOf is { } of ? $"/{of}" : ""),
    };

    public static string Amount(decimal? low, decimal? high, Comparator comparator) => comparator switch
    {
        Comparator.Range when low is not null && high is not null => $"{FigureText.Number(low)}–{FigureText.Number(high)}",
        Comparator.AtLeast =>
            $"≥ {FigureText.Number(low ?? high)}"
                + $"{(high is not null && low is not null && high != low ? $"–{FigureText.Number(high)}" : "")}",
        Comparator.MoreThan => $"> {FigureText.Number(low ?? high)}",
        Comparator.AtMost => $"≤ {FigureText.Number(high ?? low)}",
        _ => FigureText.Number(low ?? high),
    };
}
