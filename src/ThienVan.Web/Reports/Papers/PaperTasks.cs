using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Papers;

/// <summary>Asks the rooms that know the ward's work how it stood on a report's own day.</summary>
public sealed class PaperTasks(IEnumerable<ToldWork> rooms, IServiceProvider services, ReportRights rights)
{
    public async Task<IReadOnlyList<ToldTask>> ReadAsync(PaperYear year, CancellationToken ct)
    {
        var told = new List<ToldTask>();
        foreach (var room in rooms) told.AddRange(await room.ReadAsync(services, new(year.Window, year.AsOf, rights.SeesAll), ct));
        return told;
    }
}
