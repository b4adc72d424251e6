using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Rows of an indicator table. Cells stay as written; what they say in figures stands beside them.</summary>
internal sealed partial class RowReader(PlanTable table, Horizon horizon, UnitRegister units)
{
    private const int MostWordsOfUnit = 4;
    private string? _whole;
    private string? _unitOfWhole;
    private string? _unit;

    /// <summary>The rows of the table: one a measure, a heading over others only lends them its name.</summary>
    public static IEnumerable<IndicatorRow> ReadAll(PlanTable table, Horizon horizon, UnitRegister units)
    {
        var reader = new RowReader(table, horizon, units);
        return table.Rows.SelectMany((row, i) => reader.Read(row, i + 1 < table.Rows.Count && table.Rows[i + 1].IsPart));
    }

    private IEnumerable<IndicatorRow> Read(TableRow row, bool hasParts)
    {
        var cells = table.Columns.Zip(row.Cells).Where(cell => cell.Second.Length > 0).ToList();
        var read = cells.Where(cell => cell.First.IsFigure && !cell.First.IsPast(horizon))
            .GroupBy(cell => cell.First.Counts, StringComparer.OrdinalIgnoreCase)
            .Select((measure, i) => Of(row, measure.Key, measure.ToList(), i))
            .ToList();
        if (read.Count == 0) read.Add(Of(row, counts: null, [], 0));
        if (!row.IsPart) (_whole, _unitOfWhole) = (null, null);
        if (!row.IsPart && hasParts && read.TrueForAll(one => one.Points.Count == 0))
        {
            (_whole, _unitOfWhole) = (read[0].Name, read[0].Unit);
            return [];
        }

        return read;
    }

    private IndicatorRow Of(TableRow row, string? counts, List<(Column First, string Second)> figures, int at)
    {
        var said = Name(row, counts);
        var (name, inName) = UnitIn(said);
        var inCells = figures.Select(cell => FirstFigure(cell.Second, unit: null)?.Unit).OfType<string>().FirstOrDefault();
        var named = Unit(row) ?? inName;
        if (inName is not null && named != inName && IsRemark(inName)) name = said;
        var unit = (IsChange(named, inCells, figures) ? inCells : named ?? inCells) ?? (row.IsPart ? _unitOfWhole : null) ?? table.Unit;
        var points = figures.SelectMany(cell => Points(cell.First, cell.Second, unit))
            .GroupBy(point => point.Year).Select(year => year.First());
        return new IndicatorRow
        {
            No = at == 0 ? row.No : string.Create(CultureInfo.InvariantCulture, $"{row.No}.{at}"),
            Name = name,
            Unit = unit,
            By2030 = table.Cell(row, ColumnRole.By) ?? LastYear(row),
            PerYear = table.Cell(row, ColumnRole.PerYear),
            Lead = units.FindLead(table.Cell(row, ColumnRole.Lead)),
            Baseline = counts is null ? Start(row, unit) : null,
            Points = [.. points.OrderBy(point => point.Year)],
            Comparator = Bound([
                .. figures.Select(cell => FirstFigure(cell.Second, unit)).OfType<ReadFigure>().Select(figure => figure.Comparator),
            ]),
            Provision = table.At(row, "dòng"),
        };
    }

    // "tăng 8 - 10%" in a row of "tỷ đồng" is a change, no amount.
    private static bool IsChange(string? named, string? inCells, IEnumerable<(Column, string Said)> figures) =>
        inCells == "%" && named is not null && named != "%" && figures.All(cell => Changed().IsMatch(VietnameseText.Fold(cell.Said)));

    // What was reached last before the plan.
    private Baseline? Start(TableRow row, string? unit) => table.Starts(horizon).Where(i => i < row.Cells.Count)
        .Select(i => (table.Columns[i].Year, Figure: FirstFigure(row.Cells[i], unit)?.Amount))
        .Where(cell => cell.Figure is { Low: not null } figure && figure.Low == figure.High)
        .Select(cell => new Baseline(
            cell.Figure!.Low!.Value, new DateOnly(cell.Year, 12, 31), $"{table.At(row, "dòng").Reference}, cột năm {cell.Year}"))
        .FirstOrDefault();

    // A ditto mark stands for the unit above.
    private string? Unit(TableRow row)
    {
        var cell = table.Cell(row, ColumnRole.Measure);
        if (cell is null) return null;
        return _unit = Ditto().IsMatch(cell) ? _unit : UnitOfMeasure.Whole(cell);
    }

    private string Name(TableRow row, string? counts)
    {
        var name = (table.Cell(row, ColumnRole.Name) ?? string.Empty).TrimStart('-', '–', '+', '•', ' ');
        if (row.IsPart && _whole is not null) name = $"{_whole}: {VietnameseText.Uncapital(name)}";
        return counts is null ? name : $"{name}: {VietnameseText.Uncapital(counts)}";
    }

    // "Tỷ lệ hộ nghèo (%)" names its unit where the table has no column for it.
    private static (string Name, string? Unit) UnitIn(string name)
    {
        var match = InBrackets().Match(name);
        if (!match.Success || match.Groups["unit"].Value.Split(' ').Length > MostWordsOfUnit) return (name, null);
        var unit = match.Groups["unit"].Value;
        return (name[..match.Index].TrimEnd(), unit.StartsWith("USD", StringComparison.Ordinal) ? unit : VietnameseText.Uncapital(unit));
    }

    // "(kể cả học sinh)" says who is counted, not in what.
    private static bool IsRemark(string inBrackets) => Remarks().IsMatch(VietnameseText.Fold(inBrackets));

    [GeneratedRegex(@"^(ke ca|bao gom|khong|gom|theo|tinh|trong đó|trong do|ca|chua|da|ngoai|tru)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Remarks();

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
        var phrase = Phrase.Of(cell);
        var figure = FirstFigure(cell, unit);
        if (figure is null && !Reached().IsMatch(phrase.Folded)) return [];
        var amount = figure?.Amount ?? new Amount(Low: null, High: null);
        return Years(column, phrase, figure).Select(year => new TargetPoint { Year = year, Low = amount.Low, High = amount.High });
    }

    private IEnumerable<int> Years(Column column, Phrase phrase, ReadFigure? figure)
    {
        var said = phrase.Without([], [.. Remark().Matches(phrase.Folded).Select(remark => (remark.Index, remark.Index + remark.Length))]);
        if (TimeReader.Read(said) is [{ Kind: TimeKind.Year or TimeKind.By, To: { } year }, ..]) return [year];
        return column.Role == ColumnRole.PerYear ? figure is null ? [] : horizon.All : [column.Year > 0 ? column.Year : horizon.To];
    }

    private static ReadFigure? FirstFigure(string cell, string? unit) =>
        FigureReader.Read(Phrase.Of(cell), unit) is [var first, ..] ? first : null;

    // "7,4% (do năm 2025 là năm gốc)" tells why, not when.
    [GeneratedRegex(@"\((do|vi|so|theo|tang|giam|bang|tuong)\b[^()]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\s*(tang|giam)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Changed();

    [GeneratedRegex(@"^(?!.*duy tri).*\bdat\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"^(""|”|“|''|,,|-?nt-?|như trên|-)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ditto();

    [GeneratedRegex(@"\s*\(\s*(?<unit>[%‰](/\p{L}+)?|\p{Ll}[^()\d:;,]{0,24}\d?"
        + @"|(Tỷ|Tỉ|Triệu|Nghìn|Ngàn|Người|Hộ|Tấn|Tạ|Con|Ha|Km|USD)(?!\p{L})[^()\d:;,]{0,20})\s*\)\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();
}
