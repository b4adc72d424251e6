using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>What was said last, beside what is said now.</summary>
public static class VerdictSayings
{
    public static string ReadingOf(Assessment verdict) => verdict.ConflictId is { } conflict ? $"{conflict}/{verdict.ReadingId}" : "";

    /// <summary>Figures in force of an indicator, or of the flow it sums.</summary>
    public static IEnumerable<ObservationLine> FiguresOf(PlanSnapshot snapshot, string code)
    {
        var source = snapshot.Document.FindIndicator(code) is { Kind: IndicatorKind.Cumulative, Of: { } of } ? of : code;
        return snapshot.Observations.Where(line => line.InForce && line.Observation.Code == source);
    }

    /// <summary>Verdicts of a year that are other ones than were said of the last round's day, in document order.</summary>
    public static IReadOnlyList<(string No, VerdictChange Change)> Changes(PlanSnapshot snapshot, int year, DateOnly today)
    {
        var said = snapshot.LastSaid.Where(one => one.Year == year && one.Day < today)
            .ToLookup(one => one.Code, StringComparer.Ordinal);
        return
        [
            .. from card in snapshot.Cards(year, today).All
               from own in card.Verdict.Assessments.GroupBy(verdict => verdict.Code, StringComparer.Ordinal)
               from change in Changes(snapshot, [.. said[own.Key]], [.. own])
               select (card.No, change),
        ];
    }

    private static IEnumerable<VerdictChange> Changes(PlanSnapshot snapshot, SaidVerdict[] said, Assessment[] now)
    {
        if (said.Length == 0) return [];
        var (was, still) = (Parts(said.Select(StatusWord.Of)), Parts(now.Select(StatusWord.Of)));
        if (was == still)
        {
            return now.Select(verdict => Before(snapshot, said, verdict) is { } before
                ? VerdictChange.Of(before, verdict, Inputs(snapshot, before)) : null).OfType<VerdictChange>();
        }

        var first = Before(snapshot, said, now[0]) ?? said[0];
        return [VerdictChange.Turned(first, now[0], Inputs(snapshot, first)) with { WasOpen = was, IsOpen = still }];
    }

    private static bool Parts(IEnumerable<StatusWord> readings) => readings.Distinct().Skip(1).Any();

    // Once a reading is decided, what was said under it is what was said before.
    private static SaidVerdict? Before(PlanSnapshot snapshot, SaidVerdict[] said, Assessment now) =>
        Array.Find(said, one => (one.ReadingId ?? "") == ReadingOf(now))
        ?? Array.Find(said, one => snapshot.Readings.Any(decided => one.ReadingId == $"{decided.Key}/{decided.Value}"));

    private static VerdictInputs Inputs(PlanSnapshot snapshot, SaidVerdict said) => new()
    {
        Figures = [.. FiguresOf(snapshot, said.Code).Select(line => new StandingFigure(line.Id, line.Observation.Period, line.Version))],
        Decisions =
        [
            .. from line in snapshot.Decisions
               where line.InForce && line.DecidedAt > said.At
               from conflict in snapshot.Document.Conflicts
               where conflict.Id == line.ConflictId
                   && snapshot.Document.FindIndicator(said.Code) is { } indicator
                   && PlanReadings.Touches(conflict, indicator, snapshot.Document)
               select line.DocumentNumber,
        ],
        Terms = [.. snapshot.Terms.Where(line => line.ConfirmedAt > said.At && line.Term.Code == said.Code).Select(line => line.Term)],
        Assignments =
        [
            .. AssignmentLine.Confirmed(snapshot.Assignments).Where(line => line.ConfirmedAt > said.At && line.Asks(said.Code, said.Year))
                .Select(line => line.Document),
        ],
        Amended = IsAmended(snapshot, said),
    };

    private static bool IsAmended(PlanSnapshot snapshot, SaidVerdict said) =>
        said.PlanVersion != snapshot.Plan.Head.VersionId
        && (snapshot.Versions.LastOrDefault(dated => dated.Version.Head.VersionId == said.PlanVersion) is not { } then
            || !JudgedAlike.Are(said.Code, then.Version.Document, snapshot.Plan.Document));
}
