using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A scheme named with the year it looks to: "đến năm 2030, tầm nhìn 2045".</summary>
internal sealed record SchemeMention(string Name, string Title, int Horizon, Clause Clause);

/// <summary>One scheme that looks to two different years, or is called by two names.</summary>
internal static partial class SchemeHorizon
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        foreach (var same in Groups(plan.Clauses.SelectMany(Mentions)))
        {
            if (same.DistinctBy(mention => mention.Horizon).Count() > 1) yield return TwoHorizons(same);
            if (same.DistinctBy(mention => Simple(mention.Title)).Count() > 1) yield return TwoNames(same);
        }
    }

    private static IEnumerable<SchemeMention> Mentions(Clause clause) =>
        Scheme()
            .Matches(clause.Text)
            .Select(match => new SchemeMention(
                match.Groups["name"].Value.Trim(), match.Value, Years.Number(match.Groups["horizon"]), clause));

    private static List<List<SchemeMention>> Groups(IEnumerable<SchemeMention> mentions)
    {
        var groups = new List<List<SchemeMention>>();
        foreach (var mention in mentions)
        {
            if (groups.Find(group => AreOne(group[0], mention)) is { } group) group.Add(mention);
            else groups.Add([mention]);
        }

        return groups;
    }

    // "Đề án nghề làm nón" and "Đề án nghề làm gốm" differ in little and are two.
    private static bool AreOne(SchemeMention a, SchemeMention b) =>
        Syllables.Overlap(Pairs(a), Pairs(b)) >= (OtherThing.AreTwo(a.Name, b.Name) ? 0.65 : 0.45)
        || (a.Horizon == b.Horizon && SchemeName.AreOne(a.Name, b.Name));

    private static HashSet<string> Pairs(SchemeMention mention) => [.. Syllables.Pairs(mention.Name.Replace('-', ' '))];

    private static FindingDraft TwoHorizons(List<SchemeMention> same)
    {
        var years = same.Select(mention => mention.Horizon).Distinct().Order().ToArray();
        return FindingDraft.Of("scheme_two_horizons", FindingWeight.Contradiction,
            $"Cùng một đề án (“{Wording.Clip(same[0].Name, 60)}”) nhưng tầm nhìn khi "
                + $"{string.Join(", khi ", years.Select(Wording.Digits))}: nội dung và nguồn lực phải lập cho số năm khác nhau.",
            same.Select(mention => mention.Clause)) with
        {
            Readings =
            [
                .. years.Select((year, i) => new Reading
                {
                    Id = ((char)('a' + i)).ToString(),
                    Text = $"Tầm nhìn đến năm {Wording.Digits(year)}",
                    Provisions = [.. same.Where(mention => mention.Horizon == year).Select(mention => mention.Clause.Provision).Distinct()],
                }),
            ],
        };
    }

    private static FindingDraft TwoNames(List<SchemeMention> same)
    {
        var names = same.Select(mention => mention.Title).DistinctBy(Simple).ToArray();
        return FindingDraft.Of("scheme_two_names", FindingWeight.Duplicate,
            $"Một đề án mang {Wording.Digits(names.Length)} tên: “{string.Join("”; “", names.Select(name => Wording.Clip(name, 110)))}”; "
                + "dễ bị theo dõi thành hai việc.",
            same.Select(mention => mention.Clause)) with
        {
            Readings = [.. names.Select((name, i) => new Reading { Id = ((char)('a' + i)).ToString(), Text = $"Tên đúng: {name}" })],
        };
    }

    private static string Simple(string title) => Kernel.VietnameseText.Fold(Figures().Replace(title, ""));

    [GeneratedRegex(
        @"(?<name>(?:Đề án|Chương trình|Chiến lược|Quy hoạch)\s(?!thuộc)[^,;.|]{8,110}?),?\s(?:giai đoạn|đến) (?:năm "
            + @")?(?:20\d\d\s*[-–]\s*)?20\d\d,?\s(?:và )?(?:có )?(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? (?<horizon>20\d\d)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\d+|\bđến\b|\bnăm\b|[,\s]+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Figures();
}
