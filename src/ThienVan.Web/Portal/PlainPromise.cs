using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Portal;

/// <summary>What an indicator promises, in a sentence anybody can read. Built from its goal alone: nothing is added to what the plan
/// says.</summary>
public static class PlainPromise
{
    /// <summary>"Trong năm 2026: ít nhất 30 hộ. Hoặc, theo cách hiểu khác, trong năm 2026: ít nhất 250 hộ." while nobody
    /// has decided.</summary>
    public static string Of(YearGoal goal)
    {
        var promises = goal.EveryReading.Select(OfReading).Distinct(StringComparer.Ordinal);
        return string.Join(" ", promises.Select((promise, i) => i == 0 ? promise : Otherwise(promise)));
    }

    private static string Otherwise(string promise) =>
        $"Hoặc, theo cách hiểu khác, {char.ToLower(promise[0], CultureInfo.InvariantCulture)}{promise[1..]}";

    private static string OfReading(YearGoal goal)
    {
        var indicator = goal.Indicator;
        if (indicator.Kind == IndicatorKind.Narrative) return "Kế hoạch nêu định hướng, không đặt con số.";
        if (indicator.Kind == IndicatorKind.ZeroEvent) return "Không để xảy ra trường hợp nào.";
        var point = goal.Point ?? goal.Next;
        var first = point is null ? null : Promise(indicator, point)
            + (goal.FollowsAssigned ? $" Mức này cộng từ mức được giao các năm, kế hoạch không nêu riêng cho năm {goal.Year}."
                : goal.IsDerived ? $" Mức này suy ra từ kế hoạch, kế hoạch không nêu riêng cho năm {goal.Year}." : "")
            + (goal.Point?.Assigned is { } assigned ? Given(indicator, assigned) : "");
        var total = indicator is { Kind: not IndicatorKind.GrowthAverage, Total: { } sum }
            ? $"Cả giai đoạn: {Amount(indicator, sum.Low, sum.High)}."
            : null;
        return string.Join(' ', new[] { first, total }.OfType<string>()) is { Length: > 0 } said
            ? said
            : "Kế hoạch không nêu mức cho năm nay.";
    }

    private static string Given(Indicator indicator, AssignedGoal assigned) =>
        $" Mức này được giao theo văn bản {assigned.Held.Document.Source}; " + (assigned.Planned is { Low: var low, High: var high } planned
            ? (low ?? high) is null ? $"kế hoạch cũng đặt cho năm {planned.Year}." : $"kế hoạch nêu {Amount(indicator, low, high)}."
            : "kế hoạch để trống năm này.");

    private static string Promise(Indicator indicator, TargetPoint point) => indicator.Kind switch
    {
        _ when point is { Low: null, High: null } => WithoutFigure(indicator, point),
        IndicatorKind.Flow => $"Trong năm {point.Year}: {Amount(indicator, point.Low, point.High)}.",
        IndicatorKind.Cumulative => $"Lũy kế đến hết năm {point.Year}: {Amount(indicator, point.Low, point.High)}.",
        IndicatorKind.Ratio => $"Năm {point.Year}: {Share(indicator, point)}.",
        IndicatorKind.GrowthYearly => $"Năm {point.Year} tăng {Amount(indicator, point.Low, point.High)} so với năm trước.",
        IndicatorKind.GrowthAverage => $"Bình quân mỗi năm tăng {Amount(indicator, point.Low, point.High)}.",
        IndicatorKind.Rank =>
            $"Năm {point.Year} đứng trong {FigureText.Number(point.High ?? point.Low)} đơn vị "
                + $"đầu{(indicator.RankOf is { } of ? $" trên {of} đơn vị" : "")}.",
        _ => $"Đến hết năm {point.Year}: {Amount(indicator, point.Low, point.High)}.",
    };

    /// <summary>Only a paper or an output is done by its day; of anything else a figure is missing.</summary>
    private static string WithoutFigure(Indicator indicator, TargetPoint point) => indicator.Kind switch
    {
        IndicatorKind.Standard or IndicatorKind.Milestone => Due(indicator, point),
        IndicatorKind.Rank => $"Kế hoạch không nêu thứ hạng bằng số cho năm {point.Year}.",
        _ => $"Kế hoạch không nêu mức bằng số cho năm {point.Year}.",
    };

    private static string Due(Indicator indicator, TargetPoint point)
    {
        var when = indicator.SaidDay is { IsOpen: true } said ? $"chậm nhất {PlanText.Either(said.Days)} (phường sẽ thống nhất)"
            : point.Due is { } day ? $"chậm nhất {FigureText.Day(day)}" : $"trong năm {point.Year}";
        return indicator.Kind == IndicatorKind.Standard
            ? $"Được công nhận đạt chuẩn {when}{(indicator.Authority is { } authority ? $", do {authority} công nhận" : "")}."
            : $"Hoàn thành {when}.";
    }

    /// <summary>A percentage that a citizen can count: "cứ 100 trường hợp có ít nhất 95".</summary>
    private static string Share(Indicator indicator, TargetPoint point)
    {
        var amount = Amount(indicator, point.Low, point.High);
        var floor = point.Low ?? point.High;
        return indicator.Unit != "%" || indicator.Direction == Direction.Down || floor is null || floor != decimal.Truncate(floor.Value)
                ? amount
            : floor == 100 ? $"{amount}, nghĩa là tất cả"
            : indicator.Comparator is Comparator.AtLeast or Comparator.MoreThan
                ? $"{amount}, nghĩa là cứ 100 trường hợp có {Word(indicator.Comparator)} {FigureText.Number(floor)}"
            : amount;
    }

    private static string Amount(Indicator indicator, decimal? low, decimal? high)
    {
        var unit = PlainUnit.Of(indicator);
        if (low is { } from && high is { } to && from != to) return $"từ {FigureText.Number(from)} đến {FigureText.WithUnit(to, unit)}";
        var value = low ?? high;
        if (value == 0 && (indicator.Direction == Direction.Down || indicator.Comparator is Comparator.AtMost or Comparator.Exactly))
            return $"không còn{FigureText.After(unit)} nào";
        var whole = value == 100 && indicator.Unit == "%";
        return $"{(whole ? "" : Word(indicator.Comparator) + " ")}{FigureText.WithUnit(value, unit)}".TrimStart();
    }

    private static string Word(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "ít nhất",
        Comparator.MoreThan => "trên",
        Comparator.AtMost => "không quá",
        _ => "",
    };
}
