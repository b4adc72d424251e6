using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Finds tables whose columns a single space parts, as text copied from a PDF has them: a head of known columns, and under it rows that
/// end in as many figures as the head has columns of figures. One such row alone is none.
/// </summary>
internal sealed partial class SpacedTables
{
    private const int LeastRows = 2;

    // Lines without a row behind which no row of the table is looked for.
    private const int MostBetween = 8;
    private const int MostBetweenLone = 2;

    private readonly SourceText _source;
    private readonly bool[] _rows;
    private readonly string[] _clean;

    private SpacedTables(SourceText source, bool[] rows, string[] clean) => (_source, _rows, _clean) = (source, rows, clean);

    /// <param name="source">The document.</param>
    /// <param name="rows">Lines that are rows of other tables.</param>
    /// <param name="clean">The lines, cleaned.</param>
    /// <returns>The lines of such tables.</returns>
    public static IReadOnlyDictionary<int, SpacedLine> Find(SourceText source, bool[] rows, string[] clean)
    {
        var tables = new SpacedTables(source, rows, clean);
        var found = new Dictionary<int, SpacedLine>();
        for (var line = 1; line <= source.Count; line++)
        {
            if (rows[line - 1] || tables.At(line) is not { } table) continue;
            foreach (var (at, read) in table) found[at] = read;
            line = table[^1].Line;
        }

        return found;
    }

    // Of all ways to read the head the one that most rows fit.
    private List<(int Line, SpacedLine Read)>? At(int line)
    {
        List<(int Line, SpacedLine Read)>? best = null;
        var most = LeastRows - 1;
        foreach (var head in SpacedHead.At(at => _rows[at - 1] ? string.Empty : _clean[at - 1], line, _source.Count))
        {
            var read = Under(head);
            if (read.Count(one => one.Read.Fits) is var fits && fits <= most) continue;
            (best, most) = ([.. head.Lines.Select(at => (at, new SpacedLine(head, []))), .. read], fits);
        }

        return best;
    }

    private List<(int Line, SpacedLine Read)> Under(SpacedHead head)
    {
        var (kept, waiting) = (new List<(int Line, SpacedLine Read)>(), new List<(int Line, SpacedLine Read)>());
        var last = head.Lines[^1];
        for (var (line, between) = (last + 1, 0); line <= _source.Count && !Ends(head, line); line++)
        {
            if (_clean[line - 1].Length == 0) continue;
            if (kept.Count + waiting.Count == 0 && Counted().IsMatch(_clean[line - 1])) waiting.Add((line, new(head, [])));
            if (Counted().IsMatch(_clean[line - 1])) continue;
            if (SpacedLine.Row(head, _source[line]) is { } row)
            {
                kept.AddRange(waiting);
                kept.Add((line, row));
                waiting.Clear();
                (last, between) = (line, 0);
            }
            else if (++between > (head.Figures == 1 ? MostBetweenLone : MostBetween))
            {
                break;
            }
            else if ((Again(head, line) ?? SpacedLine.Between(head, _source[line], last == line - 1)) is { } read)
            {
                waiting.Add((line, read));
                last = line;
            }
        }

        // The name of the last row may go on.
        if (kept.Count > 0 && waiting is [var next, ..] && next.Line == kept[^1].Line + 1 && GoesOn(next.Read)) kept.Add(next);
        return kept;
    }

    private static bool GoesOn(SpacedLine line) =>
        !line.IsShort && line.Cells.FirstOrDefault(cell => cell.Text.Length > 0).Text is [var first, ..]
        && (char.IsLower(first) || first == '(');

    // Printed again on a new page.
    private SpacedLine? Again(SpacedHead head, int line) =>
        head.Lines.Any(at => _clean[at - 1] == _clean[line - 1]) ? new SpacedLine(head, []) : null;

    private bool Ends(SpacedHead head, int line) =>
        _rows[line - 1] || Layout.IsAppendix(_clean[line - 1])
        || (SpacedHead.Opens(_clean[line - 1]) && Again(head, line) is null
            && SpacedHead.At(at => _clean[at - 1], line, _source.Count).Any());

    // The numbers of the columns under the head, or the number of a page.
    [GeneratedRegex(@"^([A-E] |[(-]?\s?\d{1,3}\s?[)-]?(\s|$))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
