using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>Finds the units' programmes by the unit's name and their year, for whoever may see them; their lines are found as tasks once
/// they are accepted, and before that by those who may see the programme.</summary>
internal static class ProgrammeFinder
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        var (rights, db) = (services.GetRequiredService<WorkRights>(), services.GetRequiredService<AppDb>());
        if (words.IsEmpty || !services.GetRequiredService<CurrentActor>().May(WorkPermissions.View)) return [];
        var units = await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct);
        var rows = await db.Set<ProgrammeRow>().AsNoTracking().OrderByDescending(row => row.Year)
            .Select(row => new { row.Id, row.Year, row.UnitId }).ToArrayAsync(ct);
        var seen = rows.Where(row => rights.MaySeeProgramme(row.UnitId)).ToDictionary(row => row.Id);
        var lines = await LinesAsync(db, [.. seen.Keys], words, ct);
        return
        [
            .. seen.Values.Select(row => new SearchLine(
                    $"Chương trình công tác năm {row.Year}, {TaskQueries.Name(units, row.UnitId)}",
                    WorkLinks.Programme(row.Year, row.UnitId)))
                .Where(line => words.Meet(line.Title)),
            .. lines.Select(line => new SearchLine(
                line.Line.Name, WorkLinks.ProgrammeLine(seen[line.ProgrammeId].Year, seen[line.ProgrammeId].UnitId, line.Id),
                $"chương trình {seen[line.ProgrammeId].Year}, {TaskQueries.Name(units, seen[line.ProgrammeId].UnitId)}")),
        ];
    }

    private static async Task<ProgrammeLineRow[]> LinesAsync(AppDb db, Guid[] programmes, SearchWords words, CancellationToken ct)
    {
        var lines = db.Set<ProgrammeLineRow>().AsNoTracking()
            .Where(line => !line.Removed && line.TaskId == null && programmes.Contains(line.ProgrammeId));
        foreach (var word in words.Sought) lines = lines.Where(line => line.Words.Contains(word));
        return await lines.OrderBy(line => line.Position).Take(Most).ToArrayAsync(ct);
    }
}
