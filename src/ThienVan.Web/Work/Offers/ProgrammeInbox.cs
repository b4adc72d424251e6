using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>Programmes that came back wait for their unit; those sent wait for the Văn phòng, and the unit waits for it.</summary>
internal static class ProgrammeInbox
{
    public static async Task<IReadOnlyList<InboxLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var rights = services.GetRequiredService<WorkRights>();
        if (!rights.MayAcceptProgrammes && !rights.WritesProgrammes) return [];
        var rows = await services.GetRequiredService<AppDb>().Set<ProgrammeRow>().AsNoTracking()
            .Where(row => row.State == ProgrammeState.Sent || row.State == ProgrammeState.Returned)
            .OrderBy(row => row.ChangedAt).ToArrayAsync(ct);
        var units = rows.Length == 0 ? [] : await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct);
        return [.. rows.Select(row => Line(row, rights, units)).OfType<InboxLine>()];
    }

    private static InboxLine? Line(ProgrammeRow row, WorkRights rights, IReadOnlyList<WardUnitLine> units)
    {
        var isMine = rights.MayWriteProgramme(row.UnitId);
        var line = new InboxLine
        {
            Title = $"Xem chương trình công tác năm {row.Year}",
            About = TaskQueries.Name(units, row.UnitId),
            Address = WorkLinks.Programme(row.Year, row.UnitId),
            Menu = WorkLinks.Programmes,
        };
        return row.State switch
        {
            ProgrammeState.Returned when isMine => line with { Title = $"Sửa chương trình công tác năm {row.Year} bị trả lại" },
            ProgrammeState.Sent when rights.MayAcceptProgrammes && rights.Me != row.SentById => line with { Decides = true },
            ProgrammeState.Sent when isMine => line with
            {
                Title = $"Chương trình công tác năm {row.Year} chờ xem",
                WaitsFor = "Văn phòng",
            },
            _ => null,
        };
    }
}
