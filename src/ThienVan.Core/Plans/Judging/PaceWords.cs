using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a pace verdict says.</summary>
internal static class PaceWords
{
    private const int UsualPlaces = 3;

    /// <summary>Behind the share of the days, ahead of what it comes to.</summary>
    private const int DueShareAt = 5;

    public static Assessment Clash(JudgedIndicator judged, Tally tally, (Period First, Period Second) clash) =>
        judged.Verdict(
            Performance.NotEvaluable,
            judged.Firmness(tally.Footing, tally.AsOf!.Value),
            "flow.overlap",
            $"Số liệu kỳ {FigureText.Days(clash.First)} và kỳ {FigureText.Days(clash.Second)} chồng lên nhau nên không cộng được; "
            + "đề nghị sửa lại kỳ số liệu."
        ) with
        { AsOf = tally.AsOf };

    public static Assessment NoData(JudgedIndicator judged, Tally tally, bool early)
    {
        var straddling =
            tally.Straddling == 0
                ? ""
                : $" Có {FigureText.Number(tally.Straddling)} kỳ vắt qua hai năm nên chưa tính; "
                    + $"đề nghị nhập theo kỳ từ {FigureText.Day(judged.Window.From)}.";
        return early && tally.Straddling == 0
            ? judged.Verdict(Performance.NotDue, DataState.None, "no_data", "Đầu kỳ, chưa có số liệu và chưa đến lúc đánh giá.")
            : judged.Verdict(Performance.NotEvaluable, DataState.None, "no_data",
                "Chưa có số liệu nên chưa đánh giá được; đề nghị đơn vị chủ trì nhập số liệu." + straddling);
    }

    public static Said Of(JudgedIndicator judged, Tally tally, Performance performance, PaceFigures figures)
    {
        var actual = FigureText.Beside(figures.Actual, figures.Goal?.Mark, judged.Unit);
        var done = $"{judged.Reached(figures.AsOf, "thực hiện")} {actual}";
        return performance switch
        {
            Performance.NotDue => new($"{done}; kỳ mới bắt đầu nên chưa đánh giá."),
            Performance.Achieved => new($"{done}, kế hoạch {Promise(judged, figures)}: đạt."),
            Performance.Missed => new($"{done}, kế hoạch {Promise(judged, figures)}: không đạt.", Remedy.Over),
            Performance.Lost => new(
                $"{done}, kế hoạch {Promise(judged, figures)}: {(figures.AsOf > judged.SaidOn ? "theo số ước sẽ" : "đã")} vượt mức cho "
                + "phép, không thể đạt nữa.", Remedy.NoMore),
            Performance.AwaitingPublication => new(
                $"{done}, kế hoạch {Promise(judged, figures)}; đã hết kỳ, "
                + $"đang chờ số liệu đến {FigureText.Day(judged.Window.To)}{Remedy.Guessed(tally.Guess, judged.Unit)}."),
            Performance.NotEvaluable when tally.Gap is { } gap => new(
                $"{done}, nhưng thiếu số liệu kỳ {FigureText.Days(gap)} nên chưa kết luận được; đề nghị bổ sung."),
            Performance.NotEvaluable => new($"{done}; {judged.SilenceWords(figures.AsOf)}."),
            _ => new($"{done}, {Against(judged, figures)}{judged.LateWords(figures.AsOf)}{Needed(judged, figures)}.",
                performance == Performance.OnTrack ? null : Deed(judged, figures)),
        };
    }

