using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Tasks;

/// <summary>What is still open of a task whose result waits.</summary>
/// <param name="Open">Lines of its own list that are not done, of <paramref name="All"/>.</param>
/// <param name="Silent">Cooperating units that have not answered.</param>
/// <param name="Before">Numbers of the tasks that must be done before it and are not, as far as the reader may see them.</param>
public sealed record Unfinished(int Open, int All, int Silent, IReadOnlyList<string> Before)
{
    /// <summary>What the giver looks at first; null for nothing.</summary>
    public string? Caution => string.Join("; ", new[]
    {
        Open > 0 ? $"còn {Open}/{All} việc nhỏ chưa xong" : null,
        Silent > 0 ? $"{Silent} đơn vị phối hợp chưa trả lời" : null,
        Before.Count > 0 ? $"việc phải xong trước chưa xong: {string.Join(", ", Before)}" : null,
    }.OfType<string>()) is { Length: > 0 } said ? $"Xem trước khi nghiệm thu: {said}." : null;
}

/// <summary>Reads what is still open of many tasks as of one.</summary>
public sealed class UnfinishedReader(AppDb db, TaskReach reach)
{
    /// <summary>Of each of these tasks.</summary>
    public async Task<IReadOnlyDictionary<Guid, Unfinished>> OfAsync(IReadOnlyCollection<Guid> tasks, CancellationToken ct)
    {
        if (tasks.Count == 0) return new Dictionary<Guid, Unfinished>();
        var checks = (await db.Set<TaskCheckRow>().Where(row => tasks.Contains(row.TaskId))
            .Select(row => new { row.TaskId, IsDone = row.DoneAt != null }).ToArrayAsync(ct)).ToLookup(row => row.TaskId);
        var silent = (await db.Set<TaskPartRow>().Where(row => tasks.Contains(row.TaskId) && row.AnsweredAt == null)
            .Select(row => row.TaskId).ToArrayAsync(ct)).ToLookup(id => id);
        var before = await BeforeAsync(tasks, ct);
        return tasks.ToDictionary(id => id, id => new Unfinished(
            checks[id].Count(check => !check.IsDone), checks[id].Count(), silent[id].Count(), [.. before[id]]));
    }

    private async Task<ILookup<Guid, string>> BeforeAsync(IReadOnlyCollection<Guid> tasks, CancellationToken ct)
    {
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var waits = await db.Set<TaskLinkRow>().Where(link => link.Kind == TaskLinkKind.WaitsFor && tasks.Contains(link.TaskId))
            .Join(seen.Where(row => row.State != TaskState.Done && row.State != TaskState.Stopped), link => link.OtherId, row => row.Id,
                (link, row) => new { link.TaskId, row.Year, row.Number })
            .OrderBy(wait => wait.Year).ThenBy(wait => wait.Number).ToArrayAsync(ct);
        return waits.ToLookup(wait => wait.TaskId, wait => $"{wait.Number}/{wait.Year}");
    }
}
