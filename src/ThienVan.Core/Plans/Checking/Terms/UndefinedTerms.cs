using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>Words of a promise that nobody can measure until somebody defines them.</summary>
internal static partial class UndefinedTerms
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        plan.Clauses.Where(IsPromise)
            .SelectMany(clause =>
                Vague()
                    .Matches(clause.Text)
                    .Where(match => !Exact().IsMatch(clause.Text[match.Index..]))
                    .Select(match => (Term: match.Value.ToLowerInvariant(), Clause: clause))
            )
            .GroupBy(use => use.Term)
            .Select(uses =>
                FindingDraft.Of("undefined_term", FindingWeight.Wording,
                    $"“{uses.Key}” không có định nghĩa hay ngưỡng đo; hai người chấm có thể ra hai kết quả. Cần nêu cách đo và con số.",
                    uses.Select(use => use.Clause)) with
                {
                    Key = uses.Key,
                }
            );

    // Part III is full of warm words; only its promises with a goal are held to a measure.
    private static bool IsPromise(Clause clause) => clause.Place.Kind switch
    {
        PlaceKind.Target or PlaceKind.Row or PlaceKind.Project => true,
        PlaceKind.Task => Goal().IsMatch(clause.Text),
        _ => false,
    };

    [GeneratedRegex(
        @"\b(?:top đầu|tốp đầu|nhóm đầu|nhóm dẫn đầu|tốp dẫn đầu|tỷ trọng chủ yếu|tỉ trọng chủ yếu|tăng trưởng vượt bậc|hoạt động đổi mới "
            + @"sáng tạo|phần lớn|đa số|"
            + @"tiêu chí nhất định|hạn chế tối đa|hạn chế thấp nhất|thường đạt|đi đầu|chuẩn quốc tế|đột xuất, bất ngờ|một số dự án|đạt kế "
            + @"hoạch|vượt tiến độ|cơ bản hoàn thành|cơ bản đạt|đáng kể|rõ rệt|vượt trội|ngày càng tăng)\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Vague();

    // "nhóm đầu 20 địa phương" is measured.
    [GeneratedRegex(
        @"^(?:top đầu|tốp đầu|nhóm (?:dẫn )?đầu|tốp dẫn đầu|đi đầu|phần lớn|đa số)\s*\(?(?:từ |trên |ít nhất )?\d",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Exact();

    [GeneratedRegex(@"ph[ấầâ]n đ[ấầâ]u", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Goal();
}
