using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>What makes a clause a promise that can be measured.</summary>
internal static partial class Promise
{
    /// <summary>A figure, a year, a rhythm or an aim that can be held against what was done.</summary>
    public static bool IsMade(CheckedPlan plan, Clause clause)
    {
        var text = Cited().Replace(Years.WithoutReferences(clause.Text), " ");
        return Aim().IsMatch(text) || Amount().IsMatch(text) || Regular().IsMatch(text)
            || (
                plan.HasPeriod
                && Due()
                    .Matches(text)
                    .Any(match =>
                        Years.Number(match.Groups["year"]) is var year && plan.Plan.PeriodFrom <= year && year <= plan.Plan.PeriodTo
                    )
            );
    }

    public static bool HasAmount(Clause clause) => Amount().IsMatch(clause.Text);

    /// <summary>The words that make the promise; null when there are none.</summary>
    public static string? Cue(Clause clause)
    {
        var text = Cited().Replace(Years.WithoutReferences(clause.Text), " ");
        return new[] { Amount(), Due(), Regular(), Aim() }
            .Select(pattern => pattern.Match(text))
            .FirstOrDefault(match => match.Success)
            ?.Value.Trim()
            .ToLowerInvariant();
    }

    [GeneratedRegex(@"\bph[ấầâ]n đ[ấầâ]u\b(?! (?:hoàn thành )?thực hiện thắng lợi)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Aim();

    [GeneratedRegex(
        @"\d+(?:,\d+)?\s?%|\b(?:ít nhất|tối thiểu|từ) \d+\s*(?:-\s*\d+)?\s+(?!năm|tháng)\p{L}+", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"(?:^|(?<=[,;]\s))h[ằà]ng năm,? (?:tổ chức|thực hiện|mở|xây dựng|có)\b|cập nhật h[ằà]ng quý|h[ằà]ng quý\b|khen thưởng h[ằà]ng "
            + @"năm|(?:mỗi|h[ằà]ng) năm,? (?:\p{L}+ ){0,4}\d|\d (?:\p{L}+ ){1,6}mỗi năm\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Regular();

    [GeneratedRegex(
        @"\b(?:hoàn thành|công nhận|ban hành)\b[^;.]{0,60}\b(?:trong |vào )?năm (?<year>20\d\d)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Due();

    // Other authorities' schemes keep their own years.
    [GeneratedRegex(
        @"(?:Đề án|Chương trình|Quy hoạch|Đồ án|Chiến lược)\b[^;.]*?(?:đến năm 20\d\d|giai đoạn 20\d\d\s*[-–]\s*20\d\d)(?:,? (?:định "
            + @"hướng|tầm nhìn)(?: đến)?(?: năm)? 20\d\d)?",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Cited();
}
