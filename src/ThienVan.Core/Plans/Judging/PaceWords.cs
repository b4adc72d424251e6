using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a pace verdict says.</summary>
internal static class PaceWords
{
    public static Assessment Clash(Matter matter, Tally tally, (Period First, Period Second) clash) =>
        matter.Verdict(
            Performance.NotEvaluable,
            matter.Firmness(tally.AllVerified, tally.AsOf!.Value),
            "flow.overlap",
            $"Số liệu kỳ {Span(clash.First)} và kỳ {Span(clash.Second)} chồng lên nhau nên không cộng được; đề nghị sửa lại kỳ số liệu.") with
        { AsOf = tally.AsOf };

    public static Assessment NoData(Matter matter, Tally tally, bool early)
    {
        var straddling = tally.Straddling == 0 ? "" : $" Có {Figure.Of(tally.Straddling)} kỳ vắt qua hai năm nên chưa tính; đề nghị nhập theo kỳ từ {Figure.Day(matter.Window.From)}.";
        return early && tally.Straddling == 0
            ? matter.Verdict(Performance.NotDue, DataState.None, "no_data", "Đầu kỳ, chưa có số liệu và chưa đến lúc đánh giá.")
            : matter.Verdict(Performance.NotEvaluable, DataState.None, "no_data", "Chưa có số liệu nên chưa đánh giá được; đề nghị đơn vị chủ trì nhập số liệu." + straddling);
    }

    public static string Sentence(Matter matter, Tally tally, Performance performance, PaceFigures figures)
    {
        var done = $"Đến {Figure.Day(figures.AsOf)} thực hiện {Figure.Of(figures.Actual, matter.Unit)}";
        return performance switch
        {
            Performance.NotDue => $"{done}; kỳ mới bắt đầu nên chưa đánh giá.",
            Performance.Achieved or Performance.Missed or Performance.Lost => $"{done}, kế hoạch {Promise(matter, figures)}: {Outcome(performance)}.",
            Performance.AwaitingPublication => $"{done}, kế hoạch {Promise(matter, figures)}; đã hết kỳ, đang chờ số liệu đến {Figure.Day(matter.Window.To)}.",
            Performance.NotEvaluable => $"{done}, nhưng thiếu số liệu kỳ {Span(tally.Gap!.Value)} nên chưa kết luận được; đề nghị bổ sung.",
            _ => $"{done}, {Against(matter, figures)}{Stale(matter, figures)}{Needed(matter, figures)}.",
        };
    }

    public static IReadOnlyList<Step> Steps(Matter matter, Tally tally, PaceFigures figures, decimal share)
    {
        var steps = new List<Step>(10)
        {
            new("Thực hiện (cộng các kỳ)", Figure.Of(figures.Actual, matter.Unit)),
            new("Số kỳ đã cộng", Figure.Of(tally.Count)),
            new("Số liệu đến", Figure.Day(figures.AsOf)),
            new("Kế hoạch", figures.Goal is null ? "–" : Promise(matter, figures)),
            new("Phần kỳ đã qua", Figure.Percent(share * 100)),
            new("Cần đạt đến ngày đó", Figure.Of(figures.Expected, matter.Unit)),
            new("Tỷ lệ so với mức cần đạt", Figure.Of(figures.Pace, 3)),
            new("Ngưỡng", matter.Profile is { } profile ? $"0,95 và 0,75; tiến độ duyệt theo {profile.DocumentNumber}" : "0,95 và 0,75; tiến độ đều"),
        };
        if (tally.Superseded > 0) steps.Add(new("Kỳ ngắn đã nằm trong kỳ dài, không cộng lại", Figure.Of(tally.Superseded)));
        if (tally.Straddling > 0) steps.Add(new("Kỳ vắt qua hai năm, không tính", Figure.Of(tally.Straddling)));
        if (tally.Gap is { } gap) steps.Add(new("Thiếu số liệu", Span(gap)));
        return steps;
    }

    public static string Span(Period period) => $"{Figure.Day(period.From)} - {Figure.Day(period.To)}";

    private static string Promise(Matter matter, PaceFigures figures) => figures.Goal is { } goal ? matter.Words(goal) : "chưa nêu số";

    private static string Outcome(Performance performance) => performance switch
    {
        Performance.Achieved => "đạt",
        Performance.Missed => "không đạt",
        _ => "đã vượt mức cho phép, không thể đạt nữa",
    };

    private static string Against(Matter matter, PaceFigures figures) => figures.Pace is { } pace
        ? $"bằng {Figure.Of(pace)} lần mức cần có {Figure.Of(figures.Expected, matter.Unit)}"
        : $"mức cần có {Figure.Of(figures.Expected, matter.Unit)}";

    private static string Stale(Matter matter, PaceFigures figures) => matter.IsLate(figures.AsOf) ? "; số liệu đã cũ, đề nghị cập nhật" : "";

    private static string Needed(Matter matter, PaceFigures figures) => figures is { Required: { } required, Goal: { } goal }
        ? $"; muốn đạt {Figure.Of(goal.Mark, matter.Unit)} cần thêm {Figure.Of(required, matter.Unit)} mỗi tuần"
        : "";
}
