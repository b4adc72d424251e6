using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Schools that a target names one by one, beside an appendix row that counts them.</summary>
internal static partial class NamedAgainstCount
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var named = plan
            .Clauses.Where(clause =>
                clause.Place.Kind == PlaceKind.Target && Standard().IsMatch(clause.Text) && School().IsMatch(clause.Text)
            )
            .ToArray();
        var count = named.SelectMany(clause => School().Matches(clause.Text)).Select(match => match.Value).Distinct().Count();
        foreach (
            var row in plan.Claims.Where(claim =>
                claim.Place.Kind == PlaceKind.Row && claim.Unit == "trường" && Standard().IsMatch(claim.Clause.Text)
            )
        )
        {
            if (count > row.Low) yield return Make(named, row, count);
        }
    }

    private static FindingDraft Make(Clause[] named, Claim row, int count) =>
        FindingDraft.Of("two_figures", FindingWeight.Contradiction,
            $"Phần chỉ tiêu nêu đích danh {Wording.Digits(count)} trường đạt chuẩn, phụ lục chỉ ghi từ {FigureText.Number(row.Low)} "
                + "trường: đạt theo phụ lục vẫn có thể thiếu trường đã nêu tên.",
            named.Append(row.Clause)) with
        {
            Readings =
            [
                new Reading
                {
                    Id = "a",
                    Text = $"Đủ {Wording.Digits(count)} trường đã nêu tên",
                    Provisions = [.. named.Select(clause => clause.Provision).Distinct()],
                },
                new Reading
                {
                    Id = "b",
                    Text = $"Theo phụ lục: {row.Clause.Text.Split('|')[^1].Trim()}",
                    Provisions = [row.Clause.Provision],
                },
            ],
        };

    [GeneratedRegex(@"đạt chuẩn|trường chuẩn", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Standard();

    [GeneratedRegex(
        @"\b(?:Mầm non|Mẫu giáo|Tiểu học|THCS|THPT|Trung học cơ sở|Trung học phổ thông) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*", Pattern.Exact,
        Pattern.Timeout)]
    private static partial Regex School();
}
