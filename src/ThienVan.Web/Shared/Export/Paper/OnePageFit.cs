namespace ThienVan.Web.Shared.Export.Paper;

/// <summary>
/// Chooses the largest letters in which everything fits one page, then shortens names to a line, and leaves lines out only
/// when even that is too much. Lengths are estimated: letters of Arial are half as wide as high, on the wide side.
/// </summary>
internal sealed record OnePageFit(double Size, IReadOnlyList<OnePageGroup> Groups, int LeftOut)
{
    // Points left on the page beside head, counts and foot.
    private const double Room = 570;
    private const double LetterWidth = 0.53;
    private const double LineHeight = 1.15;

    // Room above and below the words of a cell, its border included.
    private const double CellRoom = 2.2;

    private static readonly (double Size, int Lines)[] Steps = [(10, 2), (9.5, 2), (9, 2), (8.5, 2), (9, 1), (8.5, 1), (8, 1), (7.5, 1)];

    /// <param name="nameWidth">Of the column of names, in twentieths of a point.</param>
    public static OnePageFit Of(OnePageSummary summary, double nameWidth)
    {
        foreach (var (size, lines) in Steps)
        {
            var letters = (int)((nameWidth / 20 - 6) / (size * LetterWidth));
            var groups = summary.Groups.Select(group => group with { Lines = [.. group.Lines.Select(line => line with { Name = Shortened(line.Name, letters * lines) })] }).ToArray();
            if (Height(groups, size, letters) <= Room) return new(size, groups, LeftOut: 0);
            if (size == Steps[^1].Size) return Cut(groups, size, letters);
        }

        throw new InvalidOperationException("The last step always fits.");
    }

    private static OnePageFit Cut(IReadOnlyList<OnePageGroup> groups, double size, int letters)
    {
        var kept = new List<OnePageGroup>();
        var all = groups.Sum(group => group.Lines.Count);
        foreach (var group in groups)
        {
            var lines = group.Lines.ToList();
            while (lines.Count > 0 && Height([.. kept, group with { Lines = lines }], size, letters) > Room - 12) lines.RemoveAt(lines.Count - 1);
            if (lines.Count > 0) kept.Add(group with { Lines = lines });
        }

        return new(size, kept, all - kept.Sum(group => group.Lines.Count));
    }

    private static double Height(IReadOnlyList<OnePageGroup> groups, double size, int letters)
    {
        var rows = 1 + groups.Count + groups.Sum(group => group.Lines.Count);
        var more = groups.Sum(group => group.Lines.Sum(line => Math.Max((int)Math.Ceiling((double)line.Name.Length / letters) - 1, 0)));
        return ((rows + more) * size * LineHeight) + (rows * CellRoom);
    }

    private static string Shortened(string name, int most)
    {
        if (name.Length <= most) return name;
        var end = name.LastIndexOf(' ', most - 1);
        return string.Concat(name.AsSpan(0, end > most / 2 ? end : most - 1), "…");
    }
}
