using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>Tasks among what the person who searches may see.</summary>
internal static class TaskFinder
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (words.IsEmpty || !services.GetRequiredService<CurrentActor>().May(WorkPermissions.View)) return [];
        var seen = await services.GetRequiredService<TaskReach>()
            .SeenAsync(services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking(), ct);
        var rows = await TaskReach.Meeting(seen, words).OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new { row.Id, row.Number, row.Year, row.Title, row.State, row.DeclineReason }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => new SearchLine($"{row.Number}/{row.Year}. {row.Title}", WorkLinks.Task(row.Id),
                new TaskFlow { State = row.State, DeclineReason = row.DeclineReason }.Word())),
        ];
    }
}
