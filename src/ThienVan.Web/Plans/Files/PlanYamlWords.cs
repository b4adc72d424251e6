using System.Collections.Frozen;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>How the plan file and the JSON output spell the model's enums, and how near a misspelling is.</summary>
internal static class PlanYamlWords
{
    public static readonly FrozenDictionary<string, Comparator> Comparators = new Dictionary<string, Comparator>(StringComparer.Ordinal)
    {
        [">="] = Comparator.AtLeast,
        [">"] = Comparator.MoreThan,
        ["="] = Comparator.Exactly,
        ["<="] = Comparator.AtMost,
        ["range"] = Comparator.Range,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Provenance> Provenances = Lowered<Provenance>();

    public static readonly FrozenDictionary<string, DatePrecision> Precisions = Lowered<DatePrecision>();

    /// <summary>The periods that make a year.</summary>
    public static readonly FrozenDictionary<string, PeriodType> Years =
        Enum.GetValues<PeriodType>().Where(ReportingPeriods.IsYear).ToFrozenDictionary(Lower, StringComparer.Ordinal);

    public static FrozenDictionary<string, T> Names<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static string Word(Comparator comparator) => Comparators.First(pair => pair.Value == comparator).Key;

    /// <summary>First letter small: "stated", "everyYear".</summary>
    public static string Lower<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The known word a misspelt one most likely meant; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(pair => pair.distance <= Math.Clamp(pair.candidate.Length / 2, 1, 3))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

    private static FrozenDictionary<string, T> Lowered<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(Lower, StringComparer.Ordinal);

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 3) return int.MaxValue;
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[right.Length];
    }
}
