using System.Text.Json;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>On which line, from 1, each object of a JSON text begins, by its path: ".kinds[0].versions[1].steps[4]".</summary>
internal static class JsonLines
{
    public static Dictionary<string, int> Of(ReadOnlySpan<byte> json)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        // The way down: what each open object or list is called, and how many things a list has had.
        var open = new Stack<(string Path, int? Count)>();
        var (name, line, seen) = ("", 1, 0);
        while (reader.Read())
        {
            line += json[seen..(int)reader.TokenStartIndex].Count((byte)'\n');
            seen = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName) name = "." + reader.GetString();
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) open.Pop();
            else
            {
                var path = Next();
                if (reader.TokenType == JsonTokenType.StartObject) lines[path] = line;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : null));
            }
        }

        return lines;

        string Next()
        {
            if (!open.TryPop(out var above)) return "";
            open.Push(above.Count is { } count ? (above.Path, count + 1) : above);
            return above.Path + (above.Count is { } at ? $"[{at}]" : name);
        }
    }
}
