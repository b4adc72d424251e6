using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Web.Plans.History;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>Figures of a document in a workbook: an empty one to fill in, and a filled one as the rows of the form.</summary>
internal static class AssignmentBook
{
    private const int EmptyParts = 3;

    /// <summary>One of another plan's year where the year is not the plan's.</summary>
    public static byte[] Write(YearSheetView view) => WorkbookWriter.Write([Empty(view)]);

    /// <summary>The rows of the first sheet with anything in it.</summary>
    public static async Task<Result<IReadOnlyList<AssignmentRowRead>>> ReadAsync(Stream file, PlanDocument plan, CancellationToken ct)
    {
        var text = await PastBook.TextAsync(file, ct);
        return text.IsRefused ? text.Refusal! : AssignmentSheet.Read(PastedBlock.Read(text.Value), plan);
    }

    private static Sheet Empty(YearSheetView view)
    {
        string[] headings =
        [
            AssignmentSheet.CodeHeading, "Chỉ tiêu", "Đơn vị tính", "Kế hoạch nêu", AssignmentSheet.GoalHeading,
            AssignmentSheet.BaseHeading, AssignmentSheet.ReplacesHeading,
            .. Enumerable.Range(1, EmptyParts).Select(number => $"Tổ dân phố số {FigureText.Number(number)}"), AssignmentSheet.WhyHeading,
        ];
        return new()
        {
            Name = $"Năm {view.Year}",
            Columns =
            [
                new(8), new(52), new(16), new(18), new(14), new(14), new(14),
                .. Enumerable.Repeat(new SheetColumn(18), EmptyParts), new(34),
            ],
            FrozenRows = 1,
            FrozenColumns = 2,
            Rows =
            [
                new([.. headings.Select(heading => SheetCell.Of(heading, CellLook.Header))]),
                .. view.Lines.Where(line => line.Owned.Indicator.IsEntered).Select(line => Row(line.Owned.Indicator, line)),
            ],
        };
    }

    private static SheetRow Row(Indicator indicator, Core.Plans.Versions.SheetLine line) => new(
    [
        SheetCell.Of(indicator.Code, CellLook.Body), SheetCell.Of(indicator.Name, CellLook.Body),
        SheetCell.Of(IndicatorMeasure.UnitOf(indicator), CellLook.Body),
        SheetCell.Of(line.Planned is { } point ? PlanWords.Point(indicator, point) : PlanWords.Open, CellLook.Body),
        .. Enumerable.Repeat(SheetCell.Empty(CellLook.FigureInput), 4 + EmptyParts),
    ]);
}
