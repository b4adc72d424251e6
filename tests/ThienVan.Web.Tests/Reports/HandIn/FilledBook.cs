using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ThienVan.Web.Reports.HandIn.Workbooks;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Tests.Reports.HandIn;

/// <summary>A number with the format its cell shows it in.</summary>
internal sealed record Formatted(decimal Number, string Format);

/// <summary>The template as an officer gives it back: cells filled by spreadsheet program, not by ours.</summary>
internal static class FilledBook
{
    /// <param name="cells">Address and content: a number, a text, true or false, or "=..." for a formula.</param>
    public static byte[] Fill(this byte[] template, params (string Address, object Value)[] cells) => template.Change(cells, merge: null);

    public static byte[] Merge(this byte[] template, string range) => template.Change([], range);

    public static byte[] Hide(this byte[] template, string key, string value)
    {
        var row = Read(template).Find(TemplateColumns.HiddenSheet)!.Rows.First(found => found[1]!.Text == key);
        return template.Change([($"B{row.Number}", value)], merge: null, sheet: 1);
    }

    /// <summary>Row of an indicator, from 1.</summary>
    public static int RowOf(byte[] template, string code) =>
        Read(template).Find(TemplateColumns.Sheet)!.Rows.First(row => row[TemplateColumns.Code]?.Text == code).Number;

    public static ReadWorkbook Read(byte[] file)
    {
        var read = WorkbookReader.ReadAsync(new MemoryStream(file), WorkbookLimits.Default, default).GetAwaiter().GetResult();
        read.Refusal.ShouldBeNull();
        return read.Value;
    }

    private static byte[] Change(this byte[] template, (string Address, object Value)[] cells, string? merge, int sheet = 0)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var book = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var id = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!;
            var part = ((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet!;
            foreach (var (address, value) in cells) Put(part, address, value is Formatted shown ? shown.Number : value);
            foreach (var (address, value) in cells.Where(cell => cell.Value is Formatted))
                part.Descendants<Cell>().Single(cell => cell.CellReference == address).StyleIndex = Style(book, ((Formatted)value).Format);
            if (merge is not null)
                part.InsertAfter(new MergeCells(new MergeCell { Reference = merge }),
                    part.Elements<SheetProtection>().FirstOrDefault() ?? (OpenXmlElement)part.GetFirstChild<SheetData>()!);
        }

        return file.ToArray();
    }

    private static uint Style(SpreadsheetDocument book, string format)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var formats = styles.NumberingFormats ??= new();
        var id = formats.Elements<NumberingFormat>().Select(each => each.NumberFormatId!.Value).Append(200u).Max() + 1;
        formats.Append(new NumberingFormat { NumberFormatId = id, FormatCode = format });
        styles.CellFormats!.Append(new CellFormat { NumberFormatId = id, FontId = 0, FillId = 0, BorderId = 0 });
        return (uint)styles.CellFormats.ChildElements.Count - 1;
    }

    private static void Put(Worksheet sheet, string address, object value)
    {
        var place = CellAddress.Parse(address)!.Value;
        var data = sheet.GetFirstChild<SheetData>()!;
        var row =
            data.Elements<Row>().FirstOrDefault(found => found.RowIndex! == (uint)place.Row)
            ?? data.AppendChild(new Row { RowIndex = (uint)place.Row });
        var cell = row.Elements<Cell>().FirstOrDefault(found => found.CellReference == address);
        if (cell is null)
        {
            cell = new Cell { CellReference = address };
            row.InsertBefore(
                cell, row.Elements<Cell>().FirstOrDefault(found => CellAddress.Parse(found.CellReference)!.Value.Column > place.Column));
        }

        cell.RemoveAllChildren();
        cell.DataType = null;
        if (value is string formula && formula.StartsWith('=')) cell.Append(new CellFormula(formula[1..]), new CellValue("7"));
        else if (value is string text)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }
        else if (value is bool truth)
        {
            cell.DataType = CellValues.Boolean;
            cell.Append(new CellValue(truth));
        }
        else cell.Append(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!));
    }
}