    /// <param name="elapsed">Share of the days that has passed.</param>
    /// <param name="share">Share of the work that should be done by then; another one where the year is not spread evenly.</param>
    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Tally tally, PaceFigures figures, decimal elapsed, decimal share)
    {
        var steps = new List<Step>(12)
        {
            new("Thực hiện (cộng các kỳ)", FigureText.Beside(figures.Actual, figures.Goal?.Mark, judged.Unit)),
            new("Số kỳ đã cộng", FigureText.Number(tally.Count)),
            new("Số liệu đến", FigureText.Day(figures.AsOf)),
            new("Kế hoạch", figures.Goal is null ? "–" : Promise(judged, figures)),
            new("Phần kỳ đã qua", FigureText.Percent(elapsed * 100)),
            new("Cần đạt đến ngày đó", Counted(judged, figures)),
            new("Tỷ lệ so với mức cần đạt", Times(figures.Pace, UsualPlaces)),
            new("Ngưỡng", $"0,95 và 0,75; {judged.Spread.Words}"),
        };
        if (share != elapsed)
            steps.Insert(DueShareAt, new($"Phần việc cần xong theo {judged.Spread.Brief}", FigureText.Percent(share * 100)));
        if (figures.Spared is { } why) steps.Add(new("Chưa kết luận là khó đạt", why));
        if (tally.Superseded > 0)
            steps.Add(new("Kỳ ngắn đã nằm trong kỳ dài, không cộng lại",
                $"{FigureText.Number(tally.Superseded)} kỳ, cộng được {FigureText.WithUnit(tally.SupersededSum, judged.Unit)}"));
        if (tally.Straddling > 0) steps.Add(new("Kỳ vắt qua hai năm, không tính", FigureText.Number(tally.Straddling)));
        if (tally.Gap is { } gap) steps.Add(new("Thiếu số liệu", FigureText.Days(gap)));
        if (tally.Guess is { } guess) steps.Add(Remedy.Guess(guess, judged.Unit));
        return steps;
    }

    // What lies just under a mark of the pace is not said to be on it.
    private static string Times(decimal? pace, int least = 0) => FigureText.Number(
        pace, pace is { } now ? Math.Max(least, FigureText.Places(now, Goal.OnTrackFrom, Goal.AtRiskFrom)) : least);

    private static string Promise(JudgedIndicator judged, PaceFigures figures) =>
        figures.Goal is { } goal ? judged.Words(goal) : "chưa nêu số";

    private static string Against(JudgedIndicator judged, PaceFigures figures) => Left(judged) + (figures.Pace is { } pace
        ? $"bằng {Times(pace)} lần mức cần có {Expected(judged, figures)}{By(judged)}"
        : $"mức cần có {Expected(judged, figures)}");

    // What the share is a share of, where that is no whole number.
    private static string Counted(JudgedIndicator judged, PaceFigures figures) =>
        IndicatorMeasure.Standing(judged.Indicator, figures.Expected) == figures.Expected ? Expected(judged, figures)
        : $"{Expected(judged, figures)} (làm tròn từ {FigureText.Number(figures.Expected)})";

    private static string Expected(JudgedIndicator judged, PaceFigures figures) =>
        FigureText.WithUnit(IndicatorMeasure.Standing(judged.Indicator, figures.Expected), judged.Unit);

    // What follows between the plan's promises is a line to steer by, and said to be no more.
    private static string Left(JudgedIndicator judged) => judged.Year.IsSteered ? "kế hoạch để trống năm này, tính theo mức suy ra: " : "";

    private static string By(JudgedIndicator judged) => judged.Spread.IsEven ? "" : $" theo {judged.Spread.Brief}";

    private static string Needed(JudgedIndicator judged, PaceFigures figures)
    {
        var lacking = Lacking(figures) is { } left ? "; " + left : "";
        return figures is { Required: > 0 and { } required, Goal: { } goal }
            ? $"{lacking}; muốn đạt {FigureText.WithUnit(goal.Mark, judged.Unit)} {Weekly(judged, required)}"
            : lacking;
    }

    private static string Deed(JudgedIndicator judged, PaceFigures figures) =>
        Lacking(figures)
        ?? (figures is { Goal: { UpIsGood: false } limit }
            ? $"chỉ còn được thêm {FigureText.WithUnit(limit.Mark - figures.Actual, judged.Unit)}"
            : figures.Required is { } required ? Weekly(judged, required)
            : Remedy.Lacking(
                figures.Actual,
                figures.Goal?.Mark ?? IndicatorMeasure.Standing(judged.Indicator, figures.Expected) ?? figures.Actual,
                judged.Unit));

    private static string Weekly(JudgedIndicator judged, decimal required) =>
        $"cần thêm {FigureText.WithUnit(IndicatorMeasure.Need(judged.Indicator, required), judged.Unit)} mỗi tuần";

    private static string? Lacking(PaceFigures figures) => figures.Lacking is var (cases, whole) && cases > 0
        ? $"còn thiếu {FigureText.Number(cases)} trên {FigureText.Number(whole)}"
        : null;
}
