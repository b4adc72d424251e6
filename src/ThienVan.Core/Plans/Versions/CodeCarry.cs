namespace ThienVan.Core.Plans.Versions;

/// <summary>The code every promise of a new version goes by: its old one, else one that no figure was ever stored under.</summary>
internal sealed class CodeCarry
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken;

    public CodeCarry(PlanDocument held, PlanDocument read, Promises promises, IEnumerable<string> used)
    {
        _taken = new(held.Indicators.Select(one => one.Code).Concat(used), StringComparer.Ordinal);
        foreach (var owned in read.Owned())
            _codes[owned.Code] = promises.Of(owned.Indicator)?.Code ?? Unused(owned.Target.No, owned.Code);
    }

    public string Of(string read) => _codes.GetValueOrDefault(read, read);

    public string[] Of(IReadOnlyList<string> read) => [.. read.Select(Of)];

    /// <summary>The plan with what names an indicator following its code.</summary>
    public PlanDocument Follow(PlanDocument plan) => plan with
    {
        Rows = [.. plan.Rows.Select(row => row with { Twins = Of(row.Twins) })],
        Tasks = [.. plan.Tasks.Select(task => task with { Serves = Of(task.Serves) })],
        Projects = [.. plan.Projects.Select(project => project with { Serves = Of(project.Serves) })],
        Conflicts = [.. plan.Conflicts.Select(conflict => conflict with { Readings = [.. conflict.Readings.Select(Follow)] })],
    };

    private Reading Follow(Reading reading) =>
        reading with { Changes = [.. reading.Changes.Select(change => change with { Code = Of(change.Code) })] };

    private string Unused(string no, string code)
    {
        if (_taken.Add(code)) return code;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (_taken.Add(no + letter)) return no + letter;
        }

        for (var number = 1; ; number++)
        {
            if (_taken.Add($"{no}z{number}")) return $"{no}z{number}";
        }
    }
}
