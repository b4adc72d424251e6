using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Which items of a reading a correction changed or left out.</summary>
internal static class DraftChanges
{
    /// <returns>Their anchors on the review screen; empty where only the head of the plan changed.</returns>
    public static IEnumerable<string> Items(PlanDocument before, PlanDocument after) =>
    [
        .. Changed(before.Indicators, after.Indicators, one => ReviewAnchors.Indicator(one.Code), one => With(new() { No = "", Group = "",
            Name = "", Provision = one.Provision, Indicators = [one] })),
        .. Changed(before.Rows, after.Rows, row => ReviewAnchors.Row(row.No), row => new() { Rows = [row] }),
        .. Changed(before.Tasks, after.Tasks, task => ReviewAnchors.Task(task.No), task => new() { Tasks = [task] }),
        .. Changed(before.Projects, after.Projects, one => ReviewAnchors.Project(one.No), one => new() { Projects = [one] }),
        .. Changed(before.Unread, after.Unread, ReviewAnchors.Unread, text => new() { Unread = [text] }),
    ];

    private static PlanDocument With(Target target) => new() { Targets = [target] };

    // Lists inside an item are told apart by what they hold, so items are held against each other as they are stored.
    private static IEnumerable<string> Changed<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> anchor, Func<T, PlanDocument> alone)
    {
        var kept = after.Select(item => (anchor(item), PlanStorage.Write(alone(item)))).ToHashSet();
        return before.Where(item => !kept.Contains((anchor(item), PlanStorage.Write(alone(item))))).Select(anchor)
            .Distinct(StringComparer.Ordinal);
    }
}
