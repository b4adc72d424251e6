using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// Takes back what a unit was asked to do and has done: nobody finds an unread notice that asks for what is there. Call inside the write
/// that moved the values.
/// </summary>
public sealed class UnitNotices(AppDb db, OutboxQueue queue)
{
    /// <summary>What begins the key of every notice that figures came back.</summary>
    public static string Returned(Guid round, string unit) => $"tra-lai/{round:N}/{unit}/";

    /// <summary>What begins the key of every notice that figures lie before the unit's head.</summary>
    public static string Presented(Guid round, string unit) => $"{PresentedIn(round)}{unit}/";

    /// <summary>The same of all units of a round.</summary>
    public static string PresentedIn(Guid round) => $"trinh/{round:N}/";

    /// <summary>What the Văn phòng and the chair do with what was sent is none of the unit's.</summary>
    public async Task SettleAsync(Round round, IReadOnlyCollection<ValueRow> moved, CancellationToken ct)
    {
        if (!moved.Any(row => row.State == ValueState.Submitted)) return;
        var cells = await CellsAsync(round, moved, ct);
        foreach (var (unit, area) in moved.Select(row => (Sender(row.Area, row.UnitId), row.Area)).Distinct())
        {
            ValueState?[] states =
                [.. Owed(round, unit, area).Select(place => cells.TryGetValue(place, out var state) ? state : default(ValueState?))];
            foreach (var prefix in Settled(round.Id, unit, states)) await queue.WithdrawAsync(prefix, ct);
        }
    }

    /// <summary>Unit or neighbourhood group that sends a value.</summary>
    internal static string Sender(string area, string? unit) => area != Ward.Whole ? area : unit ?? PlanUnit.None;

    private static IEnumerable<string> Settled(Guid round, string unit, ValueState?[] states)
    {
        if (!states.Contains(ValueState.Returned)) yield return Returned(round, unit);
        if (!Array.Exists(states, state => state is { } open && open.IsOpen())) yield return Presented(round, unit);
        if (!Array.TrueForAll(states, state => state is { } sent && sent.IsSent())) yield break;
        yield return ReminderPlan.Prefix(round, unit);
        yield return ExceptionNotices.Prefix(round, unit);
    }

    private static IEnumerable<CellPlace> Owed(Round round, string unit, string area) =>
        round.Lines.Where(line => area == Ward.Whole ? (line.UnitId ?? PlanUnit.None) == unit : line.ByNeighbourhood)
            .Select(line => new CellPlace(line.Code, area));

    // Newest versions; what moves in this write is told by its rows.
    private async Task<Dictionary<CellPlace, ValueState>> CellsAsync(Round round, IReadOnlyCollection<ValueRow> moved, CancellationToken ct)
    {
        var now = moved.ToDictionary(row => row.Id, row => row.State);
        var stored = await db.Set<ValueRow>().AsNoTracking().Where(row => row.RoundId == round.Id)
            .Select(row => new { row.Id, row.Code, row.Area, row.Version, row.State }).ToArrayAsync(ct);
        return stored.GroupBy(row => new CellPlace(row.Code, row.Area))
            .ToDictionary(same => same.Key, same => same.MaxBy(row => row.Version) is var newest
                && now.TryGetValue(newest!.Id, out var state) ? state : newest!.State);
    }
}
