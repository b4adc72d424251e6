using System.Globalization;
using System.Text;

namespace ThienVan.Web.Plans.Files;

/// <summary>Writes YAML line by line, so that the file stays the same for the same plan and a reviewer's diff stays small.</summary>
internal sealed class PlanYamlLines
{
    private const string Special = "-?:,[]{}#&*!|>'\"%@`=<~";

    private readonly StringBuilder _text = new();

    private int _depth;

    private bool _dash;

    public override string ToString() => _text.ToString();

    public void Comment(string text) => _text.Append("# ").Append(text).Append('\n');

    public void Blank() => _text.Append('\n');

    public void Text(string key, string? value)
    {
        if (value is not null) Raw(key, Scalar(value));
    }

    /// <summary>A number or code of the plan: "15" and "3a" alike stay bare.</summary>
    public void Code(string key, string value) => Raw(key, value.All(char.IsAsciiLetterOrDigit) && value.Length > 0 ? value : Scalar(value));

    /// <summary>Writes a value that is YAML already.</summary>
    public void Raw(string key, string? value)
    {
        if (value is not null) Line($"{key}: {value}");
    }

    public void Texts(string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0) Raw(key, $"[{string.Join(", ", values.Select(Scalar))}]");
    }

    public void Map(string key, Action write)
    {
        Line(key + ":");
        _depth++;
        write();
        _depth--;
    }

    public void Items<T>(string key, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        if (_depth == 0) Blank();
        Line(key + ":");
        _depth += 2;
        foreach (var item in items)
        {
            _dash = true;
            write(item);
        }

        _depth -= 2;
    }

    /// <summary>A bare value of a list.</summary>
    public void Value(string value) => Line(Scalar(value));

    public static string Flow(params (string Key, string? Value)[] pairs) =>
        $"{{{string.Join(", ", pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}"))}}}";

    public static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    private void Line(string line)
    {
        _text.Append(' ', (_dash ? _depth - 1 : _depth) * 2).Append(_dash ? "- " : "").Append(line).Append('\n');
        _dash = false;
    }

    private static bool IsPlain(string value) =>
        value.Length > 0
        && !Special.Contains(value[0], StringComparison.Ordinal)
        && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1])
        && value is not ("null" or "Null" or "NULL" or "true" or "false" or "yes" or "no" or "on" or "off")
        && value[^1] != ':'
        && !LooksLikeFigure(value)
        && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && value.All(sign => sign is not (',' or '[' or ']' or '{' or '}') && !NeedsEscape(sign));

    /// <summary>Other tools would read a bare 2026 or 1.5 as a number and 2026-12-31 as a date.</summary>
    private static bool LooksLikeFigure(string value) => char.IsAsciiDigit(value[0]) && value.All(sign => char.IsAsciiDigit(sign) || sign is '.' or '-' or '_' or ':');

    private static bool NeedsEscape(char sign) => char.IsControl(sign) || sign is '\u2028' or '\u2029' or '\uFEFF';

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var sign in value)
        {
            if (sign is '"' or '\\') text.Append('\\').Append(sign);
            else if (sign == '\t') text.Append("\\t");
            else if (sign == '\n') text.Append("\\n");
            else if (NeedsEscape(sign)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
            else text.Append(sign);
        }

        return text.Append('"').ToString();
    }
}
