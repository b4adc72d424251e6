using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Reads amounts and yearly points, and holds them against the comparator and the plan's years.</summary>
internal sealed class PlanYamlPoints(PlanYamlLinks links, int planFrom, int planTo)
{
    private PlanYamlErrors Errors => links.Errors;

    /// <summary>The yearly figures under “points”, each span unfolded; empty where there are none.</summary>
    /// <param name="asWritten">True for appendix rows: they repeat the document, also where its figures do not fit its comparator.</param>
    public IReadOnlyList<TargetPoint> Points(PlanYamlFields fields, Comparator comparator, bool asWritten = false)
    {
        if (fields.Node("points") is not { } node) return [];
        if (node is not PlanYamlMap map)
        {
            Errors.Add(node.Line, "“points” phải là các dòng “năm: số”, ví dụ 2026: 100");
            return [];
        }

        var points = map.Entries.Take(PlanYamlFigures.LastYear - PlanYamlFigures.FirstYear).SelectMany(entry => Span(entry, comparator, asWritten)).ToArray();
        foreach (var twice in points.GroupBy(point => point.Year).Where(year => year.Skip(1).Any()))
            Errors.Add(node.Line, $"năm {twice.Key} có hai số trong “points”; hãy giữ một");
        return points;
    }

    public Amount? Total(PlanYamlFields fields, Comparator comparator)
    {
        if (fields.Node("total") is not { } node) return null;
        return node is PlanYamlScalar scalar
            ? Fitting(PlanYamlFigures.Amount(scalar, comparator, Errors), comparator, scalar.Line)
            : PlanYamlFields.Open(node, PlanYamlShape.Amount, links) is { } amount
            ? Fitting(new(amount.Number("low"), amount.Number("high")), comparator, amount.Line)
            : null;
    }

    public void CheckYear(int? year, int line)
    {
        if (year is { } stated && planTo > 0 && (stated < planFrom || stated > planTo))
            Errors.Add(line, $"năm {stated} nằm ngoài kỳ kế hoạch {planFrom}-{planTo}; hãy sửa năm hoặc sửa “period”");
        else if (year is { } any && !PlanYamlFigures.InCentury(any))
            Errors.Add(line, $"năm {any} không hợp lệ; hãy viết năm từ {PlanYamlFigures.FirstYear} đến {PlanYamlFigures.LastYear}");
    }

    private IEnumerable<TargetPoint> Span(PlanYamlEntry entry, Comparator comparator, bool asWritten)
    {
        if (!PlanYamlFigures.TrySpan(entry.Key, out var from, out var to))
        {
            Errors.Add(entry.Line, $"“{entry.Key}” không phải năm; hãy viết như 2026 hoặc 2026-2030");
            return [];
        }

        CheckYear(from, entry.Line);
        if (to != from) CheckYear(to, entry.Line);
        var point = Point(entry.Value, comparator, asWritten);
        if (point?.Due is { } due && (due.Year < from || due.Year > to || from != to)) Errors.Add(entry.Line, $"hạn {due:yyyy-MM-dd} không thuộc năm {entry.Key}; hãy sửa hạn hoặc năm");
        if (to - from >= PlanYamlFigures.MostYears) Errors.Add(entry.Line, $"“{entry.Key}” dài quá {PlanYamlFigures.MostYears} năm; hãy tách ra");
        return point is null || !PlanYamlFigures.ArePlanYears(from, to)
            ? []
            : Enumerable.Range(from, to - from + 1).Select(year => point with { Year = year });
    }

    private TargetPoint? Point(PlanYamlNode node, Comparator comparator, bool asWritten)
    {
        if (node is PlanYamlScalar scalar) return Of(Fitting(PlanYamlFigures.Amount(scalar, comparator, Errors), comparator, node.Line, asWritten));
        if (PlanYamlFields.Open(node, PlanYamlShape.Point, links) is not { } fields) return null;
        var amount = fields.Node("value") is PlanYamlScalar value
            ? PlanYamlFigures.Amount(value, comparator, Errors)
            : new Amount(fields.Number("low"), fields.Number("high"));
        return Of(Fitting(amount, comparator, fields.Line, asWritten)) with
        {
            Due = fields.Date("due"),
            Provenance = fields.Word("provenance", PlanYamlWords.Provenances) ?? Provenance.Stated,
            Basis = fields.Text("basis"),
        };
    }

    private static TargetPoint Of(Amount amount) => new() { Year = 0, Low = amount.Low, High = amount.High };

    private Amount Fitting(Amount amount, Comparator comparator, int line, bool asWritten = false)
    {
        if (PlanYamlFigures.Misfit(amount, comparator) is { } wrong && (!asWritten || amount.Low > amount.High)) Errors.Add(line, wrong);
        return amount;
    }
}
