using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>What a verdict on a share says. Counts are left out where the law lets only a percentage be kept.</summary>
internal static class RatioWords
{
    public static string Sentence(JudgedIndicator judged, Share share, BestEnd? best, Performance performance)
    {
        var counted = !judged.Indicator.Restricted && share.Numerator is not null;
        var parts = counted ? $" ({FigureText.Number(share.Numerator)}/{FigureText.Number(share.Denominator)})" : "";
        var now = $"Đến {FigureText.Day(share.AsOf)} đạt {FigureText.Percent(share.Percent)}{parts}, kế hoạch {judged.Words(share.Goal)}";
        return performance switch
        {
            Performance.Achieved => now + ": đạt.",
            Performance.Missed => now + ": không đạt.",
            Performance.Lost => now + LostWhy(share, counted ? best : null),
            Performance.AwaitingPublication => $"{now}; đã hết kỳ, đang chờ số liệu đến {FigureText.Day(judged.Window.To)}.",
            Performance.NotEvaluable => now + ", nhưng còn thiếu kỳ số liệu nên chưa kết luận được; đề nghị bổ sung.",
            Performance.AtRisk when share.Goal.IsMet(share.Percent) => now + "; số liệu đã cũ, đề nghị cập nhật.",
            Performance.AtRisk => now + Recoverable(counted && share.IsSmall, counted ? best : null),
            _ => now + ".",
        };
    }

    public static IReadOnlyList<Step> Steps(JudgedIndicator judged, Share share, BestEnd? best)
    {
        var steps = new List<Step>(9)
        {
            new("Tỷ lệ hiện nay", FigureText.Percent(share.Percent)),
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
        if (best is not null) AddBest(steps, share, best);
        if (share.Interval is { } interval)
            steps.Add(
                new($"Khoảng tin cậy {FigureText.Percent(95)} (Wilson), mẫu dưới 20",
                    $"{FigureText.Percent(interval.Low)} - {FigureText.Percent(interval.High)}")
            );
        return steps;
    }

    private static void AddBest(List<Step> steps, Share share, BestEnd best)
    {
        steps.Add(new("Mẫu số cả năm (suy từ tốc độ đến nay)", FigureText.Number(best.YearDenominator, 0)));
        steps.Add(new("Số trường hợp không đạt", FigureText.Number(share.Failures)));
        steps.Add(new("Số được phép không đạt cả năm", FigureText.Number(best.Allowed, 1)));
        steps.Add(new("Kết quả tốt nhất còn có thể", FigureText.Percent(best.Percent)));
    }

    private static string LostWhy(Share share, BestEnd? best)
    {
        if (share.Goal.IsAll)
            return best is null
                ? "; đã có trường hợp không đạt nên cả năm không thể đạt."
                : $"; đã có {FigureText.Number(share.Failures)} trường hợp không đạt nên cả năm không thể đạt.";
        return best is null
            ? "; không thể đạt trong năm."
            : $"; đã có {FigureText.Number(share.Failures)} trường hợp không đạt, quá mức {FigureText.Number(best.Allowed, 1)} cho phép{Basis(best)}, nên tốt nhất chỉ còn {FigureText.Percent(best.Percent)}.";
    }

    private static string Recoverable(bool few, BestEnd? best)
    {
        var small = few ? "; mẫu dưới 20 nên chưa đủ căn cứ kết luận không đạt" : "";
        return best is { IsRecoverable: true }
            ? $"{small}; còn có thể kịp, tốt nhất đạt {FigureText.Percent(best.Percent)}{Basis(best)}."
            : $"{small}; cần theo dõi để kịp trong năm.";
    }

    private static string Basis(BestEnd best) =>
        $" trên khoảng {FigureText.Number(best.YearDenominator, 0)} trường hợp cả năm (suy từ tốc độ đến nay)";
}
