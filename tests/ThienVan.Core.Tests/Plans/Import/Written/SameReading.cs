using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>What was read, without what differs by the way it was written: numbers, references, lines.</summary>
internal static class SameReading
{
    private const string InBrackets = " (Chủ trì";

    public static IReadOnlyList<string> Of(PlanDocument plan, WritingHabit habit)
    {
        var hasGroups = habit.Group != "none";
        var groups = plan.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        return
        [
            $"{plan.PeriodFrom}-{plan.PeriodTo}",
            .. plan.Targets.Concat(plan.HiddenTargets).SelectMany(target => target.Indicators.Select(one =>
                $"{(hasGroups && target.Group is { } group ? groups[group] : "")} | {one.Name} | {PlanTexts.Say(one)}")),
            .. plan.Rows.Select(row => $"row {row.Name} | {string.Join(' ', row.Twins.Count)}"),
            .. plan.Tasks.Select(task =>
                $"task {task.Name.Split(InBrackets)[0]} | {string.Join(", ", task.Cooperating.Prepend(task.Lead ?? "nobody"))}"),
            .. plan.Projects.Select(project => $"project {project.Name}"),
            .. plan.Unread.Select(text => $"unread {text.Text} | {text.Why}"),
        ];
    }

    public static IReadOnlyList<string> Of(OnePlan plan, WritingHabit habit)
    {
        var hasGroups = habit.Group != "none";
        var section = "";
        return
        [
            "2026-2030",
            .. plan.Groups.SelectMany(group => group.Targets.SelectMany(target =>
                target.Said.Select(said => $"{(hasGroups ? habit.Named(group).TrimEnd(':') : "")} | {said}")
                    .Concat(target.Under.SelectMany(under => under.Said)
                        .Select(said => $"{(hasGroups ? target.Text.TrimEnd(':') : "")} | {said}")))),
            .. plan.Rows.Select(row => $"{(hasGroups ? section = row.Section ?? section : "")} | {row.Name} | {row.Said}"),
            .. plan.Rows.Select(row => $"row {row.Name} | 1"),
            .. plan.Tasks.Select(task => $"task {task.Text} | {string.Join(", ", task.Codes)}"),
        ];
    }
}
