using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Things;

/// <summary>The readers of a thing, as people whom a note on it may mention one by one or unit by unit.</summary>
public static class NoteMentions
{
    private const string UnitPrefix = "don-vi/";

    /// <summary>Units first, then people.</summary>
    public static IReadOnlyList<Mentionable> Of(IReadOnlyList<ThingReader> readers) =>
    [
        .. readers.SelectMany(reader => reader.Units).DistinctBy(unit => unit.Id).Select(unit => new Mentionable(
            UnitPrefix + unit.Id, unit.Name, unit.ShortName is { } called ? [unit.Name, called] : [unit.Name], IsPerson: false)),
        .. readers.Select(reader => new Mentionable(
            reader.UserId.ToString(), Label(reader), [reader.Name], IsPerson: true)),
    ];

    /// <summary>Who is mentioned, each once; refused where a name is nobody's or several people's.</summary>
    /// <param name="picked">Key of who was chosen beside the text; null for nobody.</param>
    public static Result<IReadOnlyList<ThingReader>> Read(string text, string? picked, IReadOnlyList<ThingReader> readers)
    {
        var keys = Mentions.Read(text, Of(readers), picked is { Length: > 0 } key ? [key] : []);
        if (keys.IsRefused) return keys.Refusal!;
        ThingReader[] told = [.. readers.Where(reader => keys.Value.Contains(reader.UserId.ToString())
            || reader.Units.Any(unit => keys.Value.Contains(UnitPrefix + unit.Id)))];
        return told;
    }

    /// <summary>A note and whom it told, out of the data of its event; null where it told nobody.</summary>
    /// <param name="author">Told nothing of their own note.</param>
    public static (Guid Note, string Told)? Told(string? data, Guid? author, IReadOnlyList<ThingReader> readers)
    {
        using var read = JsonDocument.Parse(data ?? "{}");
        if (!read.RootElement.TryGetProperty("new", out var note) || !note.TryGetProperty("mentions", out var mentions)) return null;
        var told = mentions.EnumerateArray().Select(one => one.GetGuid()).Where(one => one != author).ToArray();
        if (told.Length == 0) return null;
        var known = readers.Where(reader => told.Contains(reader.UserId)).Select(reader => reader.Name).ToArray();
        string[] gone = told.Length > known.Length ? [$"{told.Length - known.Length} người nay không xem được mục này"] : [];
        return (note.GetProperty("id").GetGuid(), string.Join(", ", [.. known, .. gone]));
    }

    private static string Label(ThingReader reader) =>
        reader.Units.Count > 0 ? $"{reader.Name} ({reader.Units[0].ShortName ?? reader.Units[0].Name})" : reader.Name;
}
