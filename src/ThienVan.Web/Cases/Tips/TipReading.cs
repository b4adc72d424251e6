using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Tips;

/// <summary>A tip of one's own list.</summary>
public sealed record TipLine(TipRow Tip)
{
    public string State => Tip switch
    {
        { Turn: TipTurn.Readers, IsClosed: true } => "Đã kết thúc, có nội dung gửi thêm",
        { IsClosed: true } => "Đã kết thúc",
        { Turn: TipTurn.Readers } => "Chờ người nhận trả lời",
        _ => "Đã trả lời, chờ người báo tin",
    };
}

/// <summary>A tip, open for this request.</summary>
public sealed record OpenTip(TipRow Tip, IReadOnlyList<TipMessage> Messages, IReadOnlyList<string> Readers);

/// <summary>What the tips sealed for one's own key hold. Nobody has a list of others.</summary>
public sealed class TipReading(AppDb db, CurrentActor current, KeyBook keys, TipRecord record, PersonNamesReader names)
{
    private static readonly Refusal _unknown = new("tip.not_yours", "Không có tin báo này trong danh sách của bạn.");

    private static readonly Refusal _broken = new("tip.broken",
        "Nội dung niêm phong không còn nguyên vẹn; đề nghị báo Chủ tịch và giữ nguyên hệ thống để kiểm tra.");

    /// <summary>Newest first, those that wait for an answer before the others.</summary>
    public async Task<IReadOnlyList<TipLine>> ListAsync(CancellationToken ct)
    {
        var key = await keys.OwnAsync(ct);
        if (key is null || !current.May(TipPermissions.Read)) return [];
        var rows = await Mine(key.Id).OrderByDescending(row => row.Day).ThenBy(row => row.Id).ToArrayAsync(ct);
        return [.. rows.OrderBy(row => row.Turn == TipTurn.Readers ? 0 : 1).Select(row => new TipLine(row))];
    }

    /// <summary>How many wait for a reader.</summary>
    public async Task<int> WaitingAsync(CancellationToken ct) => current.May(TipPermissions.Read) && await keys.OwnAsync(ct) is { } key
        ? await Mine(key.Id).CountAsync(row => row.Turn == TipTurn.Readers, ct) : 0;

    /// <summary>Null for who may not read it, as for one that is not there.</summary>
    public async Task<TipRow?> FindAsync(Guid id, CancellationToken ct) =>
        current.May(TipPermissions.Read) && await keys.OwnAsync(ct) is { } key
            ? await Mine(key.Id).FirstOrDefaultAsync(row => row.Id == id, ct) : null;

    public async Task<Result<OpenTip>> OpenAsync(Guid id, string? passphrase, CancellationToken ct)
    {
        var opened = await BoxAsync(id, passphrase, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var box = opened.Value;
        var parts = await db.Set<BoxPartRow>().AsNoTracking().Where(row => row.BoxId == id && !row.IsFile).ToArrayAsync(ct);
        var messages = TipMessage.Read(box, parts);
        if (messages.Count < parts.Length) return _broken;
        await record.OpenedAsync(id, ct);
        var users = await db.Set<BoxWrapRow>().Where(row => row.BoxId == id).Select(row => row.UserId).Distinct().ToArrayAsync(ct);
        return new OpenTip((await FindAsync(id, ct))!, messages, await names.OfAsync(users, ct));
    }

    /// <summary>A file with its bytes.</summary>
    public async Task<Result<(TipFile File, byte[] Content)>> FileAsync(Guid id, Guid part, string? passphrase, CancellationToken ct)
    {
        var opened = await BoxAsync(id, passphrase, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var box = opened.Value;
        var parts = await db.Set<BoxPartRow>().AsNoTracking().Where(row => row.BoxId == id && (!row.IsFile || row.Id == part))
            .ToArrayAsync(ct);
        var file = TipMessage.Read(box, parts).SelectMany(message => message.Files).FirstOrDefault(one => one.Part == part);
        var row = Array.Find(parts, one => one.Id == part && one.IsFile);
        if (file is null || row is null) return _unknown;
        if (box.Read(row) is not { } content) return _broken;
        await record.OpenedAsync(id, ct);
        return (file, content);
    }

    /// <summary>The box of a tip, by one's own key.</summary>
    internal async Task<Result<OpenBox>> BoxAsync(Guid id, string? passphrase, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is null) return _unknown;
        var opened = await keys.OpenAsync(passphrase, ct);
        if (opened.Refusal is { } refusal) return refusal;
        using var key = opened.Value;
        var wrap = await db.Set<BoxWrapRow>().AsNoTracking().FirstOrDefaultAsync(row => row.BoxId == id && row.KeyId == key.Row.Id, ct);
        return wrap is null ? _unknown : OpenBox.Open(wrap, key.Key) is { } box ? box : _broken;
    }

    internal IQueryable<TipRow> Mine(Guid key) => db.Set<TipRow>().AsNoTracking()
        .Where(row => db.Set<BoxWrapRow>().Any(wrap => wrap.BoxId == row.Id && wrap.KeyId == key));
}
