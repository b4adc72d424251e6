using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Tips;

/// <summary>A form of a reporter as it came.</summary>
public sealed record TipSent
{
    public required string? Ticket { get; init; }

    /// <summary>What the sender's machine found; null without a script.</summary>
    public string? Proof { get; init; }
    public required TipReport Report { get; init; }
    public IReadOnlyList<IFormFile> Files { get; init; } = [];
}

/// <summary>What a reporter takes along.</summary>
/// <param name="Receipt">Sixteen digits, shown in this one answer.</param>
/// <param name="Leaf">By which they find their report in the day's commitment.</param>
/// <param name="IsAgain">The form had been sent already; what came first stands.</param>
public sealed record FiledTip(string Receipt, string Leaf, DateOnly Day, bool IsAgain);

/// <summary>Takes a report: checked, sealed for those who may read it, kept.</summary>
public sealed class TipFiling(
    AppDb db, TipLedger ledger, TipTickets tickets, TipThrottle throttle, TipIntake intake, TipPeople people, TipTerms terms,
    TimeProvider time)
{
    private static readonly Refusal _subject = new("tip.subject", "Đơn vị đã chọn không có trong danh sách; đề nghị chọn lại.");

    /// <summary>True where at least two people with keys stand ready.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct) =>
        TipReaders.AreReady((await people.AllAsync(ct)).Select(line => line.Person));

    public async Task<Result<FiledTip>> FileAsync(TipSent sent, CancellationToken ct)
    {
        var showsWork = TipTickets.ShowsWork(sent.Ticket, sent.Proof);
        var secret = tickets.Read(sent.Ticket, showsWork);
        if (secret.Refusal is { } late) return late;
        if (sent.Report.Refuse() is { } thin) return thin;
        if (throttle.RefuseSending(showsWork) is { } busy) return busy;
        var receipt = TipReceipt.Of(secret.Value);
        var keys = await throttle.KeysAsync(receipt, db.WardId, ct);
        if (await FindAsync(keys, ct) is { } first) return Told(receipt, first, isAgain: true);
        var files = await intake.CheckAsync(sent.Files, ct);
        if (files.Refusal is { } unfit) return unfit;
        var readers = await ReadersAsync(sent.Report.About, ct);
        return readers.Refusal is { } nobody ? nobody : await KeepAsync(receipt, keys, sent.Report, files.Value, readers.Value, ct);
    }

    private async Task<Result<FiledTip>> KeepAsync(string receipt, ReceiptKeys keys, TipReport report, IReadOnlyList<CheckedFile> files,
        IReadOnlyList<PersonKeyRow> readers, CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        using var box = OpenBox.New();
        var parts = TipIntake.Seal(box, OpenBox.RandomId(), first: 1, TipMessage.Of(report, today), files);
        var tip = new TipRow
        {
            Id = box.Id,
            Day = today,
            Lookup = keys.Lookup,
            ReporterWrap = box.For(keys.Key),
            Leaf = DayCommitment.LeafOf(parts[0].Sealed),
            DeleteOn = terms.DeleteOn(today),
            Turn = TipTurn.Readers,
        };
        return await ledger.FileAsync(tip, [.. parts, .. readers.Select(box.For)], ct) ? Told(receipt, tip, isAgain: false)
            : Told(receipt, (await FindAsync(keys, ct))!, isAgain: true);
    }

    private async Task<Result<IReadOnlyList<PersonKeyRow>>> ReadersAsync(string? about, CancellationToken ct)
    {
        if (about is not null && (await people.SubjectsAsync(ct)).All(subject => subject.Value != about)) return _subject;
        var all = await people.AllAsync(ct);
        var chosen = TipReaders.Of([.. all.Select(line => line.Person)], about);
        if (chosen.Refusal is { } refusal) return refusal;
        return all.Where(line => chosen.Value.Contains(line.Person.UserId)).Select(line => line.Key!).ToArray();
    }

    private Task<TipRow?> FindAsync(ReceiptKeys keys, CancellationToken ct) =>
        db.Set<TipRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Lookup == keys.Lookup, ct);

    private static FiledTip Told(string receipt, TipRow tip, bool isAgain) => new(receipt, tip.Leaf, tip.Day, isAgain);
}

/// <summary>How long tips are kept and whether a denunciation may come online, by the rule of a day and the ward's own setting.</summary>
public sealed class TipTerms(TipOptions options, TimeProvider time)
{
    public TipRule Today => ShippedTipRules.BesideTheProgram.On(VietnamDay.Today(time));

    public int KeepMonths => options.KeepMonths ?? Today.KeepMonths;

    public DateOnly DeleteOn(DateOnly came) => came.AddMonths(KeepMonths);
}
