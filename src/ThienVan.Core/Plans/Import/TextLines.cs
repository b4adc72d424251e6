namespace ThienVan.Core.Plans.Import;

/// <summary>The lines of a document as they are read: cleaned of what scanning left, rows of tables told from paragraphs.</summary>
internal sealed class TextLines
{
    private readonly LineWidth _width;
    private readonly string[] _clean;
    private readonly bool[] _rows;
    private readonly IReadOnlyDictionary<int, SpacedLine> _spaced;

    public TextLines(SourceText source)
    {
        Source = source;
        _clean = [.. source.Lines.Select(Markup.Clean)];
        _rows = RowLines.Find(source);
        _spaced = SpacedTables.Find(source, _rows, _clean);
        foreach (var line in _spaced.Keys) _rows[line - 1] = true;
        _width = new LineWidth(source, _rows);
        foreach (var line in PageNumbers.Find(_clean)) _clean[line - 1] = string.Empty;
        Attachments = Recipients.TakeOff(_clean, line => Blank(line, line));
    }

    public SourceText Source { get; }

    public int Count => _clean.Length;

    /// <summary>Lines on which a plan attached to a decision begins.</summary>
    public IReadOnlySet<int> Attachments { get; }

    /// <summary>The line without markup; empty when blank or taken off.</summary>
    public string this[int line] => _clean[line - 1];

    public bool IsRow(int line) => _rows[line - 1];

    /// <summary>The line as one of a table whose columns a space parts; null for any other.</summary>
    public SpacedLine? Spaced(int line) => _spaced.GetValueOrDefault(line);

    /// <summary>The cells of a row, cleaned.</summary>
    public string[] Cells(int line) => Spaced(line) is { } spaced
        ? [.. spaced.Cells.Select(cell => Markup.Clean(cell.Text))]
        : [.. RowLines.Cells(Source[line]).Select(Markup.Clean)];

    /// <summary>Which of those cells a place of the line stands in.</summary>
    public int CellAt(int line, int place) => Spaced(line) is { } spaced
        ? spaced.Cells.ToList().FindLastIndex(cell => cell.Start >= 0 && cell.Start <= place)
        : RowLines.CellAt(Source[line], place);

    /// <summary>The paragraph on a line; empty when the line is blank or a row of a table.</summary>
    public string Paragraph(int line) => IsRow(line) ? string.Empty : _clean[line - 1];

    /// <summary>The next line with text; 0 when none follows.</summary>
    public int Next(int line)
    {
        for (var next = line + 1; next <= Count; next++)
        {
            if (_clean[next - 1].Length > 0) return next;
        }

        return 0;
    }

    /// <summary>True for a line that fills the page of a text wrapped at a fixed width: its sentence goes on in the next.</summary>
    public bool IsFull(int line) => _width.IsFull(line);

    /// <summary>True for a full line whose paragraph goes on even where its sentence ends.</summary>
    public bool IsInside(int line) => _width.IsInside(line);

    /// <summary>The lines are read by nobody: copied again, or no part of the plan.</summary>
    public void Blank(int from, int to) => Array.Fill(_clean, string.Empty, from - 1, to - from + 1);
}
