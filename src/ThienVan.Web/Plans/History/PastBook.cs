using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry.Past;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Plans.History;

/// <summary>Past figures in a workbook: an empty one to fill in, and a filled one as the block that would have been pasted.</summary>
internal static class PastBook
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PlanLinks.HistoryBook, SendAsync).RequireAuthorization(PlanPermissions.EnterHistory);

    private static async Task<IResult> SendAsync(AppDb db, PlanSnapshots snapshots, CancellationToken ct) =>
        await snapshots.CurrentAsync(db, ct) is { } snapshot
            ? TypedResults.File(WorkbookWriter.Write([Empty(snapshot.Document)]), WorkbookWriter.ContentType,
                FileName.Clean("so-lieu-truoc-ke-hoach.xlsx", FileKind.Excel))
            : TypedResults.NotFound();

    private static Sheet Empty(PlanDocument plan)
    {
        var (first, last) = PastRules.Years(plan);
        int[] years = [.. Enumerable.Range(first, last - first + 1)];
        return new()
        {
            Name = "Số liệu",
            Columns = [new(8), new(60), new(18), .. years.Select(_ => new SheetColumn(14))],
            FrozenRows = 1,
            FrozenColumns = 2,
            Rows =
            [
                new([.. new[] { "Mã", "Chỉ tiêu", "Đơn vị tính" }.Concat(years.Select(year => $"Năm {year}"))
                    .Select(heading => SheetCell.Of(heading, CellLook.Header))]),
                .. plan.Owned().Where(owned => owned.Indicator.IsEntered).Select(owned => Line(owned.Indicator, years.Length)),
            ],
        };
    }

    private static SheetRow Line(Indicator indicator, int years) => new(
    [
        SheetCell.Of(indicator.Code, CellLook.Body), SheetCell.Of(indicator.Name, CellLook.Body),
        SheetCell.Of(indicator.Unit, CellLook.Body), .. Enumerable.Repeat(SheetCell.Empty(CellLook.FigureInput), years),
    ]);

    /// <summary>The first sheet with anything in it; figures as a person would type them.</summary>
    public static async Task<Result<string>> TextAsync(Stream file, CancellationToken ct)
    {
        var book = await WorkbookReader.ReadAsync(file, WorkbookLimits.Default, ct);
        if (book.IsRefused) return book.Refusal!;
        return book.Value.Sheets.FirstOrDefault(sheet => !sheet.IsHidden && sheet.Rows.Count > 0) is { } sheet
            ? string.Join('\n', sheet.Rows.Select(Text))
            : new Refusal("past.sheet", "Tệp không có dòng số liệu nào; đề nghị chọn tệp khác.");
    }

    private static string Text(ReadRow row)
    {
        var columns = Enumerable.Range(1, row.Cells.Max(cell => cell.Address.Column));
        return string.Join('\t', columns.Select(column => row[column] is { } cell ? Quoted(Text(cell)) : ""));
    }

    private static string Text(ReadCell cell) => cell switch
    {
        { Kind: ReadKind.Number, IsPercent: true } => FigureInput.Write(cell.Number * 100) + "%",
        { Kind: ReadKind.Number } => FigureInput.Write(cell.Number),
        { Kind: ReadKind.Date } => cell.Shown ?? FigureText.Day(cell.Day),
        _ => cell.Text,
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n', '"') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
