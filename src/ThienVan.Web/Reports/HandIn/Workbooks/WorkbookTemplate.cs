using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>
/// A unit's figures of a round as a workbook: what is known is locked, what is asked is yellow and open, the last figure stands pale
/// beside it. A hidden sheet says which round, unit and version it is and what the figures went on top of.
/// </summary>
internal static class WorkbookTemplate
{
    private static readonly CellLook Locked = CellLook.Body with { Tint = CellTint.Total };
    private static readonly CellLook Pale = CellLook.Body with { Italic = true, Tint = CellTint.Note, Side = CellSide.Right };
    private static readonly CellLook Fault = new() { Wrapped = true, Boxed = true, Unlocked = true, Tint = CellTint.Fault };

    /// <param name="marked">Refused rows to be mended, by code.</param>
    public static byte[] Write(GridView view, IReadOnlyDictionary<string, MarkedRow> marked) =>
        WorkbookWriter.Write([Figures(view, marked), Hidden(view)]);

    private static Sheet Figures(GridView view, IReadOnlyDictionary<string, MarkedRow> marked) => new()
    {
        Name = TemplateColumns.Sheet,
        Columns =
        [
            .. TemplateColumns.Fixed.Select(column => new SheetColumn(column.Width)),
            .. TemplateColumns.Filled.Select(column => new SheetColumn(column.Width)),
            new SheetColumn(40),
        ],
        Rows =
        [
            new(SheetCell.Of(view.Round.Name, CellLook.Title with { Wrapped = false })),
            new(
                SheetCell.Of(
                    $"{view.UnitName}. Số liệu từ {FigureText.Day(view.Round.Window.From)} đến {FigureText.Day(view.Round.Window.To)}, "
                        + $"gửi trước hết ngày {FigureText.Day(view.DueOn)}",
                    CellLook.Plain with
                    {
                        Wrapped = false,
                    }
                )
            ),
            new(
                SheetCell.Of(
                    "Chỉ điền ô màu vàng. Gõ số, không dán công thức; “1.234” viết là 1234. Ô trống không đổi số đã nhập. "
                        + "Kỳ trước chỉ để tham khảo.",
                    CellLook.Note with
                    {
                        Wrapped = false,
                    }
                )
            ),
            new(),
            new([
                .. TemplateColumns
                    .Fixed.Select(column => column.Title)
                    .Concat(TemplateColumns.Filled.Select(column => column.Title))
                    .Append("Cần sửa")
                    .Select(title => SheetCell.Of(title, CellLook.Header)),
            ]),
            .. view.Rows.Select((row, index) => Row(row, index, marked.GetValueOrDefault(row.Code))),
        ],
        FrozenRows = TemplateColumns.HeaderRow,
        FrozenColumns = TemplateColumns.Name,
        RepeatedRows = (TemplateColumns.HeaderRow, TemplateColumns.HeaderRow),
        Protected = true,
        Landscape = true,
        Checks = [.. Checks(view)],
    };

    private static SheetRow Row(GridRow row, int index, MarkedRow? marked) => new(
    [
        SheetCell.Of(index + 1, CellLook.Body with { Side = CellSide.Centre }),
        SheetCell.Of(row.Code, CellLook.Body with { AsText = true }),
        SheetCell.Of(row.Indicator.Name, CellLook.Body),
        SheetCell.Of(row.Indicator.Unit, CellLook.Body),
        SheetCell.Of(PlanWords.Asked(row.Goal), CellLook.Body with { Side = CellSide.Right }),
        SheetCell.Of(row.Last is { } last ? ObservationText.Of(last, unit: null) : null, Pale),
        .. TemplateColumns.Filled.Select(column => Field(row, column, marked)),
        SheetCell.Of(marked?.Message ?? (row.IsOpen ? null : $"Đã ở trạng thái “{ValueStates.Word(row.Value!.State)}”, không sửa ở đây"),
            marked is null ? CellLook.Body : Fault),
    ]);

