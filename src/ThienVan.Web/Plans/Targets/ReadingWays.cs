using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>The readings of a contradiction beside each other, each with the sentence it comes from and what it would come to.</summary>
/// <param name="Year">The year that is looked at.</param>
/// <param name="End">Last year of the plan.</param>
/// <param name="Rest">Places of the contradiction that no reading of it comes from.</param>
public sealed record ReadingWays(int Year, int End, IReadOnlyList<ReadingWay> Ways, IReadOnlyList<Provision> Rest)
{
    /// <summary>Some reading is known to stand somewhere.</summary>
    public bool ArePlaced => Ways.Any(way => way.Places.Count > 0);

    /// <param name="only">The one indicator looked at; null for all that a reading changes.</param>
    public static ReadingWays Of(PlanSnapshot snapshot, Conflict conflict, int year, DateOnly today, string? only = null)
    {
        var open = snapshot.Reopened(conflict.Id);
        var codes = conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code)
            .Where(code => only is null || code == only).ToHashSet(StringComparer.Ordinal);
        (Indicator Indicator, IReadOnlyList<Assessment> Verdicts)[] judged =
        [
            .. open.Document.Owned().Where(owned => codes.Contains(owned.Code)).Select(owned => (owned.Indicator,
                open.Verdict(owned.Target with { Indicators = [owned.Indicator] }, year, today).Assessments)),
        ];
        var end = open.Document.PeriodTo;
        return new(year, end, [.. conflict.Readings.Select(Way)], PlaceWords.Rest(conflict.Readings, conflict.Provisions));

        ReadingWay Way(Reading reading)
        {
            var plan = PlanReadings.Apply(open.Document, reading);
            return new()
            {
                Reading = reading,
                Places = PlaceWords.Of(reading, conflict.Provisions),
                Effects =
                [
                    .. from one in judged
                       let read = plan.FindIndicator(one.Indicator.Code)
                       select new WayEffect(
                           YearGoal.Of(read, plan, year),
                           YearGoal.Of(read, plan, end),
                           one.Verdicts.FirstOrDefault(verdict => verdict.ConflictId == conflict.Id && verdict.ReadingId == reading.Id)),
                ],
            };
        }
    }
}

public sealed record ReadingWay
{
    public required Reading Reading { get; init; }

    /// <summary>With their words; empty where no place is known to say it so.</summary>
    public required IReadOnlyList<Provision> Places { get; init; }

    /// <summary>One an indicator that some reading changes; empty where all readings leave the figures alone.</summary>
    public required IReadOnlyList<WayEffect> Effects { get; init; }
}

/// <summary>What an indicator would be asked under a reading, and how it stands.</summary>
/// <param name="Goal">Of the year that is looked at.</param>
/// <param name="End">Of the last year of the plan.</param>
/// <param name="Verdict">Null where the contradiction is not recorded with the plan, so nobody judges by it.</param>
public sealed record WayEffect(YearGoal Goal, YearGoal End, Assessment? Verdict)
{
    public Indicator Indicator => Goal.Indicator;
}
