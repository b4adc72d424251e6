using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Scheduling;

/// <summary>How late every step may be with which no project ends later, from the last steps back.</summary>
internal static class LateDays
{
    public static Dictionary<Guid, TimedStep> Of(
        StepNetwork network,
        StepDays days,
        DateOnly today,
        Dictionary<Guid, TimedStep> early,
        Dictionary<Guid, DateOnly> ends)
    {
        var latestStart = new Dictionary<Guid, DateOnly>();
        var timed = new Dictionary<Guid, TimedStep>();
        foreach (var step in network.Order.Reverse())
        {
            var seen = early[step.Id];
            timed[step.Id] = seen;
            if (step.DoneOn is not null || seen is not { Start: { } start, End: { } end }) continue;
            var limit = days.Last(Limit(step.Id, LinkKind.FinishStart, ends[step.ProjectId], network, days, latestStart), step.Count);
            var last = days.LatestStart(limit, step.Days!.Value, step.Count);
            last = days.Last(Limit(step.Id, LinkKind.StartStart, last, network, days, latestStart), step.Count);
            latestStart[step.Id] = last;
            timed[step.Id] = start <= today
                ? seen with { LatestEnd = limit, Slack = CalendarDays.Between(end, limit) }
                : seen with { LatestEnd = days.End(last, step.Days.Value, step.Count), Slack = CalendarDays.Between(start, last) };
        }

        return timed;
    }

    private static DateOnly Limit(Guid step, LinkKind kind, DateOnly limit, StepNetwork network, StepDays days,
        Dictionary<Guid, DateOnly> latestStart)
    {
        foreach (var link in network.After(step).Where(link => link.Kind == kind))
            if (latestStart.TryGetValue(link.After, out var start)
                && days.LatestBefore(start.AddDays(-link.DaysBetween), link.Lag, link.Count) is var latest && latest < limit)
                limit = latest;
        return limit;
    }
}
