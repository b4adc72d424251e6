using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace ThienVan.Web.Plans.Files;

/// <summary>Writes the storage contract's JSON as the file people read, leaving out what has its usual value.</summary>
internal sealed partial class PlanYamlWriter
{
    private static readonly ISerializer s_yaml = new SerializerBuilder().WithIndentedSequences().WithNewLine("\n").Build();

    private readonly PlanYamlComparators _comparators = new();

    /// <summary>The same text for the same plan, a blank line between its parts, so that a reviewer's diff stays small.</summary>
    public static string Write(PlanDocument plan)
    {
        var json = PlanStorage.Node(plan);
        if (plan.PeriodTo > 0) json["period"] = new JsonObject { ["from"] = plan.PeriodFrom, ["to"] = plan.PeriodTo };
        var parts = new PlanYamlWriter().Map(json, PlanShape.File).Select(part => s_yaml.Serialize(new YamlMappingNode(part)));
        return "# yaml-language-server: $schema=plan.schema.json\n" + string.Join('\n', parts);
    }

    private YamlMappingNode Map(JsonObject value, PlanShape shape)
    {
        if (shape.Type == typeof(Target)) Inherit(value);
        if (shape.Type == typeof(Indicator)) _comparators.Note(value);
        return Map(shape.Fields.Select(field => (field.Key, Node(field, value, shape))), shape.Inline);
    }

    private YamlNode? Node(PlanField field, JsonObject owner, PlanShape shape)
    {
        if (field.Key == "plan") return Map(owner, PlanShape.Head);
        var value = field.OfProvision ? owner["provision"]?[field.Json] : owner[field.Json];
        if (value is null || JsonNode.DeepEquals(value, field.Usual)) return null;
        var comparator = _comparators.Of(owner, shape.Type);
        if (field.Item == typeof(TargetPoint)) return Points(value.AsArray(), comparator);
        if (field.Item is { } item) return List(value.AsArray(), item);
        if (!field.IsPart) return Scalar(field, PlanYamlForms.Write(field.Bare, value));
        var line = field.Bare == typeof(Amount) ? PlanYamlFigures.AmountText(PlanStorage.Read<Amount>(value), comparator)
            : field.Bare == typeof(Schedule) ? PlanYamlSchedule.Text(PlanStorage.Read<Schedule>(value))
            : null;
        return line is null ? Map(value.AsObject(), PlanShape.Of(field.Bare)) : Plain(line);
    }

    private YamlSequenceNode List(JsonArray values, Type item) => new(values.Select(value => Item(value!, item)))
    {
        Style = item == typeof(string) || PlanShape.Of(item).Inline ? SequenceStyle.Flow : SequenceStyle.Block,
    };

    private YamlNode Item(JsonNode value, Type item) => value is JsonValue text ? Text((string)text!)
        : item == typeof(Provision) && value.AsObject() is { Count: 1 } bare ? Text((string)bare["reference"]!)
        : Map(value.AsObject(), PlanShape.Of(item));

    /// <summary>A number or code of the plan, "15" and "3a" alike, stays bare; so does what only its key gives a meaning.</summary>
    private static YamlScalarNode Scalar(PlanField field, string text)
    {
        var figure = field.Bare != typeof(string) && field.Bare != typeof(Comparator);
        var code = field.Key is "number" or "code" && text.Length > 0 && char.IsAsciiDigit(text[0]) && text.All(char.IsAsciiLetterOrDigit);
        return figure || code || field.Key == "value" ? Plain(text) : Text(text);
    }

    private YamlMappingNode Points(JsonArray points, Comparator comparator)
    {
        var read = points.Select(point => PlanStorage.Read<TargetPoint>(point!)).ToArray();
        var entries = new List<(string, YamlNode?)>();
        for (var first = 0; first < read.Length;)
        {
            var last = first;
            while (last + 1 < read.Length && read[last + 1] == read[first] with { Year = read[last].Year + 1 }) last++;
            var years = PlanYamlFigures.SpanText(read[first].Year, read[last].Year);
            entries.Add((years, Point(read[first], points[first]!.AsObject(), comparator)));
            first = last + 1;
        }

        return Map(entries, inline: false);
    }

    private YamlNode Point(TargetPoint point, JsonObject json, Comparator comparator)
    {
        var value = PlanYamlFigures.AmountText(new Amount(point.Low, point.High), comparator);
        if (value is null) return Map(json, PlanShape.Point);
        if (point is { Due: null, Provenance: Provenance.Stated, Basis: null }) return Plain(value);
        (json["value"], json["low"], json["high"]) = (value, null, null);
        return Map(json, PlanShape.Point);
    }

    /// <summary>An indicator said where its target is said does not repeat the place.</summary>
    private static void Inherit(JsonObject target)
    {
        foreach (var indicator in target["indicators"]!.AsArray())
            if (JsonNode.DeepEquals(indicator!["provision"], target["provision"])) indicator.AsObject().Remove("provision");
    }

    private static YamlMappingNode Map(IEnumerable<(string Key, YamlNode? Value)> entries, bool inline)
    {
        var map = new YamlMappingNode();
        foreach (var (key, value) in entries)
            if (value is not null) map.Add(Plain(key), value);
        map.Style = inline || map.Children.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;
        return map;
    }

    private static YamlScalarNode Plain(string text) => new(text) { Style = ScalarStyle.Plain };

    private static YamlScalarNode Text(string text) =>
        new(text) { Style = Unquoted().IsMatch(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted };

    /// <summary>Words that no tool takes for a figure, a date, a truth value or a sign of YAML; the rest goes in quotes.</summary>
    [GeneratedRegex(
        """^(?!([nN]ull|NULL|true|false|yes|no|on|off)\z)(?!\d[\d._:-]*\z)(?![\s?:#&*!|>'"%@`=<~-])"""
        + """((?!: | #)[^,\[\]{}\p{Cc}\p{Zl}\p{Zp}\uFEFF])+(?<![\s:])\z""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unquoted();
}
