using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ThienVan.Web.Shared.Documents.Packages;
using XSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using XSheets = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Writes an .xlsx. Same sheets, same bytes.</summary>
public static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Main = "xl/workbook.xml";

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var (styles, texts, choices) = (new WorkbookStyles(), new SharedTexts(), new ChoiceSheet());
        var bodies = sheets.Select(sheet => new SheetBody(sheet, styles, texts, choices).ToWorksheet()).ToList();
        IReadOnlyList<Sheet> all = sheets;
        if (choices.ToSheet() is { } lists)
        {
            all = [.. sheets, lists];
            bodies.Add(new SheetBody(lists, styles, texts, choices).ToWorksheet());
        }

        var package = new PackageWriter();
        package.Relate("", "rId1", Relationships + "officeDocument", Main);
        package.Add(Main, Types + "sheet.main+xml", Book(all));
        for (var i = 0; i < bodies.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            package.Add(path, Types + "worksheet+xml", bodies[i]);
            package.Relate(Main, Id(i), Relationships + "worksheet", path);
        }

        package.Add("xl/styles.xml", Types + "styles+xml", styles.ToStylesheet());
        package.Relate(Main, "rIdStyles", Relationships + "styles", "xl/styles.xml");
        package.Add("xl/sharedStrings.xml", Types + "sharedStrings+xml", texts.ToTable());
        package.Relate(Main, "rIdTexts", Relationships + "sharedStrings", "xl/sharedStrings.xml");
        return package.ToArray();
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static Workbook Book(IReadOnlyList<Sheet> sheets)
    {
        var first = sheets.ToList().FindIndex(sheet => !sheet.Hidden);
        var book = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = (uint)Math.Max(first, 0) }),
            new XSheets(sheets.Select((sheet, i) => new XSheet
            {
                Name = sheet.Name,
                SheetId = (uint)i + 1,
                Id = Id(i),
                State = sheet.Hidden ? SheetStateValues.VeryHidden : null,
            })));
        var titles = sheets
            .Select((sheet, i) => (sheet, i))
            .Where(pair => pair.sheet.RepeatedRows is not null)
            .Select(pair => new DefinedName
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)pair.i,
                Text = string.Create(CultureInfo.InvariantCulture,
                $"'{pair.sheet.Name}'!${pair.sheet.RepeatedRows!.Value.First}:${pair.sheet.RepeatedRows.Value.Last}"),
            }).ToArray();
        if (titles.Length > 0) book.Append(new DefinedNames(titles));
        return book;
    }
}

/// <summary>Each text of the workbook once, in the order of first use.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private uint _uses;

    public int Of(string text)
    {
        _uses++;
        if (_texts.TryGetValue(text, out var index)) return index;
        _texts.Add(text, _texts.Count);
        return _texts.Count - 1;
    }

    public SharedStringTable ToTable() => new(_texts.OrderBy(pair => pair.Value)
        .Select(pair => new SharedStringItem(new Text(pair.Key) { Space = SpaceProcessingModeValues.Preserve })))
    { Count = _uses, UniqueCount = (uint)_texts.Count };
}

/// <summary>Lists to choose from lie on a hidden sheet, a column each: a list inside a rule may hold 255 characters and no comma.</summary>
internal sealed class ChoiceSheet
{
    private const string Name = "_danh_muc";

    private readonly List<IReadOnlyList<string>> _lists = [];

    public string Range(IReadOnlyList<string> choices)
    {
        var index = _lists.FindIndex(list => list.SequenceEqual(choices, StringComparer.Ordinal));
        if (index < 0)
        {
            index = _lists.Count;
            _lists.Add(choices);
        }

        var column = CellAddress.Letters(index + 1);
        return string.Create(CultureInfo.InvariantCulture, $"'{Name}'!${column}$1:${column}${Math.Max(choices.Count, 1)}");
    }

    /// <summary>Null when no rule needs a list.</summary>
    public Sheet? ToSheet() => _lists.Count == 0 ? null : new Sheet
    {
        Name = Name,
        Hidden = true,
        Columns = [.. _lists.Select(_ => new SheetColumn(30))],
        Rows = [.. Enumerable.Range(0, _lists.Max(list => list.Count)).Select(row =>
            new SheetRow([.. _lists.Select(list => SheetCell.Of(row < list.Count ? list[row] : null))]))],
    };
}
