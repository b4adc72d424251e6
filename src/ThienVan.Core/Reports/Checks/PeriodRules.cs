using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>One figure in two reports: a longer period against the shorter ones in it, whichever of them came first.</summary>
internal static class PeriodRules
{
    public static string? SameFigure(CheckInput input) => Shorter(input) ?? (input.IsSettled ? null : Longer(input));

    /// <summary>What the shorter periods say of this one.</summary>
    private static string? Shorter(CheckInput input)
    {
        if (TimeRollUp.Of(input.Indicator, input.Seen.Period, input.Others) is { } whole)
            return PartRules.Difference(input, whole, "theo các báo cáo kỳ ngắn hơn");
        var known = TimeRollUp.Known(input.Indicator, input.Seen.Period, input.Others);
        if (known is null || !LongerFigures.IsLess(input.Indicator, input.Seen, known) || IsTold(input, known)) return null;
        return $"Số nhập {LongerFigures.Shown(input.Seen, input.Unit)} không chứa hết {LongerFigures.Shown(known, input.Unit)} đã báo cáo "
            + $"cho các kỳ ngắn hơn {Until(known)}: kỳ dài không thể ít hơn các kỳ trong nó.";
    }

    /// <summary>What this figure makes of a longer period that was reported before it.</summary>
    private static string? Longer(CheckInput input) => input
        .Others.Where(other => other.Period != input.Seen.Period && other.Period.Contains(input.Seen.Period))
        .OrderBy(other => other.Period.Days)
        .Select(other => Within(input, other))
        .FirstOrDefault(sentence => sentence is not null);

    private static string? Within(CheckInput input, Observation longer)
    {
        Observation[] parts = [input.Seen, .. input.Others.Where(other => !other.Period.Contains(input.Seen.Period))];
        if (TimeRollUp.Of(input.Indicator, longer.Period, parts) is { } whole)
            return LongerFigures.Same(longer, whole) || !Decides(input, longer) ? null
                : $"Với số này, {LongerFigures.Name(longer.Period)} là {LongerFigures.Shown(whole, input.Unit)}, nhưng đã báo cáo "
                    + $"{LongerFigures.Shown(longer, input.Unit)}: hai số phải bằng nhau.";
        return TimeRollUp.Known(input.Indicator, longer.Period, parts) is { } known && LongerFigures.IsLess(input.Indicator, longer, known)
            ? $"Với số này, các kỳ trong {LongerFigures.Name(longer.Period)} đã là {LongerFigures.Shown(known, input.Unit)}, nhưng cả kỳ "
                + $"chỉ báo cáo {LongerFigures.Shown(longer, input.Unit)}."
            : null;
    }

    // Of a level only the figure of the very last day speaks for the longer period.
    private static bool Decides(CheckInput input, Observation longer) =>
        TimeRollUp.Adds(input.Indicator) || input.Seen.Period.To == longer.Period.To;

    // The rule of falling totals says it already of a single period that begins on the same day.
    private static bool IsTold(CheckInput input, Observation known) => HistoryRules.Cumulative(input) is not null
        && input.Others.Any(other => other.Period == known.Period && other.Value == known.Value);

    private static string Until(Observation known) => $"(đến {FigureText.Day(known.Period.To)})";
}
