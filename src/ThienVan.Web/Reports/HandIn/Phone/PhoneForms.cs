using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>What became of a form.</summary>
/// <param name="At">When it was first received.</param>
/// <param name="Again">True when the same form had been received before: nothing was written twice.</param>
/// <param name="Sent">Codes that are with the Văn phòng now.</param>
/// <param name="ToMend">Codes that were kept or refused and must be looked at, with the reason.</param>
public sealed record PhoneAnswer(DateTimeOffset At, bool Again, IReadOnlyList<string> Sent, IReadOnlyDictionary<string, Refusal> ToMend);

/// <summary>
/// Takes the forms of neighbourhood heads: keeps the figures and the form's receipt in one write, then sends them. The same form again
/// is answered as received; the same key with other content is refused and put on record.
/// </summary>
public sealed class PhoneForms(AppDb db, ValueEntry entry, ReportRights rights, RefusedEntries refused)
{
    private const string Received = "form.received";

    public async Task<Result<PhoneAnswer>> SendAsync(Guid round, string area, PhoneForm form, CancellationToken ct)
    {
        if (form.Key is not { } key || form.Cells.Count == 0)
            return new Refusal("form.broken", "Biểu không đầy đủ; đề nghị tải lại trang rồi gửi lại.");
        if (form.FilledBy is { } person && person != rights.Actor.UserId?.ToString("N"))
            return await RefusedAsync(
                round, area, new("form.other_person", "Biểu này do người khác điền; người đó cần đăng nhập để gửi."), ct);
        var sha = form.Sha256(round, area);
        var earlier = await ReceiptAsync(key, ct);
        var saved = earlier is not null ? Known(earlier, round, area, sha) : await SaveAsync(round, area, form, key, sha, ct);
        if (saved.Refusal is { Code: Received }) (earlier, saved) = (await ReceiptAsync(key, ct), Array.Empty<CellOutcome>());
        if (saved.Refusal is { } refusal) return await RefusedAsync(round, area, refusal, ct);
        var receipt = earlier ?? await ReceiptAsync(key, ct) ?? throw new InvalidOperationException("A form was kept without its receipt.");
        return await SubmitAsync(round, area, form, saved.Value, receipt.At, earlier is not null, ct);
    }

    /// <summary>Takes back everything sent that nobody has looked at, so that it can be mended.</summary>
    public async Task<Refusal?> RecallAsync(Guid round, string area, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var recalled = await entry.RecallAsync(round, area, [.. codes.Select(code => (code, area))], ct);
        return recalled.Refusal ?? recalled.Value.FirstOrDefault(outcome => outcome.Refusal is not null)?.Refusal;
    }

    private Task<Result<IReadOnlyList<CellOutcome>>> SaveAsync(
        Guid round, string area, PhoneForm form, Guid key, string sha, CancellationToken ct) =>
        entry.SaveAsync(round, area, form.Cells, ct, async change =>
        {
            if (await ReceiptAsync(key, ct) is { } raced)
                return Known(raced, round, area, sha).Refusal ?? new(Received, "Biểu đã được nhận.");
            db.Add(
                new ReceiptRow
                {
                    Key = key,
                    UserId = rights.Actor.UserId!.Value,
                    RoundId = round,
                    Area = area,
                    Sha256 = sha,
                    At = change.At,
                }
            );
            var subject = RefusedEntries.Subject(round, area, Ward.Whole);
            change.Record(ReportEvents.FormReceived, subject, now: new { Key = key, Sha256 = sha, Cells = form.Cells.Count });
            return null;
        });

    private Task<ReceiptRow?> ReceiptAsync(Guid key, CancellationToken ct) =>
        db.Set<ReceiptRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, ct);

    private Result<IReadOnlyList<CellOutcome>> Known(ReceiptRow held, Guid round, string area, string sha) =>
        held.RoundId == round && held.Area == area && held.UserId == rights.Actor.UserId && held.Sha256 == sha
            ? Array.Empty<CellOutcome>()
            : new Refusal(
                "form.replayed", "Lần gửi trước của biểu này đã được nhận với số khác; đề nghị tải lại trang để xem và sửa số đã gửi.");

    private async Task<Result<PhoneAnswer>> SubmitAsync(
        Guid round, string area, PhoneForm form, IReadOnlyList<CellOutcome> kept, DateTimeOffset at, bool again, CancellationToken ct)
    {
        var mend = kept.Where(outcome => (outcome.Refusal ?? outcome.Errors.FirstOrDefault()?.Refusal) is not null)
            .ToDictionary(outcome => outcome.Code, outcome => outcome.Refusal ?? outcome.Errors[0].Refusal, StringComparer.Ordinal);
        var filled = form
            .Cells.Where(cell => TypedCells.Tidy(cell.Typed) != new TypedCell())
            .Select(cell => cell.Code)
            .Distinct()
            .Where(code => !mend.ContainsKey(code))
            .ToArray();
        var held = await StatesAsync(round, area, filled, ct);
        var open = filled.Where(code => held.GetValueOrDefault(code).IsOpen()).ToArray();
        if (open.Length > 0)
        {
            var sent = await entry.SubmitAsync(round, area, [.. open.Select(code => (code, area))], ct);
            if (sent.Refusal is { } refusal) return refusal;
            foreach (var outcome in sent.Value.Where(outcome => outcome.Refusal is not null)) mend[outcome.Code] = outcome.Refusal!;
        }

        return new PhoneAnswer(at, again, [.. filled.Where(code => !mend.ContainsKey(code))], mend);
    }

    private async Task<Dictionary<string, ValueState>> StatesAsync(Guid round, string area, string[] codes, CancellationToken ct) =>
        (await db.Set<ValueRow>().AsNoTracking().LatestAsync(round, codes.Select(code => new CellPlace(code, area)), ct)).ToDictionary(
            row => row.Key.Code, row => row.Value.State, StringComparer.Ordinal);

    private async Task<Result<PhoneAnswer>> RefusedAsync(Guid round, string area, Refusal refusal, CancellationToken ct)
    {
        var noted = refusal.Code.StartsWith("form.", StringComparison.Ordinal) ? refusal : null;
        await refused.RecordAsync([(RefusedEntries.Subject(round, area, Ward.Whole), noted)], ct);
        return refusal;
    }
}
