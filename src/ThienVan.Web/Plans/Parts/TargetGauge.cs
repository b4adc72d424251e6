using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Parts;

/// <summary>The one figure a tile or a row shows, and how far it is.</summary>
public sealed record TargetGauge
{
    /// <summary>"15,8", "31", "Đạt"; "–" without data.</summary>
    public required string Figure { get; init; }

    /// <summary>True when the figure is a word, not a number.</summary>
    public bool Said { get; init; }

    /// <summary>"%", "cột", "/114"; null when the figure stands alone.</summary>
    public string? Unit { get; init; }

    /// <summary>Filled part of the bar, 0 to 1; null without data.</summary>
    public decimal? Share { get; init; }

    /// <summary>Where the figure should be on the same bar by its day; null where the plan asks nothing.</summary>
    public decimal? Tick { get; init; }

    /// <summary>The bar in words.</summary>
    public required string Label { get; init; }

    public static TargetGauge Of(TargetCard card) =>
        card is { Indicator: { } indicator, Shown: { } shown }
            ? Of(indicator, shown) is var gauge && StatusWord.PartOf(card.Verdict) is { } part ? gauge with { Label = part } : gauge
            : new() { Figure = FigureText.Missing, Label = "Chưa có chỉ số" };

    /// <summary>The figure of an indicator that is read in more than one way: a word that only one way gives goes before none.</summary>
    public static TargetGauge Of(Indicator indicator, IReadOnlyList<Assessment> readings)
    {
        var first = Of(indicator, readings[0].AsAllSay(readings));
        return first.Figure == FigureText.Missing
            ? readings.Skip(1).Select(reading => Of(indicator, reading)).FirstOrDefault(gauge => gauge.Said) ?? first
            : first;
    }

    public static TargetGauge Of(Indicator indicator, Assessment shown)
    {
        var unit = indicator is { Kind: IndicatorKind.Rank, RankOf: { } of } ? $"/{of}" : indicator.Unit;
        if (indicator.IsYesNo) return YesNo(indicator, shown);
        var goal = IndicatorMeasure.Standing(indicator, shown.Expected) ?? shown.Target;
        var (share, tick) = shown.IsAskedApart ? (null, null)
            : indicator.IsBetterSmall ? Falling(shown.Actual, goal) : Rising(shown.Actual, shown.Target, goal);
        return new()
        {
            Figure = FigureText.Beside(shown.Actual, shown.Target, unit: null),
            Unit = shown.Actual is null ? null : unit,
            Share = share,
            Tick = tick,
            Label = Words(shown, goal, unit),
        };
    }

    // What must not happen is kept so far; whether it is met is known at the year's end.
    private static TargetGauge YesNo(Indicator indicator, Assessment shown) => shown.IsReached switch
    {
        _ when shown.Data == DataState.None => new() { Figure = FigureText.Missing, Tick = 1, Label = NoData },
        true when indicator.Kind == IndicatorKind.ZeroEvent && shown.Performance == Performance.OnTrack =>
            new() { Figure = "Giữ được", Said = true, Share = 1, Tick = 1, Label = "Đang giữ được" },
        true => Reached(Performance.Achieved, share: 1),
        false => Reached(Performance.Missed, share: 0),
        null => new() { Figure = FigureText.Missing, Tick = 1, Label = "Chưa đến lúc đánh giá" },
    };

    private static string NoData => VietnameseText.Capital(VerdictWords.NoData);

    private static TargetGauge Reached(Performance performance, decimal share)
    {
        var word = VietnameseText.Capital(VerdictWords.Of(performance));
        return new() { Figure = word, Said = true, Share = share, Tick = 1, Label = word };
    }

    private static (decimal? Share, decimal? Tick) Rising(decimal? actual, decimal? target, decimal? goal)
    {
        var whole = Math.Max(target ?? 0, Math.Max(actual ?? 0, goal ?? 0));
        return whole <= 0 ? (null, null) : (actual / whole, goal / whole);
    }

    /// <summary>Full at or under the promised figure; the further over it, the shorter.</summary>
    private static (decimal? Share, decimal? Tick) Falling(decimal? actual, decimal? goal) => (actual, goal) switch
    {
        (null, null) => (null, null),
        (null, _) => (null, 1),
        (_, null) => (null, null),
        ({ } now, { } limit) => (now <= limit ? 1 : Math.Max(limit, 0) / now, 1),
    };

    private static string Words(Assessment shown, decimal? goal, string? unit) => (shown.Actual, goal) switch
    {
        (null, _) when shown.IsAskedApart => $"{NoData}; {ConflictWords.NeedApart}",
        (_, _) when shown.IsAskedApart => $"Hiện {FigureText.WithUnit(shown.Actual, unit)}; {ConflictWords.NeedApart}",
        (null, null) => NoData,
        (null, _) => $"{NoData}; cần {FigureText.WithUnit(goal, unit)}",
        (_, null) => $"Hiện {FigureText.WithUnit(shown.Actual, unit)}",
        _ =>
            $"Hiện {FigureText.Beside(shown.Actual, goal, unit)}; {Until(shown)} {FigureText.WithUnit(goal, unit)}",
    };

    private static string Until(Assessment shown) => shown.Expected is null ? "cần" : $"đến {FigureText.ShortDay(shown.AsOf)} cần";
}
