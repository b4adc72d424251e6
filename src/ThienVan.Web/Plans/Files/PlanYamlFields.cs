using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Typed reading of one map. What is wrong is noted with its line and replaced by a default; the whole file is refused at the end.</summary>
internal sealed class PlanYamlFields
{
    private readonly Dictionary<string, PlanYamlEntry> _entries = new(StringComparer.Ordinal);

    private readonly PlanYamlShape _shape;

    private readonly PlanYamlLinks _links;

    private PlanYamlFields(PlanYamlMap map, PlanYamlShape shape, PlanYamlLinks links)
    {
        (Line, _shape, _links) = (map.Line, shape, links);
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!shape.Knows(entry.Key)) misspelt.Add(Unknown(entry));
            else if (entry.Value is not PlanYamlScalar { IsNull: true }) _entries[entry.Key] = entry;
        }

        foreach (var key in shape.Required.Where(key => !_entries.ContainsKey(key) && !misspelt.Contains(key)))
            Errors.Add(Line, $"thiếu mục “{key}”; hãy thêm “{key}: …”");
    }

    public int Line { get; }

    private PlanYamlErrors Errors => _links.Errors;

    public static PlanYamlFields? Open(PlanYamlNode node, PlanYamlShape shape, PlanYamlLinks links)
    {
        if (node is PlanYamlMap map) return new(map, shape, links);
        links.Errors.Add(node.Line, $"ở đây cần các mục “khóa: giá trị” ({string.Join(", ", shape.Keys.Take(4))}…)");
        return null;
    }

    public PlanYamlNode? Node(string key)
    {
        if (!_shape.Knows(key)) throw new ArgumentException($"The shape {_shape.Name} has no key {key}.", nameof(key));
        return _entries.GetValueOrDefault(key)?.Value;
    }

    public int LineOf(string key) => _entries.GetValueOrDefault(key)?.Line ?? Line;

    public string? Text(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is PlanYamlScalar scalar) return scalar.Text;
        Errors.Add(LineOf(key), $"“{key}” phải là một dòng chữ; hãy bỏ danh sách hoặc mục con");
        return null;
    }

    /// <summary>A text that may not be empty; its absence was already noted.</summary>
    public string Needed(string key)
    {
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text)) Errors.Add(LineOf(key), $"“{key}” đang trống; hãy điền nội dung");
        return text ?? "";
    }

    public string Defined(string key, PlanYamlThing thing)
    {
        var text = Needed(key);
        if (text.Length > 0) _links.Define(thing, text, LineOf(key));
        return text;
    }

    public string? Link(string key, PlanYamlThing thing)
    {
        var text = Text(key);
        if (text is not null) _links.Use(thing, text, LineOf(key));
        return text;
    }

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    public IReadOnlyList<string> Links(string key, PlanYamlThing thing)
    {
        var scalars = Scalars(key);
        foreach (var scalar in scalars) _links.Use(thing, scalar.Text, scalar.Line);
        return [.. scalars.Select(scalar => scalar.Text)];
    }

    public IReadOnlyList<T> Items<T>(string key, Func<PlanYamlNode, T?> read) where T : class
    {
        if (Node(key) is not { } node) return [];
        if (node is PlanYamlList list) return [.. list.Items.Select(read).OfType<T>()];
        Errors.Add(LineOf(key), $"“{key}” phải là danh sách; mỗi mục bắt đầu bằng dấu “- ”");
        return [];
    }

    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text(key) is not { } text) return null;
        if (words.TryGetValue(text, out var value)) return value;
        Errors.Add(LineOf(key), $"“{key}: {text}” không hợp lệ; hãy viết một trong: {string.Join(", ", words.Keys)}");
        return null;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text) return fallback;
        if (text is "true" or "false") return text == "true";
        Errors.Add(LineOf(key), $"“{key}” chỉ nhận true hoặc false");
        return fallback;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (PlanYamlFigures.TryDate(text, out var date)) return date;
        Errors.Add(LineOf(key), $"“{key}: {text}” không phải ngày; hãy viết dạng năm-tháng-ngày như 2026-12-31, năm từ {PlanYamlFigures.FirstYear} đến {PlanYamlFigures.LastYear}");
        return null;
    }

    public decimal? Number(string key) =>
        Text(key) is { } text ? PlanYamlFigures.Number(text, LineOf(key), Errors) : null;

    public int? Whole(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return whole;
        Errors.Add(LineOf(key), $"“{key}: {text}” phải là số nguyên, ví dụ 2026");
        return null;
    }

    public LineRange? Lines(string key)
    {
        if (Text(key) is not { } text) return null;
        if (PlanYamlFigures.TrySpan(text, out var from, out var to) && from >= 1) return new(from, to);
        Errors.Add(LineOf(key), $"“{key}: {text}” phải là dòng đầu-dòng cuối, ví dụ 37-38");
        return null;
    }

    private IReadOnlyList<PlanYamlScalar> Scalars(string key) => Items(key, node =>
    {
        if (node is PlanYamlScalar { IsNull: false } scalar) return scalar;
        Errors.Add(node.Line, $"mỗi mục của “{key}” phải là một dòng chữ");
        return null;
    });

    /// <summary>Notes the unknown key and gives the known one it most likely meant, else an empty word.</summary>
    private string Unknown(PlanYamlEntry entry)
    {
        var near = PlanYamlWords.Nearest(entry.Key, _shape.Keys);
        Errors.Add(entry.Line, near is null
            ? $"không có mục “{entry.Key}” ở đây; chỉ nhận: {string.Join(", ", _shape.Keys)}"
            : $"không có mục “{entry.Key}”; có phải “{near}”?");
        return near ?? "";
    }
}
