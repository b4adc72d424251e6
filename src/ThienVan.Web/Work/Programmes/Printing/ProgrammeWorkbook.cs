using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Work.Programmes.Printing;

/// <summary>A unit's programme as a workbook, to read and to fill in. A hidden sheet says whose it is and what each line was
/// then.</summary>
internal static class ProgrammeWorkbook
{
    private const int SpareRows = 20;

    public static byte[] Write(ProgrammeView view) => WorkbookWriter.Write([Lines(view), Hidden(view)]);

    private static Sheet Lines(ProgrammeView view) => new()
    {
        Name = SheetColumns.Sheet,
        Columns = [new(6), new(10) { Hidden = true }, .. SheetColumns.Filled.Select(column => new SheetColumn(column.Width))],
        Rows =
        [
            new(SheetCell.Of($"Chương trình công tác năm {view.Year}", CellLook.Title with { Wrapped = false })),
            new(SheetCell.Of($"{view.Unit}, {view.State.Said()}", CellLook.Plain with { Wrapped = false })),
            new(SheetCell.Of(
                "Sửa ô màu vàng, thêm việc ở dòng trống. Thời hạn như 30/06/2026, quý II, 10/10 hằng năm; kinh phí như Ngân sách phường "
                    + "2026: 120 (triệu đồng), mỗi nguồn một dòng. Xóa dòng không bỏ việc khỏi chương trình.",
                CellLook.Note with { Wrapped = false })),
            new([.. Titles().Select(title => SheetCell.Of(title, CellLook.Header))]) { Height = 34 },
            .. view.Lines.Select((line, i) => Row(line, i, view)),
            .. Enumerable.Range(0, SpareRows).Select(i => Spare(view.Lines.Count + i)),
        ],
        FrozenRows = SheetColumns.HeaderRow,
        FrozenColumns = SheetColumns.Filled[0].Number,
        RepeatedRows = (SheetColumns.HeaderRow, SheetColumns.HeaderRow),
        Landscape = true,
    };

    private static IEnumerable<string> Titles() => ["TT", "Mã", .. SheetColumns.Filled.Select(column => column.Label)];

    private static SheetRow Row(ShownLine shown, int index, ProgrammeView view)
    {
        var typed = LineFields.ToType(shown.Line, view.Frame.NameOf);
        return new([
            Order(index),
            SheetCell.Of(shown.Line.Id.ToString("N"), CellLook.Body with { AsText = true }),
            .. SheetColumns.Filled.Select(column => SheetCell.Of(typed[column.Label], CellLook.TextInput)),
        ]);
    }

    private static SheetRow Spare(int index) => new([
        Order(index), SheetCell.Empty(CellLook.Body), .. SheetColumns.Filled.Select(_ => SheetCell.Empty(CellLook.TextInput)),
    ]);

    private static SheetCell Order(int index) => SheetCell.Of(index + 1, CellLook.Body with { Side = CellSide.Centre });

    private static Sheet Hidden(ProgrammeView view) => new()
    {
        Name = SheetColumns.HiddenSheet,
        Hidden = true,
        Columns = [new(40), new(20)],
        Rows =
        [
            Pair("phien-ban", SheetColumns.Version),
            Pair("don-vi", view.UnitId),
            Pair("nam", view.Year.ToString(CultureInfo.InvariantCulture)),
            .. view.Lines.Select(line => Pair(line.Line.Id.ToString("N"), line.Revision.ToString(CultureInfo.InvariantCulture))),
        ],
    };

    private static SheetRow Pair(string key, string value) =>
        new(SheetCell.Of(key, CellLook.Plain with { AsText = true }), SheetCell.Of(value, CellLook.Plain with { AsText = true }));
}
