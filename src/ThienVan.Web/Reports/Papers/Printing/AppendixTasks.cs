using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The ward's tasks on the report's own day, unit by unit (form in use beside reports under NĐ 09/2019/NĐ-CP).</summary>
internal static class AppendixTasks
{
    private static readonly PaperColumn[] _columns =
    [
        new("TT", 8) { Side = PaperSide.Centre },
        new("Nhiệm vụ", 58),
        new("Phối hợp", 34),
        new("Thời hạn", 26) { Side = PaperSide.Centre },
        new("Tiến độ", 36) { Side = PaperSide.Centre },
        new("Kết quả", 44),
        new("Khó khăn, vướng mắc", 44),
    ];

    public static IReadOnlyList<string> Titles { get; } = [.. _columns.Select(column => column.Title)];

    public static IReadOnlyList<PaperBlock> Of(PaperContent paper, PaperCopy copy) =>
    [
        PaperParagraph.Of(Note(paper)),
        new PaperTable
        {
            FontSize = 11,
            Columns = _columns,
            Rows =
            [
                .. Units(paper).SelectMany((unit, i) => unit.Tasks.Select((task, no) => Row(task, no + 1, copy))
                    .Prepend(Head(OfficialWords.Roman(i + 1), $"{unit.Lead} ({FigureText.Number(unit.Tasks.Count)} nhiệm vụ)"))),
            ],
        },
    ];

    public static IEnumerable<(string Lead, IReadOnlyList<ToldTask> Tasks)> Units(PaperContent paper) =>
        paper.Tasks.GroupBy(task => task.Lead, StringComparer.Ordinal).Select(unit => (unit.Key, (IReadOnlyList<ToldTask>)[.. unit]));

    /// <summary>Which tasks stand in it, of which day, and what a dash means.</summary>
    public static string Note(PaperContent paper) =>
        $"Theo sổ nhiệm vụ đến hết ngày {FigureText.Day(paper.CutOff)}: {FigureText.Number(paper.Tasks.Count)} nhiệm vụ đã giao đến ngày "
        + "này còn đang thực hiện hoặc kết thúc trong kỳ. Kết quả, khó khăn, vướng mắc là lời của đơn vị chủ trì; không ghi với nhiệm vụ "
        + "đã đổi trạng thái hoặc thời hạn sau ngày này. Dấu “–” là chưa có thông tin.";

    /// <summary>In the order of <see cref="Titles"/>, but for the number.</summary>
    public static IReadOnlyList<string> Cells(ToldTask task, PaperCopy copy) =>
    [
        copy == PaperCopy.Kept ? $"{task.Called}. {task.Title}" : task.Title,
        task.With.Count == 0 ? FigureText.Missing : string.Join("; ", task.With),
        task.Due ?? FigureText.Missing,
        task.Standing,
        task.SoFar ?? FigureText.Missing,
        task.Trouble ?? FigureText.Missing,
    ];

    private static PaperRow Head(string number, string name) =>
        new(PaperCell.Of(number), PaperCell.Of(name) with { Columns = _columns.Length - 1, Side = PaperSide.Left }) { Bold = true };

    private static PaperRow Row(ToldTask task, int number, PaperCopy copy) =>
        new([PaperCell.Of($"{number}"), .. Cells(task, copy).Select(PaperCell.Of)]);
}
