using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 5: the last published place; near the cut-off, on either side, is a risk.</summary>
internal static class RankRule
{
    public const int NearPlaces = 3;

    public static Assessment Judge(JudgedIndicator judged)
    {
        if ((judged.Year.Point?.High ?? judged.Year.Point?.Low) is not { } cutoff)
            return judged.Verdict(Performance.NotEvaluable, DataState.None, "rank.no_cutoff",
                "Kế hoạch không nêu thứ hạng bằng số nên không đánh giá được; đề nghị xác định rõ.");
        if (LastPublished(judged) is not { } last)
            return Fill(
                judged.Verdict(Performance.AwaitingPublication, DataState.None, "rank.cutoff",
                    $"Chưa có thứ hạng được công bố; kế hoạch trong nhóm {FigureText.Number(cutoff)} đầu{List(judged)}."),
                cutoff
            );
        var rank = last.Value!.Value;
        var own = Level.IsIn(judged.Window, last.Period);
        var performance = Stand(judged.IsClosed, own, rank, cutoff);
        return Fill(
            judged.Verdict(performance, Data(judged, last), "rank.cutoff", Sentence(judged, last, rank, cutoff, performance),
                () => Steps(judged, last, cutoff)),
            cutoff
        ) with
        {
            Actual = rank,
            AsOf = last.Period.To,
        };
    }

    private static Performance Stand(bool closed, bool own, decimal rank, decimal cutoff)
    {
        if (closed) return !own ? Performance.AwaitingPublication : rank <= cutoff ? Performance.Achieved : Performance.Missed;
        if (Math.Abs(rank - cutoff) <= NearPlaces) return Performance.AtRisk;
        return rank < cutoff ? Performance.OnTrack : Performance.OffTrack;
    }

    /// <summary>Ranks come out once a year and speak of the year before: any published up to the end of the window counts.</summary>
    private static Observation? LastPublished(JudgedIndicator judged)
    {
        Observation? last = null;
        foreach (var observation in judged.Observations)
            if (
                observation.Value is not null
                && observation.Period.From <= judged.Today
                && IsNotLater(judged, observation)
                && (last is null || observation.Period.To >= last.Period.To)
            )
                last = observation;
        return last;
    }

    private static bool IsNotLater(JudgedIndicator judged, Observation observation) =>
        observation.Period.To <= judged.Window.To || Level.IsIn(judged.Window, observation.Period);

    private static DataState Data(JudgedIndicator judged, Observation last) =>
        CalendarDays.Between(last.Period.To, judged.Today) > 731 + JudgedIndicator.LateAfterDays && !Level.IsIn(judged.Window, last.Period)
            ? DataState.Late
        : Level.IsFirm(last) ? DataState.Verified : DataState.Provisional;

    private static Assessment Fill(Assessment verdict, decimal cutoff) => verdict with { Target = cutoff };

    private static string List(JudgedIndicator judged) => judged.Indicator.RankOf is { } of ? $" trên {FigureText.Number(of)}" : "";

    private static string Sentence(JudgedIndicator judged, Observation last, decimal rank, decimal cutoff, Performance performance)
    {
        var now =
            $"Thứ hạng công bố gần nhất (kỳ đến {FigureText.Day(last.Period.To)}) là {FigureText.Number(rank)}{List(judged)}, kế hoạch trong nhóm {FigureText.Number(cutoff)} đầu";
        return performance switch
        {
            Performance.Achieved => now + ": đạt.",
            Performance.Missed => now + ": không đạt.",
            Performance.AwaitingPublication => now + $"; đang chờ công bố thứ hạng năm {judged.Year.Year}.",
            Performance.AtRisk => now + $"; cách ngưỡng {FigureText.Number(Math.Abs(rank - cutoff))} bậc nên cần chú ý.",
            _ => now + ".",
        };
    }

    private static IReadOnlyList<Step> Steps(JudgedIndicator judged, Observation last, decimal cutoff) =>
    [
        new("Thứ hạng công bố gần nhất", FigureText.Number(last.Value)),
        new("Kỳ của thứ hạng", FigureText.Days(last.Period)),
        new("Ngưỡng kế hoạch", FigureText.Number(cutoff)),
        new("Số đơn vị trong danh sách", FigureText.Number(judged.Indicator.RankOf)),
        new("Có nguy cơ khi cách ngưỡng không quá", FigureText.Number(NearPlaces) + " bậc"),
    ];
}
