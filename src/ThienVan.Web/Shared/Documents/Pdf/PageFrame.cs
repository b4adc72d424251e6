namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>Where the text of pages of one width begins and ends, how far its lines stand apart, and how its program writes
/// spaces.</summary>
internal sealed record PageFrame(double Left, double Right, double Pitch, bool WritesTrailingSpaces, bool IsJustified)
{
    public static PageFrame Of(IReadOnlyList<VisualLine> lines)
    {
        var left = Commonest(lines.Select(line => line.Left));
        var pitches = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page)
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / Math.Max(pair.First.Size, 1))
            .Where(pitch => pitch is > 0.8 and < 3)
            .ToList();
        var right = lines.Max(line => line.End);

        // Ragged or short lines may never reach the margin, and one line alone does not show it; with equal margins on both sides it is
        // known all the same.
        var mirrored = lines[0].PageWidth - left;
        var isAlone = lines.Count(line => right - line.End < line.Size) < 2;
        if (isAlone || mirrored - right < lines[0].Size || right - left < 0.6 * (mirrored - left)) right = Math.Max(right, mirrored);
        return new PageFrame(
            left,
            right,
            pitches.Count == 0 ? 1.2 : Commonest(pitches.Select(pitch => pitch * 20)) / 20,
            lines.Count(line => line.EndsWithSpace) * 4 > lines.Count,
            lines.Count(line => right - line.Right < 1.5) * 2 > lines.Count);
    }

    /// <summary>Whether a line stands so far below the other that something was left between them.</summary>
    public bool IsApart(VisualLine upper, VisualLine lower) =>
        Distance(upper, lower) > (Pitch * 1.3) + 0.05;

    public bool HasBlankBetween(VisualLine upper, VisualLine lower) => Distance(upper, lower) > Pitch * 1.8;

    private static double Distance(VisualLine upper, VisualLine lower) =>
        (upper.Baseline - lower.Baseline) / Math.Max(upper.Size, lower.Size);

    private static double Commonest(IEnumerable<double> values)
    {
        var group = values
            .GroupBy(value => Math.Round(value * 2))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .First();
        return group.Average();
    }
}
