namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>
/// Chooses the largest letters in which everything fits one page, then shortens names to a line, and leaves lines out only
/// when even that is too much. Lengths are estimated: letters of Times New Roman are less than half as wide as high.
/// </summary>
/// <param name="Padding">Above and below the words of a cell, in twentieths of a point: what is left of the page is shared out.</param>
internal sealed record OnePageFit(double Size, int Padding, IReadOnlyList<OnePageGroup> Groups, int LeftOut)
{
    // Points left on the page beside head, counts and foot.
    private const double Room = 610;
    private const double BesideLine = 12;
    private const double LetterWidth = 0.5;
    private const double LineHeight = 1.17;
    private const double Border = 0.6;
    private const int MostPadding = 60;

    /// <summary>Lines of a name that is a sentence: cut to one it would say nothing.</summary>
    private const int Worded = 3;

    private static readonly (double Size, int Lines, int Padding)[] Steps =
        [
            (10.5, 2, 15),
            (10, 2, 15),
            (9.5, 2, 15),
            (9, 2, 15),
            (8.5, 2, 10),
            (9, 1, 10),
            (8.5, 1, 10),
            (8, 1, 5),
            (7.5, 1, 5),
            (7.5, 1, 0),
            (7, 1, 0),
        ];

    /// <param name="widths">Of the four columns, in twentieths of a point.</param>
    public static OnePageFit Of(OnePageSummary summary, IReadOnlyList<int> widths)
    {
        var room = summary.Aside is null ? Room : Room - BesideLine;
        foreach (var (size, lines, padding) in Steps)
        {
            var letters = widths.Select(width => (int)((width / 20.0 - 6) / (size * LetterWidth))).ToArray();
            var groups = summary
                .Groups.Select(group =>
                    group with
                    {
                        Lines =
                        [
                            .. group.Lines.Select(line => line with
                            {
                                Name = Shortened(line.Name, letters[0] * (summary.IsWorded ? Worded : lines)),
                            }),
                        ],
                    }
                )
                .ToArray();
            var height = Height(groups, size, padding, letters);
            if (height <= room) return new(size, Math.Min(padding + Shared(room - height, groups), MostPadding), groups, LeftOut: 0);
            if (size == Steps[^1].Size) return Cut(groups, size, letters);
        }

        throw new InvalidOperationException("The last step always fits.");
    }

    // Half above, half below, in twentieths of a point.
    private static int Shared(double left, OnePageGroup[] groups) => (int)(left * 10 / Rows(groups));

    private static OnePageFit Cut(IReadOnlyList<OnePageGroup> groups, double size, int[] letters)
    {
        var kept = new List<OnePageGroup>();
        var all = groups.Sum(group => group.Lines.Count);
        foreach (var group in groups)
        {
            var lines = group.Lines.ToList();
            while (lines.Count > 0 && Height([.. kept, group with { Lines = lines }], size, padding: 0, letters) > Room - BesideLine)
                lines.RemoveAt(lines.Count - 1);
            if (lines.Count > 0) kept.Add(group with { Lines = lines });
        }

        return new(size, Padding: 0, kept, all - kept.Sum(group => group.Lines.Count));
    }

    private static int Rows(IReadOnlyList<OnePageGroup> groups) => 1 + groups.Count + groups.Sum(group => group.Lines.Count);

    private static double Height(IReadOnlyList<OnePageGroup> groups, double size, int padding, int[] letters)
    {
        var lines = 1 + groups.Count + groups.Sum(group => group.Lines.Sum(line =>
            new[] { line.Name, line.Result, line.Plan, line.Verdict }
                .Select((text, i) => Math.Max((text.Length + letters[i] - 1) / letters[i], 1))
                .Max()
        )
    );
        return (lines * size * LineHeight) + (Rows(groups) * (Border + (padding / 10.0)));
    }

    private static string Shortened(string name, int most)
    {
        if (name.Length <= most) return name;
        var end = name.LastIndexOf(' ', most - 1);
        return string.Concat(name.AsSpan(0, end > most / 2 ? end : most - 1), "…");
    }
}
