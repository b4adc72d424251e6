using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Movements;

/// <summary>What neighbourhood groups reached: sent by their heads, confirmed or returned by whoever leads. Every entry stays.</summary>
public sealed class MovementResults(AppDb db, MovementWrite writes, MovementNotices notices, FileStore files)
{
    private const int LongestNote = 500;

    private static readonly Refusal _broken = new("movement.broken", "Biểu không đầy đủ; đề nghị tải lại trang rồi gửi lại.");
    private static readonly Refusal _same = new("movement.same", "Số này đã gửi rồi; dưới đây là trang hiện nay.") { IsDone = true };

    public Task<Refusal?> SendAsync(SendResult asked, CancellationToken ct) =>
        writes.OfYearAsync(asked.YearId, _ => writes.Rights.RefuseSend(asked.UnitId), async (movement, year, change) =>
        {
            if (asked.Key is not { } key) return _broken;
            if (await db.Set<MovementEntryRow>().FirstOrDefaultAsync(row => row.Id == key, ct) is { } received)
                return received.YearId == year.Id && received.UnitId == asked.UnitId ? _same : _broken;
            if (await GroupAsync(year.Id, asked.UnitId, ct) is not { } group)
                return new("movement.no_group", "Tổ dân phố không tham gia đợt này; đề nghị hỏi đơn vị chủ trì.");
            var amount = movement.Measure.Read(asked.Amount, asked.Meant);
            if (amount.IsRefused) return amount.Refusal;
            if (amount.Value is not { } count) return new("movement.empty", "Đề nghị nhập số đã làm được; chưa làm được gì thì nhập 0.");
            if (asked.On is not { } on) return new("movement.on", "Đề nghị ghi số này tính đến ngày nào.");
            if (asked.Note?.Length > LongestNote || asked.Reason?.Length > LongestNote)
                return new("movement.note", $"Ghi chú, lý do không quá {LongestNote} ký tự; đề nghị ghi ngắn lại.");
            var before = await SentAsync(year.Id, asked.UnitId, ct);
            var entry = new NewEntry(count, on, asked.Reason);
            var result = new GroupResult([.. before.Select(row => row.Entry)]);
            if (result.Refuse(entry, movement.Measure, year.Days, year.ClosedOn is not null, VietnamDay.Of(change.At)) is { } refusal)
                return refusal;
            foreach (var older in before.Where(row => row.State == EntryState.Sent)) older.State = EntryState.Replaced;
            if (before is [.., var last]) await notices.SettleAsync(last, ct);
            var row = await AddAsync(asked, key, entry, before.Length + 1, result.Standing, change, ct);
            await notices.SentAsync(change, movement, year, new(group, [row]), ct);
            return null;
        }, ct);

    public Task<Refusal?> ConfirmAsync(Guid year, Guid id, CancellationToken ct) =>
        DecideAsync(year, id, EntryWord.RefuseDecided, EntryState.Confirmed, reason: null, ct);

    public Task<Refusal?> ReturnAsync(Guid year, Guid id, string? reason, CancellationToken ct) =>
        DecideAsync(year, id, state => EntryWord.RefuseReturn(state, reason), EntryState.Returned, reason?.Trim(), ct);

    private Task<MovementEntryRow[]> SentAsync(Guid year, string unit, CancellationToken ct) =>
        db.Set<MovementEntryRow>().AsTracking().Where(row => row.YearId == year && row.UnitId == unit)
            .OrderBy(row => row.Number).ToArrayAsync(ct);

    private Task<MovementGroupRow?> GroupAsync(Guid year, string unit, CancellationToken ct) =>
        db.Set<MovementGroupRow>().FirstOrDefaultAsync(row => row.YearId == year && row.UnitId == unit, ct);

    private async Task<MovementEntryRow> AddAsync(
        SendResult asked, Guid key, NewEntry entry, int number, ResultEntry? before, Change change, CancellationToken ct)
    {
        var subject = MovementLinks.GroupSubject(asked.YearId, asked.UnitId);
        var file = asked.File is null ? (Guid?)null
            : await files.SameAsync(subject, asked.File, ct) ?? (await files.KeepAsync(change, subject, asked.UnitId, asked.File, ct)).Id;
        var row = new MovementEntryRow
        {
            Id = key,
            YearId = asked.YearId,
            UnitId = asked.UnitId,
            Number = number,
            Amount = entry.Amount,
            On = entry.On,
            Note = asked.Note,
            Reason = asked.Reason,
            FileId = file,
            SentById = change.Actor.UserId,
            SentBy = change.Actor.Name,
            SentAt = change.At,
            State = EntryState.Sent,
        };
        db.Add(row);
        change.Record(MovementEvents.ResultSent, subject, asked.Reason,
            before is null ? null : new { before.Amount, before.On }, new { entry.Amount, entry.On, file });
        return row;
    }

    private Task<Refusal?> DecideAsync(
        Guid yearId, Guid id, Func<EntryState, Refusal?> refuse, EntryState state, string? reason, CancellationToken ct) =>
        writes.OfYearAsync(yearId, writes.Rights.RefuseConfirm, async (movement, year, change) =>
        {
            if (await db.Set<MovementEntryRow>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.YearId == yearId, ct)
                is not { } row) return _broken;
            if (refuse(row.State) is { } refusal) return refusal;
            if (year.ClosedOn is not null) return new("movement.settled", "Kết quả đợt này đã chốt; cần sửa thì mở lại trước, kèm lý do.");
            (row.State, row.DecidedBy, row.DecidedAt, row.ReturnReason) = (state, change.Actor.Name, change.At, reason);
            change.Record(state == EntryState.Confirmed ? MovementEvents.ResultConfirmed : MovementEvents.ResultReturned,
                MovementLinks.GroupSubject(yearId, row.UnitId), reason, now: new { row.Amount, row.On });
            await notices.SettleAsync(row, ct);
            await notices.DecidedAsync(change, movement, year, new((await GroupAsync(yearId, row.UnitId, ct))!, [row]), ct);
            return null;
        }, ct);
}
