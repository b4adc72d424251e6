using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 8: on track until the first event, then missed. Silence is not a clean record: only a reported zero is.</summary>
internal static class ZeroEventRule
{
    public static Assessment Judge(Matter matter)
    {
        var tally = Tally.Of(Told(matter), matter.Window, matter.Today, counts: false, Matter.LateAfterDays);
        var happened = Happened(matter);
        if (happened is null && tally.AsOf is null) return StockRule.NoData(matter);
        var asOf = happened is { } last && (tally.AsOf is null || last.Period.To > tally.AsOf) ? last.Period.To : tally.AsOf!.Value;
        var performance = happened is not null ? Performance.Missed : Clean(matter, tally, asOf);
        var data = matter.Firmness(tally.AllVerified && happened is not { Verified: false }, asOf);
        return matter.Verdict(
            performance, data, "zero.event", Sentence(matter, happened, tally, asOf, performance), () => Steps(matter, happened, asOf)) with
        {
            Actual = matter.Indicator.Restricted ? null : Math.Max(tally.Sum, happened?.Value ?? 0),
            AsOf = asOf,
        };
    }

    private static Performance Clean(Matter matter, Tally tally, DateOnly asOf)
    {
        if (tally.Gap is not null) return Performance.NotEvaluable;
        if (matter.IsClosed) return asOf < matter.Window.To ? Performance.AwaitingPublication : Performance.Achieved;
        return matter.IsLate(asOf) ? Performance.NotEvaluable : Performance.OnTrack;
    }

    /// <summary>The last event that touches the year, even where its period reaches over the border or overlaps another.</summary>
    private static Observation? Happened(Matter matter) =>
        Level.Last(matter, observation => observation.Value > 0 || observation is { Value: null, Met: false });

    /// <summary>Where counts may not be kept, "met" says that nothing happened and "not met" that something did.</summary>
    private static Observation[] Told(Matter matter)
    {
        var told = matter.Observations.ToArray();
        for (var i = 0; i < told.Length; i++)
            if (told[i] is { Value: null, Met: { } met }) told[i] = told[i] with { Value = met ? 0 : 1 };
        return told;
    }

    private static string Sentence(Matter matter, Observation? happened, Tally tally, DateOnly asOf, Performance performance)
    {
        if (happened is not null)
        {
            var count = matter.Indicator.Restricted ? "" : $" {FigureText.WithUnit(Math.Max(tally.Sum, happened.Value ?? 1), matter.Unit)}";
            return $"Đã xảy ra{count}, lần gần nhất trong kỳ đến {FigureText.Day(happened.Period.To)}, cách đây {Since(matter, happened)} ngày: không đạt.";
        }

        return performance switch
        {
            Performance.Achieved => $"Đến {FigureText.Day(asOf)} không để xảy ra: đạt.",
            Performance.AwaitingPublication =>
                $"Đến {FigureText.Day(asOf)} không để xảy ra; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(matter.Window.To)}.",
            Performance.NotEvaluable =>
                $"Mới có báo cáo đến {FigureText.Day(asOf)} và còn thiếu kỳ; chưa thể coi là không xảy ra, đề nghị báo cáo bổ sung.",
            _ => $"Đến {FigureText.Day(asOf)} không để xảy ra.",
        };
    }

    private static string Since(Matter matter, Observation happened) =>
        FigureText.Number(CalendarDays.Late(happened.Period.To, matter.Today));

    private static IReadOnlyList<Step> Steps(Matter matter, Observation? happened, DateOnly asOf) =>
    [
        new("Báo cáo đến", FigureText.Day(asOf)),
        new("Lần xảy ra gần nhất", happened is null ? "–" : "kỳ đến " + FigureText.Day(happened.Period.To)),
        new("Số ngày từ lần đó", happened is null ? "–" : Since(matter, happened)),
    ];
}
