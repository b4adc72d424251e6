using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>The history, files and notes of a task, for whoever may see it.</summary>
internal static class TaskThing
{
    public static async Task<Thing?> FindAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!Guid.TryParse(subject[TaskSubject.Prefix.Length..], out var id)) return null;
        var seen = await services.GetRequiredService<TaskReach>()
            .SeenAsync(services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking(), ct);
        return await seen.Where(row => row.Id == id).Select(row => new { row.Number, row.Year, row.Title }).FirstOrDefaultAsync(ct)
            is { } task
            ? new()
            {
                Title = $"Việc {task.Number}/{task.Year}. {task.Title}",
                Address = WorkLinks.Task(id),
                MayAdd = true,
                ReadersAsync = token => services.GetRequiredService<TaskReaders>().OfAsync(id, token),
                Words = await TaskHistory.ReadAsync(services, subject, seen, ct),
            }
            : null;
    }
}
