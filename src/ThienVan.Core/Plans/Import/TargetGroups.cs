using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// The groups a plan puts its targets in; a heading printed again is the same group, one that counts from 1 again is not.
/// </summary>
internal sealed class TargetGroups
{
    private readonly Dictionary<(string No, string Folded), TargetGroup> _known = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<TargetGroup> _found = [];

    public IReadOnlyList<TargetGroup> Found => _found;

    /// <summary>Groups read before go on.</summary>
    public void Know(IEnumerable<TargetGroup> groups)
    {
        foreach (var group in groups.Where(group => _taken.Add(group.Id)))
        {
            _found.Add(group);
            _known[(group.Id, VietnameseText.Fold(group.Name))] = group;
        }
    }

    /// <returns>Id of the group that this heading of this part opens or goes on with.</returns>
    public string Of(string part, string no, string name)
    {
        var heading = (no, VietnameseText.Fold(name));
        if (_known.TryGetValue(heading, out var known)) return known.Id;
        var group = new TargetGroup(Unused(part, no), name);
        _found.Add(group);
        return (_known[heading] = group).Id;
    }

    private string Unused(string part, string no)
    {
        var id = no;
        if (_taken.Contains(id)) id = $"{part}.{no}";
        for (var twin = 2; !_taken.Add(id); twin++) id = string.Create(CultureInfo.InvariantCulture, $"{no}-{twin}");
        return id;
    }
}
