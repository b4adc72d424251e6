using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 10: one figure in two reports. The longer official one rules; where the shorter ones inside it say something else, as
/// after a late correction of a month, the difference is told and not hidden.</summary>
public static class LongerFigures
{
    /// <summary>Percentages given without their parts are written with two decimals at most.</summary>
    private const decimal Rounding = 0.01m;

    /// <param name="figures">Standing figures of the indicator, one a period, in any order.</param>
    /// <returns>One sentence for each longer period that the shorter ones contradict, in order of time. Estimates contradict
    /// nothing.</returns>
    public static IReadOnlyList<string> Apart(Indicator indicator, IReadOnlyList<Observation> figures)
    {
        Observation[] counted = [.. figures.Where(figure => figure.Quality != Quality.Estimated)];
        return
        [
            .. counted.OrderBy(longer => longer.Period.To).ThenBy(longer => longer.Period.Days)
                .Select(longer => Apart(indicator, longer, counted)).OfType<string>(),
        ];
    }

    private static string? Apart(Indicator indicator, Observation longer, Observation[] figures)
    {
        var unit = IndicatorMeasure.UnitOf(indicator);
        var told = $"{VietnameseText.Capital(Name(longer.Period))} đã báo cáo {Shown(longer, unit)}";
        if (TimeRollUp.Of(indicator, longer.Period, figures) is { } whole)
            return Same(longer, whole) ? null
                : $"{told}, theo các kỳ ngắn hơn là {Shown(whole, unit)}: hai số phải bằng nhau; đang tính theo kỳ dài.";
        return TimeRollUp.Known(indicator, longer.Period, figures) is { } known && IsLess(indicator, longer, known)
            ? $"{told}, các kỳ ngắn hơn đã là {Shown(known, unit)}: cả kỳ không thể ít hơn các kỳ trong nó; đang tính theo kỳ dài."
            : null;
    }

    /// <summary>True where two reports tell one figure.</summary>
    public static bool Same(Observation mine, Observation theirs)
    {
        if (mine.Met is not null || theirs.Met is not null) return mine.Met == theirs.Met;
        if (mine.Numerator is not null && theirs.Numerator is not null)
            return mine.Numerator == theirs.Numerator && mine.Denominator == theirs.Denominator;
        return mine.Value is not null && theirs.Value is not null
            ? mine.Value == theirs.Value
            : mine.Reading is { } left && theirs.Reading is { } right ? Math.Abs(left - right) <= Rounding : mine.Reading == theirs.Reading;
    }

    /// <summary>True when a part of the whole is more than the whole itself: more cases, more that held, or more that did not.</summary>
    public static bool IsLess(Indicator indicator, Observation whole, Observation part) =>
        (whole, part) switch
        {
            // Over one base what is left to do shrinks as the year goes on.
            ({ Numerator: { } some }, { Numerator: { } partSome }) when indicator.ShareBase == ShareBase.FixedForYear => some < partSome,
            ({ Met: { } kept }, { Met: { } held }) => kept && !held,
            ({ Numerator: { } some, Denominator: { } all }, { Numerator: { } partSome, Denominator: { } partAll }) =>
                all < partAll || some < partSome || all - some < partAll - partSome,
            ({ Value: { } sum }, { Value: { } partSum }) => sum < partSum,
            _ => false,
        };

    /// <summary>"quý III năm 2026", or the days of a period without a name.</summary>
    public static string Name(Period period) => ReportingPeriods.Named(period) is { } named
        ? char.ToLowerInvariant(named.Name[0]) + named.Name[1..]
        : $"kỳ {FigureText.Days(period)}";

    /// <summary>"150 cây", "38/92", "đạt".</summary>
    public static string Shown(Observation seen, string? unit) => seen switch
    {
        { Met: { } met } => met ? "đạt" : "chưa đạt",
        { Numerator: { } numerator, Denominator: { } denominator } => $"{FigureText.Number(numerator)}/{FigureText.Number(denominator)}",
        _ => FigureText.WithUnit(seen.Value, unit),
    };
}
