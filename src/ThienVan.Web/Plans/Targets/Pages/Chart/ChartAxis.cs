using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Targets.Pages.Chart;

/// <summary>A vertical axis with round ticks that holds every value it was made for.</summary>
public sealed record ChartAxis(decimal Low, decimal High, IReadOnlyList<decimal> Ticks)
{
    private const int MostTicks = 5;
    private const int UsualPlaces = 2;

    /// <param name="values">May be empty; then the axis runs from 0 to 1.</param>
    /// <param name="fromZero">False lets shares near 100 % fill the height.</param>
    public static ChartAxis Holding(IReadOnlyCollection<decimal> values, bool fromZero)
    {
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        if (fromZero || low < (high - low) / 2) low = Math.Min(low, 0);
        if (high == low) (low, high) = (Math.Min(low, fromZero ? 0 : low - 1), high + 1);
        var step = Step(high - low);
        var first = decimal.Floor(low / step) * step;
        var last = decimal.Ceiling(high / step) * step;
        var ticks = new List<decimal>();
        for (var tick = first; tick <= last; tick += step) ticks.Add(tick);
        return new(first, last, ticks);
    }

    /// <summary>Share of the height, 0 at the top.</summary>
    public decimal Place(decimal value) => (High - value) / (High - Low);

    /// <summary>The tick in words, with as many places as tell it from its neighbours.</summary>
    public string Label(decimal tick) => FigureText.Number(tick, Math.Max(UsualPlaces, (int)(Ticks[1] - Ticks[0]).Scale));

    private static decimal Step(decimal span)
    {
        decimal power = 1;
        while (power * 10 <= span / MostTicks) power *= 10;
        while (power > span / MostTicks) power /= 10;
        decimal[] rounds = [1, 2, 5, 10];
        return power * rounds.First(round => power * round * MostTicks >= span);
    }
}
