namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Tasks that say a numbered target over again, with its figure or nearly word for word.</summary>
internal static class RepeatedTargets
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        plan.Repeated.GroupBy(pair => (pair.Target.Place.Code, Task: pair.Task.Place.Code)).Select(group => FindingDraft.Of(
            "hidden_target_duplicate",
            FindingWeight.Duplicate,
            $"Chỉ tiêu ẩn trong nhiệm vụ {group.Key.Task} nhắc lại chỉ tiêu {group.Key.Code}; sửa một nơi mà quên nơi kia thì kế hoạch tự "
                + "mâu thuẫn, và kết quả dễ bị tính hai lần.",
            group.SelectMany(pair => new[] { pair.Target, pair.Task })));
}
