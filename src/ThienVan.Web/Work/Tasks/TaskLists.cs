using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Pages of the list as each person sees them, held until anything is written or the day is over.</summary>
public sealed class TaskLists(TaskQueries queries, WorkRights rights, ReadOnce once, AppDb db, TimeProvider time)
{
    // What people type is seldom typed twice.
    public Task<TaskListView> ReadAsync(TaskFilter filter, QueryState query, CancellationToken ct) => filter.Text is null
        ? once.ReadAsync(db, VietnamDay.Today(time), $"{rights.Me}/{filter}/{query.Sort}/{query.Page}",
            () => queries.ListAsync(filter, query, ct))
        : queries.ListAsync(filter, query, ct);
}
