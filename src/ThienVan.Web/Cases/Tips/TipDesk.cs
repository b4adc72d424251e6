using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Tips;

/// <summary>The readers' side of the talk: answers and how it ended, sealed in the tip's own box.</summary>
public sealed class TipDesk(AppDb db, WriteScope write, CurrentActor current, TipReading reading, TimeProvider time)
{
    private const int LongestFile = 100;

    private static readonly Refusal _closed = new("tip.is_closed", "Tin báo này đã kết thúc; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _noOutcome = new("tip.outcome", "Đề nghị chọn kết quả trước khi kết thúc tin báo.");

    private static readonly Refusal _noFile = new("tip.file",
        $"Chuyển thành hồ sơ chính thức cần số hồ sơ hoặc số văn bản (không quá {LongestFile} ký tự); đề nghị ghi số.");

    public async Task<Refusal?> AnswerAsync(Guid id, string? passphrase, string? said, CancellationToken ct) =>
        TipWords.Refuse(said) ?? await SayAsync(id, passphrase, said!.Trim(), outcome: null, ct);

    /// <param name="file">Number of the formal file; asked for where it was forwarded alone.</param>
    public async Task<Refusal?> CloseAsync(
        Guid id, string? passphrase, TipOutcome? outcome, string? file, string? said, CancellationToken ct)
    {
        if (outcome is not { } how || !Enum.IsDefined(how)) return _noOutcome;
        if (TipWords.Refuse(said) is { } empty) return empty;
        if (how == TipOutcome.Forwarded && (VietnameseText.IsBlank(file) || file.Trim().Length > LongestFile)) return _noFile;
        var words = how == TipOutcome.Forwarded ? $"Hồ sơ: {file!.Trim()}.\n{said!.Trim()}" : said!.Trim();
        return await SayAsync(id, passphrase, words, how, ct);
    }

    private async Task<Refusal?> SayAsync(Guid id, string? passphrase, string said, TipOutcome? outcome, CancellationToken ct)
    {
        var opened = await reading.BoxAsync(id, passphrase, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var box = opened.Value;
        var message = new TipMessage { FromReporter = false, Day = VietnamDay.Today(time), Said = said, Outcome = outcome };
        return (await write.RunAsync<bool>(current.Required, async change =>
        {
            var tip = await db.Set<TipRow>().AsTracking().FirstAsync(row => row.Id == id, ct);
            if (tip.IsClosed && outcome is not null) return _closed;
            db.Add(box.Seal(OpenBox.RandomId(), await TipLedger.NextAsync(db, id, ct), isFile: false, message.Write()));
            (tip.Turn, tip.IsClosed) = (TipTurn.Reporter, tip.IsClosed || outcome is not null);
            change.Record(outcome is null ? TipEvents.Answered : TipEvents.Closed, TipLinks.Subject(id));
            return true;
        }, ct)).Refusal;
    }
}
