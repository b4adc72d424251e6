using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// Tells whoever acts next: those who verify, once a unit has sent; those who approve, once it was verified. Of one unit in a round only
/// the newest word stands unread, and none once nothing waits. Call inside the write that moved the values.
/// </summary>
public sealed class StepNotices(AppDb db, OutboxQueue queue, PeopleDirectory people)
{
    private const int CodesShown = 8;

    private static readonly Waiting[] _waits =
    [
        new(ValueState.Submitted, "cho-tham-tra", "chờ thẩm tra", "Đề nghị thẩm tra, hoặc trả lại kèm lý do.", ReportPermissions.Verify),
        new(ValueState.Verified, "cho-phe-duyet", "chờ phê duyệt", "Đề nghị phê duyệt, hoặc trả lại kèm lý do.", ReportPermissions.Approve),
    ];

    public async Task FollowAsync(Change change, Round round, IReadOnlyCollection<ValueRow> moved, CancellationToken ct)
    {
        if (moved.Count == 0) return;
        var units = await people.UnitsAsync(ct);
        foreach (var wait in _waits)
        {
            var left = await LeftAsync(round, moved, wait.State, ct);
            foreach (var unit in moved.GroupBy(row => Sender(row.Area, row.UnitId)))
            {
                var (added, name) = (unit.Any(row => row.State == wait.State), units.FirstOrDefault(known => known.Id == unit.Key)?.Name);
                if (!added && left[unit.Key].Any()) continue;
                await queue.WithdrawAsync(wait.Prefix(round, unit.Key), ct);
                if (added) await TellAsync(change, round, wait, new(unit.Key, name, [.. unit], [.. left[unit.Key]]), ct);
            }
        }
    }

    private async Task TellAsync(Change change, Round round, Waiting wait, Told told, CancellationToken ct)
    {
        var holders = await people.HoldersAsync(wait.Permission, wait.Permission == ReportPermissions.Approve ? told.Lead : null, ct);
        await queue.AddAsync(change, [.. holders.Where(person => person.UserId != change.Actor.UserId).Select(person => new OutboxMessage
        {
            Key = $"{wait.Prefix(round, told.Sender)}{told.Rows[0].Id:N}-{told.Rows[0].Revision}/{person.UserId:N}",
            UserId = person.UserId,
            Address = person.Email,
            Subject = $"{round.Name}: {told.Codes.Length} số liệu {wait.Word}",
            Text = $"{told.Name ?? "Chỉ tiêu chưa giao đơn vị"}: mã {Shown(told.Codes)}. {wait.Ask}",
            Link = ReportLinks.Review(round.Id, told.Sender),
        })], ct);
    }

    // What waits besides; what moves in this write is told by its rows.
    private async Task<ILookup<string, string>> LeftAsync(
        Round round, IReadOnlyCollection<ValueRow> moved, ValueState state, CancellationToken ct)
    {
        var ids = moved.Select(row => row.Id).ToArray();
        var stored = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == round.Id && row.State == state && !ids.Contains(row.Id))
            .Select(row => new { row.Code, row.Area, row.UnitId }).ToArrayAsync(ct);
        return stored.Select(row => (row.Code, Sender: Sender(row.Area, row.UnitId)))
            .Concat(moved.Where(row => row.State == state).Select(row => (row.Code, Sender: Sender(row.Area, row.UnitId))))
            .ToLookup(row => row.Sender, row => row.Code, StringComparer.Ordinal);
    }

    private static string Sender(string area, string? unit) => area != Ward.Whole ? area : unit ?? PlanUnit.None;

    private static string Shown(string[] codes) =>
        string.Join(", ", codes.Take(CodesShown)) + (codes.Length > CodesShown ? $" và {codes.Length - CodesShown} mã khác" : "");

    /// <summary>A state in which values wait for somebody.</summary>
    private sealed record Waiting(ValueState State, string Key, string Word, string Ask, string Permission)
    {
        public string Prefix(Round round, string sender) => $"{Key}/{round.Id:N}/{sender}/";
    }

    /// <summary>What of one sender waits now.</summary>
    private sealed record Told(string Sender, string? Name, ValueRow[] Rows, string[] Codes)
    {
        /// <summary>Unit that answers for the whole; null for an orphan.</summary>
        public string? Lead => Rows[0].UnitId;
    }
}
