using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rule 5: the last published place. Outside the cut-off it is off track; inside, but by a few places only, a risk.</summary>
internal static class RankRule
{
    /// <summary>Places inside the cut-off that are still a risk: fewer than these, and less than a quarter of a short list.</summary>
    public const int NearPlaces = 3;

    // Nothing typed in the meantime moves a published place.
    private const string Decides = "kỳ công bố tới quyết định";

    public static Assessment Judge(JudgedIndicator judged)
    {
        if ((judged.Year.Point?.High ?? judged.Year.Point?.Low) is not { } cutoff) return WithoutCutoff(judged);
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
            judged.Verdict(performance, Data(judged, last), "rank.cutoff", () => Words(judged, last, rank, cutoff, performance),
                () => Steps(judged, last, cutoff)),
            cutoff
        ) with
        {
            Actual = rank,
            AsOf = last.Period.To,
        };
    }

    /// <summary>What was published is told, though nothing says whether it is enough.</summary>
    private static Assessment WithoutCutoff(JudgedIndicator judged)
    {
        const string why = "ế hoạch không nêu thứ hạng bằng số nên không đánh giá được; đề nghị xác định rõ.";
        const string rule = "rank.no_cutoff";
        return LastPublished(judged) is not { } last
            ? judged.Verdict(Performance.NotEvaluable, DataState.None, rule, "K" + why)
            : judged.Verdict(Performance.NotEvaluable, Data(judged, last), rule, () => new($"{Published(judged, last)}; k{why}")) with
            {
                Actual = last.Value,
                AsOf = last.Period.To,
            };
    }

    private static Performance Stand(bool closed, bool own, decimal rank, decimal cutoff)
    {
        if (closed) return !own ? Performance.AwaitingPublication : rank <= cutoff ? Performance.Achieved : Performance.Missed;
        return rank > cutoff ? Performance.OffTrack : cutoff - rank < Near(cutoff) ? Performance.AtRisk : Performance.OnTrack;
    }

    private static decimal Near(decimal cutoff) => Math.Min(NearPlaces, cutoff / 4);

    /// <summary>Ranks come out once a year and speak of the year before: any published up to the end of the window counts.</summary>
    public static Observation? LastPublished(JudgedIndicator judged)
    {
        Observation? last = null;
        foreach (var observation in judged.Observations)
            if (
                observation.Value is not null
                && IsNotLater(judged, observation)
                && (last is null || observation.Period.To >= last.Period.To)
            )
                last = observation;
        return last;
    }

    private static bool IsNotLater(JudgedIndicator judged, Observation observation) =>
        observation.Period.To <= judged.Window.To || Level.IsIn(judged.Window, observation.Period);

    private static Footing Data(JudgedIndicator judged, Observation last) =>
        CalendarDays.Between(last.Period.To, judged.Today) > 731 + 45 && !Level.IsIn(judged.Window, last.Period)
            ? Footing.Of(last) with { Data = DataState.Late }
        : Footing.Of(last);

    private static Assessment Fill(Assessment verdict, decimal cutoff) => verdict with { Target = cutoff };

    private static string List(JudgedIndicator judged) => judged.Indicator.RankOf is { } of ? $" trên {FigureText.Number(of)}" : "";

    private static string Published(JudgedIndicator judged, Observation last) =>
        $"Thứ hạng công bố gần nhất (kỳ đến {FigureText.Day(last.Period.To)}) là {FigureText.Number(last.Value)}{List(judged)}";

    private static Said Words(JudgedIndicator judged, Observation last, decimal rank, decimal cutoff, Performance performance)
    {
        var now = $"{Published(judged, last)}, kế hoạch trong nhóm {FigureText.Number(cutoff)} đầu";
        return performance switch
        {
            Performance.Achieved => new(now + ": đạt."),
            Performance.Missed => new(now + ": không đạt.", Remedy.Over),
            Performance.AwaitingPublication => new(now + $"; đang chờ công bố thứ hạng năm {judged.Year.Year}."),
            Performance.AtRisk when rank == cutoff => new($"{now}; đúng bằng ngưỡng nên cần giữ; {Decides}.", "cần giữ, " + Decides),
            Performance.AtRisk => new(
                $"{now}; trong ngưỡng nhưng chỉ cách {FigureText.Number(cutoff - rank)} bậc nên cần giữ; {Decides}.",
                "cần giữ, " + Decides),
            Performance.OffTrack => new($"{now}; còn kém ngưỡng {FigureText.Number(rank - cutoff)} bậc; {Decides}.",
                $"còn kém {FigureText.Number(rank - cutoff)} bậc, {Decides}"),
            _ => new(now + "."),
        };
    }

    private static IReadOnlyList<Step> Steps(JudgedIndicator judged, Observation last, decimal cutoff) =>
    [
        new("Thứ hạng công bố gần nhất", FigureText.Number(last.Value)),
        new("Kỳ của thứ hạng", FigureText.Days(last.Period)),
        new("Ngưỡng kế hoạch", FigureText.Number(cutoff)),
        new("Số đơn vị trong danh sách", FigureText.Number(judged.Indicator.RankOf)),
        new("Có nguy cơ khi trong ngưỡng mà cách chưa đến", FigureText.Number(Near(cutoff)) + " bậc"),
    ];
}
