namespace ThienVan.Core.Plans;

/// <summary>Which indicators and targets a contradiction is about.</summary>
public static class ConflictTargets
{
    /// <summary>Codes of the indicators it is about: those a reading changes, else those it says it concerns.</summary>
    public static IEnumerable<string> CodesOf(Conflict conflict) =>
        conflict.ChangesGoals ? conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code).Distinct()
        : conflict.Concerns;

    /// <summary>Codes of the indicators whose places it names: those of the appendix rows, else all of the targets.</summary>
    public static Func<Conflict, IReadOnlyList<string>> PlacedCodesOf(PlanDocument document) => conflict => First(
        RowsAt(conflict, document).SelectMany(row => row.Twins),
        TargetsAt(conflict, document).SelectMany(target => target.Indicators).Select(indicator => indicator.Code));

    /// <summary>Numbers of the targets it is about: those of its indicators, else those whose own place it names, else those of the
    /// appendix rows it names.</summary>
    public static Func<Conflict, IReadOnlyList<string>> Of(PlanDocument document)
    {
        var owners = document.Owned().ToLookup(owned => owned.Code, owned => owned.Target.No, StringComparer.Ordinal);
        return conflict => First(
            CodesOf(conflict).SelectMany(code => owners[code])
                .Concat(document.AllTargets().Select(target => target.No).Where(conflict.Concerns.Contains)),
            TargetsAt(conflict, document).Select(target => target.No),
            RowsAt(conflict, document).SelectMany(row => row.Twins).SelectMany(code => owners[code]));
    }

    private static IEnumerable<Target> TargetsAt(Conflict conflict, PlanDocument document) =>
        document.AllTargets().Where(target => IsAt(conflict, target.Provision));

    private static IEnumerable<IndicatorRow> RowsAt(Conflict conflict, PlanDocument document) =>
        document.Rows.Where(row => IsAt(conflict, row.Provision));

    private static bool IsAt(Conflict conflict, Provision place) =>
        conflict.Provisions.Any(named => string.Equals(named.Reference, place.Reference, StringComparison.Ordinal));

    private static string[] First(params IEnumerable<string>[] ways) =>
        ways.Select(way => way.Distinct(StringComparer.Ordinal).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
}
