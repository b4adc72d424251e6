using System.Globalization;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>How many items of a list have something in common.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Value">Code of it; null where it is a month, or where nothing is known.</param>
public sealed record ListBar(string Name, int Count, string? Value = null)
{
    /// <summary>First and last day of the months; null for what is no time.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }
}

/// <summary>The bars of a list by group and by month.</summary>
public static class ListBars
{
    /// <summary>In the order of the choices; who has none is left out, and what is known no more keeps its code for a name.</summary>
    public static IReadOnlyList<ListBar> ByChoice(IReadOnlyList<FieldChoice> choices, IReadOnlyDictionary<string, int> counts) =>
    [
        .. choices.Where(choice => counts.ContainsKey(choice.Code))
            .Select(choice => new ListBar(choice.Name, counts[choice.Code], choice.Code)),
        .. counts.Where(one => choices.All(choice => choice.Code != one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new ListBar(one.Key, one.Value, one.Key)),
    ];

    /// <summary>Every month from the first to the last, those without an item among them; what lies before the newest is one bar.</summary>
    /// <param name="counts">By month, "2026-03".</param>
    /// <param name="most">How many months have a bar of their own.</param>
    public static IReadOnlyList<ListBar> ByMonth(IReadOnlyDictionary<string, int> counts, int most)
    {
        if (counts.Count == 0) return [];
        var known = counts.ToDictionary(one => First(one.Key), one => one.Value);
        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        var from = last.AddMonths(1 - most) is var newest && newest > first ? newest : first;
        var before = known.Where(one => one.Key < from).Sum(one => one.Value);
        var months = ((last.Year - from.Year) * 12) + last.Month - from.Month + 1;
        return
        [
            .. before == 0 ? (ListBar[])[] : [new($"Trước {Say(from)}", before) { Days = (first, from.AddDays(-1)) }],
            .. Enumerable.Range(0, months).Select(from.AddMonths).Select(month =>
                new ListBar(Say(month), known.GetValueOrDefault(month)) { Days = (month, month.AddMonths(1).AddDays(-1)) }),
        ];
    }

    private static DateOnly First(string month) => DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(DateOnly month) => month.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);
}
