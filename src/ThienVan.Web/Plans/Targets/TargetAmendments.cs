using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>What each version of the plan changed in a target's goals, by which document and from what day.</summary>
internal static class TargetAmendments
{
    /// <summary>Newest first; versions that leave the goals as they were say nothing.</summary>
    public static IReadOnlyList<AmendmentView> Of(PlanSnapshot snapshot, Target target) =>
    [
        .. snapshot.Versions.Zip(snapshot.Versions.Skip(1))
            .Select(pair => new AmendmentView(pair.Second.Version.Head, pair.Second.From,
                Lines(target, pair.First.Version.Document, pair.Second.Version.Document)))
            .Where(amendment => amendment.Lines.Count > 0).Reverse(),
    ];

    private static string[] Lines(Target target, PlanDocument before, PlanDocument after) =>
    [
        .. from indicator in target.Indicators
           from change in GoalChange.Of(indicator.Code, before, after)
           select Line(indicator, change),
    ];

    private static string Line(Indicator indicator, GoalChange change) =>
        $"{indicator.Code}, {(change.Year is { } year ? $"năm {year}" : "cả giai đoạn")}: {Words(indicator, change, change.Before)} → "
            + $"{Words(indicator, change, change.After)}";

    private static string Words(Indicator indicator, GoalChange change, StatedGoal? goal) => goal is null ? "không nêu"
        : PlanWords.Point(indicator with { Comparator = goal.Comparator },
            new() { Year = change.Year ?? 0, Low = goal.Low, High = goal.High, Due = goal.Due });
}
