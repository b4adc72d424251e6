using System.Globalization;
using System.Text.Json.Nodes;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>One-line values between the file and the storage contract.</summary>
internal static class PlanYamlForms
{
    /// <summary>Null when the text is no such value.</summary>
    public static JsonNode? Read(Type type, string text)
    {
        if (type == typeof(string)) return text;
        if (type.IsEnum) return PlanYamlWords.Name(type, text);
        if (type == typeof(bool)) return text is "true" or "false" ? text == "true" : null;
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (type == typeof(DateOnly)) return PlanYamlFigures.TryDate(text, out _) ? text : null;
        if (!PlanYamlFigures.TrySpan(text, out var from, out var to)) return null;
        var fits = type == typeof(PlanYears) ? PlanYamlFigures.ArePlanYears(from, to) : from >= 1;
        return fits ? new JsonObject { ["from"] = from, ["to"] = to } : null;
    }

    public static string Write(Type type, JsonNode value)
    {
        if (value is JsonObject span) return PlanYamlFigures.SpanText((int)span["from"]!, (int)span["to"]!);
        if (type == typeof(decimal)) return PlanYamlFigures.NumberText((decimal)value);
        return type.IsEnum ? PlanYamlWords.Word(type, (string)value!) : value.ToString();
    }

    public static string Wrong(PlanField field, string text)
    {
        if (field.Bare == typeof(bool)) return $"“{field.Key}” chỉ nhận true hoặc false";
        var century = $"từ {PlanYamlFigures.FirstYear} đến {PlanYamlFigures.LastYear}";
        var wanted = field.Bare switch
        {
            { IsEnum: true } type => $"không hợp lệ; đề nghị viết một trong: {string.Join(", ", PlanYamlWords.Of(type))}",
            var type when type == typeof(int) => "phải là số nguyên, ví dụ 2026",
            var type when type == typeof(DateOnly) => $"không phải ngày; đề nghị viết dạng năm-tháng-ngày như 2026-12-31, năm {century}",
            var type when type == typeof(PlanYears) =>
                $"không hợp lệ; đề nghị viết năm đầu-năm cuối như 2026-2030, {century}, không quá {PlanYamlFigures.MostYears} năm",
            _ => "phải là dòng đầu-dòng cuối, ví dụ 37-38",
        };
        return $"“{field.Key}: {text}” {wanted}";
    }
}
