using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Counts how far rounds have come, in one query however many there are.</summary>
public sealed class RoundCountReader(AppDb db, ReportRights rights)
{
    public async Task<IReadOnlyList<RoundCard>> CardsAsync(IReadOnlyList<Round> rounds, PlanForReports? plan, CancellationToken ct)
    {
        var ids = rounds.Select(round => round.Id).ToArray();
        var values = rounds.Count == 0 ? [] : await db.Set<ValueRow>().Where(row => ids.Contains(row.RoundId) && row.Area == "")
            .Select(row => new { row.RoundId, row.Code, row.Version, row.State }).ToArrayAsync(ct);
        var states = values.GroupBy(row => (row.RoundId, row.Code)).ToDictionary(same => same.Key, same => same.MaxBy(row => row.Version)!.State);
        return [.. rounds.Select(round => Card(round, line => states.TryGetValue((round.Id, line.Code), out var state) ? state : null, plan))];
    }

    private RoundCard Card(Round round, Func<RoundLine, ValueState?> stateOf, PlanForReports? plan) => new()
    {
        Round = round,
        Progress = Count(round.Lines, stateOf),
        Mine = rights.MayVerify ? [] :
        [
            .. round.Lines.GroupBy(line => line.UnitId).Where(unit => rights.MayEnter(unit.Key))
                .Select(unit => new OwnPart(unit.Key ?? RoundLine.Orphans, plan?.UnitName(unit.Key) ?? unit.Key ?? RoundLine.Orphans, Count(unit, stateOf))),
        ],
    };

    private static RoundCounts Count(IEnumerable<RoundLine> lines, Func<RoundLine, ValueState?> stateOf)
    {
        var states = lines.Select(stateOf).ToArray();
        return new RoundCounts
        {
            Lines = states.Length,
            Sent = states.Count(state => state is not (null or ValueState.Draft or ValueState.Returned)),
            ToVerify = states.Count(state => state == ValueState.Submitted),
            ToApprove = states.Count(state => state == ValueState.Verified),
            Returned = states.Count(state => state == ValueState.Returned),
            Approved = states.Count(state => state is ValueState.Approved or ValueState.Published),
        };
    }
}
