using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>
/// What every plan must hold before anything may count with it: numbers, codes and ids are borne once, and whatever names a unit, a
/// group or an indicator names one that is there. Every door asks the same: a file, a document read, a draft that comes into force, a
/// former version taken up again.
/// </summary>
public static partial class PlanInvariants
{
    private const int Shown = 5;

    /// <returns>Doubled names first, then loose ends; empty for a whole plan.</returns>
    public static IReadOnlyList<PlanFault> Check(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var names = new NameBook();
        Define(plan, names);
        Use(plan, names);
        return names.Faults;
    }

    /// <returns>Null for a whole plan; else the first faults with their lines.</returns>
    public static Refusal? Refuse(PlanDocument plan)
    {
        var faults = Check(plan);
        if (faults.Count == 0) return null;
        var said = faults.Take(Shown).Select(fault =>
            (PlanFault.Lines(fault.At) is { } line ? $"{line}: " : "") + fault.Say(PlanFault.Lines));
        var rest = faults.Count > Shown ? $"; và {faults.Count - Shown} chỗ khác" : "";
        return new("plan.not_whole", $"Kế hoạch chưa khớp: {string.Join("; ", said)}{rest}. Đề nghị sửa những chỗ này rồi nạp lại.")
        {
            Line = faults[0].At.Lines?.From,
        };
    }

    private static void Define(PlanDocument plan, NameBook names)
    {
        names.Define(PlanThing.Unit, plan.Units, "units", "id", unit => unit.Id, _ => null);
        names.Define(PlanThing.Group, plan.Groups, "groups", "id", group => group.Id, _ => null);
        foreach (var (list, targets) in TargetLists(plan))
        {
            names.Define(PlanThing.Target, targets, list, "no", target => target.No, target => target.Provision.Lines);
            foreach (var (target, at) in Placed(targets, list))
            {
                names.Define(
                    PlanThing.Indicator, target.Indicators, $"{at}.indicators", "code", item => item.Code, item => item.Provision.Lines);
                foreach (var (item, place) in Placed(target.Indicators, $"{at}.indicators"))
                    Years(item.Code, item.Points, place, item.Provision.Lines, names);
            }
        }

        names.Define(PlanThing.Row, plan.Rows, "rows", "no", row => row.No, row => row.Provision.Lines);
        names.Define(PlanThing.Task, plan.Tasks, "tasks", "no", task => task.No, task => task.Provision.Lines);
        names.Define(PlanThing.Project, plan.Projects, "projects", "no", project => project.No, project => project.Provision.Lines);
        names.Define(PlanThing.Conflict, plan.Conflicts, "conflicts", "id", conflict => conflict.Id, LinesOf);
        foreach (var (conflict, at) in Placed(plan.Conflicts, "conflicts"))
            names.Define(PlanThing.Reading, conflict.Readings, $"{at}.readings", "id", reading => reading.Id, _ => LinesOf(conflict), at);
    }

    private static void Years(string code, IReadOnlyList<TargetPoint> points, string at, LineRange? lines, NameBook names) =>
        names.Define(PlanThing.Year, points, $"{at}.points", "year", point => $"{code}, năm {point.Year}", _ => lines, at);

    private static void Use(PlanDocument plan, NameBook names)
    {
        foreach (var (list, targets) in TargetLists(plan))
            foreach (var (target, at) in Placed(targets, list))
                Use(target, at, names);
        foreach (var (row, at) in Placed(plan.Rows, "rows"))
        {
            names.Use(PlanThing.Unit, row.Lead, $"{at}.lead", row.Provision.Lines);
            names.Use(PlanThing.Indicator, row.Twins, $"{at}.twins", row.Provision.Lines);
        }

        foreach (var (task, at) in Placed(plan.Tasks, "tasks"))
            Work(task.Lead, task.Cooperating, task.Serves, at, task.Provision.Lines, names);
        foreach (var (project, at) in Placed(plan.Projects, "projects"))
            Work(project.Lead, project.Cooperating, project.Serves, at, project.Provision.Lines, names);
        foreach (var (conflict, at) in Placed(plan.Conflicts, "conflicts"))
            foreach (var (reading, place) in Placed(conflict.Readings, $"{at}.readings"))
                Use(conflict, reading, place, names);
    }

