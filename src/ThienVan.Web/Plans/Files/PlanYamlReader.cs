using System.Text.Json.Nodes;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Documents.Yaml;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Plans.Files;

/// <summary>Turns the file into the JSON of the storage contract. What is wrong is noted with its line; then no plan comes out.</summary>
internal sealed class PlanYamlReader(YamlErrors errors)
{
    private readonly PlanYamlLines _lines = new();

    private readonly PlanYamlComparators _comparators = new();

    private PlanYears _years;

    public static PlanDocument? Read(YamlNode root, YamlErrors errors)
    {
        var reader = new PlanYamlReader(errors);
        var plan = reader.Map(root, PlanShape.File);
        if (plan is null || !errors.None) return null;
        foreach (var (key, value) in plan["plan"]!.AsObject()) plan[key] = value?.DeepClone();
        var document = PlanStorage.Read<PlanDocument>(plan);
        reader._lines.Check(document, errors);
        return errors.None ? document : null;
    }

    public JsonObject? Map(YamlNode node, PlanShape shape)
    {
        if (node is not YamlMappingNode map)
        {
            errors.Add(node, $"ở đây cần các mục “khóa: giá trị” ({string.Join(", ", shape.Keys.Take(4))}…)");
            return null;
        }

        var entries = Known(map, shape);
        var (read, provision) = (new JsonObject(), new JsonObject());
        foreach (var field in shape.Fields)
        {
            var value = entries.TryGetValue(field.Key, out var entry) ? Value(field, entry, read, shape) : field.Usual?.DeepClone();
            if (value is not null) (field.OfProvision ? provision : read)[field.Json] = value;
        }

        if (provision["reference"] is not null) read["provision"] = provision;
        Finish(read, shape, map);
        return read;
    }

    /// <param name="within">False for rows of an appendix: they also repeat what the document says of the years before.</param>
    public void CheckYear(int stated, int line, bool within = true)
    {
        if (within && _years.To > 0 && (stated < _years.From || stated > _years.To))
            errors.Add(
                line,
                $"năm {stated} nằm ngoài kỳ kế hoạch {FigureText.Years(_years.From, _years.To, "-")}; đề nghị sửa năm hoặc sửa “period”");
        else if (!PlanYamlFigures.InCentury(stated))
            errors.Add(line, $"năm {stated} không hợp lệ; đề nghị viết năm từ {PlanYamlFigures.FirstYear} đến {PlanYamlFigures.LastYear}");
    }

    private JsonNode? Value(PlanField field, YamlEntry entry, JsonObject owner, PlanShape shape)
    {
        if (field.Key == "plan") return Map(entry.Value, PlanShape.Head);
        if (field.Item == typeof(TargetPoint) || field.Bare == typeof(Amount))
        {
            var comparator = _comparators.Of(owner, shape.Type);
            var points = new PlanYamlPoints(this, errors, comparator, asWritten: shape.Type == typeof(IndicatorRow));
            return field.Item is null ? points.Total(entry.Value) : points.Points(entry.Value);
        }

        if (field.Item == typeof(string)) return Items(field, entry, node => Line(field.Key, node));
        if (field.Item is { } item) return Items(field, entry, node => Item(node, item));
        if (field.Bare == typeof(Schedule) && entry.Value is YamlScalarNode time) return Schedule(time);
        if (field.IsPart) return Map(entry.Value, PlanShape.Of(field.Bare));
        return Scalar(field, entry, shape);
    }

    private JsonNode? Scalar(PlanField field, YamlEntry entry, PlanShape shape)
    {
        if (entry.Value is not YamlScalarNode { Value: { } text })
        {
            errors.Add(entry.Line, $"“{field.Key}” phải là một dòng chữ; đề nghị bỏ danh sách hoặc mục con");
            return null;
        }

        if (field.Bare == typeof(decimal)) return PlanYamlFigures.Number(text, entry.Line, errors);
        var value = PlanYamlForms.Read(field.Bare, text);
        if (value is null) errors.Add(entry.Line, PlanYamlForms.Wrong(field, text));
        if (field is { IsText: true, Required: true } && VietnameseText.IsBlank(text))
            errors.Add(entry.Line, $"“{field.Key}” đang trống; đề nghị điền nội dung");
        if (field.IsText && value is not null) _lines.Note(value, entry.Line);
        if (field.Key == "maintainFrom" && value is not null) CheckYear((int)value, entry.Line);
        return value;
    }

