using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Work.Programmes.Printing;

/// <summary>A row that was not taken over, its cell and why.</summary>
/// <param name="Name">What the row calls the work; null where it calls it nothing.</param>
public sealed record RefusedLine(CellAddress Address, string? Name, Refusal Refusal);

/// <summary>A row as it reads.</summary>
/// <param name="Line">Which line it is; null for a new one.</param>
/// <param name="Revision">What the line was when the workbook was downloaded; null where it was not there.</param>
internal sealed record SheetLine(int Row, Guid? Line, int? Revision, IReadOnlyDictionary<string, string?> Typed);

/// <summary>Reads the rows of a programme's workbook; nothing is guessed, every trouble names its cell.</summary>
internal static class SheetRows
{
    private static readonly Refusal NotOurs = new("programme.sheet_foreign",
        "Tệp không phải mẫu chương trình công tác của hệ thống; đề nghị tải mẫu ở bước 1 và chép sang.");

    /// <summary>Null when it is the workbook of this unit and year.</summary>
    public static Refusal? Refuse(ReadWorkbook book, int year, string unit)
    {
        if (book.Find(SheetColumns.HiddenSheet) is not { } hidden || book.Find(SheetColumns.Sheet) is not { } sheet) return NotOurs;
        if (Value(hidden, "phien-ban") != SheetColumns.Version || Header(sheet) is null) return NotOurs;
        if (Value(hidden, "don-vi") != unit)
            return new("programme.sheet_unit", "Tệp này là chương trình của đơn vị khác; đề nghị tải mẫu của đơn vị mình.");
        return Value(hidden, "nam") == year.ToString(CultureInfo.InvariantCulture)
            ? null : new("programme.sheet_year", "Tệp này là chương trình của năm khác; đề nghị mở đúng năm, hoặc tải mẫu của năm này.");
    }

    /// <param name="refused">Takes what cannot be read.</param>
    public static IReadOnlyList<SheetLine> Read(ReadWorkbook book, List<RefusedLine> refused)
    {
        var (sheet, hidden) = (book.Find(SheetColumns.Sheet)!, book.Find(SheetColumns.HiddenSheet)!);
        var lines = new List<SheetLine>();
        foreach (var row in sheet.Rows.Where(row => row.Number > Header(sheet)))
            if (ReadOne(row, hidden, refused) is { } line)
                lines.Add(line);
        return lines;
    }

    private static SheetLine? ReadOne(ReadRow row, ReadSheet hidden, List<RefusedLine> refused)
    {
        var filled = SheetColumns.Filled.Select(column => (column.Label, Cell: row[column.Number])).Where(pair => pair.Cell is not null)
            .ToArray();
        if (filled.Length == 0) return null;
        if (filled.Select(pair => pair.Cell!).FirstOrDefault(cell => cell.Trouble is not null) is { } troubled)
        {
            refused.Add(new(troubled.Address, row[SheetColumns.Filled[0].Number]?.Text, troubled.Trouble!));
            return null;
        }

        var line = Guid.TryParseExact(row[SheetColumns.Line]?.Text, "N", out var id) ? id : (Guid?)null;
        return new(row.Number, line,
            line is not null && int.TryParse(Value(hidden, line.Value.ToString("N")), CultureInfo.InvariantCulture, out var revision)
                ? revision : null,
            filled.ToDictionary(pair => pair.Label, pair => (string?)Words(pair.Cell!), StringComparer.Ordinal));
    }

    private static string Words(ReadCell cell) => cell.Day is { } day && cell.Kind == ReadKind.Date
        ? cell.ShowsWholeDay ? FigureText.Day(day) : cell.Shown ?? FigureText.Day(day) : cell.Text;

    private static int? Header(ReadSheet sheet) =>
        sheet.Rows.FirstOrDefault(row => SheetColumns.Filled.All(column => row[column.Number]?.Text == column.Label))?.Number;

    private static string? Value(ReadSheet hidden, string key) => hidden.Rows.FirstOrDefault(row => row[1]?.Text == key)?[2]?.Text;
}
