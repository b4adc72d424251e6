using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>Vietnamese text as syllables and pairs of syllables: most words of the genre are two syllables long.</summary>
internal static partial class Syllables
{
    public static IReadOnlyList<string> Of(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>"4G" and "5G" as words of their own.</summary>
    public static string Spelled(string text) => Generation().Replace(
        text, name => name.Groups["letter"].Value + new string('i', name.Groups["digit"].Value[0] - '0'));

    /// <summary>Pairs that no punctuation parts.</summary>
    public static IEnumerable<string> Pairs(string text)
    {
        foreach (var phrase in Punctuation().Split(text.ToLowerInvariant()))
        {
            var words = Of(phrase);
            for (var i = 1; i < words.Count; i++) yield return words[i - 1] + " " + words[i];
        }
    }

    /// <summary>Share of the smaller set that both hold: 0 to 1, 0 when one is empty.</summary>
    public static double Containment(IReadOnlySet<string> a, IReadOnlySet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);

    /// <summary>Share of everything in either set that both hold.</summary>
    public static double Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    [GeneratedRegex(@"(?<![\w.,])(?<digit>\d)(?<letter>G)\b", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Generation();

    [GeneratedRegex(@"\p{L}+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\s]+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Punctuation();
}
