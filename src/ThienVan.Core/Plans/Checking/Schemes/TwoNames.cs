using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>One place, body or building under two names.</summary>
internal static partial class TwoNames
{
    // Kinds of thing that documents take for one another; what follows the kind is the name.
    private static readonly (Regex One, Regex Other)[] _kinds =
    [
        (Hill(), Mountain()),
        (Association(), Federation()),
        (Hall(), Centre()),
        (Lake(), Lagoon()),
        (Graveyard(), Cemetery()),
    ];

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        [.. _kinds.SelectMany(kind => ByKind(plan, kind.One, kind.Other)), .. ByMiddle(plan)];

    private static IEnumerable<FindingDraft> ByKind(CheckedPlan plan, Regex one, Regex other)
    {
        var first = Mentions(plan, one);
        var second = Mentions(plan, other);
        foreach (var name in first.Select(mention => mention.Key).Intersect(second.Select(mention => mention.Key)))
        {
            var both = new[] { first.First(mention => mention.Key == name), second.First(mention => mention.Key == name) };
            yield return Make(both.Select(mention => mention.Written),
                first.Concat(second).Where(mention => mention.Key == name).Select(mention => mention.Clause));
        }
    }

    private static (string Key, string Written, Clause Clause)[] Mentions(CheckedPlan plan, Regex pattern) =>
        [
            .. plan.Clauses.SelectMany(clause =>
                pattern.Matches(clause.Text).Select(match => (VietnameseText.Fold(match.Groups["name"].Value), match.Value.Trim(), clause))
            ),
        ];

    // Same kind, same proper name at the end, other words between.
    private static IEnumerable<FindingDraft> ByMiddle(CheckedPlan plan)
    {
        var mentions = plan
            .Clauses.SelectMany(clause => Long().Matches(clause.Text).Select(match => (Match: match, Clause: clause)))
            .ToArray();
        foreach (
            var same in mentions.GroupBy(mention =>
                VietnameseText.Fold(mention.Match.Groups["kind"].Value + mention.Match.Groups["name"].Value)
            )
        )
        {
            var written = same.Select(mention => mention.Match.Value.Trim()).DistinctBy(VietnameseText.Fold).ToArray();
            if (written.Length > 1) yield return Make(written, same.Select(mention => mention.Clause));
        }
    }

    private static FindingDraft Make(IEnumerable<string> names, IEnumerable<Clause> clauses)
    {
        var all = names.ToArray();
        return FindingDraft.Of("two_names", FindingWeight.Wording,
            $"Một đối tượng mang nhiều tên: “{string.Join("”, “", all)}”; tìm và tổng hợp theo tên sẽ sót, và dễ bị hiểu thành hai đối "
                + "tượng.",
            clauses) with
        {
            Readings = [.. all.Select((name, i) => new Reading { Id = ((char)('a' + i)).ToString(), Text = $"Thống nhất gọi “{name}”" })],
        };
    }

    [GeneratedRegex(@"\bđồi (?<name>(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Hill();

    [GeneratedRegex(@"\bnúi (?<name>(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Mountain();

    [GeneratedRegex(@"\bhồ (?<name>(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Lake();

    [GeneratedRegex(@"\bđầm (?<name>(?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Lagoon();

    [GeneratedRegex(@"\bnghĩa địa (?<name>(?-i:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Graveyard();

    [GeneratedRegex(@"\bnghĩa trang (?<name>(?-i:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Cemetery();

    [GeneratedRegex(@"(?<!hiệp )\bhội (?<name>doanh nghiệp|doanh nhân|làng nghề)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Association();

    [GeneratedRegex(@"\bhiệp hội (?<name>doanh nghiệp|doanh nhân|làng nghề)", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Federation();

    [GeneratedRegex(@"\bnhà (?<name>thi đấu|văn hóa|thể thao)\b[^.;|]{0,40}?đa năng", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Hall();

    [GeneratedRegex(@"\btrung tâm (?<name>thi đấu|văn hóa|thể thao)\b[^.;|]{0,40}?đa năng", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Centre();

    [GeneratedRegex(
        @"(?<kind>\b(?:Công viên|Quảng trường|Bảo tàng|Khu du "
            + @"lịch))(?<middle>(?:,?\s+\p{Ll}+){0,9})\s+(?<name>\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+)",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Long();
}
