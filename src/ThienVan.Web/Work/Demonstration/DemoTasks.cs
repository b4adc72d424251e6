using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Demonstration;

/// <param name="Tasks">False for a demonstration in which people give every task themselves.</param>
/// <param name="Projects">False for one in which people divide the projects into steps themselves.</param>
/// <param name="Movements">False for one in which people take up the movements themselves.</param>
public sealed record DemoWorkOptions(bool Tasks, bool Projects, bool Movements)
{
    public static DemoWorkOptions From(IConfiguration configuration) => new(
        configuration.GetValue("ThienVan:Demonstration:Tasks", defaultValue: true),
        configuration.GetValue("ThienVan:Demonstration:Projects", defaultValue: true),
        configuration.GetValue("ThienVan:Demonstration:Movements", defaultValue: true));
}

/// <summary>
/// A year of directives about the tasks the plan names, in one write: done before, on and after their day, on the way, overdue,
/// returned, declined, put off. The same at every start; a ward that has a task is left alone.
/// </summary>
internal sealed class DemoTasks(
    DemoWorkOptions options, AppDb db, WriteScope write, PlanReader plans, PeopleDirectory people, CalendarReader calendars,
    TimeProvider clock)
{
    private const string Mark = "Minh họa";
    private const int Many = 120;
    private const int Lead = 24;

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        if (!options.Tasks || await plans.ForReportsAsync(ct) is not { } plan || await db.Set<TaskRow>().AnyAsync(ct)) return 0;
        var (today, calendar) = (VietnamDay.Today(clock), await calendars.GetAsync(ct));
        var roles = await people.RolesAsync(ct);
        var units = (await people.UnitsAsync(ct)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        if (Givers(roles, unit: null).Length == 0) return 0;
        var asked = Asked(plan.Document, units);
        var first = new DateOnly(today.Year, 1, 5);
        for (var i = 0; i < Many && asked.Length > 0 && first < today; i++)
        {
            var day = calendar.OnOrAfter(first.AddDays((today.DayNumber - first.DayNumber) * i / Many));
            var ask = asked[i % asked.Length].In(day);
            var givers = Givers(roles, ask.Lead);
            Enter(change, ask, i, day, givers[i / 2 % givers.Length], Doer(roles, ask.Lead, i), today, calendar);
        }

        var count = db.Set<TaskRow>().Local.Count;
        if (count > 0) change.Record(WorkEvents.Demonstrated, "work", now: new { tasks = count });
        return count;
    }, ct);

    // The chair to every unit, a deputy to those in their charge.
    private static PersonLine[] Givers(IReadOnlyList<HeldRole> roles, string? unit) =>
    [
        .. roles.Where(held => held.Role == Core.People.Role.Chair
                || (held.Role == Core.People.Role.Deputy && held.UnitId == unit)).OrderBy(held => held.Role)
            .Select(held => held.Person).DistinctBy(person => person.UserId).Take(2),
    ];

    private static PersonLine? Doer(IReadOnlyList<HeldRole> roles, string unit, int i) =>
        i % 4 == 3 ? null
        : roles.Where(held => held.UnitId == unit && held.Role == Core.People.Role.Officer).Select(held => held.Person).FirstOrDefault();

    // What the plan itself asks of the ward's own units, in its order: appendix first, then the bullets that serve a target.
    private static DemoAsk[] Asked(PlanDocument plan, HashSet<string> units) =>
    [
        .. plan.Projects.Where(project => project.Lead is { } lead && units.Contains(lead))
            .Select(project => new DemoAsk(project.Name, "Báo cáo, biểu tiến độ", project.Lead!, project.Serves,
                project.Cooperating, project.Provision.Reference)),
        .. plan.Tasks.Where(task => task.Lead is { } lead && units.Contains(lead))
            .Select(task => new DemoAsk(task.Name, task.Output, task.Lead!, task.Serves, task.Cooperating, task.Provision.Reference)),
    ];

    private void Enter(
        Change change, DemoAsk ask, int i, DateOnly given, PersonLine giver, PersonLine? doer, DateOnly today, WorkingCalendar calendar)
    {
        var due = calendar.OnOrAfter(given.AddDays(Lead + (i * 7 % 20)));
        var at = At(given, change.At);
        var row = new TaskRow
        {
            Id = Guid.CreateVersion7(at),
            Year = given.Year,
            Number = i + 1,
            Origin = TaskOrigin.Directive,
            Title = ask.Title,
            Output = ask.Output,
            Document = $"{Mark}: kết luận giao ban ngày {FigureText.Day(given)} ({ask.Reference})",
            Priority = i % 11 == 5 ? TaskPriority.Urgent : i % 7 == 3 ? TaskPriority.High : TaskPriority.Normal,
            Repeat = TaskRepeat.Never,
            UnitId = ask.Lead,
            PersonId = doer?.UserId,
            PersonName = doer?.Name,
            GivenById = giver.UserId,
            GivenBy = giver.Name,
            GivenAt = at,
            ChangedAt = at,
            Demonstration = true,
        };
        row.KeepWords();
        row.Follow(TaskTerm.Of(new(due)));
        DemoTaskWay.Go(row, i, today, calendar, change.At);
        db.Add(row);
        db.AddRange(ask.Serves.Select(code => new TaskServesRow { TaskId = row.Id, Code = code }));
        db.AddRange(ask.With.Where(unit => unit != ask.Lead && IsId(unit)).Take(3)
            .Select(unit => new TaskPartRow { TaskId = row.Id, UnitId = unit }));
        if (row.State is not TaskState.NotStarted)
            db.Add(new TaskReportRow
            {
                Id = Guid.CreateVersion7(at),
                TaskId = row.Id,
                Text = $"({Mark}) Đã lập dự thảo, đang lấy ý kiến đơn vị phối hợp.",
                Percent = 40,
                By = row.PersonName ?? Mark,
                At = At(given.AddDays(10) < today ? given.AddDays(10) : today, change.At),
            });
    }

    // The plan names bodies it has no unit for as written.
    private static bool IsId(string unit) => unit.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static DateTimeOffset At(DateOnly day, DateTimeOffset now)
    {
        var moment = new DateTimeOffset(day.ToDateTime(new(8, 30)), FigureText.Indochina).ToUniversalTime();
        return moment < now ? moment : now;
    }

    private sealed record DemoAsk(
        string Title, string? Output, string Lead, IReadOnlyList<string> Serves, IReadOnlyList<string> With, string Reference)
    {
        public DemoAsk In(DateOnly day) =>
            this with { Title = $"Báo cáo kết quả quý {OfficialWords.Roman((day.Month + 2) / 3)}: {VietnameseText.Uncapital(Title)}" };
    }
}

