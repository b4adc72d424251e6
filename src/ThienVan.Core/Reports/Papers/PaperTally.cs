using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>
/// How many indicators (chỉ số) a report tells of, and how each stands. A running total is no indicator of its own: it says of the same
/// work what the year's figure says.
/// </summary>
/// <param name="Counts">Verdicts that occur, in their order, those missed by little apart.</param>
public sealed record PaperTally(int Total, IReadOnlyList<(PaperStanding Standing, int Count)> Counts)
{
    public static PaperTally Of(IEnumerable<PaperLine> lines)
    {
        PaperLine[] told = [.. Counted(lines)];
        return new(told.Length,
        [
            .. told.CountBy(line => line.Standing).OrderBy(pair => pair.Key.Verdict).ThenBy(pair => pair.Key.IsNearMiss)
                .Select(pair => (pair.Key, pair.Value)),
        ]);
    }

    /// <summary>The lines that are indicators of their own.</summary>
    public static IEnumerable<PaperLine> Counted(IEnumerable<PaperLine> lines) =>
        lines.Where(line => line.Kind != IndicatorKind.Cumulative);
}
