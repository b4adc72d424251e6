using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Figures of targets and tables that may mean two things, or none: named where they stand.</summary>
internal static partial class FigureDoubts
{
    public static IEnumerable<UnreadText> Of(IEnumerable<Target> targets) =>
        targets.SelectMany(target => Of(target.Provision, target.Provision.Quote, unit: null));

    /// <summary>Cells that may mean two things, and columns whose figures became nothing.</summary>
    public static IEnumerable<UnreadText> Of(PlanTable table, Horizon horizon) => Cells(table).Concat(Columns(table, horizon));

    private static IEnumerable<UnreadText> Cells(PlanTable table) => Ambiguous(table).Concat(Wordless(table));

    // "-1,2" and "6/7" stand under a year and are no figure a plan promises.
    private static IEnumerable<UnreadText> Wordless(PlanTable table) => table.Rows.SelectMany(row => table.Columns.Zip(row.Cells)
        .Where(cell => cell.First.IsFigure && Bare().IsMatch(cell.Second) && FigureReader.Read(Phrase.Of(cell.Second)).Count == 0)
        .Select(cell => new UnreadText(row.Lines, cell.Second, $"Ô “{cell.Second}” chưa đọc thành số; hãy xem bản gốc và nhập lại.")));

    private static IEnumerable<UnreadText> Ambiguous(PlanTable table) =>
        table.Rows.SelectMany(row => table.Columns.Zip(row.Cells)
            .Where(cell => cell.First.Role is ColumnRole.By or ColumnRole.Year or ColumnRole.PerYear)
            .SelectMany(cell => Of(table.At(row, "dòng"), cell.Second, table.Cell(row, ColumnRole.Measure))));

    // Columns whose figures became no target, no start and no name; one line each.
    private static IEnumerable<UnreadText> Columns(PlanTable table, Horizon horizon)
    {
        var starting = table.Starts(horizon).FirstOrDefault(-1);
        for (var i = 0; i < table.Columns.Count && i < table.Header.Count; i++)
        {
            var column = table.Columns[i];
            var isLeft = column.Role is ColumnRole.Other or ColumnRole.Change || (column.IsPast(horizon) && i != starting);
            var cells = isLeft ? Measuring(table, i) : [];
            if (cells.Count == 0) continue;
            var lines = new LineRange(cells[0].Lines.From, cells[^1].Lines.To);
            yield return new(lines, table.Header[i].Length > 0 ? table.Header[i] : $"Cột {i + 1}",
                $"Cột có {cells.Count} ô số không đọc làm chỉ tiêu; hãy xem có cần theo dõi riêng không.");
        }
    }

    private static List<TableRow> Measuring(PlanTable table, int column) =>
        [.. table.Rows.Where(row => column < row.Cells.Count && FigureReader.Read(Phrase.Of(row.Cells[column])).Count > 0)];

    [GeneratedRegex(@"^[-+−]?\s*\d[\d.,/\s]*%?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    private static IEnumerable<UnreadText> Of(Provision provision, string? text, string? unit)
    {
        var doubts = new List<string>();
        if (text is null || provision.Lines is not { } lines) return [];
        FigureReader.Read(Phrase.Of(text[Mark.Read(text).Length..]), unit, doubts);
        return doubts.Distinct(StringComparer.Ordinal).Select(doubt => new UnreadText(lines, text, doubt));
    }
}
