using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Sealing;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Sealing;

/// <summary>A person's own key, opened for this request, and which of their keys it is.</summary>
public sealed record OpenKey(PersonKeyRow Row, PersonKey Key) : IDisposable
{
    public void Dispose() => Key.Dispose();
}

/// <summary>Keys as they are read: whose there are, and one's own opened by what was typed.</summary>
public sealed class KeyBook(AppDb db, CurrentActor current, KeyTries tries)
{
    private static readonly Refusal _none = new("seal.no_key", "Bạn chưa có khóa riêng; đề nghị tạo khóa ở trang Khóa riêng trước.");

    private static readonly Refusal _wrong = new("seal.wrong", "Cụm mật khẩu chưa đúng; đề nghị nhập lại.");

    /// <summary>Null for who has none, or is not signed in.</summary>
    public async Task<PersonKeyRow?> OwnAsync(CancellationToken ct) => current.Actor?.UserId is { } user ? await OfAsync(user, ct) : null;

    public Task<PersonKeyRow?> OfAsync(Guid user, CancellationToken ct) =>
        db.Set<PersonKeyRow>().AsNoTracking().FirstOrDefaultAsync(row => row.UserId == user && row.EndedAt == null, ct);

    /// <summary>Keys in use, by person.</summary>
    public Task<Dictionary<Guid, PersonKeyRow>> InUseAsync(CancellationToken ct) => db.Set<PersonKeyRow>().AsNoTracking()
        .Where(row => row.EndedAt == null).ToDictionaryAsync(row => row.UserId, ct);

    /// <summary>One's own key. A wrong passphrase is an event, and after some of them in a row one waits.</summary>
    public Task<Result<OpenKey>> OpenAsync(string? passphrase, CancellationToken ct) =>
        OpenAsync(row => PersonKey.Open(row.ByPassphrase, passphrase ?? "", row.PublicKey), _wrong, ct);

    internal async Task<Result<OpenKey>> OpenAsync(Func<PersonKeyRow, PersonKey?> open, Refusal wrong, CancellationToken ct)
    {
        if (await OwnAsync(ct) is not { } row) return _none;
        if (await tries.RefuseAsync(row.UserId, ct) is { } wait) return wait;
        return open(row) is { } key ? new OpenKey(row, key) : await tries.FailAsync(row.UserId, wrong, ct);
    }
}
