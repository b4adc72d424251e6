using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// The groups a plan puts its targets in; a heading printed again is the same group, one that counts from 1 again is not.
/// </summary>
internal sealed class TargetGroups
{
    private readonly List<(string No, string Folded, TargetGroup Group)> _found = [];

    public IReadOnlyList<TargetGroup> Found => [.. _found.Select(one => one.Group)];

    /// <summary>Groups read before go on.</summary>
    public void Know(IEnumerable<TargetGroup> groups) =>
        _found.AddRange(groups.Select(group => (group.Id, VietnameseText.Fold(group.Name), group)));

    /// <returns>Id of the group that this heading of this part opens or goes on with.</returns>
    public string Of(string part, string no, string name)
    {
        var folded = VietnameseText.Fold(name);
        var at = _found.FindIndex(one => one.No == no && one.Folded == folded);
        if (at < 0) _found.Add((no, folded, new(Unused(part, no), name)));
        return _found[at < 0 ? ^1 : at].Group.Id;
    }

    private string Unused(string part, string no)
    {
        var id = no;
        if (IsTaken(id)) id = $"{part}.{no}";
        for (var twin = 2; IsTaken(id); twin++) id = string.Create(CultureInfo.InvariantCulture, $"{no}-{twin}");
        return id;
    }

    private bool IsTaken(string id) => _found.Exists(one => one.Group.Id == id);
}
