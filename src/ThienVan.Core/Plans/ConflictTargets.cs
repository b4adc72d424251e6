namespace ThienVan.Core.Plans;

/// <summary>Which indicators and targets a contradiction is about.</summary>
public static class ConflictTargets
{
    /// <summary>Codes of the indicators it is about: those a reading changes, else those it says it concerns, else those of the targets
    /// whose own place it names, else those of the appendix rows it names.</summary>
    public static Func<Conflict, IReadOnlyList<string>> CodesOf(PlanDocument document)
    {
        var known = document.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        return conflict =>
        {
            var places = conflict.Provisions.Select(provision => provision.Reference).ToHashSet(StringComparer.Ordinal);
            return First(
                conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code).Where(known.Contains),
                conflict.Concerns.Where(known.Contains),
                document.AllTargets().Where(target => places.Contains(target.Provision.Reference))
                    .SelectMany(target => target.Indicators).Select(indicator => indicator.Code),
                document.Rows.Where(row => places.Contains(row.Provision.Reference)).SelectMany(row => row.Twins).Where(known.Contains));
        };
    }

    /// <summary>Numbers of the targets it is about; one without indicators is found by its own place.</summary>
    public static Func<Conflict, IReadOnlyList<string>> Of(PlanDocument document)
    {
        var codesOf = CodesOf(document);
        var owners = document.Owned().ToLookup(owned => owned.Code, owned => owned.Target.No, StringComparer.Ordinal);
        return conflict => First(
            codesOf(conflict).SelectMany(code => owners[code])
                .Concat(document.AllTargets().Select(target => target.No).Where(conflict.Concerns.Contains)),
            document.AllTargets().Where(target => conflict.Provisions.Any(place => place.Reference == target.Provision.Reference))
                .Select(target => target.No));
    }

    private static string[] First(params IEnumerable<string>[] ways) =>
        ways.Select(way => way.Distinct(StringComparer.Ordinal).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
}
