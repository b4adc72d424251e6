using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Targets;

/// <summary>A way to read the plan, with the one number that bands, tables, chart and what was said call it by.</summary>
/// <param name="No">From 1; those that wait for a decision come first, of these the ones that are judged, each contradiction in its own
/// order.</param>
/// <param name="Key">As <see cref="Snapshots.VerdictSayings.ReadingOf"/> writes it.</param>
public sealed record NumberedReading(int No, string Key, Reading Reading)
{
    public string Name => $"Cách hiểu {No}";

    /// <param name="open">Contradictions that nobody decided yet.</param>
    /// <param name="decided">Numbered after them: verdicts of former rounds were said under their readings.</param>
    public static IReadOnlyList<NumberedReading> Of(IEnumerable<Conflict> open, IEnumerable<Conflict> decided) =>
    [
        .. open.Concat(decided).SelectMany(conflict => conflict.Readings, (conflict, reading) => (conflict.Id, Reading: reading))
            .Select((one, i) => new NumberedReading(i + 1, $"{one.Id}/{one.Reading.Id}", one.Reading)),
    ];
}
