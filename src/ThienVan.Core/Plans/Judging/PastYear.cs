using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>How an amount came together over one year that is over.</summary>
/// <param name="Total">What the year came to; never zero.</param>
/// <param name="Marks">Share of it by share of the year, at the end of each of its parts.</param>
internal sealed record PastYear(int Year, decimal Total, IReadOnlyList<ProfileMark> Marks)
{
    // A year told in fewer parts shows no course.
    private const int FewestParts = 4;

    // Some eleven days of a year.
    private const decimal NearShare = 0.03m;

    // The last days of a budget year lie in a round of the next one.
    private const int ToleratedDays = 20;

    /// <summary>Years of a window whose figures are known in parts that fill it, in order of time.</summary>
    public static IReadOnlyList<PastYear> Of(ReadOnlySpan<Observation> figures, IndicatorWindow window)
    {
        var byYear = new SortedDictionary<int, List<Observation>>();
        foreach (var seen in figures)
        {
            if (Amount(seen) is null) continue;
            var year = window.YearOf(seen.Period);
            if (!byYear.TryGetValue(year, out var list)) byYear[year] = list = [];
            list.Add(seen);
        }

        return [.. byYear.Select(pair => Of(pair.Key, window.Of(pair.Key), pair.Value)).OfType<PastYear>()];
    }

    /// <summary>True where a figure ends about that far into the year: between two figures the share is a guess.</summary>
    public bool IsToldAt(decimal elapsed) => Marks.Any(mark => Math.Abs(mark.Elapsed - elapsed) <= NearShare);

    public decimal Share(decimal elapsed) => ProfileMark.ShareAt(Marks, elapsed);

    /// <summary>The figure, or the numerator of a share of one base.</summary>
    public static decimal? Amount(Observation seen) => seen.Value ?? seen.Numerator;

    private static PastYear? Of(int year, Period window, List<Observation> figures)
    {
        var parts = Parts(window, figures);
        var sum = parts.Sum(part => Amount(part)!.Value);
        var whole = figures.Find(seen => seen.Period == window) is { } told ? Math.Max(sum, Amount(told)!.Value) : sum;
        return parts.Count < FewestParts || whole <= 0 ? null : new(year, whole, Course(window, parts, whole));
    }

    private static List<ProfileMark> Course(Period window, List<Observation> parts, decimal whole)
    {
        var marks = new List<ProfileMark>(parts.Count);
        decimal sum = 0;
        foreach (var part in parts) marks.Add(new(window.Elapsed(part.Period.To), (sum += Amount(part)!.Value) / whole));
        return marks;
    }

    /// <summary>The shortest periods that follow each other through the window; none where days are missing.</summary>
    private static List<Observation> Parts(Period window, List<Observation> figures)
    {
        var (parts, next) = (new List<Observation>(), window.From);
        foreach (var seen in figures.OrderBy(seen => seen.Period.From).ThenBy(seen => seen.Period.To))
        {
            if (!window.Contains(seen.Period) || seen.Period.From < next) continue;
            if (seen.Period.From.DayNumber - next.DayNumber > ToleratedDays) return [];
            parts.Add(seen);
            next = seen.Period.To.AddDays(1);
        }

        return window.To.DayNumber - next.DayNumber >= ToleratedDays ? [] : parts;
    }
}
