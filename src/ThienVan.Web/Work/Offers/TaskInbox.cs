using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>The next word on a task is one person's: theirs stand one by one, what they wait for is counted unit by unit.</summary>
internal static class TaskInbox
{
    public static async Task<IReadOnlyList<InboxLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var (rights, db) = (services.GetRequiredService<WorkRights>(), services.GetRequiredService<AppDb>());
        var units = await rights.UnitsAsync(ct);
        var today = VietnamDay.Today(services.GetRequiredService<TimeProvider>());
        var calendar = await services.GetRequiredService<CalendarReader>().GetAsync(ct);
        var names = await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct);
        var working = await WorkingAsync(services, ct);
        var rows = await Mine(db, rights, units, names, working).ToArrayAsync(ct);
        var parts = await PartsAsync(db, units, ct);
        return
        [
            .. rows.SelectMany(row => Lines(row, new(row, rights), working, today, calendar, names)),
            .. parts.Select(row => Line(row, "Trả lời phần phối hợp", today, calendar, names)),
            .. await AwaitedAsync(db, rights, names, today, ct),
        ];
    }

    /// <summary>People who have an open account: nothing may wait for anybody else.</summary>
    private static async Task<HashSet<Guid>> WorkingAsync(IServiceProvider services, CancellationToken ct) =>
        [.. (await services.GetRequiredService<PeopleDirectory>().RolesAsync(ct)).Select(role => role.Person.UserId)];

    private static IQueryable<TaskRow> Mine(
        AppDb db, WorkRights rights, IReadOnlyList<string> units, IReadOnlyList<WardUnitLine> names, HashSet<Guid> working)
    {
        var (me, settles) = (rights.Me, rights.MaySettle);
        string[] heads = [.. names.Select(unit => unit.Id).Where(rights.Heads)];
        string[] overseen = settles ? [] : [.. names.Select(unit => unit.Id).Where(rights.Oversees)];
        return db.Set<TaskRow>().AsNoTracking().Where(row =>
            ((row.State == TaskState.NotStarted || row.State == TaskState.UnderWay || row.State == TaskState.Returned)
                && (row.PersonId == me || (row.PersonId == null && units.Contains(row.UnitId))
                    || (row.PersonId != null && !working.Contains(row.PersonId.Value)
                        && (row.GivenById == me || heads.Contains(row.UnitId)))))
            || ((row.State == TaskState.Submitted || row.DeclineReason != null || row.AskedDue != null)
                && row.State != TaskState.Done && row.State != TaskState.Stopped
                && (row.GivenById == me
                    || (overseen.Contains(row.UnitId) && (row.GivenById == null || row.Origin != TaskOrigin.Directive))
                    || (settles && row.GivenById != null && !working.Contains(row.GivenById.Value)))));
    }

    private static IEnumerable<InboxLine> Lines(TaskRow row, TaskParty party, HashSet<Guid> working, DateOnly today,
        WorkingCalendar calendar, IReadOnlyList<WardUnitLine> names)
    {
        var flow = row.Flow;
        var orphan = row.GivenById is { } giver && !working.Contains(giver) ? " (người giao không còn đảm nhiệm)" : "";
        if (party.IsGiver && row.AskedDue is { } asked)
            yield return Deciding($"Trả lời đề nghị gia hạn đến {FigureText.Day(asked)}{orphan}");
        if (party.IsGiver && flow.Turn == TaskTurn.Giver)
            yield return Deciding((row.State == TaskState.Submitted ? "Nghiệm thu" : "Trả lời đơn vị từ chối") + orphan);
        else if (flow.Turn == TaskTurn.Doer && row.PersonId is { } person && !working.Contains(person))
            yield return Deciding($"Giao lại ({row.PersonName} không còn đảm nhiệm)");
        else if (party.IsDoer && flow.Turn == TaskTurn.Doer) yield return Line(row, Do(row.State), today, calendar, names);

        InboxLine Deciding(string verb) => Line(row, verb, today, calendar, names) with { Decides = true };
    }

    private static string Do(TaskState state) => state switch
    {
        TaskState.NotStarted => "Nhận việc",
        TaskState.Returned => "Làm lại",
        _ => "Thực hiện",
    };

    private static InboxLine Line(
        TaskRow row, string verb, DateOnly today, WorkingCalendar calendar, IReadOnlyList<WardUnitLine> names)
    {
        var left = TaskTimings.DaysLeft(row.Flow, row.Due, today, calendar);
        return new()
        {
            Title = $"{verb}: {row.Title}",
            About = $"Việc {row.Called}, {TaskQueries.Name(names, row.UnitId)}",
            Address = WorkLinks.Task(row.Id),
            Menu = WorkLinks.Home,
            By = row.Due,
            Left = left is { } days ? FigureText.Left(days) : null,
            Caution = left is not null && row.Due is { } due ? CalendarReader.Caution(calendar, due.Year) : null,
        };
    }

    private static async Task<TaskRow[]> PartsAsync(AppDb db, IReadOnlyList<string> units, CancellationToken ct) => units.Count == 0 ? []
        : await db.Set<TaskRow>().AsNoTracking()
            .Where(row => row.State == TaskState.UnderWay || row.State == TaskState.Returned)
            .Where(row => db.Set<TaskPartRow>()
                .Any(part => part.TaskId == row.Id && part.AnsweredAt == null && units.Contains(part.UnitId)))
            .ToArrayAsync(ct);

    private static async Task<IEnumerable<InboxLine>> AwaitedAsync(
        AppDb db, WorkRights rights, IReadOnlyList<WardUnitLine> names, DateOnly today, CancellationToken ct)
    {
        var me = rights.Me;
        var counted = await db.Set<TaskRow>().AsNoTracking()
            .Where(row => row.GivenById == me && row.PersonId != me && row.DeclineReason == null
                && (row.State == TaskState.NotStarted || row.State == TaskState.UnderWay || row.State == TaskState.Returned))
            .GroupBy(row => row.UnitId)
            .Select(unit => new
            {
                unit.Key,
                Tasks = unit.Count(),
                Overdue = unit.Count(row => row.Due < today),
                Next = unit.Where(row => row.Due >= today).Min(row => row.Due),
            })
            .ToArrayAsync(ct);
        return counted.Select(unit => new InboxLine
        {
            Title = $"{unit.Tasks} việc bạn giao" + (unit.Overdue > 0 ? $", {unit.Overdue} quá hạn" : ""),
            Address = WorkLinks.ListOf(unit.Key),
            Menu = WorkLinks.Home,
            By = unit.Next,
            Count = unit.Tasks,
            WaitsFor = TaskQueries.Name(names, unit.Key),
        });
    }
}
