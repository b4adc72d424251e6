using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>Reads kinds of cases from JSON: <c>sources</c>, each a <see cref="LegalRule"/> by a code, then <c>kinds</c>, which name their
/// rules by these codes. JSON, not YAML, as for the other dated rules that come with the product: the base class library reads it, so Core
/// checks the very file and says the line.</summary>
public static class CaseKindReader
{
    private static readonly JsonSerializerOptions s_plain = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
    };

    /// <summary>Refused with the line of the first fault.</summary>
    public static Result<CaseKinds> Read(string json)
    {
        try
        {
            var sources = JsonSerializer.Deserialize<SourceList>(json, s_plain)?.Sources ?? [];
            var kinds = JsonSerializer.Deserialize<KindList>(json, WithSources(sources))!.Kinds;
            return CaseKindCheck.Faults(kinds).FirstOrDefault() is { } fault
                ? Refuse(Line(json, kinds, fault.Part), fault.Message)
                : new CaseKinds(kinds);
        }
        catch (JsonException wrong)
        {
            return Refuse((int)(wrong.LineNumber ?? 0) + 1, $"không đọc được “{wrong.Path}”");
        }
    }

    private static Refusal Refuse(int line, string message) =>
        new("case.kinds", $"Loại vụ việc, dòng {line}: {message}; đề nghị sửa tệp.") { Line = line };

    private static JsonSerializerOptions WithSources(Dictionary<string, LegalRule> sources) => new(s_plain)
    {
        Converters = { new SourceConverter(sources) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static int Line(string json, IReadOnlyList<CaseKind> kinds, object part)
    {
        var lines = JsonLines.Of(Encoding.UTF8.GetBytes(json));
        var path = Parts(kinds).FirstOrDefault(one => ReferenceEquals(one.Part, part)).Path;
        return path is null ? 1 : lines.GetValueOrDefault(path, 1);
    }

    private static IEnumerable<(object Part, string Path)> Parts(IReadOnlyList<CaseKind> kinds) =>
        from kind in Placed(kinds, ".kinds")
        from part in Placed(kind.Part.Versions, $"{kind.Path}.versions").SelectMany(version => (IEnumerable<(object, string)>)
        [
            (version.Part, version.Path), .. Loose(version.Part.States, $"{version.Path}.states"),
            .. Loose(version.Part.Steps, $"{version.Path}.steps"), .. Loose(version.Part.Clocks, $"{version.Path}.clocks"),
            .. Loose(version.Part.Papers, $"{version.Path}.papers"),
        ]).Prepend((kind.Part, kind.Path))
        select part;

    private static IEnumerable<(T Part, string Path)> Placed<T>(IReadOnlyList<T> parts, string path) =>
        parts.Select((part, at) => (part, $"{path}[{at}]"));

    private static IEnumerable<(object, string)> Loose<T>(IReadOnlyList<T> parts, string path) where T : class =>
        parts.Select((part, at) => ((object)part, $"{path}[{at}]"));

    private sealed record SourceList(Dictionary<string, LegalRule>? Sources);

    private sealed record KindList
    {
        public JsonElement Sources { get; init; }

        public required IReadOnlyList<CaseKind> Kinds { get; init; }
    }

    private sealed class SourceConverter(Dictionary<string, LegalRule> sources) : JsonConverter<LegalRule>
    {
        public override LegalRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && sources.TryGetValue(reader.GetString()!, out var rule)
                ? rule : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LegalRule value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
