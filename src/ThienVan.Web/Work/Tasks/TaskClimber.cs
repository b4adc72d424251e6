using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Tells of overdue tasks one level higher as time goes on, each level once, however many processes look.</summary>
public sealed class TaskClimber(
    AppDb db, WriteScope write, OutboxQueue queue, PeopleDirectory people, CalendarReader calendars, ClimbRule rule, TimeProvider time)
{
    private static readonly Actor Clock = Actor.System("Nhắc việc quá hạn");

    /// <summary>How many tasks climbed now.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (today, calendar) = (VietnamDay.Today(time), await calendars.GetAsync(ct));

        // Most looks find nothing to do and must not wait for the ward's writers.
        if ((await Late(today).AsNoTracking().ToArrayAsync(ct)).All(row => Reached(row, today, calendar) <= row.Climbed)) return 0;
        var roles = await people.RolesAsync(ct);
        var result = await write.RunAsync<int>(Clock, async change =>
        {
            var climbed = 0;
            foreach (var row in await Late(today).AsTracking().ToArrayAsync(ct))
            {
                var level = Reached(row, today, calendar);
                if (level <= row.Climbed) continue;
                var from = row.Climbed;
                row.Climbed = level;
                change.Record(WorkEvents.TaskClimbed, TaskSubject.Of(row.Id),
                    now: new { level, late = -calendar.DaysLeft(today, row.Due!.Value) });
                await TellAsync(change, row, from, roles, calendar, today, ct);
                climbed++;
            }

            return climbed;
        }, ct);
        return result.Value;
    }

    private IQueryable<TaskRow> Late(DateOnly today) => db.Set<TaskRow>().Where(row => row.Due < today && row.Climbed != ClimbLevel.Chair
        && (row.State == TaskState.NotStarted || row.State == TaskState.UnderWay || row.State == TaskState.Returned));

    private ClimbLevel Reached(TaskRow row, DateOnly today, WorkingCalendar calendar) => rule.Of(-calendar.DaysLeft(today, row.Due!.Value));

    private Task TellAsync(
        Change change, TaskRow row, ClimbLevel from, IReadOnlyList<HeldRole> roles, WorkingCalendar calendar, DateOnly today,
        CancellationToken ct) => queue.AddAsync(change,
        [
            .. Enum.GetValues<ClimbLevel>().Where(level => level > from && level <= row.Climbed)
                .SelectMany(level => At(level, row, roles)).DistinctBy(person => person.UserId)
                .Select(person => new OutboxMessage
                {
                    Key = $"{TaskNotices.Overdue(row.Id)}{row.Due:yyyyMMdd}/{person.UserId:N}",
                    UserId = person.UserId,
                    Address = person.Email,
                    Subject = $"Việc {row.Called} {FigureText.Left(calendar.DaysLeft(today, row.Due!.Value))}",
                    Text = row.Title,
                    Link = WorkLinks.Task(row.Id),
                }),
        ], ct);

    private static IEnumerable<PersonLine> At(ClimbLevel level, TaskRow row, IReadOnlyList<HeldRole> roles) => level switch
    {
        ClimbLevel.Person => TaskNotices.Doers(row, roles),
        ClimbLevel.Head => TaskNotices.Holding(roles, row.UnitId, Role.Head),
        ClimbLevel.Deputy => TaskNotices.Holding(roles, row.UnitId, Role.Deputy),
        ClimbLevel.Chair => roles.Where(held => held.Role == Role.Chair).Select(held => held.Person),
        _ => [],
    };
}
