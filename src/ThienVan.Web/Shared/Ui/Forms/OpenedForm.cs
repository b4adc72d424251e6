using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>What became of a form's fields between its opening and its sending.</summary>
public enum Meanwhile
{
    /// <summary>Nothing that the sender changed.</summary>
    Nothing,

    /// <summary>All that the sender asks for: a second press, or somebody faster.</summary>
    Done,

    /// <summary>A field that the sender changed became something else.</summary>
    Clash,
}

/// <summary>
/// A form carries what it was opened with. Refused, it starts from what is stored now, with only the fields over it that its sender
/// changed: what somebody else saved meanwhile is never put back by a second press.
/// </summary>
public static class OpenedForm
{
    /// <summary>Field in which a form carries it.</summary>
    public const string Field = "luc-mo";

    /// <summary>Name of the field that says why: it is never stored with what it explains.</summary>
    private const string Why = "Reason";

    /// <summary>Name of the field that tells the thing, where a page has a form for each of many.</summary>
    private const string Thing = "Key";

    public static string Write<T>(T form) => JsonSerializer.Serialize(form);

    /// <param name="sent">The form as posted.</param>
    /// <param name="opened">What <see cref="Write"/> made when it was opened; without one, or with one that was tampered with, all that was
    /// sent counts as changed.</param>
    /// <param name="stored">The form as it would be opened now.</param>
    public static T Over<T>(T sent, string? opened, T stored) =>
        JsonSerializer.SerializeToNode(sent) is JsonObject mine && Read(opened, mine) is { } before
            && JsonSerializer.SerializeToNode(stored) is JsonObject now
            ? Over(mine, before, now).Deserialize<T>() ?? sent
            : sent;

    /// <summary>What became meanwhile of the fields that the sender changed.</summary>
    public static Meanwhile Compare<T>(T sent, string? opened, T stored)
    {
        if (JsonSerializer.SerializeToNode(sent) is not JsonObject mine || Read(opened, mine) is not { } before
            || JsonSerializer.SerializeToNode(stored) is not JsonObject now)
            return Meanwhile.Nothing;
        var changed = now.Where(field => Said(field.Value) != Said(before[field.Key])).Select(field => field.Key).ToArray();
        var sentAnew = mine.Where(field => field.Key != Why && Said(field.Value) != Said(before[field.Key])).Select(field => field.Key);
        if (sentAnew.Any(name => changed.Contains(name) && Said(mine[name]) != Said(now[name]))) return Meanwhile.Clash;
        return changed.Length > 0 && sentAnew.All(changed.Contains) ? Meanwhile.Done : Meanwhile.Nothing;
    }

    private static JsonObject Over(JsonObject mine, JsonObject before, JsonObject now)
    {
        var over = (JsonObject)now.DeepClone();
        foreach (var (name, value) in mine)
        {
            if (value is JsonObject inner && now[name] is JsonObject held)
                over[name] = Over(inner, before[name] as JsonObject ?? [], held);
            else if (Said(value) != Said(before[name])) over[name] = value?.DeepClone();
        }

        return over;
    }

    // A browser sends nothing as an empty text, and lines with two marks at their end.
    private static string Said(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var words) ? words.ReplaceLineEndings("\n").Trim()
        : value?.ToJsonString() ?? "";

    // Null as well for what another of a page's many forms was opened with.
    private static JsonObject? Read(string? opened, JsonObject mine)
    {
        try
        {
            var before = string.IsNullOrEmpty(opened) ? null : JsonNode.Parse(opened) as JsonObject;
            return before is not null && Said(before[Thing]) == Said(mine[Thing]) ? before : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