/// <summary>How far an invented task has come: lawful steps alone.</summary>
internal static class DemoTaskWay
{
    private const string Outcome = "(Minh họa) Đã hoàn thành, gửi kèm sản phẩm.";

    /// <summary>One with times of its own is on its way, each past time ticked.</summary>
    public static void Go(
        TaskRow row, IReadOnlyList<TaskCheckRow> stages, int i, DateOnly today, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (stages.Count == 0)
        {
            Go(row, i, today, calendar, now);
            return;
        }

        foreach (var stage in stages.Where(stage => stage.DueOn < today))
            (stage.DoneBy, stage.DoneAt) = (row.PersonName ?? "Minh họa", row.GivenAt.AddDays(30) < now ? row.GivenAt.AddDays(30) : now);
        row.Follow(TaskFlow.New.Accept().Value);
        row.Follow(row.Term.Staged((stages.Where(stage => stage.DoneAt is null).Min(stage => stage.DueOn)
            ?? stages.Max(stage => stage.DueOn))!.Value));
        row.ChangedAt = now;
    }

    /// <summary>The project it is about is on its way, so it is not done.</summary>
    public static void Begin(TaskRow row, DateTimeOffset now)
    {
        row.Follow(TaskFlow.New.Accept().Value);
        row.ChangedAt = now;
    }

    public static void Go(TaskRow row, int i, DateOnly today, WorkingCalendar calendar, DateTimeOffset now)
    {
        var due = row.Due!.Value;
        if (i % 13 == 6) PutOff(row, calendar.OnOrAfter(due.AddDays(14)), calendar);
        due = row.Due!.Value;
        var flow = TaskFlow.New;
        var done = calendar.OnOrAfter(due.AddDays((i % 5) switch { 0 => -4, 1 => -1, 2 => 0, 3 => -7, _ => 6 }));
        if (done <= today && (due.AddDays(25) < today || (due < today && i % 3 != 1)))
        {
            flow = flow.Accept().Value.Submit(Outcome, done).Value.Agree().Value;
            (row.SubmittedById, row.SubmittedBy) = (row.PersonId, row.PersonName ?? "Minh họa");
            (row.AgreedOn, row.AgreedBy) = (calendar.AddWorkingDays(done, 1), row.GivenBy);
        }
        else flow = Open(row, i, today, due);

        row.Follow(flow);
        row.ChangedAt = now;
    }

    private static TaskFlow Open(TaskRow row, int i, DateOnly today, DateOnly due)
    {
        var begun = TaskFlow.New.Accept().Value;
        if (due < today && i % 6 == 1) return begun;
        if (i % 6 == 5)
        {
            (row.SubmittedById, row.SubmittedBy) = (row.PersonId, row.PersonName ?? "Minh họa");
            return begun.Submit(Outcome, due < today ? due : today).Value;
        }

        return (i % 6) switch
        {
            2 => begun.Submit(Outcome, today).Value.Return("Minh họa: thiếu biểu số liệu kèm theo, đề nghị bổ sung.").Value,
            3 when due > today => TaskFlow.New.Decline("Minh họa: việc thuộc lĩnh vực của đơn vị khác.").Value,
            4 when due > today => TaskFlow.New,
            _ => begun,
        };
    }

    private static void PutOff(TaskRow row, DateOnly day, WorkingCalendar calendar)
    {
        var asked = row.Term.Ask(day, "Minh họa: chờ hồ sơ của đơn vị phối hợp.", row.FirstDue!.Value, calendar).Value;
        row.Follow(asked.Grant(row.FirstDue.Value, calendar).Value);
    }
}
