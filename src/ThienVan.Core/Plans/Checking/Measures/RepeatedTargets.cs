namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Tasks that say a numbered target over again, with its figure or nearly word for word.</summary>
internal static class RepeatedTargets
{
    public static IEnumerable<Draft> Check(CheckedPlan plan)
    {
        var byFigure = ClaimPairs.Of(plan.Claims).Where(pair => pair.Kind == PairKind.Repeated).Select(pair => (Target: pair.First.Clause, Task: pair.Second.Clause));
        var byWords = from target in plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target)
                      from task in plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task)
                      where SayTheSame(target, task)
                      select (Target: target, Task: task);
        var said = byFigure.Concat(byWords).Select(pair => pair.Target.Place.Kind == PlaceKind.Target ? pair : (Target: pair.Task, Task: pair.Target));
        return said.GroupBy(pair => (pair.Target.Place.Code, Task: pair.Task.Place.Code)).Select(group => Draft.Of(
            "repeated_target",
            FindingWeight.Duplicate,
            $"Nhiệm vụ nhắc lại chỉ tiêu {group.Key.Code}; sửa một nơi mà quên nơi kia thì kế hoạch tự mâu thuẫn, và kết quả dễ bị tính hai lần.",
            group.SelectMany(pair => new[] { pair.Target, pair.Task })));
    }

    private static bool SayTheSame(Clause target, Clause task)
    {
        var (a, b) = (ClaimReader.Subject(target.Text), ClaimReader.Subject(task.Text));
        return a.Count(b.Contains) >= 8 && Syllables.Containment(a, b) >= 0.6;
    }
}
