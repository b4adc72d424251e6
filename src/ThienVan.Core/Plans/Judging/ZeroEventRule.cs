using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 8: on track until the first event, then missed. Silence is not a clean record: only a reported zero is.</summary>
internal static class ZeroEventRule
{
    public static Assessment Judge(JudgedIndicator judged)
    {
        var tally = Tally.Of(Told(judged), judged.Window, counts: false, judged.Cadence.Tolerance);
        var happened = Happened(judged);
        if (happened is null && tally.AsOf is null) return StockRule.NoData(judged);
        var asOf = happened is { } last && (tally.AsOf is null || last.Period.To > tally.AsOf) ? last.Period.To : tally.AsOf!.Value;
        var performance = happened is not null ? Performance.Missed : Clean(judged, tally, asOf);
        var data = judged.Firmness(happened is null ? tally.Footing : tally.Footing.And(Footing.Of(happened)), asOf);
        return judged.Verdict(
            performance, data, "zero.event", () => Words(judged, happened, tally, asOf, performance),
            () => Steps(judged, happened, asOf)) with
        {
            Actual = judged.Indicator.Restricted ? null : Math.Max(tally.Sum, happened?.Value ?? 0),
            AsOf = asOf,
            Gap = tally.Gap,
        };
    }

    private static Performance Clean(JudgedIndicator judged, Tally tally, DateOnly asOf)
    {
        if (tally.Gap is not null) return Performance.NotEvaluable;
        if (judged.IsClosed) return asOf < judged.Window.To ? judged.Pending(asOf) : Performance.Achieved;
        return judged.IsSilent(asOf) ? Performance.NotEvaluable : Performance.OnTrack;
    }

    /// <summary>The last event that touches the year, even where its period reaches over the border or overlaps another.</summary>
    private static Observation? Happened(JudgedIndicator judged) =>
        Level.Last(judged, observation => observation.Value > 0 || observation is { Value: null, Met: false });

    /// <summary>Where counts may not be kept, "met" says that nothing happened and "not met" that something did.</summary>
    private static Observation[] Told(JudgedIndicator judged)
    {
        var told = judged.Observations.ToArray();
        for (var i = 0; i < told.Length; i++)
            if (told[i] is { Value: null, Met: { } met }) told[i] = told[i] with { Value = met ? 0 : 1 };
        return told;
    }

    private static Said Words(JudgedIndicator judged, Observation? happened, Tally tally, DateOnly asOf, Performance performance)
    {
        if (happened is null) return new(Clean(judged, tally, asOf, performance));
        var count = judged.Indicator.Restricted ? "" : $" {FigureText.WithUnit(Math.Max(tally.Sum, happened.Value ?? 1), judged.Unit)}";
        var missed = happened.Period.To > judged.SaidOn ? $"Ước đến {FigureText.Day(happened.Period.To)} xảy ra{count}: không đạt"
            : $"Đã xảy ra{count}, lần {Remedy.Since(judged, happened)}: không đạt";
        return judged.IsClosed ? new(missed + ".", Remedy.Over) : new($"{missed}; {Remedy.NoMore}.", Remedy.NoMore);
    }

    private static string Clean(JudgedIndicator judged, Tally tally, DateOnly asOf, Performance performance) =>
        performance switch
        {
            Performance.Achieved => $"{judged.Reached(asOf, "không để xảy ra", "không để xảy ra")}: đạt.",
            Performance.AwaitingPublication =>
                $"Đến {FigureText.Day(asOf)} không để xảy ra; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(judged.Window.To)}.",
            Performance.NotEvaluable =>
                $"Đến {FigureText.Day(asOf)} chưa có báo cáo xảy ra, "
                + $"nhưng thiếu báo cáo {FigureText.Days(tally.Gap ?? judged.Unheard(asOf))}; "
                + "chưa thể coi là không xảy ra, đề nghị báo cáo bổ sung.",
            _ => $"{judged.Reached(asOf, "không để xảy ra", "không để xảy ra")}.",
        };

    private static IReadOnlyList<Step> Steps(JudgedIndicator judged, Observation? happened, DateOnly asOf) =>
    [
        new("Báo cáo đến", FigureText.Day(asOf)),
        new("Lần xảy ra gần nhất", happened is null ? "–" : "kỳ đến " + FigureText.Day(happened.Period.To)),
        new("Số ngày từ lần đó", happened is null ? FigureText.Missing : Remedy.Days(judged, happened)),
    ];
}
