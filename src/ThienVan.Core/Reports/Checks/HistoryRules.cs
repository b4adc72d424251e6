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

    public static string? Jump(CheckMatter matter)
    {
        if (
            matter.Indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Ratio or IndicatorKind.GrowthYearly)
            || matter.Seen.Reading is not { } now
        )
            return null;
        decimal[] earlier = [.. matter.EarlierAlike.Select(other => other.Reading).OfType<decimal>()];
        if (earlier.Length == 0) return null;
        var usual = Median(earlier);
        return IsJump(matter.Indicator.Kind, now, usual, earlier)
            ? $"Kỳ này {FigureText.WithUnit(now, matter.Unit)}, {(earlier.Length == 1 ? "kỳ trước" : $"trung vị {earlier.Length} kỳ trước")} {FigureText.WithUnit(usual, matter.Unit)}: khác xa; hãy xem lại đơn vị tính và số chữ số."
            : null;
    }

    public static string? Level(CheckMatter matter)
    {
        if (matter.Indicator.Kind != IndicatorKind.Stock || matter.Seen.Value is not { } now) return null;
        decimal[] levels =
        [
            .. matter.Others.Where(other => other.Period.To < matter.Seen.Period.To).Select(other => other.Value).OfType<decimal>(),
            .. matter is { IsPart: false, Indicator.Baseline: { } start } ? [start.Value] : Array.Empty<decimal>(),
        ];
        if (levels.Length < 2) return null;
        var (low, high) = (levels.Min(), levels.Max());
        var slack = Math.Max(high - low, LeastShare * Math.Abs(high));
        return now < low - slack || now > high + slack
            ? $"Mức {FigureText.WithUnit(now, matter.Unit)} nằm xa ngoài khoảng đã có, từ {FigureText.WithUnit(low, matter.Unit)} đến {FigureText.WithUnit(high, matter.Unit)}; hãy xem lại."
            : null;
    }

    public static string? Cumulative(CheckMatter matter)
    {
        if (matter.Indicator.Kind is IndicatorKind.Standard or IndicatorKind.Milestone) return Lost(matter);
        if (matter.Indicator.Kind != IndicatorKind.Flow || matter.Seen.Value is not { } now) return null;
        var before = matter
            .Others.Where(other =>
                other.Period.From == matter.Seen.Period.From && other.Period.To < matter.Seen.Period.To && other.Value > now
            )
            .MaxBy(other => other.Value);
        return before is null
            ? null
            : $"Tính đến {FigureText.Day(matter.Seen.Period.To)} có {FigureText.WithUnit(now, matter.Unit)}, ít hơn {FigureText.WithUnit(before.Value, matter.Unit)} đã báo cáo đến {FigureText.Day(before.Period.To)}: lũy kế không thể giảm.";
    }

    private static string? Lost(CheckMatter matter)
    {
        if (matter.Seen.Met != false) return null;
        var before = matter.Others.Where(other => other.Period.To < matter.Seen.Period.To).MaxBy(other => other.Period.To);
        return before is { Met: true } && !(before.ValidTo < matter.Seen.Period.To)
            ? $"Kỳ đến {FigureText.Day(before.Period.To)} đã ghi đạt{(before.DocumentNumber is { } document ? $" ({document})" : "")}, kỳ này ghi chưa đạt."
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
