namespace ThienVan.Core.Plans;

/// <summary>Which targets a contradiction is about.</summary>
public static class ConflictTargets
{
    /// <summary>Numbers of the targets it is about: those a reading changes, else those whose own place it names, else those of the
    /// appendix rows it names.</summary>
    public static Func<Conflict, IReadOnlyList<string>> Of(PlanDocument document)
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

    private static string[] First(params IEnumerable<string>[] ways) =>
        ways.Select(way => way.Distinct(StringComparer.Ordinal).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
}
