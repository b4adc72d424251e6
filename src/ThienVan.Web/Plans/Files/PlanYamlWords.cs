using System.Collections.Frozen;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>How the plan file and the JSON output spell the model's enums, and how near a misspelling is.</summary>
internal static class PlanYamlWords
{
    private static readonly FrozenDictionary<string, string> s_comparators = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Comparator.AtLeast)] = ">=",
        [nameof(Comparator.MoreThan)] = ">",
        [nameof(Comparator.Exactly)] = "=",
        [nameof(Comparator.AtMost)] = "<=",
        [nameof(Comparator.Range)] = "range",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<Type> s_lowered = FrozenSet.ToFrozenSet([
        typeof(Provenance),
        typeof(DatePrecision),
        typeof(PeriodType),
    ]);

    /// <summary>Words of an enum in the order of the model; of the periods those that make a year.</summary>
    public static IEnumerable<string> Of(Type type) => Names(type).Select(name => Word(type, name));

    /// <summary>From the name in the model to the word in the file.</summary>
    public static string Word(Type type, string name) =>
        type == typeof(Comparator) ? s_comparators[name] : s_lowered.Contains(type) ? Lower(name) : name;

    /// <summary>From the word in the file to the name in the model; null when there is none.</summary>
    public static string? Name(Type type, string word) => Array.Find(Names(type), name => Word(type, name) == word);

    public static string Word<T>(T value) where T : struct, Enum => Word(typeof(T), value.ToString());

    private static string[] Names(Type type) =>
        type == typeof(PeriodType)
            ? [.. Enum.GetValues<PeriodType>().Where(ReportingPeriods.IsYear).Select(year => year.ToString())]
            : Enum.GetNames(type);

    /// <summary>First letter small: "stated", "everyYear".</summary>
    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The known word a misspelt one most likely meant; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(pair => pair.distance <= Math.Clamp(pair.candidate.Length / 2, 1, 3))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.candidate)
        .FirstOrDefault();

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
