using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Reads tasks: as many readings for fifty thousand as for one.</summary>
public sealed class TaskQueries(
    AppDb db, WorkRights rights, TaskReach reach, LinkedTasks linked, PeopleDirectory people, PlanReader plans, CalendarReader calendars,
    TimeProvider time, IEnumerable<ThingSource> things, IServiceProvider services)
{
    public const int PageSize = 50;

    /// <summary>One page of what the person who asks may see.</summary>
    public async Task<TaskListView> ListAsync(TaskFilter filter, QueryState query, CancellationToken ct)
    {
        var (found, units, today, calendar) = await FoundAsync(filter, ct);
        var tally = await TallyAsync(found, TaskDays.Of(today, calendar), ct);
        var pages = Math.Max(1, (tally.Total + PageSize - 1) / PageSize);
        var page = Math.Min(query.Page, pages);
        var rows = await TaskOrder.Of(found, query).Skip((page - 1) * PageSize).Take(PageSize).ToArrayAsync(ct);
        var open = rows.Where(row => row.Flow.IsOpen).Select(row => row.Id).ToArray();
        var waiting = await linked.WaitForLateAsync(open, TaskDays.Of(today, calendar), ct);
        return new()
        {
            Lines = [.. rows.Select(row => Line(row, units, today, calendar) with { WaitsForLate = waiting.Contains(row.Id) })],
            Tally = tally,
            Page = page,
            Pages = pages,
            Units = units,
            Today = today,
            Cautions = [.. CalendarReader.Cautions(calendar, rows.Select(row => row.Due))],
        };
    }

    /// <summary>Everything the filter finds, for a file.</summary>
    public async Task<IReadOnlyList<TaskLine>> AllAsync(TaskFilter filter, QueryState query, CancellationToken ct)
    {
        var (found, units, today, calendar) = await FoundAsync(filter, ct);
        return [.. (await TaskOrder.Of(found, query).ToArrayAsync(ct)).Select(row => Line(row, units, today, calendar))];
    }

    /// <summary>Null when there is no such task or the person who asks may not see it.</summary>
    public async Task<TaskView?> FindAsync(Guid id, CancellationToken ct)
    {
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        if (await seen.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var (units, today, calendar) = (await people.UnitsAsync(ct), VietnamDay.Today(time), await calendars.GetAsync(ct));
        var party = new TaskParty(row, rights);
        return new()
        {
            Row = row,
            Party = party,
            Unit = Name(units, row.UnitId),
            Timing = TaskTimings.Of(row.Flow, row.Due, today, calendar),
            DaysLeft = TaskTimings.DaysLeft(row.Flow, row.Due, today, calendar),
            Parts = [.. (await db.Set<TaskPartRow>().AsNoTracking().Where(part => part.TaskId == id).ToArrayAsync(ct))
                .Select(part => new TaskPart(part.UnitId, Name(units, part.UnitId), part.Answer, part.AnsweredBy, part.AnsweredAt))],
            Reports = await db.Set<TaskReportRow>().Where(report => report.TaskId == id).OrderByDescending(report => report.Id)
                .Select(report => new TaskReport(report.Text, report.Percent, report.By, report.At)).ToArrayAsync(ct),
            Checks = await db.Set<TaskCheckRow>().Where(check => check.TaskId == id).OrderBy(check => check.Position)
                .Select(check => new TaskCheck(check.Id, check.Text, check.DoneBy, check.DoneAt)).ToArrayAsync(ct),
            Serves = await ServesAsync(id, ct),
            Links = await linked.OfAsync(row, party, today, calendar, ct),
            AboutAddress = await AboutAsync(row.AboutSubject, ct) is { } about ? about.Address : null,
            Follows = await db.Set<TaskFollowerRow>().AnyAsync(follower => follower.TaskId == id && follower.UserId == rights.Me, ct),
            Today = today,
            Holders = party.May(TaskStep.HandOn) ? await HoldersAsync(units, party.IsGiver ? null : row.UnitId, ct) : [],
            Caution = row.Due is { } due ? CalendarReader.Caution(calendar, due.Year) : null,
        };
    }

    /// <summary>Whom the person who asks may give a task to: units first, then their people.</summary>
    /// <param name="only">A unit; null for all.</param>
    public async Task<IReadOnlyList<HolderChoice>> HoldersAsync(
        IReadOnlyList<WardUnitLine> units, string? only, CancellationToken ct)
    {
        var roles = await people.RolesAsync(ct);
        return
        [
            .. units.Where(unit => (only is null || unit.Id == only) && rights.MayGiveTo(unit.Id)).SelectMany(unit => Choices(unit, roles)),
        ];
    }

    /// <summary>A thing a task may be about, as the person who asks sees it; null for none.</summary>
    public async Task<Thing?> AboutAsync(string? subject, CancellationToken ct)
    {
        if (subject is null) return null;
        foreach (var source in things.Where(source => subject.StartsWith(source.Prefix, StringComparison.Ordinal)))
            if (await source.FindAsync(services, subject, ct) is { } thing) return thing;
        return null;
    }

    /// <summary>Codes of a target's indicators, or the code itself.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(string? asked, CancellationToken ct) =>
        asked is null ? []
        : await plans.ForReportsAsync(ct) is { } plan && plan.Document.FindTarget(asked) is { } target
            ? [.. target.Indicators.Select(indicator => indicator.Code)]
            : [asked];

    /// <summary>Codes that a task about this thing would serve, as the form shows them; null for none.</summary>
    /// <param name="subject">"plan/target/14", "report/(round)/14a".</param>
    public async Task<string?> ServedByAsync(string? subject, CancellationToken ct)
    {
        if (subject?.Split('/') is not [.., var last] || await plans.ForReportsAsync(ct) is not { } plan) return null;
        var said = subject.Split('/').LastOrDefault(part => plan.Document.FindIndicator(part) is not null) ?? last;
        var codes = (await CodesAsync(said, ct)).Where(code => plan.Document.FindIndicator(code) is not null).ToArray();
        return codes.Length == 0 ? null : string.Join(", ", codes);
    }

    internal static TaskLine Line(TaskRow row, IReadOnlyList<WardUnitLine> units, DateOnly today, WorkingCalendar calendar) => new()
    {
        Id = row.Id,
        Called = row.Called,
        Title = row.Title,
        UnitId = row.UnitId,
        Unit = Name(units, row.UnitId),
        Person = row.PersonName,
        GivenBy = row.GivenBy,
        State = row.State,
        Said = row.Flow.Word(),
        Timing = TaskTimings.Of(row.Flow, row.Due, today, calendar),
        Due = row.Term.Due,
        DaysLeft = TaskTimings.DaysLeft(row.Flow, row.Due, today, calendar),
        Priority = row.Priority,
        Extensions = row.Extensions,
        Output = row.Output,
    };

    /// <summary>The unit's short name; the id of one that is no more.</summary>
    internal static string Name(IReadOnlyList<WardUnitLine> units, string id) =>
        units.FirstOrDefault(unit => unit.Id == id) is { } unit ? unit.ShortName ?? unit.Name : id;

    private async Task<(IQueryable<TaskRow> Found, IReadOnlyList<WardUnitLine> Units, DateOnly Today, WorkingCalendar Calendar)>
        FoundAsync(TaskFilter filter, CancellationToken ct)
    {
        var (today, calendar) = (VietnamDay.Today(time), await calendars.GetAsync(ct));
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var found = filter.On(seen, db, await CodesAsync(filter.Serves, ct), TaskDays.Of(today, calendar));
        return (found, await people.UnitsAsync(ct), today, calendar);
    }

    internal static async Task<TaskTally> TallyAsync(IQueryable<TaskRow> found, TaskDays days, CancellationToken ct)
    {
        var (overdue, soon) = (days.Is(TaskTiming.Overdue), days.Is(TaskTiming.DueSoon));
        return await found.GroupBy(_ => 1).Select(all => new TaskTally
        {
            Total = all.Count(),
            Open = all.Count(row => row.State != TaskState.Done && row.State != TaskState.Stopped),
            Overdue = all.AsQueryable().Count(overdue),
            DueSoon = all.AsQueryable().Count(soon),
            Submitted = all.Count(row => row.State == TaskState.Submitted),
            Returned = all.Count(row => row.State == TaskState.Returned),
        }).FirstOrDefaultAsync(ct) ?? new();
    }

    private async Task<IReadOnlyList<ServedIndicator>> ServesAsync(Guid id, CancellationToken ct)
    {
        var codes = await db.Set<TaskServesRow>().Where(row => row.TaskId == id).Select(row => row.Code).ToArrayAsync(ct);
        if (codes.Length == 0) return [];
        var owned = (await plans.ForReportsAsync(ct))?.Document.AllTargets()
            .SelectMany(target => target.Indicators.Select(indicator => (target.No, Indicator: indicator)))
            .ToDictionary(pair => pair.Indicator.Code);
        return
        [
            .. codes.Order(StringComparer.Ordinal).Select(code => owned is not null && owned.TryGetValue(code, out var found)
                ? new ServedIndicator(code, found.Indicator.Name, found.No) : new ServedIndicator(code, code, TargetNo: null)),
        ];
    }

    private static IEnumerable<HolderChoice> Choices(WardUnitLine unit, IReadOnlyList<HeldRole> roles)
    {
        yield return new(new(unit.Id, PersonId: null), unit.Name);
        foreach (var person in roles.Where(held => held.UnitId == unit.Id && held.IsOfUnit).Select(held => held.Person)
            .DistinctBy(person => person.UserId).InRegisterOrder(person => person.Name))
            yield return new(new(unit.Id, person.UserId), $"{unit.ShortName ?? unit.Name}: {person.Name}");
    }
}

/// <summary>The order of the list, in the database.</summary>
internal static class TaskOrder
{
    public static IQueryable<TaskRow> Of(IQueryable<TaskRow> tasks, QueryState query)
    {
        var (key, down) = query.Sort;
        var sorted = (key, down) switch
        {
            ("so", false) => tasks.OrderBy(row => row.Year).ThenBy(row => row.Number),
            ("so", true) => tasks.OrderByDescending(row => row.Year).ThenByDescending(row => row.Number),
            ("viec", false) => tasks.OrderBy(row => row.Words),
            ("viec", true) => tasks.OrderByDescending(row => row.Words),
            ("don-vi", false) => tasks.OrderBy(row => row.UnitId).ThenBy(row => row.Due),
            ("don-vi", true) => tasks.OrderByDescending(row => row.UnitId).ThenBy(row => row.Due),
            ("tt", false) => tasks.OrderBy(row => row.State).ThenBy(row => row.Due),
            ("tt", true) => tasks.OrderByDescending(row => row.State).ThenBy(row => row.Due),
            ("han", true) => tasks.OrderByDescending(row => row.Due),
            _ => tasks.OrderBy(row => row.Due == null).ThenBy(row => row.Due),
        };
        return sorted.ThenBy(row => row.Id);
    }
}
