using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Values;

/// <summary>Opens a round in the name of a unit, for whoever has the right to enter for it, or to look at what it enters.</summary>
public sealed class EntrySessions(RoundReader rounds, PlanReader plans, PeopleDirectory people, ReportRights rights, TimeProvider clock)
{
    private static readonly Refusal _denied =
        new("entry.denied", "Bạn không nhập số liệu cho đơn vị này; đề nghị liên hệ đơn vị đó hoặc Văn phòng.");

    /// <summary>Refused when there is no such round or plan, and when the person may not enter for that unit. A closed window is not
    /// refused here.</summary>
    public async Task<Result<EntrySession>> OpenAsync(Guid round, string unit, CancellationToken ct) =>
        rights.MayEnter(Own(unit)) ? await OpenAsync(round, unit, reads: false, ct) : _denied;

    /// <summary>As <see cref="OpenAsync(Guid, string, CancellationToken)"/>, and for those who may see what the unit enters: to them it is
    /// closed.</summary>
    public async Task<Result<EntrySession>> ReadAsync(Guid round, string unit, CancellationToken ct) =>
        rights.MayEnter(Own(unit)) || rights.MaySee(Own(unit))
            ? await OpenAsync(round, unit, reads: !rights.MayEnter(Own(unit)), ct)
            : _denied;

    /// <summary>Whether nobody but others may open the cells, or there are none.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal == _denied ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;

    private static string? Own(string unit) => unit == PlanUnit.None ? null : unit;

    private async Task<Result<EntrySession>> OpenAsync(Guid round, string unit, bool reads, CancellationToken ct)
    {
        if (await rounds.FindAsync(round, ct) is not { } open) return RoundRefusals.UnknownRound;
        if (await plans.ForReportsAsync(ct) is not { } held)
            return new Refusal("plan.none", "Chưa có kế hoạch nào được áp dụng; đề nghị nạp và phê duyệt kế hoạch trước.");
        var plan = held.Of(open.Round);
        var neighbourhoods = open.Round.Lines.Any(line => line.ByNeighbourhood) ? await people.NeighbourhoodsAsync(ct) : [];
        return new EntrySession
        {
            Open = open,
            Plan = plan,
            Held = held,
            Reads = reads,
            Cells = new UnitCells(open.Round, unit, [.. neighbourhoods.Select(group => group.Id)]),
            Neighbourhoods = neighbourhoods,
            Indicators = plan.Document.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal),
            Today = VietnamDay.Today(clock),
        };
    }
}