    private static SheetCell Field(GridRow row, TemplateColumn column, MarkedRow? marked)
    {
        var text = row.Typed.Texts()[column.Field];
        var shown = column.Field switch
        {
            nameof(TypedCell.Met) => TemplateWords.MetWord(text),
            nameof(TypedCell.Quality) => TemplateWords.QualityWord(text),
            _ => text,
        };
        if (!row.IsOpen || !row.Shape.Takes(column.Field)) return SheetCell.Of(shown, Locked);
        if (marked is not null)
        {
            shown = marked.Texts.GetValueOrDefault(column.Number) ?? shown;
            if (marked.Column == column.Number) return SheetCell.Of(shown, Fault);
        }

        if (!TemplateColumns.IsFigure(column.Field)) return SheetCell.Of(shown, CellLook.TextInput);
        return FigureInput.Read(shown, Measure(row, column)).Value is { } figure ? SheetCell.Of(figure, CellLook.FigureInput)
            : string.IsNullOrEmpty(shown) ? SheetCell.Empty(CellLook.FigureInput)
            : SheetCell.Of(shown, CellLook.FigureInput);
    }

    /// <summary>What the figure of a cell measures.</summary>
    internal static FigureMeasure Measure(GridRow row, TemplateColumn column) =>
        column.Field is nameof(TypedCell.Value) or nameof(TypedCell.YearEstimate)
            ? IndicatorMeasure.Of(row.Indicator) : IndicatorMeasure.PartOf(row.Indicator);

    private static IEnumerable<SheetCheck> Checks(GridView view)
    {
        var early = view.Rows.Any(row => row.IsEarly);
        foreach (var column in TemplateColumns.Filled)
        {
            var cells = view
                .Rows.Select((row, index) => (row, Address: new CellAddress(TemplateColumns.HeaderRow + 1 + index, column.Number)))
                .Where(place => place.row.IsOpen && place.row.Shape.Takes(column.Field))
                .Select(place => place.Address.ToString())
                .ToArray();
            if (cells.Length == 0) continue;
            var range = string.Join(' ', cells);
            if (TemplateColumns.IsFigure(column.Field))
                yield return new() { Range = range, Error = "Đề nghị gõ một số; để trống nếu chưa có." };
            else if (column.Field == nameof(TypedCell.Met))
                yield return new()
                {
                    Range = range,
                    Choices = TemplateWords.Met,
                    Error = "Đề nghị chọn Đã đạt hoặc Chưa đạt.",
                };
            else if (column.Field == nameof(TypedCell.Quality))
                yield return new()
                {
                    Range = range,
                    Choices = early ? [TemplateWords.Estimated] : TemplateWords.Qualities,
                    Error = early ? "Chưa đến ngày chốt số liệu: chỉ nhập được số ước." : "Đề nghị chọn Ước, Sơ bộ hoặc Chính thức.",
                };
        }
    }

    private static Sheet Hidden(GridView view) => new()
    {
        Name = TemplateColumns.HiddenSheet,
        Hidden = true,
        Columns = [new(20), new(40)],
        Rows =
        [
            Pair("phien-ban", TemplateColumns.Version),
            Pair("ky", view.Round.Id.ToString()),
            Pair("don-vi", view.Unit),
            .. view.Rows.Select(row => Pair(row.Code, row.Revision.ToString(CultureInfo.InvariantCulture))),
        ],
    };

    private static SheetRow Pair(string key, string value) =>
        new(SheetCell.Of(key, CellLook.Plain with { AsText = true }), SheetCell.Of(value, CellLook.Plain with { AsText = true }));
}

/// <summary>A refused row as it goes back: what was in its cells, which one is wrong, and why.</summary>
/// <param name="Column">Column of the wrong cell, from 1.</param>
/// <param name="Texts">What stood in the filled columns, by column.</param>
public sealed record MarkedRow(string Code, int Column, string Message, IReadOnlyDictionary<int, string> Texts);
