using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Rows of an indicator table. Cells stay as written; what they say in figures stands beside them.</summary>
internal sealed partial class RowReader(PlanTable table, Horizon horizon, UnitRegister units)
{
    public IndicatorRow Read(TableRow row)
    {
        var unit = table.Cell(row, ColumnRole.Measure);
        var cells = table.Columns.Zip(row.Cells).Where(cell => cell.Second.Length > 0).ToList();
        var points = cells.SelectMany(cell => Points(cell.First, cell.Second, unit))
            .GroupBy(point => point.Year).Select(year => year.First());
        return new IndicatorRow
        {
            No = row.No,
            Name = table.Cell(row, ColumnRole.Name) ?? string.Empty,
            Unit = unit,
            By2030 = table.Cell(row, ColumnRole.By) ?? LastYear(row),
            PerYear = table.Cell(row, ColumnRole.PerYear),
            Lead = units.FindLead(table.Cell(row, ColumnRole.Lead)),
            Points = [.. points.OrderBy(point => point.Year)],
            Comparator = Bound([
                .. cells
                    .Where(cell => IsFigureColumn(cell.First))
                    .Select(cell => FirstFigure(cell.Second, unit))
                    .OfType<ReadFigure>()
                    .Select(figure => figure.Comparator),
            ]),
            Provision = table.At(row, "dòng"),
        };
    }

    // One cell with a bound ("≤ 0,5" under the last year) says how the bare figures beside it bind.
    private static Comparator? Bound(List<Comparator> said) =>
        said.Count == 0 ? null
        : said.Find(one => one != Comparator.Exactly) is var bound && said.Contains(bound) ? bound
        : Comparator.Exactly;

    // A table with one column a year states its end in the last of them.
    private string? LastYear(TableRow row)
    {
        var at = table
            .Columns.ToList()
            .FindLastIndex(column => column.Role == ColumnRole.Year && (horizon.To == 0 || column.Year == horizon.To));
        return at >= 0 && at < row.Cells.Count && row.Cells[at].Length > 0 ? row.Cells[at] : null;
    }

    private IEnumerable<TargetPoint> Points(Column column, string cell, string? unit)
    {
        if (!IsFigureColumn(column)) return [];
        var phrase = Phrase.Of(cell);
        var figure = FirstFigure(cell, unit);
        if (figure is null && !Reached().IsMatch(phrase.Folded)) return [];
        var amount = figure?.Amount ?? new Amount(Low: null, High: null);
        return Years(column, phrase, figure).Select(year => new TargetPoint { Year = year, Low = amount.Low, High = amount.High });
    }

    private IEnumerable<int> Years(Column column, Phrase phrase, ReadFigure? figure)
    {
        if (TimeReader.Read(phrase) is [{ Kind: TimeKind.Year or TimeKind.By, To: { } said }, ..]) return [said];
        return column.Role == ColumnRole.PerYear ? figure is null ? [] : horizon.All : [column.Year > 0 ? column.Year : horizon.To];
    }

    private static bool IsFigureColumn(Column column) => column.Role is ColumnRole.By or ColumnRole.Year or ColumnRole.PerYear;

    private static ReadFigure? FirstFigure(string cell, string? unit) =>
        FigureReader.Read(Phrase.Of(cell), unit) is [var first, ..] ? first : null;

    [GeneratedRegex(@"^(?!.*duy tri).*\bdat\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();
}
