using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>One scheme whose name has words more in one place: "Đề án thu gom rác", "Đề án thu gom, xử lý rác".</summary>
internal static partial class NearNames
{
    private const int ShortestName = 5;
    private const int MostWordsMore = 4;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var schemes = Written(plan).DistinctBy(scheme => scheme.Name).Where(scheme => scheme.Words.Count >= ShortestName);
        return schemes.GroupBy(scheme => string.Join(' ', scheme.Words.Take(2))).SelectMany(alike => Pairs([.. alike]))
            .Select(pair => Make(pair.One, pair.Other));
    }

    private static IEnumerable<Scheme> Written(CheckedPlan plan) => plan.Clauses
        .Where(clause => clause.Place.Kind is not (PlaceKind.Elsewhere or PlaceKind.Row))
        .SelectMany(clause => Named().Matches(clause.Text).Where(match => !Horizon().IsMatch(match.Value))
            .Select(match => Scheme.Of(match.Groups["name"].Value, clause)).OfType<Scheme>());

    private static IEnumerable<(Scheme One, Scheme Other)> Pairs(Scheme[] alike) =>
        from i in Enumerable.Range(0, alike.Length)
        from j in Enumerable.Range(i + 1, alike.Length - i - 1)
        let one = alike[i]
        let other = alike[j]
        where one.Clause.Place.Code != other.Clause.Place.Code
            && (IsLonger(one.Words, other.Words) || IsLonger(other.Words, one.Words) || SchemeName.AreOne(one.Name, other.Name))
        select (one, other);

    // All words of the short name in order, the same beginning and end, a few words put in between.
    private static bool IsLonger(IReadOnlyList<string> brief, IReadOnlyList<string> full)
    {
        if (full.Count <= brief.Count || full.Count - brief.Count > MostWordsMore) return false;
        if (!full.TakeLast(2).SequenceEqual(brief.TakeLast(2))) return false;
        var at = 0;
        foreach (var word in full)
        {
            if (at < brief.Count && brief[at] == word) at++;
        }

        return at == brief.Count;
    }

    private static FindingDraft Make(Scheme one, Scheme other) =>
        FindingDraft.Of("scheme_two_names", FindingWeight.Duplicate,
            $"Có lẽ một đề án mang 2 tên: “{one.Name}”; “{other.Name}”; dễ bị theo dõi thành hai việc.", [one.Clause, other.Clause]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Tên đúng: {one.Name}" },
                new Reading { Id = "b", Text = $"Tên đúng: {other.Name}" },
                new Reading { Id = "c", Text = "Là hai đề án khác nhau" },
            ],
        };

    private sealed record Scheme(string Name, IReadOnlyList<string> Words, Clause Clause)
    {
        public static Scheme? Of(string name, Clause clause) =>
            WorkReader.Keys(name) is [var key, ..] ? new(key, key.Split(' '), clause) : null;
    }

    [GeneratedRegex(@"\b(?:Đề án|Dự án|Chương trình)\s+(?!thuộc)(?<name>[^;.|()]{8,160})", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Named();

    // Names with a horizon are compared where the horizons are.
    [GeneratedRegex("tầm nhìn|định hướng", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Horizon();
}
