using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ThienVan.Web.Shared.Documents.Yaml;

/// <summary>A map with known keys, read field by field; what is wrong is noted with its line.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly YamlErrors _errors;
    private readonly YamlNode _node;

    private YamlFields(YamlMappingNode node, YamlErrors errors, IEnumerable<YamlEntry> entries) =>
        (_node, _errors, _entries) = (node, errors, entries.Where(entry => !entry.IsEmpty).ToDictionary(entry => entry.Key));

    /// <summary>Null for what is no map; an unknown key is noted and left out.</summary>
    public static YamlFields? Of(YamlNode node, YamlErrors errors, params IReadOnlyList<string> known)
    {
        if (node is not YamlMappingNode map)
        {
            errors.Add(node, $"ở đây cần các mục “khóa: giá trị” ({string.Join(", ", known)})");
            return null;
        }

        foreach (var entry in YamlEntry.Of(map).Where(entry => !known.Contains(entry.Key)))
            errors.Add(entry.Line, $"không có mục “{entry.Key}”; các mục được dùng: {string.Join(", ", known)}");
        return new(map, errors, YamlEntry.Of(map).Where(entry => known.Contains(entry.Key)));
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Null when it is not there.</summary>
    public YamlNode? Node(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>Null when it is not there, or no line of text.</summary>
    public string? Text(string key)
    {
        if (!_entries.TryGetValue(key, out var entry)) return null;
        if (entry.Value is YamlScalarNode { Value: { } text }) return text.Trim();
        _errors.Add(entry.Line, $"“{key}” phải là một dòng chữ");
        return null;
    }

    /// <summary>Empty, and noted, when it is not there.</summary>
    public string Need(string key)
    {
        if (!_entries.ContainsKey(key)) _errors.Add(_node, $"thiếu mục “{key}”");
        return Text(key) ?? "";
    }

    public bool Yes(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false")) _errors.Add(_entries[key].Line, $"“{key}” chỉ nhận true hoặc false");
        return text == "true";
    }

    /// <summary>Null when it is not there, or no whole number.</summary>
    public int? Whole(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return whole;
        _errors.Add(_entries[key].Line, $"“{key}” phải là số nguyên");
        return null;
    }

    /// <summary>Null when it is not there, or none of the words.</summary>
    public T? Choice<T>(string key) where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        if (!char.IsAsciiDigit(text.FirstOrDefault()) && Enum.TryParse<T>(text, ignoreCase: true, out var chosen)) return chosen;
        var words = Enum.GetNames<T>().Select(name => name.ToLowerInvariant());
        _errors.Add(_entries[key].Line, $"“{key}: {text}” không dùng được; đề nghị ghi một trong: {string.Join(", ", words)}");
        return null;
    }

    /// <summary>The first of the words, and noted, when it is not there or none of them.</summary>
    public T NeedChoice<T>(string key) where T : struct, Enum
    {
        Need(key);
        return Choice<T>(key) ?? default;
    }

    /// <summary>Empty when it is not there.</summary>
    public IEnumerable<YamlNode> Items(string key)
    {
        if (!_entries.TryGetValue(key, out var entry)) return [];
        if (entry.Value is YamlSequenceNode list) return list;
        _errors.Add(entry.Line, $"“{key}” phải là danh sách; mỗi mục bắt đầu bằng dấu “- ”");
        return [];
    }

    /// <summary>Null when it is not there.</summary>
    public string[]? Texts(string key) => _entries.TryGetValue(key, out var entry) ? TextsOf(entry.Value, _errors) : null;

    public static string[] TextsOf(YamlNode node, YamlErrors errors)
    {
        if (node is YamlSequenceNode list && list.All(one => one is YamlScalarNode))
            return [.. list.OfType<YamlScalarNode>().Select(one => one.Value ?? "")];
        errors.Add(node, "ở đây cần danh sách các dòng chữ: [một, hai]");
        return [];
    }
}
