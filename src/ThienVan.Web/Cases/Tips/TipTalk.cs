using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Tips;

/// <summary>A tip as its reporter sees it.</summary>
/// <param name="Receipt">As typed, tidied; carried by the form that writes on.</param>
/// <param name="CommittedOn">The day's commitment holds its leaf; null before that was published.</param>
public sealed record ReporterView(string Receipt, TipRow Tip, IReadOnlyList<TipMessage> Messages, DateOnly? CommittedOn);

/// <summary>The reporter's side of the talk, opened by the receipt alone and for one request.</summary>
public sealed class TipTalk(AppDb db, TipLedger ledger, TipThrottle throttle, TipIntake intake, TimeProvider time)
{
    // One sentence for every receipt that opens nothing, whatever is wrong with it.
    private static readonly Refusal _unknown = new("tip.unknown",
        "Không mở được tin báo nào bằng mã này; đề nghị xem lại đủ 16 chữ số. Tin hết hạn lưu đã được xóa.");

    private static readonly Refusal _key = new("tip.key", "Đề nghị mở lại tin báo bằng mã rồi gửi lần nữa.");

    public async Task<Result<ReporterView>> OpenAsync(string? typed, CancellationToken ct)
    {
        var opened = await FindAsync(typed, ct);
        if (opened.Refusal is { } refusal) return refusal;
        var (receipt, tip, box) = opened.Value;
        using (box)
        {
            var parts = await db.Set<BoxPartRow>().AsNoTracking().Where(row => row.BoxId == tip.Id && !row.IsFile).ToArrayAsync(ct);
            return new ReporterView(receipt, tip, TipMessage.Read(box, parts), await CommittedAsync(tip, ct));
        }
    }

    /// <summary>Says more; a form sent twice says it once.</summary>
    /// <param name="typed">Receipt.</param>
    /// <param name="key">Of the form, drawn when it was opened.</param>
    public async Task<Refusal?> SayAsync(string? typed, string? key, string? said, IReadOnlyList<IFormFile> sent, CancellationToken ct)
    {
        if (!Guid.TryParse(key, out var id)) return _key;
        if (TipWords.Refuse(said) is { } empty) return empty;
        var opened = await FindAsync(typed, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var box = opened.Value.Box;
        var files = await intake.CheckAsync(sent, ct);
        if (files.Refusal is { } unfit) return unfit;
        var message = new TipMessage { FromReporter = true, Day = VietnamDay.Today(time), Said = said!.Trim() };
        await ledger.SayAsync(box.Id, id, first => TipIntake.Seal(box, id, first, message, files.Value), ct);
        return null;
    }

    private async Task<Result<(string Receipt, TipRow Tip, OpenBox Box)>> FindAsync(string? typed, CancellationToken ct)
    {
        if (throttle.RefuseLooking() is { } busy) return busy;
        if (TipReceipt.Read(typed) is not { } receipt) return _unknown;
        var keys = await throttle.KeysAsync(receipt, db.WardId, ct);
        var tip = await db.Set<TipRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Lookup == keys.Lookup, ct);
        return tip is not null && OpenBox.Open(tip.Id, tip.ReporterWrap, keys.Key) is { } box ? (receipt, tip, box) : _unknown;
    }

    private async Task<DateOnly?> CommittedAsync(TipRow tip, CancellationToken ct) =>
        await db.Set<TipDayRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Day == tip.Day, ct) is { } day
        && day.AllLeaves.Contains(tip.Leaf) && DayCommitment.RootOf(day.AllLeaves) == day.Root ? day.Day : null;
}
