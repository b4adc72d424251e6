using System.Text.Json;
using System.Text.RegularExpressions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Names of all fields that a write of any room may keep in the trail, out of the product's own text and types.</summary>
internal static partial class KeptFields
{
    /// <summary>Of objects made where an event is written, or in what such a file calls for it; what only a query reads is none.</summary>
    public static IEnumerable<string> OfWrites =>
        from source in Sources.All
        where source.Path.EndsWith(".cs", StringComparison.Ordinal)
            && (source.Text.Contains(".Record(", StringComparison.Ordinal)
                || source.Text.Contains("static object ", StringComparison.Ordinal))
        from made in Made().Matches(source.Text)
        where !Query().IsMatch(source.Text[Math.Max(0, made.Index - 60)..made.Index])
        from member in Members(source.Text[(made.Index + made.Length)..])
        select JsonNamingPolicy.CamelCase.ConvertName(member);

    /// <summary>Of a record that events keep whole.</summary>
    public static IEnumerable<string> Of(Type type) => Of(type, []);

    private static IEnumerable<string> Of(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return [];
        var known = KeptJson.Event.GetTypeInfo(type);
        return known.Properties.SelectMany(field => Of(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType, seen)
                .Prepend(field.Name))
            .Concat(known.ElementType is { } element ? Of(element, seen) : []);
    }

    private static IEnumerable<string> Members(string text)
    {
        var (depth, from) = (0, 0);
        for (var at = 0; depth >= 0 && at < text.Length; at++)
        {
            if (text[at] is '{' or '(' or '[') depth++;
            if (text[at] is '}' or ')' or ']') depth--;
            if ((depth > 0 || text[at] != ',') && depth >= 0) continue;
            if (Member().Match(text[from..at]) is { Success: true } member) yield return member.Groups["name"].Value;
            from = at + 1;
        }
    }

    [GeneratedRegex(@"\bnew\s*\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"Select\([^;]*=>\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Query();

    [GeneratedRegex(@"^\s*((?<name>\w+)\s*=[^=>]|([\w!?()\[\]]+\.)*(?<name>\w+)\s*$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();
}
