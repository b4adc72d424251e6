using System.Globalization;
using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Audit;

/// <summary>What an event keeps, old and new, as lines that people read: "Hạn: 01/12/2026 → 15/12/2026".</summary>
/// <param name="kind">Of the event.</param>
/// <param name="names">What subjects are called; units and people among them.</param>
/// <param name="rooms">Who knows the words of states and choices.</param>
internal sealed class TrailData(string kind, IReadOnlyDictionary<string, string> names, TrailNames rooms)
{
    private const int PlainDigits = 10_000;

    private const int Decimals = 6;

    private static readonly string[] _units = ["unit", "unitId", "leadId", "parentId", "area", "units", "groups"];

    /// <summary>What is no JSON any more, in a row that was tampered with, as it stands.</summary>
    public IReadOnlyList<string> Lines(string data)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            return Lines(document.RootElement);
        }
        catch (JsonException)
        {
            return [data];
        }
    }

    private IReadOnlyList<string> Lines(JsonElement data)
    {
        var (old, now) = (Part(data, "old"), Part(data, "new"));
        return old.ValueKind is JsonValueKind.Array || now.ValueKind is JsonValueKind.Array
            ? [.. Line("", old, now, now.ValueKind is JsonValueKind.Array)]
            : [.. Fields(old, now).SelectMany(field =>
                Line(field, Part(old, field), Part(now, field), now.ValueKind is JsonValueKind.Object))];
    }

    private IEnumerable<string> Line(string field, JsonElement old, JsonElement now, bool isKept)
    {
        var label = TrailWords.Field(field);
        if (IsEmpty(old) && IsEmpty(now)) return [];
        var (was, said) = (Say(field, old), Say(field, now));
        if (now.ValueKind is JsonValueKind.Undefined) return [isKept ? $"{label}, trước: {was}" : $"{label}: {was}"];
        return [old.ValueKind is JsonValueKind.Undefined || was == said ? $"{label}: {said}" : $"{label}: {was} → {said}"];
    }

    private string Say(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => FigureText.Missing,
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array when value.GetArrayLength() == 0 => FigureText.Missing,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(one => Say(field, one))),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Where(one => !IsEmpty(one.Value))
            .Select(one => $"{TrailWords.Field(one.Name)} {Say(one.Name, one.Value)}")),
        _ => Text(field, value.GetString()!),
    };

    private string Text(string field, string kept) =>
        rooms.Say(kind, field, kept) is { } said ? said
        : _units.Contains(field) && names.TryGetValue($"unit/{kept}", out var unit) ? unit
        : Guid.TryParse(kept, out _) ? names.GetValueOrDefault($"people/{kept}") ?? kept
        : DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? FigureText.Day(day)
        : kept.Contains('T') && DateTimeOffset.TryParseExact(
            kept, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? FigureText.Moment(at)
        : kept;

    // A year or a small number stands as it is.
    private static string Number(JsonElement value) => value.TryGetInt64(out var whole) && Math.Abs(whole) < PlainDigits
        ? whole.ToString(CultureInfo.InvariantCulture)
        : value.TryGetDecimal(out var figure) ? FigureText.Number(figure, Decimals) : value.ToString();

    private static IEnumerable<string> Fields(JsonElement old, JsonElement now) =>
        new[] { now, old }.Where(part => part.ValueKind is JsonValueKind.Object)
            .SelectMany(part => part.EnumerateObject().Select(field => field.Name)).Distinct();

    private static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind is JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    private static bool IsEmpty(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
