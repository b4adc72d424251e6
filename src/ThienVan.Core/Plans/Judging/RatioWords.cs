using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a verdict on a share says. Counts are left out where the law lets only a percentage be kept.</summary>
internal static class RatioWords
{
    public static string Sentence(JudgedIndicator judged, Share share, Performance performance)
    {
        var counted = !judged.Indicator.Restricted && share.Numerator is not null;
        var parts = counted ? $" ({FigureText.Number(share.Numerator)}/{FigureText.Number(share.Denominator)})" : "";
        var percent = FigureText.Beside(share.Percent, share.Goal.Mark, "%");
        var now = $"Đến {FigureText.Day(share.AsOf)} đạt {percent}{parts}, kế hoạch {judged.Words(share.Goal)}";
        return performance switch
        {
            Performance.Achieved => $"{now}: đạt{Small(counted && share.IsSmall)}.",
            Performance.Missed => $"{now}: không đạt{Small(counted && share.IsSmall)}.",
            Performance.Lost => now + LostWhy(counted ? share.Failures : null),
            Performance.AwaitingPublication => $"{now}; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(judged.Window.To)}.",
            Performance.NotEvaluable => now + Unknown(judged, share),
            Performance.AtRisk when share.IsMixed => now + "; có kỳ đạt, có kỳ không, phần trăm không cộng được nên cần theo dõi.",
            Performance.AtRisk => now + Recoverable(judged, share, counted),
            _ => $"{now}{judged.LateWords(share.AsOf)}.",
        };
    }

    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Share share)
    {
        var steps = new List<Step>(9)
        {
            new("Tỷ lệ hiện nay", FigureText.Beside(share.Percent, share.Goal.Mark, "%")),
            new("Kế hoạch", judged.Words(share.Goal)),
            new("Số liệu đến", FigureText.Day(share.AsOf)),
            new(
                "Cách tính",
                share.Given is not null ? "Chỉ có phần trăm, không cộng, không lấy bình quân"
                    : share.Adds ? "Tổng tử số chia tổng mẫu số"
                    : "Số mới nhất"
            ),
        };
        if (judged.Indicator.Restricted || share.Numerator is null) return steps;
        steps.Add(new("Tử số", FigureText.Number(share.Numerator)));
        steps.Add(new("Mẫu số", FigureText.Number(share.Denominator)));
        if (share.Adds) steps.Add(new("Số trường hợp không đạt", FigureText.Number(share.Failures)));
        if (share.Needed is { } needed) steps.Add(new("Số trường hợp tới đều phải đạt", FigureText.Number(needed)));
        if (share.Interval is { } interval)
            steps.Add(
                new($"Khoảng tin cậy {FigureText.Percent(95)} (Wilson), mẫu dưới 20",
                    $"{FigureText.Percent(interval.Low)} - {FigureText.Percent(interval.High)}")
            );
        return steps;
    }

    private static string Small(bool small) => small ? " (dưới 20 trường hợp, đọc cùng số đếm)" : "";

    private static string LostWhy(decimal? failures) => failures is null
        ? "; đã có trường hợp không đạt nên cả năm không thể đạt."
        : $"; đã có {FigureText.Number(failures)} trường hợp không đạt nên cả năm không thể đạt.";

    private static string Unknown(JudgedIndicator judged, Share share) =>
        judged.IsSilent(share.AsOf) ? $"; {judged.SilenceWords(share.AsOf)}."
        : share.Gap is { } gap ? $", nhưng thiếu số liệu kỳ {FigureText.Days(gap)} nên chưa kết luận được; đề nghị bổ sung."
        : share.IsMixed ? "; có kỳ đạt, có kỳ không, phần trăm không cộng được nên chưa kết luận được; cần tỷ lệ của cả năm."
        : "; mới có dưới 20 trường hợp nên chưa kết luận.";

    private static string Recoverable(JudgedIndicator judged, Share share, bool counted)
    {
        var small = counted && share.IsSmall ? "; mẫu dưới 20 nên chưa đủ căn cứ kết luận không đạt" : "";
        return counted && share is { Adds: true, Needed: { } needed }
            ? $"{small}; {FigureText.Number(needed)} trường hợp tới đều đạt thì kịp{judged.LateWords(share.AsOf)}."
            : $"{small}; cần theo dõi để kịp trong năm{judged.LateWords(share.AsOf)}.";
    }
}