    // A place with words of its own needs no other.
    private static void Use(Conflict conflict, Reading reading, string at, NameBook names)
    {
        foreach (var (change, place) in Placed(reading.Changes, $"{at}.changes"))
            names.Use(PlanThing.Indicator, change.Code, $"{place}.code", LinesOf(conflict));
        foreach (var (said, place) in Placed(reading.Provisions, $"{at}.provisions"))
        {
            if (PlaceWords.IsBare(said) && !conflict.Provisions.Any(known => PlaceWords.IsAt(known, said)))
                names.Miss(PlanThing.Place, said.Reference, $"{place}.reference", said.Lines ?? LinesOf(conflict));
        }
    }

    private static void Use(Target target, string at, NameBook names)
    {
        names.Use(PlanThing.Unit, target.Lead, $"{at}.lead", target.Provision.Lines);
        if (target.Group.Length > 0) names.Use(PlanThing.Group, target.Group, $"{at}.group", target.Provision.Lines);
        foreach (var (indicator, place) in Placed(target.Indicators, $"{at}.indicators"))
        {
            names.Use(PlanThing.Unit, indicator.Lead, $"{place}.lead", indicator.Provision.Lines);
            names.Use(PlanThing.Indicator, indicator.Of, $"{place}.of", indicator.Provision.Lines);
            names.Use(PlanThing.Indicator, indicator.After, $"{place}.after", indicator.Provision.Lines);
        }
    }

    // Cooperating bodies may be plain names; what looks like an id must be one.
    private static void Work(
        string? lead, IReadOnlyList<string> cooperating, IReadOnlyList<string> serves, string at, LineRange? lines, NameBook names)
    {
        names.Use(PlanThing.Unit, lead, $"{at}.lead", lines);
        for (var i = 0; i < cooperating.Count; i++)
        {
            if (Slug().IsMatch(cooperating[i])) names.Use(PlanThing.Unit, cooperating[i], $"{at}.cooperating[{i}]", lines);
        }

        names.Use(PlanThing.Indicator, serves, $"{at}.serves", lines);
    }

    private static (string List, IReadOnlyList<Target> Targets)[] TargetLists(PlanDocument plan) =>
        [("targets", plan.Targets), ("hiddenTargets", plan.HiddenTargets)];

    private static IEnumerable<(T Item, string At)> Placed<T>(IReadOnlyList<T> items, string list) =>
        items.Select((item, i) => (item, $"{list}[{i}]"));

    private static LineRange? LinesOf(Conflict conflict) => conflict.Provisions.FirstOrDefault(said => said.Lines is not null)?.Lines;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    private sealed class NameBook
    {
        private readonly Dictionary<(PlanThing Thing, string? Within, string Name), PlanPlace> _borne = [];
        private readonly List<PlanFault> _faults = [];

        public IReadOnlyList<PlanFault> Faults => _faults;

        public void Define<T>(
            PlanThing thing, IReadOnlyList<T> items, string list, string key, Func<T, string> name, Func<T, LineRange?> lines,
            string? within = null)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var (borne, place) = ((thing, within, name(items[i])), new PlanPlace($"{list}[{i}].{key}", lines(items[i])));
                if (!_borne.TryAdd(borne, place)) _faults.Add(new(thing, borne.Item3, place, _borne[borne]));
            }
        }

        public void Use(PlanThing thing, string? name, string path, LineRange? lines)
        {
            if (name is not null && !_borne.ContainsKey((thing, null, name))) Miss(thing, name, path, lines);
        }

        public void Miss(PlanThing thing, string name, string path, LineRange? lines) =>
            _faults.Add(new(thing, name, new(path, lines), First: null));

        public void Use(PlanThing thing, IReadOnlyList<string> names, string path, LineRange? lines)
        {
            for (var i = 0; i < names.Count; i++) Use(thing, names[i], $"{path}[{i}]", lines);
        }
    }
}
