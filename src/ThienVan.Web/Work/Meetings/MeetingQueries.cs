using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Meetings;

/// <summary>Reads meetings for their pages and papers.</summary>
public sealed class MeetingQueries(
    AppDb db, PackReader packs, TaskQueries tasks, PlanReader plans, PeopleDirectory people, CalendarReader calendars, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<MeetingLine>> ListAsync(CancellationToken ct) => await db.Set<MeetingRow>()
        .OrderByDescending(row => row.Day)
        .Select(row => new MeetingLine(row.Id, row.Day, row.Title, row.ConcludedAt != null, row.NoticeNumber,
            db.Set<ConclusionRow>().Count(conclusion => conclusion.MeetingId == row.Id)))
        .ToArrayAsync(ct);

    /// <summary>Null when there is no such meeting.</summary>
    public async Task<MeetingView?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<MeetingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var (units, today, calendar) = (await people.UnitsAsync(ct), VietnamDay.Today(time), await calendars.GetAsync(ct));
        var rows = await db.Set<ConclusionRow>().Where(conclusion => conclusion.MeetingId == id).OrderBy(conclusion => conclusion.Position)
            .Join(db.Set<TaskRow>().AsNoTracking(), conclusion => conclusion.TaskId, task => task.Id,
                (conclusion, task) => new { Said = conclusion, Task = task })
            .ToArrayAsync(ct);
        var issuer = (await plans.ForReportsAsync(ct))?.Head.Issuer;
        return new()
        {
            Row = row,
            Pack = row.Pack ?? await packs.TodayAsync(row, ct),
            Conclusions =
            [
                .. rows.OrderBy(line => line.Said.Position)
                    .Select(line => new Conclusion(line.Said, TaskQueries.Line(line.Task, units, today, calendar))),
            ],
            IsAhead = row.Day > today,
            Holders = row.ConcludedAt is null && row.Day <= today ? await tasks.HoldersAsync(units, only: null, ct) : [],
            Issuer = issuer is null ? "Ủy ban nhân dân" : IssuingPlace.Committee(issuer),
        };
    }
}
