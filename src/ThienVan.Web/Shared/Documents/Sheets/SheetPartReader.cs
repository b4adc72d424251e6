using System.Globalization;
using System.Text;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>A sheet whose shared texts are still numbers.</summary>
internal sealed record RawSheet(string Name, bool Hidden)
{
    public List<RawCell> Cells { get; } = [];

    public List<CellRange> Merges { get; } = [];
}

internal sealed record RawCell(CellAddress Address, ReadKind Kind)
{
    /// <summary>Null while the text lies in the shared table.</summary>
    public string? Text { get; init; }

    public int? SharedText { get; init; }

    public decimal? Number { get; init; }

    public DateOnly? Day { get; init; }

    public string? Shown { get; init; }

    public bool IsFormula { get; init; }

    public bool IsPercent { get; init; }

    /// <inheritdoc cref="ReadCell.HasPercentSign"/>
    public bool HasPercentSign { get; init; }

    /// <inheritdoc cref="ReadCell.IsBare"/>
    public bool IsBare { get; init; } = true;

    /// <inheritdoc cref="ReadCell.ShowsWholeDay"/>
    public bool ShowsWholeDay { get; init; } = true;

    /// <inheritdoc cref="ReadCell.Written"/>
    public string? Written { get; init; }

    /// <inheritdoc cref="ReadCell.Seen"/>
    public decimal? Seen { get; init; }
}

/// <summary>Cells with a value in the whole workbook.</summary>
internal sealed class CellCounter(WorkbookLimits limits)
{
    private int _cells;

    public WorkbookLimits Limits => limits;

    public void Take(string sheet, CellAddress at)
    {
        if (++_cells > limits.Cells) throw new WorkbookRefusedException(WorkbookRefusals.TooManyCells(sheet, limits.Cells, at));
    }
}

/// <summary>Walks one sheet part. Shared texts come later: a sheet with too many rows is refused before they are read.</summary>
internal sealed class SheetPartReader(RawSheet sheet, NumberFormats formats, CellCounter counter, bool dates1904)
{
    private const decimal Largest = 1e20m;

    private readonly StringBuilder _value = new();
    private int _row;
    private int _rows;
    private int _valuedRows;
    private int _column;
    private int _lastValuedRow;
    private string? _type;
    private string? _style;
    private bool _formula;
    private bool _inValue;
    private bool _inPhonetic;

    public RawSheet Read(PartReader xml)
    {
        while (xml.Read())
        {
            if (xml.IsOpening) Open(xml);
            else if (_inValue && !_inPhonetic && xml.Text is { } text) Append(text);
            if (xml.IsClosing) Close(xml.Name);
        }

        return sheet;
    }

    private CellAddress Here => new(Math.Max(_row, 1), Math.Max(_column, 1));

    private void Open(PartReader xml)
    {
        switch (xml.Name)
        {
            case "row": OpenRow(xml["r"]); break;
            case "c": OpenCell(xml["r"], xml["t"], xml["s"]); break;
            case "v" or "t": _inValue = true; break;
            case "f": _formula = true; break;
            case "rPh": _inPhonetic = true; break;
            case "mergeCell": Merge(xml["ref"]); break;
        }
    }

    private void Close(string name)
    {
        if (name is "v" or "t") _inValue = false;
        else if (name == "rPh") _inPhonetic = false;
        else if (name == "c") CloseCell();
    }

    private void OpenRow(string? number)
    {
        _row = int.TryParse(number, CultureInfo.InvariantCulture, out var given) ? given : _row + 1;
        _column = 0;
        if (_row is < 1 or > CellAddress.LastRow) throw new WorkbookRefusedException(WorkbookRefusals.Damaged());
        if (++_rows > counter.Limits.EmptyRows)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManyRows(sheet.Name, counter.Limits.EmptyRows, Here));
    }

    private void OpenCell(string? address, string? type, string? style)
    {
        var here = address is null
            ? new CellAddress(_row, _column + 1)
            : CellAddress.Parse(address) ?? throw new WorkbookRefusedException(WorkbookRefusals.Damaged());
        (_row, _column, _type, _style, _formula) = (here.Row, here.Column, type, style, false);
        _value.Clear();
    }

    private void Append(string text)
    {
        if (_value.Length + text.Length > counter.Limits.TextLength)
            throw new WorkbookRefusedException(WorkbookRefusals.TextTooLong(sheet.Name, counter.Limits.TextLength, Here));
        _value.Append(text);
    }

    private void CloseCell()
    {
        if (_value.Length == 0 && !_formula) return;
        if (_column > counter.Limits.Columns)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManyColumns(sheet.Name, counter.Limits.Columns, Here));
        counter.Take(sheet.Name, Here);
        if (_row != _lastValuedRow && ++_valuedRows > counter.Limits.Rows)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManyRows(sheet.Name, counter.Limits.Rows, Here));
        _lastValuedRow = _row;
        sheet.Cells.Add(Cell(_value.ToString()) with { IsFormula = _formula });
    }

    private RawCell Cell(string value) => _type switch
    {
        "s" => new(Here, ReadKind.Text) { SharedText = int.Parse(value, CultureInfo.InvariantCulture) },
        "str" or "inlineStr" => new(Here, ReadKind.Text) { Text = value },
        "b" => new(Here, ReadKind.Boolean) { Text = value is "1" or "true" ? "TRUE" : "FALSE" },
        "e" => new(Here, ReadKind.Error) { Text = value },
        "d" => new(Here, ReadKind.Date)
        {
            Text = value,
            Day = DateOnly.TryParse(value.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? day : null,
            Shown = DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var whole) ? formats[_style].Shown(1, whole) : null,
        },
        _ => value.Length == 0 ? new(Here, ReadKind.Text) { Text = "" } : Figure(value),
    };

    private RawCell Figure(string value)
    {
        if (Rounded(value) is not { } number) return new(Here, ReadKind.Error) { Text = value.Length > 40 ? value[..40] : value };
        var format = formats[_style];
        var shape = format.ShapeOf(number);
        var day = shape == NumberShape.Date ? Day(number) : null;
        return new(Here, shape == NumberShape.Date ? ReadKind.Date : ReadKind.Number)
        {
            Text = number.ToString(CultureInfo.InvariantCulture),
            Number = number,
            IsPercent = shape == NumberShape.Percent,
            HasPercentSign = format.HasPercentSign(number),
            IsBare = format.IsBare(number),
            ShowsWholeDay = format.ShowsWholeDay(number),
            Written = shape == NumberShape.Date ? null : format.Written(number),
            Seen = shape == NumberShape.Date ? null : format.Shown(number),
            Day = day,
            Shown = day is { } shown ? format.Shown(number, shown) : null,
        };
    }

    // The file keeps 17 binary digits of which people see 15: 1.1 is stored as 1.1000000000000001. Null beyond all measure.
    private static decimal? Rounded(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored)
        && decimal.TryParse(
            stored.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var shown)
        && Math.Abs(shown) < Largest
            ? shown
            : null;

    private DateOnly? Day(decimal number)
    {
        var start = dates1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        return number is >= 0 and < 2_900_000 ? start.AddDays((int)number) : null;
    }

    private void Merge(string? range)
    {
        if (sheet.Merges.Count >= counter.Limits.Merges) throw new WorkbookRefusedException(WorkbookRefusals.TooManyMerges(sheet.Name));
        if (CellRange.Parse(range) is { } merged) sheet.Merges.Add(merged);
    }
}
