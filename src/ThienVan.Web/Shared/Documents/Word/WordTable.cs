using System.Text;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>The row of a table being read. Merged cells leave empty ones behind, so columns stay aligned.</summary>
internal sealed class WordTable
{
    // A merged cell wider than any sheet is an attempt to fill the memory.
    private const int MostColumns = 100;

    private const int LeastOfGrid = 3;

    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private int _span;
    private int _after;
    private bool _covered;
    private bool _shaded;
    private bool _cellShaded;

    public bool InCell { get; private set; }

    /// <summary>One of its rows was wide enough to be no mere layout.</summary>
    public bool IsGrid { get; private set; }

    public bool IsDeleted { get; set; }

    /// <summary>A row that Word does not show.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The whole table, or the cell being read, has a colour behind it.</summary>
    public bool IsShaded { get => _shaded || _cellShaded; set => _shaded = value; }

    public void StartRow()
    {
        _cells.Clear();
        _after = 0;
        (IsDeleted, IsHidden) = (false, false);
    }

    public void StartCell()
    {
        InCell = true;
        _cell.Clear();
        _span = 1;
        (_covered, _cellShaded) = (false, false);
    }

    /// <summary>Said of the cell being read, else of the table.</summary>
    public void Shade(bool on)
    {
        if (InCell) _cellShaded = on;
        else _shaded |= on;
    }

    public void Span(int columns) => _span = Math.Clamp(columns, 1, MostColumns);

    /// <summary>The cell belongs to the one above it.</summary>
    public void Cover() => _covered = true;

    public void SkipColumns(int columns) =>
        _cells.AddRange(Enumerable.Repeat("", Math.Clamp(columns, 0, Math.Max(0, MostColumns - _cells.Count))));

    /// <summary>Columns the row leaves free at its end.</summary>
    public void LeaveColumns(int columns) => _after = columns;

    public void AddText(string text)
    {
        var shown = text.Replace('\n', ' ').Replace('\t', ' ').Trim();
        if (shown.Length == 0) return;
        if (_cell.Length > 0) _cell.Append(' ');
        _cell.Append(shown);
    }

    public void EndCell()
    {
        (InCell, _cellShaded) = (false, false);
        _cells.Add(_covered ? "" : _cell.ToString());
        SkipColumns(_span - 1);
    }

    public string EndRow()
    {
        SkipColumns(_after);
        IsGrid |= _cells.Count(cell => cell.Length > 0) >= LeastOfGrid;
        return string.Join('\t', _cells);
    }
}
