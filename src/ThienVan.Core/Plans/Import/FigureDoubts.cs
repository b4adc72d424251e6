namespace ThienVan.Core.Plans.Import;

/// <summary>Figures of targets and tables that may mean two things, or none: named where they stand.</summary>
internal static class FigureDoubts
{
    public static IEnumerable<UnreadText> Of(IEnumerable<Target> targets) =>
        targets.SelectMany(target => Of(target.Provision, target.Provision.Quote, unit: null));

    public static IEnumerable<UnreadText> Of(PlanTable table) =>
        table.Rows.SelectMany(row => table.Columns.Zip(row.Cells)
            .Where(cell => cell.First.Role is ColumnRole.By or ColumnRole.Year or ColumnRole.PerYear)
            .SelectMany(cell => Of(table.At(row, "dòng"), cell.Second, table.Cell(row, ColumnRole.Measure))));

    private static IEnumerable<UnreadText> Of(Provision provision, string? text, string? unit)
    {
        var doubts = new List<string>();
        if (text is null || provision.Lines is not { } lines) return [];
        FigureReader.Read(Phrase.Of(text), unit, doubts);
        return doubts.Distinct(StringComparer.Ordinal).Select(doubt => new UnreadText(lines, text, doubt));
    }
}
