using System.Text.Json.Nodes;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Yaml;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Plans.Files;

/// <summary>The comparator figures stand under: the entry's own, else that of the indicator it changes, else the usual one.</summary>
internal sealed class PlanYamlComparators
{
    private readonly Dictionary<string, JsonObject> _indicators = new(StringComparer.Ordinal);

    public void Note(JsonObject indicator)
    {
        if ((string?)indicator["code"] is { } code) _indicators.TryAdd(code, indicator);
    }

    public Comparator Of(JsonObject owner, Type type)
    {
        var changed = type == typeof(IndicatorChange) ? _indicators.GetValueOrDefault((string?)owner["code"] ?? "") : null;
        var usual = type == typeof(IndicatorRow) ? Comparator.Exactly : Comparator.AtLeast;
        return (string?)(owner["comparator"] ?? changed?["comparator"]) is { } own ? Enum.Parse<Comparator>(own) : usual;
    }
}

/// <summary>Reads amounts and yearly points, and holds them against the comparator and the plan's years.</summary>
/// <param name="asWritten">True for appendix rows: they repeat the document, also where its figures do not fit its comparator.</param>
internal sealed class PlanYamlPoints(PlanYamlReader reader, YamlErrors errors, Comparator comparator, bool asWritten)
{
    /// <summary>The yearly figures under “points”, each span unfolded.</summary>
    public JsonArray Points(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            errors.Add(node, "“points” phải là các dòng “năm: số”, ví dụ 2026: 100");
            return [];
        }

        var points = YamlEntry.Of(map).Take(PlanYamlFigures.LastYear - PlanYamlFigures.FirstYear).SelectMany(Span).ToArray();
        foreach (var twice in points.GroupBy(point => (int)point["year"]!).Where(year => year.Skip(1).Any()))
            errors.Add(node, $"năm {twice.Key} có hai số trong “points”; đề nghị giữ một");
        return [.. points];
    }

    public JsonObject? Total(YamlNode node)
    {
        if (node is YamlScalarNode figure) return Fitting(new(), Amount(figure.Value!, node), node);
        return reader.Map(node, PlanShape.Of(typeof(Amount))) is { } total ? Fitting(total, PlanStorage.Read<Amount>(total), node) : null;
    }

    private IEnumerable<JsonObject> Span(YamlEntry entry)
    {
        if (!PlanYamlFigures.TrySpan(entry.Key, out var from, out var to))
        {
            errors.Add(entry.Line, $"“{entry.Key}” không phải năm; đề nghị viết như 2026 hoặc 2026-2030");
            return [];
        }

        reader.CheckYear(from, entry.Line, !asWritten);
        if (to != from) reader.CheckYear(to, entry.Line, !asWritten);
        var point = Point(entry.Value);
        if ((string?)point?["due"] is { } due && (from != to || !due.StartsWith($"{from}-", StringComparison.Ordinal)))
            errors.Add(entry.Line, $"hạn {due} không thuộc năm {entry.Key}; đề nghị sửa hạn hoặc năm");
        var years = to - from + 1;
        if (years > PlanYamlFigures.MostYears)
            errors.Add(entry.Line, $"“{entry.Key}” dài quá {PlanYamlFigures.MostYears} năm; đề nghị tách ra");
        if (point is null || !PlanYamlFigures.ArePlanYears(from, to)) return [];
        return Enumerable.Range(from, years).Select(year => Of(point, year));
    }

    private JsonObject? Point(YamlNode node)
    {
        if (node is YamlScalarNode figure) return Fitting(new(), Amount(figure.Value!, node), node);
        if (reader.Map(node, PlanShape.Point) is not { } point) return null;
        var amount = point.Remove("value", out var value)
            ? Amount((string)value!, node)
            : new Amount((decimal?)point["low"], (decimal?)point["high"]);
        return Fitting(point, amount, node);
    }

    private Amount Amount(string text, YamlNode at) => PlanYamlFigures.Amount(text, (int)at.Start.Line, comparator, errors);

    private JsonObject Fitting(JsonObject held, Amount amount, YamlNode at)
    {
        if (PlanYamlFigures.Misfit(amount, comparator) is { } wrong && (!asWritten || amount.Low > amount.High)) errors.Add(at, wrong);
        (held["low"], held["high"]) = (amount.Low, amount.High);
        return held;
    }

    private static JsonObject Of(JsonObject point, int year)
    {
        var one = point.DeepClone().AsObject();
        one["year"] = year;
        if (one["provenance"] is null) one["provenance"] = nameof(Provenance.Stated);
        return one;
    }
}
