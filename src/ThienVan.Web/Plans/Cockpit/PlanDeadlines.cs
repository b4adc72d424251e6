using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>Everything in the plan that ends on a day: milestones not yet met, projects, tasks. Latest first among the late.</summary>
public static class PlanDeadlines
{
    public static IReadOnlyList<DeadlineLine> Of(PlanSnapshot snapshot, DateOnly today) =>
    [
        .. Milestones(snapshot, today)
            .Concat(Recognitions(snapshot, today))
            .Concat(Projects(snapshot, today))
            .Concat(Tasks(snapshot, today))
            .OrderByDescending(line => line.DaysLate),
    ];

    private static IEnumerable<DeadlineLine> Milestones(PlanSnapshot snapshot, DateOnly today) =>
        from owned in snapshot.Document.Targets.SelectMany(target => target.Owned())
        let indicator = owned.Indicator
        where indicator.Kind == IndicatorKind.Milestone && !snapshot.InForce[indicator.Code].Any(observation => observation.IsProven)
        let point = indicator.Points.MinBy(point => point.Year)
        where point is not null
        let due = point.DueDay
        select new DeadlineLine
        {
            Name = indicator.Name,
            Due = due,
            Precision = point.Due is null ? DatePrecision.Year : DatePrecision.Day,
            Lead = snapshot.Plan.Unit(owned.Lead),
            TargetNo = owned.Target.No,
            DaysLate = CalendarDays.Late(due, today),
        };

    /// <summary>Recognitions that run out: the last one of each standard, from a year before its end on.</summary>
    private static IEnumerable<DeadlineLine> Recognitions(PlanSnapshot snapshot, DateOnly today) =>
        from owned in snapshot.Document.Targets.SelectMany(target => target.Owned())
        where owned.Indicator.Kind == IndicatorKind.Standard
        let last = snapshot.InForce[owned.Code].Where(seen => seen.IsProven && seen.OutcomeDay <= today).MaxBy(seen => seen.OutcomeDay)
        where last?.ValidTo is { } end && end <= today.AddYears(1)
        select new DeadlineLine
        {
            Name = $"Hết hiệu lực công nhận: {owned.Indicator.Name}",
            Due = last.ValidTo!.Value,
            Precision = DatePrecision.Day,
            Lead = snapshot.Plan.Unit(owned.Lead),
            TargetNo = owned.Target.No,
            DaysLate = CalendarDays.Late(last.ValidTo.Value, today),
        };

    private static IEnumerable<DeadlineLine> Projects(PlanSnapshot snapshot, DateOnly today) =>
        from project in snapshot.Document.Projects
        let schedule = project.Schedule
        where schedule is { To: not null, Precision: not DatePrecision.EveryYear }
        select Line(snapshot, project.Name, schedule!, project.Lead, today);

    private static IEnumerable<DeadlineLine> Tasks(PlanSnapshot snapshot, DateOnly today) =>
        from task in snapshot.Document.Tasks
        let schedule = task.Schedule
        where schedule is { To: not null, Precision: not DatePrecision.EveryYear }
        select Line(snapshot, task.Name, schedule!, task.Lead, today);

    private static DeadlineLine Line(PlanSnapshot snapshot, string name, Schedule schedule, string? lead, DateOnly today) => new()
    {
        Name = name,
        Due = schedule.To!.Value,
        Precision = schedule.Precision,
        Lead = snapshot.Plan.Unit(lead),
        DaysLate = CalendarDays.Late(schedule.To.Value, today),
    };
}
