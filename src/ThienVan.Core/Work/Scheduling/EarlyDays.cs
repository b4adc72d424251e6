namespace ThienVan.Core.Work.Scheduling;

/// <summary>The earliest days of every step, from those that wait for nothing on.</summary>
internal static class EarlyDays
{
    public static Dictionary<Guid, TimedStep> Of(
        StepNetwork network, StepDays days, DateOnly today, IReadOnlyDictionary<Guid, Push> pushes, bool asPlanned = false)
    {
        var timed = new Dictionary<Guid, TimedStep>();
        foreach (var step in network.Order)
        {
            var push = pushes.GetValueOrDefault(step.Id);
            var first = First(step, network, days, timed, push);
            timed[step.Id] = step.DoneOn is { } done && !asPlanned
                ? new(step, first < done ? first : done, done)
                : Of(step, first, days, today, push);
        }

        return timed;
    }

    private static TimedStep Of(PlannedStep step, DateOnly? first, StepDays days, DateOnly today, Push push)
    {
        if (first is not { } start || step.Days is not { } length) return new(step, Start: null, End: null);
        start = days.Next(start, step.Count);
        var isBegun = start <= today;
        if (!isBegun) start = days.Next(start.AddDays(push.Days), step.Count);
        var end = days.End(start, length, step.Count);
        if (end < today) end = today;
        if (end < push.NotDoneBefore) end = push.NotDoneBefore.Value;
        end = days.Next(end, step.Count);
        return new(step, start, isBegun ? days.Next(end.AddDays(push.Days), step.Count) : end);
    }

    private static DateOnly? First(
        PlannedStep step, StepNetwork network, StepDays days, Dictionary<Guid, TimedStep> timed, Push push)
    {
        var first = step.From;
        foreach (var link in network.Before(step.Id))
        {
            var before = timed[link.Before];
            if ((link.Kind == LinkKind.FinishStart ? before.End : before.Start) is not { } day) continue;
            var after = days.After(day, link.Lag, link.Count).AddDays(link.DaysBetween);
            if (first is null || after > first) first = after;
        }

        return first < push.NotBefore ? push.NotBefore : first;
    }
}
