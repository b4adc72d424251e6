using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>Everything in the plan that ends on a day: milestones not yet met, projects, tasks. Latest first among the late.</summary>
public static class PlanDeadlines
{
    public static IReadOnlyList<DeadlineLine> Of(PlanSnapshot snapshot, DateOnly today) =>
    [
        .. Milestones(snapshot, today).Concat(Recognitions(snapshot, today)).Concat(Works(snapshot, today))
            .OrderByDescending(line => line.DaysLate),
    ];

    /// <summary>What has two days, told once whatever the places that name it, by its scheme's name where it has one.</summary>
    public static IEnumerable<DisputedDeadline> Disputed(IEnumerable<DeadlineLine> lines) => lines
        .Where(line => line.ConflictId is not null).GroupBy(line => line.ConflictId!, StringComparer.Ordinal)
        .Select(same => new DisputedDeadline(same.Key, same.MinBy(line => line.TargetNo is not null)!.Name, same.First().Said!.Days));

    private static IEnumerable<DeadlineLine> Milestones(PlanSnapshot snapshot, DateOnly today) =>
        from owned in snapshot.Document.Targets.SelectMany(target => target.Owned())
        let indicator = owned.Indicator
        where indicator.Kind == IndicatorKind.Milestone && !snapshot.InForce[indicator.Code].Any(observation => observation.IsProven)
        let point = indicator.Points.MinBy(point => point.Year)
        where point is not null
        let due = point.DueDay
        select new DeadlineLine
        {
            Key = indicator.Code,
            Name = indicator.Name,
            Where = owned.Target.Provision.Reference,
            Due = due,
            Precision = ReadingDays.SaidBy(point).Precision,
            Lead = snapshot.Plan.Unit(owned.Lead),
            TargetNo = owned.Target.No,
            DaysLate = Late(snapshot, due, indicator.SaidDay, today),
            Said = indicator.SaidDay,
        };

    /// <summary>Recognitions that run out: the last one of each standard, from a year before its end on.</summary>
    private static IEnumerable<DeadlineLine> Recognitions(PlanSnapshot snapshot, DateOnly today) =>
        from owned in snapshot.Document.Targets.SelectMany(target => target.Owned())
        where owned.Indicator.Kind == IndicatorKind.Standard
        let last = snapshot.InForce[owned.Code].Where(seen => seen.IsProven && seen.OutcomeDay <= today).MaxBy(seen => seen.OutcomeDay)
        where last?.ValidTo is { } end && end <= today.AddYears(1)
        select new DeadlineLine
        {
            Key = owned.Code,
            Where = owned.Target.Provision.Reference,
            Name = $"Hết hiệu lực công nhận: {owned.Indicator.Name}",
            Due = last.ValidTo!.Value,
            Precision = DatePrecision.Day,
            Lead = snapshot.Plan.Unit(owned.Lead),
            TargetNo = owned.Target.No,
            DaysLate = Late(snapshot, last.ValidTo.Value, said: null, today),
        };

    private static IEnumerable<DeadlineLine> Works(PlanSnapshot snapshot, DateOnly today) =>
        from work in snapshot.Document.Projects.Select(item =>
            (Key: $"project-{item.No}", item.Name, item.Schedule, item.Lead, item.Provision))
            .Concat(snapshot.Document.Tasks.Select(item => (Key: $"task-{item.No}", item.Name, item.Schedule, item.Lead, item.Provision)))
        where work.Schedule is { To: not null, Precision: not DatePrecision.EveryYear }
            && !IsToldAsOutput(snapshot, work.Schedule, work.Lead)
        let due = work.Schedule!.To!.Value
        select new DeadlineLine
        {
            Key = work.Key,
            Name = work.Name,
            Where = work.Provision.Reference,
            Due = due,
            Precision = work.Schedule.Precision,
            Lead = snapshot.Plan.Unit(work.Lead),
            DaysLate = Late(snapshot, due, work.Schedule.Said, today),
            Said = work.Schedule.Said,
        };

    // Once one decision gave both their day, the output's own line says it, and that it is done.
    private static bool IsToldAsOutput(PlanSnapshot snapshot, Schedule schedule, string? lead) =>
        schedule.Said is { IsOpen: false } said && snapshot.Document.Targets.SelectMany(target => target.Owned())
            .Any(owned => owned.Indicator.SaidDay?.ConflictId == said.ConflictId && owned.Lead == lead);

    private static int Late(PlanSnapshot snapshot, DateOnly due, SaidDay? said, DateOnly today) =>
        said is { IsOpen: true } ? 0 : snapshot.Duties.Calendar.DaysLate(due, today);
}