    private JsonArray? Items(PlanField field, YamlEntry entry, Func<YamlNode, JsonNode?> read)
    {
        if (entry.Value is YamlSequenceNode list) return new JsonArray([.. list.Select(read).Where(item => item is not null)]);
        errors.Add(entry.Line, $"“{field.Key}” phải là danh sách; mỗi mục bắt đầu bằng dấu “- ”");
        return null;
    }

    private JsonValue? Line(string key, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text } && !YamlEntry.IsNull(node))
            return _lines.Note(JsonValue.Create(text), (int)node.Start.Line);

        errors.Add(node, $"mỗi mục của “{key}” phải là một dòng chữ");
        return null;
    }

    /// <summary>A provision may be a bare reference.</summary>
    private JsonObject? Item(YamlNode node, Type item) =>
        item == typeof(Provision) && node is YamlScalarNode reference && !YamlEntry.IsNull(node)
            ? new() { ["reference"] = _lines.Note(JsonValue.Create(reference.Value!), (int)node.Start.Line) }
            : Map(node, PlanShape.Of(item));

    private JsonNode? Schedule(YamlScalarNode time)
    {
        if (PlanYamlSchedule.Parse(time.Value!) is { } known) return PlanStorage.Node(known);
        errors.Add(time, $"“schedule: {time.Value}” không đọc được; " +
            "đề nghị viết như 2026, 2026-2030, Q1/2026, 2/2026, đến 2/2026, từ 2026 hoặc hằng năm");
        return null;
    }

    private void Finish(JsonObject read, PlanShape shape, YamlMappingNode map)
    {
        if (shape == PlanShape.Head && read.Remove("period", out var period))
        {
            _years = new((int)period!["from"]!, (int)period["to"]!);
            (read["periodFrom"], read["periodTo"]) = (_years.From, _years.To);
        }
        else if (read["to"] is not null && string.CompareOrdinal((string?)read["from"], (string?)read["to"]) > 0)
        {
            errors.Add(map["to"], "thời gian kết thúc trước khi bắt đầu; đề nghị đổi chỗ “from” và “to”");
        }
        else if (
            read["marks"] is JsonArray marks
            && !ApprovedProfile.Holds([.. marks.Select(mark => PlanStorage.Read<ProfileMark>(mark!))])
        )
        {
            errors.Add(map["marks"], "“marks” cần “elapsed” tăng dần, trên 0 và không quá 1; “share” không âm");
        }
        else if (shape.Type == typeof(Target))
        {
            // What could not be read there is named already.
            foreach (var indicator in (read["indicators"] as JsonArray ?? []).OfType<JsonObject>()
                .Where(indicator => indicator["provision"] is null))
                indicator["provision"] = read["provision"]?.DeepClone();
        }

        if (shape.Type == typeof(Indicator)) _comparators.Note(read);
    }

    private Dictionary<string, YamlEntry> Known(YamlMappingNode map, PlanShape shape)
    {
        var known = YamlEntry.Of(map).ToLookup(entry => shape.Keys.Contains(entry.Key, StringComparer.Ordinal));
        var misspelt = known[false].Select(entry => Unknown(entry, shape)).ToArray();
        var entries = known[true].Where(entry => !entry.IsEmpty).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        foreach (var key in shape.Fields.Where(field => field.Required).Select(field => field.Key).Except(entries.Keys).Except(misspelt))
            errors.Add(map, $"thiếu mục “{key}”; đề nghị thêm “{key}: …”");
        return entries;
    }

    /// <summary>Notes the unknown key and gives the known one it most likely meant, else an empty word.</summary>
    private string Unknown(YamlEntry entry, PlanShape shape)
    {
        var near = PlanYamlWords.Nearest(entry.Key, shape.Keys);
        errors.Add(entry.Line, near is null
            ? $"không có mục “{entry.Key}” ở đây; chỉ nhận: {string.Join(", ", shape.Keys)}"
            : $"không có mục “{entry.Key}”; có phải “{near}”?");
        return near ?? "";
    }
}
