using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>One sheet as the format wants it, its parts in the order the schema fixes.</summary>
internal sealed class SheetBody(Sheet sheet, WorkbookStyles styles, SharedTexts texts, ChoiceSheet choices)
{
    private const int LongestText = 32_767;

    // Excel's days count from here; the offset holds for every day after February 1900.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public Worksheet ToWorksheet()
    {
        var body = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View()),
            new SheetFormatProperties { DefaultRowHeight = 16.5 });
        if (sheet.Columns.Count > 0)
            body.Append(
                new Columns(
                    sheet.Columns.Select(
                        (column, i) =>
                            new Column
                            {
                                Min = (uint)i + 1,
                                Max = (uint)i + 1,
                                Width = column.Width,
                                CustomWidth = true,
                                Hidden = column.Hidden ? true : null,
                            }
                    )
                )
            );
        body.Append(new SheetData(sheet.Rows.Select(Row)));
        if (sheet.Protected)
            body.Append(
                new SheetProtection
                {
                    Sheet = true,
                    Objects = true,
                    Scenarios = true,
                    FormatColumns = false,
                    FormatRows = false,
                }
            );
        if (sheet.Merges.Count > 0)
            body.Append(
                new MergeCells(sheet.Merges.Select(range => new MergeCell { Reference = range })) { Count = (uint)sheet.Merges.Count });
        if (sheet.Checks.Count > 0) body.Append(new DataValidations(sheet.Checks.Select(Check)) { Count = (uint)sheet.Checks.Count });
        body.Append(
            new PageMargins { Left = 0.6, Right = 0.5, Top = 0.8, Bottom = 0.7, Header = 0.4, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            new HeaderFooter(new OddHeader("&C&\"Times New Roman,Regular\"&13&P")));
        return body;
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.FrozenRows == 0 && sheet.FrozenColumns == 0) return view;
        view.Append(new Pane
        {
            HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
            VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
            TopLeftCell = new CellAddress(sheet.FrozenRows + 1, sheet.FrozenColumns + 1).ToString(),
            ActivePane = (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch
            {
                (true, true) => PaneValues.BottomRight,
                (true, false) => PaneValues.BottomLeft,
                _ => PaneValues.TopRight,
            },
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private Row Row(SheetRow row, int index)
    {
        var number = index + 1;
        return new Row(row.Cells.Select((cell, column) => Cell(cell, new CellAddress(number, column + 1))))
        {
            RowIndex = (uint)number,
            Height = row.Height,
            CustomHeight = row.Height is null ? null : true,
            Hidden = row.Hidden ? true : null,
        };
    }

    private Cell Cell(SheetCell cell, CellAddress address)
    {
        var written = new Cell { CellReference = address.ToString(), StyleIndex = styles.Of(cell) };
        if (cell.Number is { } number) written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        else if (cell.Day is { } day)
            written.CellValue = new CellValue((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture));
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            written.DataType = CellValues.SharedString;
            written.CellValue = new CellValue(texts.Of(EscapedText.Escape(Legal(cell.Text))).ToString(CultureInfo.InvariantCulture));
        }

        return written;
    }

    private DataValidation Check(SheetCheck check)
    {
        var rule = new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = check.Prompt is null ? null : true,
            Prompt = check.Prompt,
            ShowErrorMessage = true,
            ErrorTitle = "Chưa đúng",
            Error = check.Error,
            SequenceOfReferences = new ListValue<StringValue>([new StringValue(check.Range)]),
        };
        if (check.Choices is { } list)
        {
            rule.Type = DataValidationValues.List;
            rule.Append(new Formula1(choices.Range(list)));
            return rule;
        }

        rule.Type = DataValidationValues.Decimal;
        rule.Operator = DataValidationOperatorValues.Between;
        rule.Append(new Formula1(Bound(check.Minimum ?? -1e15m)), new Formula2(Bound(check.Maximum ?? 1e15m)));
        return rule;
    }

    private static string Bound(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // Characters XML cannot hold would make the whole file unreadable.
    private static string Legal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune);
        }

        return kept.Length > LongestText ? kept.ToString(0, LongestText) : kept.ToString();
    }
}
