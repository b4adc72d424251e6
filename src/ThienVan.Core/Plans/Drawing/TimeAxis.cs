using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>A year on the axis.</summary>
/// <param name="From">Share of the width where it begins; 0 at the left.</param>
/// <param name="To">Where it ends.</param>
public sealed record TimePart(int Year, Period Window, decimal From, decimal To);

/// <summary>A word under the axis.</summary>
/// <param name="Place">Share of the width.</param>
public sealed record TimeTick(decimal Place, string Text);

/// <summary>Years side by side; the one that is looked at is wide, so that its months can be told apart.</summary>
public sealed record TimeAxis
{
    private const decimal Wide = 5;
    private const int MonthsBetween = 3;

    // Of the width of a plot on a telephone, with the room that keeps two words apart.
    private const decimal LetterOnPhone = 0.06m;

    /// <summary>At least one, in order of time.</summary>
    public required IReadOnlyList<TimePart> Parts { get; init; }

    /// <summary>The wide year; null where all are alike.</summary>
    public int? Shown { get; init; }

    /// <param name="years">At least one, in order of time, each following the one before.</param>
    /// <param name="shown">The year to be wide; null for none.</param>
    public static TimeAxis Of(IReadOnlyList<(int Year, Period Window)> years, int? shown)
    {
        var whole = years.Sum(year => Weight(year.Year, shown));
        decimal from = 0;
        var parts = new List<TimePart>();
        foreach (var (year, window) in years)
        {
            parts.Add(new(year, window, from / whole, (from + Weight(year, shown)) / whole));
            from += Weight(year, shown);
        }

        return new() { Parts = parts, Shown = shown };
    }

    /// <summary>Share of the width at the end of <paramref name="day"/>; what lies outside stands at the edge.</summary>
    public decimal Place(DateOnly day)
    {
        var part = Parts.FirstOrDefault(part => day <= part.Window.To) ?? Parts[^1];
        return part.From + (part.To - part.From) * part.Window.Elapsed(day);
    }

    public bool Contains(DateOnly day) => Parts[0].Window.From <= day && day <= Parts[^1].Window.To;

    /// <summary>Months of the wide year, every other year by its number.</summary>
    public IEnumerable<TimeTick> Ticks =>
        Parts.SelectMany(part => part.Year == Shown ? Months(part, part == Parts[0], part == Parts[^1])
            : [new((part.From + part.To) / 2, Number(part.Year))]);

    /// <summary>Names for a narrow screen: the wide year, the ends, and as many others as do not touch. A single year keeps its
    /// months.</summary>
    public IReadOnlyList<TimeTick> FewTicks
    {
        get
        {
            if (Parts.Count == 1) return [.. Ticks];
            var few = new List<TimeTick>();
            foreach (var part in Parts.OrderByDescending(part => part.Year == Shown).ThenByDescending(IsEnd))
            {
                var tick = new TimeTick((part.From + part.To) / 2, Number(part.Year));
                if (few.TrueForAll(other => Math.Abs(other.Place - tick.Place) >= LetterOnPhone * tick.Text.Length)) few.Add(tick);
            }

            return [.. few.OrderBy(tick => tick.Place)];
        }
    }

    private bool IsEnd(TimePart part) => part == Parts[0] || part == Parts[^1];

    private static decimal Weight(int year, int? shown) => year == shown ? Wide : 1;

    // The ends are named only where no other year's name stands beside them.
    private static IEnumerable<TimeTick> Months(TimePart part, bool isFirst, bool isLast)
    {
        for (var months = isFirst ? 0 : MonthsBetween; part.Window.From.AddMonths(months + 1) < part.Window.To; months += MonthsBetween)
        {
            var day = part.Window.From.AddMonths(months);
            yield return new(part.From + (part.To - part.From) * part.Window.Elapsed(day.AddDays(-1)), $"T{day.Month}");
        }

        if (isLast) yield return new(part.To, FigureText.ShortDay(part.Window.To));
    }

    private static string Number(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
