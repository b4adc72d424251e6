using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>What the file defines and what it refers to: doubles are refused at once, loose ends after the whole file was read.</summary>
internal sealed partial class PlanYamlLinks(PlanYamlErrors errors)
{
    /// <summary>Each loose end is compared with the known codes for a hint; a hostile file must not make that long.</summary>
    private const int MostShown = 20;

    private const int MostCompared = 1000;

    private static readonly FrozenDictionary<Type, string> s_names = new Dictionary<Type, string>
    {
        [typeof(PlanUnit)] = "đơn vị",
        [typeof(TargetGroup)] = "nhóm",
        [typeof(Target)] = "chỉ tiêu",
        [typeof(Indicator)] = "chỉ số",
        [typeof(IndicatorRow)] = "dòng phụ lục",
        [typeof(PlanTask)] = "nhiệm vụ",
        [typeof(PlanProject)] = "dự án",
        [typeof(Conflict)] = "mâu thuẫn",
        [typeof(Reading)] = "cách đọc",
    }.ToFrozenDictionary();

    private readonly Dictionary<(Type Thing, string Key), int> _defined = [];

    private readonly List<(Type Thing, string Key, int Line)> _used = [];

    private string _conflict = "";

    /// <summary>Takes note of a text that names a thing of the plan, its own entry or another.</summary>
    public void Note(Type owner, string key, string text, int line)
    {
        if (key is "id" or "number" or "code" && s_names.ContainsKey(owner)) Define(owner, text, line);
        else if (Named(key, text) is { } thing) _used.Add((thing, text, line));
    }

    public void CheckUses()
    {
        foreach (var (thing, key, line) in _used.Where(use => !_defined.ContainsKey((use.Thing, use.Key))).Take(MostShown))
            errors.Add(line, $"không có {s_names[thing]} “{key}”{Hint(thing, key)}");
    }

    private void Define(Type thing, string text, int line)
    {
        if (text.Length == 0) return;
        if (thing == typeof(Conflict)) _conflict = text;
        var key = thing == typeof(Reading) ? $"{_conflict}/{text}" : text;
        if (!_defined.TryAdd((thing, key), line))
            errors.Add(line, $"{s_names[thing]} “{key}” bị trùng (đã có ở dòng {_defined[(thing, key)]}); hãy đổi thành mã khác");
    }

    /// <summary>Cooperating bodies may be plain names; what looks like an id must be one.</summary>
    private static Type? Named(string key, string text) => key switch
    {
        "lead" => typeof(PlanUnit),
        "cooperating" => Slug().IsMatch(text) ? typeof(PlanUnit) : null,
        "group" => typeof(TargetGroup),
        "of" or "after" or "code" or "twins" or "serves" => typeof(Indicator),
        _ => null,
    };

    private string Hint(Type thing, string key)
    {
        var known = _defined.Keys.Where(defined => defined.Thing == thing).Select(defined => defined.Key).Take(MostCompared);
        return PlanYamlWords.Nearest(key, known) is { } near ? $"; có phải “{near}”?" : "; hãy khai báo trước hoặc sửa lại mã";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}
