using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>What a contradiction of the plan is about, wherever a decision on it is asked for.</summary>
public static class ConflictWords
{
    /// <summary>Numbers of the targets it is about: those a reading changes, else those whose own place it names, else those of the
    /// appendix rows it names.</summary>
    public static Func<Conflict, IReadOnlyList<string>> TargetNosOf(PlanDocument document)
    {
        var owners = document.Owned().ToLookup(owned => owned.Code, owned => owned.Target.No, StringComparer.Ordinal);
        return conflict =>
        {
            var places = conflict.Provisions.Select(provision => provision.Reference).ToHashSet(StringComparer.Ordinal);
            return First(
                conflict.Readings.SelectMany(reading => reading.Changes).SelectMany(change => owners[change.Code]),
                document.AllTargets().Where(target => places.Contains(target.Provision.Reference)).Select(target => target.No),
                document.Rows.Where(row => places.Contains(row.Provision.Reference)).SelectMany(row => row.Twins)
                    .SelectMany(code => owners[code]));
        };
    }

    /// <summary>"chỉ tiêu 23", else the places in the document, else the plan.</summary>
    public static string About(Conflict conflict, IReadOnlyList<string> targetNos, PlanHead plan) =>
        targetNos.Count > 0 ? $"chỉ tiêu {string.Join(", ", targetNos)}"
        : conflict.Provisions.Count > 0 ? string.Join("; ", conflict.Provisions.Select(provision => provision.Reference).Distinct())
        : plan.Named;

    private static string[] First(params IEnumerable<string>[] ways) =>
        ways.Select(way => way.Distinct(StringComparer.Ordinal).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
}
