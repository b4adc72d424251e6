using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Drawing;

/// <summary>A vertical axis with round ticks that holds every value it was made for.</summary>
public sealed record ChartAxis(decimal Low, decimal High, IReadOnlyList<decimal> Ticks)
{
    private const int MostTicks = 5;
    private const int UsualPlaces = 2;

    /// <summary>True where the smallest figure stands on top: the first of a list is the best.</summary>
    public bool FirstOnTop { get; init; }

    /// <param name="values">May be empty; then the axis runs from 0 to 1.</param>
    /// <param name="fromZero">False lets shares near 100 % fill the height.</param>
    /// <param name="whole">True for things that are counted: no tick lies between two of them.</param>
    /// <param name="least">What the axis spans at least, so that a figure that hardly moves does not look as if it did.</param>
    /// <param name="ceiling">What no figure can pass, and the axis does not where none does; null for none.</param>
    public static ChartAxis Holding(
        IReadOnlyCollection<decimal> values, bool fromZero, bool whole = false, decimal least = 0, decimal? ceiling = null)
    {
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        if (fromZero || low < (high - low) / 2) low = Math.Min(low, 0);
        if (high - low < least) (low, high) = Widened(low, high, least, high <= ceiling ? ceiling : null);
        if (high == low) (low, high) = (Math.Min(low, fromZero ? 0 : low - 1), high + 1);
        var step = Math.Max(Step(high - low), whole ? 1 : 0);
        var first = decimal.Floor(low / step) * step;
        var last = decimal.Ceiling(high / step) * step;
        var ticks = new List<decimal>();
        for (var tick = first; tick <= last; tick += step) ticks.Add(tick);
        return new(first, last, ticks);
    }

    /// <summary>Places in a list, the first on top.</summary>
    /// <param name="places">At least one.</param>
    public static ChartAxis OfPlaces(IReadOnlyCollection<decimal> places)
    {
        var step = Math.Max(Step(places.Max()), 1);
        var ticks = new List<decimal> { 1 };
        for (var tick = step; ticks[^1] < places.Max() || ticks.Count < 2; tick += step)
            if (tick > 1) ticks.Add(tick);
        return new(1, ticks[^1], ticks) { FirstOnTop = true };
    }

    /// <summary>Share of the height, 0 at the top.</summary>
    public decimal Place(decimal value) => FirstOnTop ? (value - Low) / (High - Low) : (High - value) / (High - Low);

    /// <summary>The tick in words, with as many places as tell it from its neighbours.</summary>
    public string Label(decimal tick) => FigureText.Number(tick, Math.Max(UsualPlaces, (int)(Ticks[^1] - Ticks[^2]).Scale));

    private static (decimal Low, decimal High) Widened(decimal low, decimal high, decimal least, decimal? ceiling)
    {
        var top = Math.Min(high + (least - (high - low)) / 2, ceiling ?? decimal.MaxValue);
        return (top - least, top);
    }

    private static decimal Step(decimal span)
    {
        decimal power = 1;
        while (power * 10 <= span / MostTicks) power *= 10;
        while (power > span / MostTicks) power /= 10;
        decimal[] rounds = [1, 2, 5, 10];
        return power * rounds.First(round => power * round * MostTicks >= span);
    }
}
