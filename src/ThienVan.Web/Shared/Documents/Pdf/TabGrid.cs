namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>
/// The evenly spaced tab stops a text was set with, found from where text goes on after gaps. Knowing the stops,
/// a gap over three of them is three tabs: two empty cells.
/// </summary>
internal sealed record TabGrid(double Origin, double Step)
{
    private const double Aligned = 0.35;
    private const double Shortest = 18;
    private const double Longest = 80;

    /// <summary>Null when the gaps do not fall on evenly spaced stops.</summary>
    public static TabGrid? Find(IReadOnlyList<VisualLine> lines, double origin)
    {
        var starts = lines
            .SelectMany(line => line.Pieces.Where(piece => piece.Gap > line.Em))
            .Select(piece => piece.Left - origin)
            .Where(x => x > 0)
            .Take(2000)
            .ToList();
        if (starts.Count < 3) return null;

        // A grid of half the step fits as well; the widest that explains the gaps is the one that was used.
        for (var step = Longest; step >= Shortest; step -= 0.05)
        {
            var on = starts.Count(x => Offset(x, step) <= Aligned);
            if (on >= starts.Count * 0.9 && starts.Any(x => x / step > 2.5)) return new TabGrid(origin, Refined(starts, step));
        }

        return null;
    }

    public bool IsStop(double x) => Offset(x - Origin, Step) <= Aligned;

    /// <summary>Stops passed on the way; at least one.</summary>
    public int Tabs(double from, double to) => Math.Max(1, StopsUpTo(to) - StopsUpTo(from));

    /// <summary>Stops between a text's end and the margin.</summary>
    public int StopsLeft(double from, double margin) => Math.Max(0, StopsUpTo(margin) - StopsUpTo(from));

    public double NextStop(double from) => Origin + ((StopsUpTo(from) + 1) * Step);

    public int StopsUpTo(double x) => (int)Math.Floor((x - Origin + Aligned) / Step);

    private static double Offset(double x, double step) => Math.Abs(x - (Math.Round(x / step) * step));

    private static double Refined(List<double> starts, double step)
    {
        var fitting = starts.Where(x => Offset(x, step) <= Aligned && x > step / 2).ToList();
        return fitting.Sum(x => x * Math.Round(x / step)) / fitting.Sum(x => Math.Round(x / step) * Math.Round(x / step));
    }
}
