using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Sealing;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Sealing;

/// <summary>Makes a person's own key and changes what opens it. Each returns the code of a new recovery sheet, shown once.</summary>
public sealed class KeyService(AppDb db, WriteScope write, CurrentActor current, KeyBook keys, TimeProvider time)
{
    private static readonly Refusal _has = new("seal.has_key",
        "Bạn đã có khóa riêng; muốn đổi cụm mật khẩu hoặc thay khóa đã mất, đề nghị dùng các mục bên dưới.")
    { IsDone = true };

    private static readonly Refusal _unsure = new("seal.unsure",
        "Đề nghị đánh dấu xác nhận: nội dung cũ chỉ đọc lại được khi một người nhận khác cấp lại.");

    private static readonly Refusal _wrongCode = new("seal.wrong_code", "Mã khôi phục chưa đúng; đề nghị nhập đủ 32 ký tự trên giấy.");

    private static readonly Refusal _late = new("seal.late", "Khóa vừa được đổi ở nơi khác; đề nghị tải lại trang.");

    /// <summary>The first key of a person.</summary>
    public Task<Result<string>> MakeAsync(string? passphrase, string? again, CancellationToken ct) =>
        MakeAsync(passphrase, again, isLost: false, ct);

    /// <summary>A new key where neither passphrase nor sheet are left; what was sealed for the old one opens by it no more.</summary>
    public async Task<Result<string>> ReplaceAsync(string? passphrase, string? again, bool isSure, CancellationToken ct) =>
        isSure ? await MakeAsync(passphrase, again, isLost: true, ct) : _unsure;

    /// <summary>Another passphrase by the old one; the sheet stays good.</summary>
    public async Task<Refusal?> ChangeAsync(string? old, string? passphrase, string? again, CancellationToken ct)
    {
        if (current.Refuse(SealPermissions.Key, unitId: null) is { } denied) return denied;
        if (Passphrase.Refuse(passphrase, again) is { } refusal) return refusal;
        var opened = await keys.OpenAsync(old, ct);
        if (opened.IsRefused) return opened.Refusal;
        using var mine = opened.Value;
        var kept = mine.Key.Keep(passphrase!, Iterations);
        return await SaveAsync(mine.Row, row => row.ByPassphrase = kept, bySheet: false, ct);
    }

    /// <summary>Another passphrase by the recovery sheet, and a new sheet for the one that was used.</summary>
    public async Task<Result<string>> RecoverAsync(string? code, string? passphrase, string? again, CancellationToken ct)
    {
        if (current.Refuse(SealPermissions.Key, unitId: null) is { } denied) return denied;
        if (Passphrase.Refuse(passphrase, again) is { } refusal) return refusal;
        var typed = RecoveryCode.Read(code);
        var opened = await keys.OpenAsync(
            row => typed is null ? null : PersonKey.Open(row.BySheet, typed, row.PublicKey), _wrongCode, ct);
        if (opened.IsRefused) return opened.Refusal!;
        using var mine = opened.Value;
        var sheet = RecoveryCode.New();
        var (kept, bySheet) = (mine.Key.Keep(passphrase!, Iterations), mine.Key.Keep(sheet, Iterations));
        var late = await SaveAsync(mine.Row, row => (row.ByPassphrase, row.BySheet) = (kept, bySheet), bySheet: true, ct);
        return late is null ? sheet : late;
    }

    private int Iterations => Stretch.On(VietnamDay.Today(time)).Iterations;

    private async Task<Result<string>> MakeAsync(string? passphrase, string? again, bool isLost, CancellationToken ct)
    {
        if (current.Refuse(SealPermissions.Key, unitId: null) is { } denied) return denied;
        if (Passphrase.Refuse(passphrase, again) is { } refusal) return refusal;
        using var made = PersonKey.New();
        var (sheet, user) = (RecoveryCode.New(), current.Required.UserId!.Value);
        var (kept, bySheet) = (made.Keep(passphrase!, Iterations), made.Keep(sheet, Iterations));
        return await write.RunAsync<string>(current.Required, async change =>
        {
            var held = await db.Set<PersonKeyRow>().AsTracking().FirstOrDefaultAsync(row => row.UserId == user && row.EndedAt == null, ct);
            if (held is not null && !isLost) return _has;
            held?.EndedAt = change.At;
            var row = new PersonKeyRow
            {
                Id = Guid.CreateVersion7(change.At),
                UserId = user,
                PublicKey = made.PublicKey,
                MadeAt = change.At,
                ByPassphrase = kept,
                BySheet = bySheet,
            };
            db.Add(row);
            change.Record(SealEvents.KeyMade, SealLinks.KeySubject(user), now: new { mark = row.Mark, lost = held is not null });
            return sheet;
        }, ct);
    }

    private async Task<Refusal?> SaveAsync(PersonKeyRow opened, Action<PersonKeyRow> put, bool bySheet, CancellationToken ct) =>
        (await write.RunAsync<bool>(current.Required, async change =>
        {
            var row = await db.Set<PersonKeyRow>().AsTracking().FirstOrDefaultAsync(one => one.Id == opened.Id && one.EndedAt == null, ct);
            if (row is null || !row.Sealed.AsSpan().SequenceEqual(opened.Sealed)) return _late;
            put(row);
            change.Record(SealEvents.PassphraseChanged, SealLinks.KeySubject(row.UserId), now: new { mark = row.Mark, bySheet });
            return true;
        }, ct)).Refusal;
}
