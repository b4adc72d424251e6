using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Reports.Values;

/// <summary>
/// Tells whoever acts next: those who verify, once a unit has sent; those who approve, once it was verified. Of one unit in a round only
/// the newest word stands unread, of what still waits alone, and none once nothing waits; what the unit itself was asked to do and has
/// done is taken back too. Call inside the write that moved the values.
/// </summary>
public sealed class StepNotices(AppDb db, OutboxQueue queue, PeopleDirectory people, UnitNotices asked)
{
    private static readonly Waiting[] _waits =
    [
        new(ValueState.Submitted, "cho-tham-tra", "chờ thẩm tra", "Đề nghị thẩm tra, hoặc trả lại kèm lý do.", ReportPermissions.Verify),
        new(ValueState.Verified, "cho-phe-duyet", "chờ phê duyệt", "Đề nghị phê duyệt, hoặc trả lại kèm lý do.", ReportPermissions.Approve),
    ];

    public async Task FollowAsync(Change change, Round round, IReadOnlyCollection<ValueRow> moved, CancellationToken ct)
    {
        if (moved.Count == 0) return;
        await asked.SettleAsync(round, moved, ct);
        var units = await people.UnitsAsync(ct);
        var left = await LeftAsync(round, moved, ct);
        foreach (var wait in _waits)
        {
            foreach (var unit in moved.GroupBy(row => UnitNotices.Sender(row.Area, row.UnitId)))
            {
                var name = units.FirstOrDefault(known => known.Id == unit.Key)?.Name;
                await TellAsync(change, round, wait, new(unit.Key, name, [.. unit], [.. left[(unit.Key, wait.State)]]), ct);
            }
        }
    }

    private async Task TellAsync(Change change, Round round, Waiting wait, Told told, CancellationToken ct)
    {
        var prefix = wait.Prefix(round, told.Sender);
        var text = $"{told.Name ?? "Chỉ tiêu chưa giao đơn vị"}: mã {round.CodesShown(told.Codes)}. {wait.Ask}";
        var isNew = Array.Exists(told.Rows, row => row.State == wait.State);
        var pending = await queue.PendingAsync(prefix, ct);
        if (!isNew && pending.All(one => told.Codes.Length > 0 && one.Text == text)) return;
        await queue.WithdrawAsync(prefix, ct);
        if (told.Codes.Length == 0) return;
        var holders = await people.HoldersAsync(wait.Permission, wait.Permission == ReportPermissions.Approve ? told.Lead : null, ct);
        var readers = isNew ? holders.Where(person => person.UserId != change.Actor.UserId)
            : holders.Where(person => pending.Any(one => one.UserId == person.UserId));
        await queue.AddAsync(change, [.. readers.Select(person => new OutboxMessage
        {
            Key = $"{prefix}{told.Rows[0].Id:N}-{told.Rows[0].Revision}/{person.UserId:N}",
            UserId = person.UserId,
            Address = isNew || pending.Any(one => one.UserId == person.UserId && one.ByMail) ? person.Email : null,
            Subject = $"{round.Name}: {told.Codes.Length} số liệu {wait.Word}",
            Text = text,
            Link = ReportLinks.Review(round.Id, told.Sender),
        })], ct);
    }

    // What waits besides; what moves in this write is told by its rows.
    private async Task<ILookup<(string Sender, ValueState State), string>> LeftAsync(
        Round round, IReadOnlyCollection<ValueRow> moved, CancellationToken ct)
    {
        var ids = moved.Select(row => row.Id).ToArray();
        var states = _waits.Select(wait => wait.State).ToArray();
        var stored = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == round.Id && states.Contains(row.State) && !ids.Contains(row.Id))
            .Select(row => new { row.Code, row.Area, row.UnitId, row.State }).ToArrayAsync(ct);
        return stored.Select(row => (row.Code, Sender: UnitNotices.Sender(row.Area, row.UnitId), row.State))
            .Concat(moved.Select(row => (row.Code, Sender: UnitNotices.Sender(row.Area, row.UnitId), row.State)))
            .ToLookup(row => (row.Sender, row.State), row => row.Code);
    }

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
