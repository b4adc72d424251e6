using System.Text.RegularExpressions;
using ThienVan.Core.Plans.Checking.Time;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>Measurable promises inside tasks and projects: whoever answers for the numbered targets does not see them.</summary>
internal static partial class HiddenPromises
{
    public static IEnumerable<Draft> Check(CheckedPlan plan)
    {
        var hidden = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task && !IsAppendix(plan, clause) && IsPromise(plan, clause)).ToArray();
        // Those that repeat a numbered target are reported with it.
        var repeated = plan.Repeated.Select(pair => pair.Task).ToHashSet();
        foreach (var task in hidden.Where(clause => !repeated.Contains(clause)).GroupBy(clause => clause.Place.Code))
        {
            var draft = Draft.Of("hidden_target", FindingWeight.Gap, $"Nhiệm vụ {task.Key} chứa cam kết đo được ({Wording.List(task.Select(Cue).OfType<string>(), 4)}) nhưng không nằm trong các chỉ tiêu đánh số: không ai theo dõi, không có trong báo cáo.", task);
            yield return draft with { Concerns = [.. draft.Concerns, .. Numbers(plan.Plan, task.First().Lines)] };
        }

        var undated = hidden.Where(clause => Amount().IsMatch(clause.Text) && !Dated().IsMatch(clause.Text)).ToArray();
        if (undated.Length > 0)
            yield return Draft.Of("no_deadline", FindingWeight.Gap, "Cam kết bằng con số nhưng không ghi năm: không biết phải đạt từ năm nào.", undated);
    }

    /// <summary>A figure, a year, a rhythm or an aim that can be held against what was done.</summary>
    public static bool IsPromise(CheckedPlan plan, Clause clause)
    {
        var text = Cited().Replace(Years.WithoutReferences(clause.Text), " ");
        return Aim().IsMatch(text) || Amount().IsMatch(text) || Regular().IsMatch(text)
            || (plan.HasPeriod && Due().Matches(text).Any(match => Years.Number(match.Groups["year"]) is var year && plan.Plan.PeriodFrom <= year && year <= plan.Plan.PeriodTo));
    }

    private static string? Cue(Clause clause)
    {
        var text = Cited().Replace(Years.WithoutReferences(clause.Text), " ");
        return new[] { Amount(), Due(), Regular(), Aim() }.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success)?.Value.Trim().ToLowerInvariant();
    }

    private static bool IsAppendix(CheckedPlan plan, Clause clause) => plan.Source![clause.Lines.From].Contains('\t', StringComparison.Ordinal);

    private static IEnumerable<string> Numbers(PlanDocument plan, LineRange lines) =>
        plan.HiddenTargets.Where(target => target.Provision.Lines is { } own && own.From <= lines.To && lines.From <= own.To).Select(target => target.No);

    [GeneratedRegex(@"\bph[ấầâ]n đ[ấầâ]u\b(?! (?:hoàn thành )?thực hiện thắng lợi)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\d+(?:,\d+)?\s?%|\b(?:ít nhất|tối thiểu|từ) \d+\s*(?:-\s*\d+)?\s+(?!năm|tháng)\p{L}+", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:^|(?<=[,;]\s))h[ằà]ng năm,? (?:tổ chức|thực hiện|mở|xây dựng|có)\b|cập nhật h[ằà]ng quý|h[ằà]ng quý\b|khen thưởng h[ằà]ng năm|mỗi năm \d+", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Regular();

    [GeneratedRegex(@"\b(?:hoàn thành|công nhận|ban hành)\b[^;.]{0,60}\b(?:trong |vào )?năm (?<year>20\d\d)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Due();

    [GeneratedRegex(@"\bnăm 20\d\d|\b20\d\d\b|h[ằà]ng năm|mỗi năm|nhiệm kỳ", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Dated();

    // Other authorities' schemes keep their own years.
    [GeneratedRegex(@"(?:Đề án|Chương trình|Quy hoạch|Đồ án|Chiến lược)\b[^;.]*?(?:đến năm 20\d\d|giai đoạn 20\d\d\s*[-–]\s*20\d\d)(?:,? (?:định hướng|tầm nhìn)(?: đến)?(?: năm)? 20\d\d)?", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Cited();
}
