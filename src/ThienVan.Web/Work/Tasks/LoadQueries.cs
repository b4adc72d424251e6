using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>How much waits in each unit and on whom, and how much is due on each of the next working days: of every unit for who sees
/// all, else of one's own, whole.</summary>
public sealed class LoadQueries(AppDb db, WorkRights rights, PeopleDirectory people, CalendarReader calendars, TimeProvider time)
{
    private const int WeeksShown = 5;
    private const int DaysAhead = 10;
    private const int DaysOfWeek = 7;

    public async Task<LoadView> ReadAsync(CancellationToken ct)
    {
        var (today, calendar) = (VietnamDay.Today(time), await calendars.GetAsync(ct));
        var (all, own) = (rights.SeesAll, await rights.UnitsAsync(ct));
        var open = db.Set<TaskRow>().AsNoTracking().Open().Where(row => all || own.Contains(row.UnitId));
        var counted = await open
            .GroupBy(row => new { row.UnitId, row.PersonName, row.State, row.Due, row.SubmittedOn })
            .Select(group => new Counted(group.Key.UnitId, group.Key.PersonName, group.Key.State, group.Key.Due, group.Key.SubmittedOn,
                group.Count()))
            .ToArrayAsync(ct);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysOfWeek));
        var weeks = Enumerable.Range(0, WeeksShown).Select(week => monday.AddDays(week * DaysOfWeek)).ToArray();
        var units = await people.UnitsAsync(ct);
        return new()
        {
            Today = today,
            Weeks = weeks,
            Ahead = Ahead(counted, today, calendar),
            Units =
            [
                .. counted.GroupBy(count => count.UnitId)
                    .Select(unit => Load(unit.Key, TaskQueries.Name(units, unit.Key), [.. unit], today, calendar, weeks))
                    .OrderByDescending(unit => unit.Tally.Overdue).ThenByDescending(unit => unit.Tally.Open)
                    .ThenBy(unit => unit.UnitId, StringComparer.Ordinal),
            ],
        };
    }

    private static UnitLoad Load(
        string id, string name, Counted[] counted, DateOnly today, WorkingCalendar calendar, DateOnly[] weeks) => new()
        {
            UnitId = id,
            Unit = name,
            Tally = Tally(counted, today, calendar),
            Weeks = Weeks(counted, weeks),
            People =
        [
            .. counted.GroupBy(count => count.Person).OrderBy(person => person.Key is null)
                .ThenBy(person => person.Key, StringComparer.Ordinal)
                .Select(person => new PersonLoad(person.Key ?? name, Tally([.. person], today, calendar), Weeks([.. person], weeks))),
        ],
        };

    private static TaskTally Tally(Counted[] counted, DateOnly today, WorkingCalendar calendar) => new()
    {
        Total = counted.Sum(count => count.Tasks),
        Open = counted.Sum(count => count.Tasks),
        Overdue = counted.Where(count => count.Timing(today, calendar) == TaskTiming.Overdue).Sum(count => count.Tasks),
        DueSoon = counted.Where(count => count.Timing(today, calendar) == TaskTiming.DueSoon).Sum(count => count.Tasks),
        Submitted = counted.Where(count => count.State == TaskState.Submitted).Sum(count => count.Tasks),
        Returned = counted.Where(count => count.State == TaskState.Returned).Sum(count => count.Tasks),
    };

    // What is overdue is this week's work too.
    private static int[] Weeks(Counted[] counted, DateOnly[] weeks) =>
    [
        .. weeks.Select((monday, i) => counted
            .Where(count => count.State != TaskState.Submitted && count.Due is { } due && due < monday.AddDays(DaysOfWeek)
                && (i == 0 || due >= monday))
            .Sum(count => count.Tasks)),
    ];

    private static DueDay[] Ahead(Counted[] counted, DateOnly today, WorkingCalendar calendar)
    {
        var days = new List<DueDay>();
        var (day, since) = (calendar.OnOrAfter(today), today.AddDays(-1));
        while (days.Count < DaysAhead)
        {
            var (after, until) = (since, day);
            days.Add(new(day, counted
                .Where(count => count.State != TaskState.Submitted && count.Due is { } due && due > after && due <= until)
                .Sum(count => count.Tasks)));
            (since, day) = (day, calendar.AddWorkingDays(day, 1));
        }

        return [.. days];
    }

    private sealed record Counted(string UnitId, string? Person, TaskState State, DateOnly? Due, DateOnly? Sent, int Tasks)
    {
        public TaskTiming Timing(DateOnly today, WorkingCalendar calendar) =>
            TaskTimings.Of(new() { State = State, SubmittedOn = Sent }, Due, today, calendar);
    }
}
