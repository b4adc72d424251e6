namespace ThienVan.Core.Plans.Import;

/// <summary>The lines of a document as they are read: cleaned of what scanning left, rows of tables told from paragraphs.</summary>
internal sealed class TextLines
{
    private readonly LineWidth _width;
    private readonly string[] _clean;
    private readonly bool[] _rows;

    public TextLines(SourceText source)
    {
        Source = source;
        _clean = [.. source.Lines.Select(Markup.Clean)];
        _rows = RowLines.Find(source);
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
