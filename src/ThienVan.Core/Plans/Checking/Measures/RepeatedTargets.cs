namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Tasks that say a numbered target over again, with its figure or nearly word for word.</summary>
internal static class RepeatedTargets
{
    public static IEnumerable<Draft> Check(CheckedPlan plan) =>
        Pairs(plan).GroupBy(pair => (pair.Target.Place.Code, Task: pair.Task.Place.Code)).Select(group => Draft.Of(
            "hidden_target_duplicate",
            FindingWeight.Duplicate,
            $"Chỉ tiêu ẩn trong nhiệm vụ {group.Key.Task} nhắc lại chỉ tiêu {group.Key.Code}; sửa một nơi mà quên nơi kia thì kế hoạch tự mâu thuẫn, và kết quả dễ bị tính hai lần.",
            group.SelectMany(pair => new[] { pair.Target, pair.Task })));

    public static IReadOnlyList<(Clause Target, Clause Task)> Pairs(CheckedPlan plan)
    {
        var byFigure = ClaimPairs.Of(plan.Claims).Where(pair => pair.Kind == PairKind.Repeated).Select(pair => (Target: pair.First.Clause, Task: pair.Second.Clause));
        var citing = References.CitationReader.Read(plan).Select(citation => citation.Clause).ToHashSet();
        var byWords = from target in plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target)
                      from task in plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task && !citing.Contains(clause))
                      where SayTheSame(target, task, Terms.HiddenPromises.IsPromise(plan, task) ? 0.5 : 0.75)
                      select (Target: target, Task: task);
        return [.. byFigure.Concat(byWords).Select(pair => pair.Target.Place.Kind == PlaceKind.Target ? pair : (Target: pair.Task, Task: pair.Target))];
    }

    private static bool SayTheSame(Clause target, Clause task, double share)
    {
        var (a, b) = (ClaimReader.Subject(target.Text), ClaimReader.Subject(task.Text));
        return a.Count(b.Contains) >= 7 && Syllables.Containment(a, b) >= share;
    }
}
