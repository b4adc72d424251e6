using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Programmes;

/// <summary>What a unit may take up: of the plan, and of its own programme of the year before.</summary>
public sealed class ProgrammeOffering(AppDb db)
{
    /// <param name="programme">Null while the unit has none.</param>
    public async Task<IReadOnlyList<ProgrammeOffer>> OffersAsync(
        ProgrammeFrame frame, int year, string unit, OpenProgramme? programme, CancellationToken ct)
    {
        var others = await db.Set<ProgrammeLineRow>().AsNoTracking()
            .Where(line => !line.Removed)
            .Join(db.Set<ProgrammeRow>().Where(row => row.Year == year && row.UnitId != unit),
                line => line.ProgrammeId, row => row.Id, (line, row) => new { row.UnitId, line.Content })
            .ToArrayAsync(ct);
        return ProgrammeOffers.Of(frame.Document, unit, year, Own(programme),
            [.. others.Select(line => new OthersLine(line.UnitId, LineJson.Read(line.Content)))]);
    }

    /// <summary>Lines of the last accepted programme of the year before that come again.</summary>
    public async Task<IReadOnlyList<ProgrammeLine>> RecurringAsync(int year, string unit, OpenProgramme? programme, CancellationToken ct)
    {
        var earlier = await db.Set<ProgrammeSendingRow>().AsNoTracking()
            .Join(db.Set<ProgrammeRow>().Where(row => row.Year == year - 1 && row.UnitId == unit),
                sent => sent.ProgrammeId, row => row.Id, (sent, _) => sent)
            .Where(sent => sent.Fate == ProgrammeState.Accepted).OrderByDescending(sent => sent.Number)
            .FirstOrDefaultAsync(ct);
        return earlier is null ? [] : RollOver.Of([.. earlier.Lines], Own(programme), year);
    }

    private static ProgrammeLine[] Own(OpenProgramme? programme) => programme is null ? [] : [.. programme.Lines.Select(row => row.Line)];
}
