using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Tasks;

/// <summary>The one rule of who sees which task: those who see all; the units that do it or work with them; who gave it, does it or
/// follows it.</summary>
public sealed class TaskReach(AppDb db, WorkRights rights)
{
    /// <summary>Those in which the words stand, as the search of the whole product means it.</summary>
    public static IQueryable<TaskRow> Meeting(IQueryable<TaskRow> tasks, SearchWords words) =>
        words.Sought.Aggregate(tasks, (found, word) => found.Where(row => row.Words.Contains(word)));

    public async Task<IQueryable<TaskRow>> SeenAsync(IQueryable<TaskRow> tasks, CancellationToken ct)
    {
        if (rights.SeesAll) return tasks;
        if (rights.IsNobody) return tasks.Where(_ => false);
        var (units, me) = (await rights.UnitsAsync(ct), rights.Me);
        return tasks.Where(row => units.Contains(row.UnitId) || row.GivenById == me || row.PersonId == me
            || db.Set<TaskPartRow>().Any(part => part.TaskId == row.Id && units.Contains(part.UnitId))
            || db.Set<TaskFollowerRow>().Any(follower => follower.TaskId == row.Id && follower.UserId == me));
    }
}
