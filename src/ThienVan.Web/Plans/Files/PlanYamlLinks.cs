namespace ThienVan.Web.Plans.Files;

internal enum PlanYamlThing { Unit, Group, Target, Indicator, Row, Task, Project, Conflict, Reading }

/// <summary>What the file defines and what it refers to: doubles are refused at once, loose ends after the whole file was read.</summary>
internal sealed class PlanYamlLinks(PlanYamlErrors errors)
{
    /// <summary>Each loose end is compared with the known codes for a hint; a hostile file must not make that long.</summary>
    private const int MostShown = 20;

    private const int MostCompared = 1000;

    private readonly Dictionary<(PlanYamlThing Thing, string Key), int> _defined = [];

    private readonly List<(PlanYamlThing Thing, string Key, int Line)> _used = [];

    public PlanYamlErrors Errors => errors;

    public void Define(PlanYamlThing thing, string key, int line)
    {
        if (!_defined.TryAdd((thing, key), line))
            errors.Add(line, $"{NameOf(thing)} “{key}” bị trùng (đã có ở dòng {_defined[(thing, key)]}); hãy đổi thành mã khác");
    }

    public void Use(PlanYamlThing thing, string key, int line) => _used.Add((thing, key, line));

    public void CheckUses()
    {
        foreach (var (thing, key, line) in _used.Where(use => !_defined.ContainsKey((use.Thing, use.Key))).Take(MostShown))
            errors.Add(line, $"không có {NameOf(thing)} “{key}”{Hint(thing, key)}");
    }

    private string Hint(PlanYamlThing thing, string key)
    {
        var known = _defined.Keys.Where(defined => defined.Thing == thing).Select(defined => defined.Key).Take(MostCompared);
        return PlanYamlWords.Nearest(key, known) is { } near ? $"; có phải “{near}”?" : "; hãy khai báo trước hoặc sửa lại mã";
    }

    private static string NameOf(PlanYamlThing thing) => thing switch
    {
        PlanYamlThing.Unit => "đơn vị",
        PlanYamlThing.Group => "nhóm",
        PlanYamlThing.Target => "chỉ tiêu",
        PlanYamlThing.Indicator => "chỉ số",
        PlanYamlThing.Row => "dòng phụ lục",
        PlanYamlThing.Task => "nhiệm vụ",
        PlanYamlThing.Project => "dự án",
        PlanYamlThing.Conflict => "mâu thuẫn",
        _ => "cách đọc",
    };
}
