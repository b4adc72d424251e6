using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Meetings;

namespace ThienVan.Web.Work.Offers;

/// <summary>Weekly meetings, by their name, their day or the number of their notice; for those who see all work. A ward holds some fifty a
/// year.</summary>
internal static class MeetingFinder
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (words.IsEmpty || !services.GetRequiredService<WorkRights>().SeesAll) return [];
        var rows = await services.GetRequiredService<AppDb>().Set<MeetingRow>().AsNoTracking().OrderByDescending(row => row.Day)
            .Select(row => new { row.Id, row.Day, row.Title, row.NoticeNumber }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => (row.Id, Said: $"{row.Title} ({FigureText.Day(row.Day)})"
                    + (row.NoticeNumber is { } number ? $", thông báo kết luận số {number}" : "")))
                .Where(row => words.Meet(row.Said)).Take(Most)
                .Select(row => new SearchLine(row.Said, WorkLinks.Meeting(row.Id))),
        ];
    }
}
