using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 5: the last published place; near the cut-off, on either side, is a risk.</summary>
internal static class RankRule
{
    public const int NearPlaces = 3;

    public static Assessment Judge(Matter matter)
    {
        if ((matter.Year.Point?.High ?? matter.Year.Point?.Low) is not { } cutoff)
            return matter.Verdict(Performance.NotEvaluable, DataState.None, "rank.no_cutoff",
                "Kế hoạch không nêu thứ hạng bằng số nên không đánh giá được; đề nghị xác định rõ.");
        if (LastPublished(matter) is not { } last)
            return Fill(
                matter.Verdict(Performance.AwaitingPublication, DataState.None, "rank.cutoff",
                    $"Chưa có thứ hạng được công bố; kế hoạch trong nhóm {FigureText.Number(cutoff)} đầu{List(matter)}."),
                cutoff
            );
        var rank = last.Value!.Value;
        var own = Level.IsIn(matter.Window, last.Period);
        var performance = Stand(matter.IsClosed, own, rank, cutoff);
        return Fill(
            matter.Verdict(performance, Data(matter, last), "rank.cutoff", Sentence(matter, last, rank, cutoff, performance),
                () => Steps(matter, last, cutoff)),
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
    private static Observation? LastPublished(Matter matter)
    {
        Observation? last = null;
        foreach (var observation in matter.Observations)
            if (
                observation.Value is not null
                && observation.Period.From <= matter.Today
                && IsNotLater(matter, observation)
                && (last is null || observation.Period.To >= last.Period.To)
            )
                last = observation;
        return last;
    }

    private static bool IsNotLater(Matter matter, Observation observation) =>
        observation.Period.To <= matter.Window.To || Level.IsIn(matter.Window, observation.Period);

    private static DataState Data(Matter matter, Observation last) =>
        CalendarDays.Between(last.Period.To, matter.Today) > 731 + Matter.LateAfterDays && !Level.IsIn(matter.Window, last.Period)
            ? DataState.Late
        : Level.IsFirm(last) ? DataState.Verified : DataState.Provisional;

    private static Assessment Fill(Assessment verdict, decimal cutoff) => verdict with { Target = cutoff };

    private static string List(Matter matter) => matter.Indicator.RankOf is { } of ? $" trên {FigureText.Number(of)}" : "";

    private static string Sentence(Matter matter, Observation last, decimal rank, decimal cutoff, Performance performance)
    {
        var now =
            $"Thứ hạng công bố gần nhất (kỳ đến {FigureText.Day(last.Period.To)}) là {FigureText.Number(rank)}{List(matter)}, kế hoạch trong nhóm {FigureText.Number(cutoff)} đầu";
        return performance switch
        {
            Performance.Achieved => now + ": đạt.",
            Performance.Missed => now + ": không đạt.",
            Performance.AwaitingPublication => now + $"; đang chờ công bố thứ hạng năm {matter.Year.Year}.",
            Performance.AtRisk => now + $"; cách ngưỡng {FigureText.Number(Math.Abs(rank - cutoff))} bậc nên cần chú ý.",
            _ => now + ".",
        };
    }

    private static IReadOnlyList<Step> Steps(Matter matter, Observation last, decimal cutoff) =>
    [
        new("Thứ hạng công bố gần nhất", FigureText.Number(last.Value)),
        new("Kỳ của thứ hạng", FigureText.Days(last.Period)),
        new("Ngưỡng kế hoạch", FigureText.Number(cutoff)),
        new("Số đơn vị trong danh sách", FigureText.Number(matter.Indicator.RankOf)),
        new("Có nguy cơ khi cách ngưỡng không quá", FigureText.Number(NearPlaces) + " bậc"),
    ];
}
