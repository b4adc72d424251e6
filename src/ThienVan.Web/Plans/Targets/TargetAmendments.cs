using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>What each version of the plan changed in a target's goals, by which document and from what day.</summary>
internal static class TargetAmendments
{
    /// <summary>Newest first; versions that leave the goals as they were say nothing.</summary>
    public static IReadOnlyList<AmendmentView> Of(PlanSnapshot snapshot, Target target)
    {
        var standing = Standing(snapshot.Versions);
        return
        [
            .. standing.Zip(standing.Skip(1))
                .Select(pair => new AmendmentView(pair.Second.Version.Head, pair.Second.From,
                    Lines(target, pair.First.Version.Document, pair.Second.Version.Document)))
                .Where(amendment => amendment.Lines.Count > 0).Reverse(),
        ];
    }

    // A version taken up again takes back whatever came after it, so neither way changed a goal that stands.
    private static List<DatedVersion> Standing(IReadOnlyList<DatedVersion> versions)
    {
        var standing = new List<DatedVersion>();
        foreach (var dated in versions)
        {
            var known = standing.FindIndex(one => one.Version.Head.VersionId == dated.Version.Head.VersionId);
            if (known < 0) standing.Add(dated);
            else standing.RemoveRange(known + 1, standing.Count - known - 1);
        }

        return standing;
    }

    private static string[] Lines(Target target, PlanDocument before, PlanDocument after) =>
    [
        .. from indicator in target.Indicators
           from change in GoalChange.Of(indicator.Code, before, after)
           let was = Words(indicator, change, change.Before)
           let now = Words(indicator, change, change.After)

           // The same promise may be stored in two ways; what nobody can tell apart changed nothing.
           where was != now
           select $"{indicator.Code}, {(change.Year is { } year ? $"năm {year}" : "cả giai đoạn")}: {was} → {now}",
    ];

    private static string Words(Indicator indicator, GoalChange change, StatedGoal? goal) => goal is null ? "không nêu"
        : PlanWords.Point(indicator with { Comparator = goal.Comparator },
            new() { Year = change.Year ?? 0, Low = goal.Low, High = goal.High, Due = goal.Due });
}
