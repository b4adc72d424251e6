using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>A figure against those before it.</summary>
internal static class HistoryRules
{
    private const int EnoughForSpread = 3;

    /// <summary>Makes a median of deviations stand for a standard deviation.</summary>
    private const decimal ToDeviation = 1.4826m;
    private const decimal Deviations = 3;

    /// <summary>Below this, percentages do not jump: points.</summary>
    private const decimal LeastPoints = 15;
    private const decimal LeastShare = 0.5m;
    private const decimal Fivefold = 5;

    public static string? Jump(CheckInput input)
    {
        if (
            input.Indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Ratio or IndicatorKind.GrowthYearly)
            || input.Seen.Reading is not { } now
        )
            return null;
        decimal[] earlier = [.. input.EarlierAlike.Select(other => other.Reading).OfType<decimal>()];
        if (earlier.Length == 0) return null;
        var usual = Median(earlier);
        return IsJump(input.Indicator.Kind, now, usual, earlier)
            ? $"Kỳ này {FigureText.WithUnit(now, input.Unit)}, "
                + $"{(earlier.Length == 1 ? "kỳ trước" : $"trung vị {earlier.Length} kỳ trước")} {FigureText.WithUnit(usual, input.Unit)}: "
                + "khác xa; đề nghị xem lại đơn vị tính và số chữ số."
            : null;
    }

    public static string? Level(CheckInput input)
    {
        if (input.Indicator.Kind != IndicatorKind.Stock || input.Seen.Value is not { } now) return null;
        decimal[] levels =
        [
            .. input.Others.Where(other => other.Period.To < input.Seen.Period.To).Select(other => other.Value).OfType<decimal>(),
            .. input is { IsPart: false, Indicator.Baseline: { } start } ? [start.Value] : Array.Empty<decimal>(),
        ];
        if (levels.Length < 2) return null;
        var (low, high) = (levels.Min(), levels.Max());
        var slack = Math.Max(high - low, LeastShare * Math.Abs(high));
        return now < low - slack || now > high + slack
            ? $"Mức {FigureText.WithUnit(now, input.Unit)} nằm xa ngoài khoảng đã có, từ {FigureText.WithUnit(low, input.Unit)} đến "
                + $"{FigureText.WithUnit(high, input.Unit)}; đề nghị xem lại."
            : null;
    }

    public static string? Cumulative(CheckInput input)
    {
        if (input.Indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone) return Lost(input);
        if (input.Indicator.Kind != IndicatorKind.Flow || input.Seen.Value is not { } now) return null;
        var before = input
            .Others.Where(other =>
                other.Period.From == input.Seen.Period.From && other.Period.To < input.Seen.Period.To && other.Value > now
            )
            .MaxBy(other => other.Value);
        return before is null
            ? null
            : $"Tính đến {FigureText.Day(input.Seen.Period.To)} có {FigureText.WithUnit(now, input.Unit)}, ít hơn "
            + $"{FigureText.WithUnit(before.Value, input.Unit)} đã báo cáo đến {FigureText.Day(before.Period.To)}: lũy kế không thể giảm.";
    }

    private static string? Lost(CheckInput input)
    {
        if (input.Seen.Met != false) return null;
        var before = input.Others.Where(other => other.Period.To < input.Seen.Period.To).MaxBy(other => other.Period.To);
        return before is { Met: true } && !(before.ValidTo < input.Seen.Period.To)
            ? $"Kỳ đến {FigureText.Day(before.Period.To)} đã ghi đạt{(before.DocumentNumber is { } document ? $" ({document})" : "")}, kỳ "
                + "này ghi chưa đạt."
            : null;
    }

    private static bool IsJump(IndicatorKind kind, decimal now, decimal usual, decimal[] earlier)
    {
        var points = kind != IndicatorKind.Flow;
        var least = points ? LeastPoints : LeastShare * Math.Abs(usual);
        if (earlier.Length >= EnoughForSpread)
            return least > 0
                && Math.Abs(now - usual)
                    > Math.Max(least, Deviations * ToDeviation * Median([.. earlier.Select(value => Math.Abs(value - usual))]));
        return points ? Math.Abs(now - usual) > 2 * LeastPoints : usual > 0 && (now > usual * Fivefold || now * Fivefold < usual);
    }

    private static decimal Median(decimal[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
