using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Versions;

/// <summary>A group of one id and name is one; any other goes on where most of its targets do, else where its name does.</summary>
internal sealed class GroupCarry
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<TargetGroup> _groups = [];

    public GroupCarry(PlanDocument held, PlanDocument read, Promises promises)
    {
        var open = held.Groups.ToList();
        foreach (var group in read.Groups)
        {
            var same = Of(group, open, read, promises);
            if (same is not null) open.Remove(same);
            same ??= group with { Id = Unused(group.Id, held) };
            _ids[group.Id] = same.Id;
            _groups.Add(same);
        }
    }

    /// <summary>The groups of the text, and those of the plan in force that targets still stand in.</summary>
    public IReadOnlyList<TargetGroup> With(IEnumerable<string> used, PlanDocument held)
    {
        var ids = used.ToHashSet(StringComparer.Ordinal);
        return [.. _groups, .. held.Groups.Where(group => ids.Contains(group.Id) && _groups.All(one => one.Id != group.Id))];
    }

    public string Id(string read) => _ids.GetValueOrDefault(read, read);

    private static TargetGroup? Of(TargetGroup group, List<TargetGroup> open, PlanDocument read, Promises promises)
    {
        if (open.Contains(group)) return group;
        var most = read.Targets.Where(target => target.Group == group.Id).Select(target => promises.Of(target)?.Group ?? "")
            .Where(id => open.Exists(one => one.Id == id)).CountBy(id => id).OrderByDescending(count => count.Value).FirstOrDefault().Key;
        return open.Find(one => one.Id == most) ?? open.Find(one => VietnameseText.Fold(one.Name) == VietnameseText.Fold(group.Name));
    }

    // A new group may not take the id of one that goes on, or went.
    private string Unused(string id, PlanDocument held)
    {
        var unused = id;
        for (var twin = 2; held.Groups.Concat(_groups).Any(one => one.Id == unused); twin++)
            unused = string.Create(CultureInfo.InvariantCulture, $"{id}-{twin}");
        return unused;
    }
}
