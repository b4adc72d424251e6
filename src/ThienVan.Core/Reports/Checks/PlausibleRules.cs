using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>What a figure of its kind can be and seldom is: most often a slip of the unit or of a digit.</summary>
internal static class PlausibleRules
{
    /// <summary>Growth beyond this, in percent either way, is seldom true of a ward.</summary>
    private const decimal WildGrowth = 50;
    private const decimal Tenfold = 10;

    /// <summary>A recognition older than so many years before the plan is most often a wrong year.</summary>
    private const int YearsBefore = 10;

    public static string? Unlikely(CheckInput input) => input.Indicator.Kind switch
    {
        IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage => WildlyGrown(input.Seen.Value),
        IndicatorKind.Standard or IndicatorKind.Milestone => OldOutcome(input),
        _ => EmptyBase(input) ?? BeyondPlan(input),
    };

    private static string? WildlyGrown(decimal? growth)
    {
        if (growth is not { } rate || Math.Abs(rate) <= WildGrowth) return null;
        var move = $"{(rate > 0 ? "tăng" : "giảm")} {FigureText.Percent(Math.Abs(rate))}";
        return $"Mức {move} hiếm khi có thật; đề nghị xem lại số và đơn vị tính.";
    }

    private static string? EmptyBase(CheckInput input) => input.Seen.Denominator == 0 && input.Indicator.ShareBase != ShareBase.NewCases
        ? "Mẫu số là 0 nên không có tỷ lệ; đề nghị xem lại mẫu số."
        : null;

    private static string? BeyondPlan(CheckInput input)
    {
        if (input.IsPart || input.Indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock) || input.Seen.Value is not { } now)
            return null;
        decimal?[] marks = [.. YearGoal.Of(input.Indicator, input.Readings, input.Year).EveryReading
            .Select(goal => goal.Point?.Threshold(goal.Indicator.Comparator)).Distinct()];
        var mark = marks.Max();
        if (mark is not > 0 || now <= mark * Tenfold) return null;
        var plan = marks.Length == 1 ? "kế hoạch năm" : "mức cao nhất trong các cách hiểu kế hoạch năm,";
        var times = $"gấp hơn {FigureText.Number(Tenfold)} lần {plan} {FigureText.WithUnit(mark, input.Unit)}";
        return $"Số {FigureText.WithUnit(now, input.Unit)} {times}; đề nghị xem lại đơn vị tính và số chữ số.";
    }

    private static string? OldOutcome(CheckInput input)
    {
        if (input.Seen is not { Met: true, MetOn: { } day }) return null;
        var first = Period.ReportingYear(input.Plan.PeriodFrom).From;
        if (input.Indicator.Kind == IndicatorKind.Standard) first = first.AddYears(-YearsBefore);
        return day < first ? $"Ngày {FigureText.Day(day)} có trước khi kế hoạch bắt đầu; đề nghị xem lại ngày của văn bản." : null;
    }
}
