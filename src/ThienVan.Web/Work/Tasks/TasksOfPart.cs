using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>The work that serves some indicators, or is about one thing, as far as the person who asks may see it.</summary>
/// <param name="IsWhole">Every unit's tasks are told; else those of the person's own units alone.</param>
public sealed record TasksBehindView(TaskTally Tally, IReadOnlyList<TaskLine> Lines, bool IsWhole);

/// <summary>Reads for a part of a page in a scope of its own: parts are drawn while their page and each other still read.</summary>
public sealed class TasksOfPart(IServiceScopeFactory scopes, ReadOnce once, TimeProvider time)
{
    private const int Shown = 5;

    /// <summary>Where the units stand, for who sees every unit's tasks; null for others.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    public async Task<LoadView?> LoadAsync(AppDb page, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<WorkRights>().SeesAll
            ? await once.ReadAsync(page, VietnamDay.Today(time),
                () => scope.ServiceProvider.GetRequiredService<LoadQueries>().ReadAsync(ct))
            : null;
    }

    /// <summary>Null for who may see no tasks at all. The nearest last days first.</summary>
    /// <param name="page">As above.</param>
    public async Task<TasksBehindView?> BehindAsync(AppDb page, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        if (!current.May(WorkPermissions.View)) return null;
        var today = VietnamDay.Today(time);
        return await once.ReadAsync(page, today, $"{current.Required.UserId}/{string.Join(',', codes)}",
            () => ReadAsync(scope.ServiceProvider, today,
                (row, db) => row.Where(task => db.Set<TaskServesRow>()
                    .Any(serves => serves.TaskId == task.Id && codes.Contains(serves.Code))), ct));
    }

    /// <summary>Tasks given about a thing, and those of programmes that grew out of the same place of the plan.</summary>
    /// <param name="subject">As the thing's events carry it.</param>
    /// <param name="planKey">Null for a thing that the plan does not name.</param>
    public async Task<TasksBehindView?> AboutAsync(string subject, string? planKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<CurrentActor>().May(WorkPermissions.View)
            ? await ReadAsync(scope.ServiceProvider, VietnamDay.Today(time), (row, _) => row.Where(task =>
                task.AboutSubject == subject || (planKey != null && task.PlanKey == planKey)), ct)
            : null;
    }

    private static async Task<TasksBehindView> ReadAsync(IServiceProvider services, DateOnly today,
        Func<IQueryable<TaskRow>, AppDb, IQueryable<TaskRow>> asked, CancellationToken ct)
    {
        var (db, calendar) = (services.GetRequiredService<AppDb>(), await services.GetRequiredService<CalendarReader>().GetAsync(ct));
        var serving = asked(await services.GetRequiredService<TaskReach>().SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct), db);
        var tally = await TaskQueries.TallyAsync(serving, TaskDays.Of(today, calendar), ct);
        var isWhole = services.GetRequiredService<WorkRights>().SeesAll;
        if (tally.Total == 0) return new(tally, [], isWhole);
        var units = await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct);
        var rows = await serving.Open()
            .OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Id).Take(Shown).ToArrayAsync(ct);
        return new(tally, [.. rows.Select(row => TaskQueries.Line(row, units, today, calendar))], isWhole);
    }
}
