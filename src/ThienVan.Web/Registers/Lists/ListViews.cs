using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>Keeps the ways a person looks at a register. Each is an address: whoever gets it sees what their own rights let them see.
/// </summary>
public sealed class ListViews(AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights)
{
    private const int Most = 20, LongestName = 60, LongestQuery = 1500;

    private static readonly Refusal _unknown = new("register.unknown", "Không có sổ này; đề nghị mở lại danh mục sổ.");
    private static readonly Refusal _noView = new("register.no_view", "Không còn cách xem này; đề nghị tải lại trang.");
    private static readonly Refusal _noName = new("register.view_name", $"Đề nghị đặt tên cho cách xem, không quá {LongestName} ký tự.");
    private static readonly Refusal _same = new("register.view_same", "Cách xem này đã lưu rồi.") { IsDone = true };
    private static readonly Refusal _many = new("register.views", $"Mỗi sổ lưu không quá {Most} cách xem; đề nghị xóa bớt.");
    private static readonly Refusal _long = new("register.view_long", "Điều kiện lọc quá dài để lưu; đề nghị bỏ bớt điều kiện.");

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<ListViewRow>> MineAsync(string code, CancellationToken ct)
    {
        var me = rights.Actor.UserId;
        return await db.Set<ListViewRow>().AsNoTracking().Where(row => row.Register == code && row.UserId == me)
            .OrderBy(row => row.Name).ToArrayAsync(ct);
    }

    /// <param name="code">Of the register.</param>
    /// <param name="named">What the person calls it; what they called so before becomes this.</param>
    /// <param name="query">What the list's address asks for.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Refusal?> KeepAsync(string code, string? named, string query, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || !rights.Sees(register) || rights.Actor.UserId is not { } me) return _unknown;
        if (VietnameseText.Normalize(named ?? "").Trim() is not { Length: > 0 and <= LongestName } name) return _noName;
        if (query.Length > LongestQuery) return _long;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var mine = await db.Set<ListViewRow>().AsTracking().Where(row => row.Register == code && row.UserId == me).ToArrayAsync(ct);
            var held = mine.FirstOrDefault(row => row.Name == name);
            if (held?.Query == query) return _same;
            if (held is null && mine.Length >= Most) return _many;
            if (held is not null) (held.Query, held.At) = (query, change.At);
            else db.Add(new ListViewRow
            {
                Id = Guid.CreateVersion7(change.At),
                UserId = me,
                Register = code,
                Name = name,
                Query = query,
                At = change.At,
            });
            change.Record(RegisterEvents.ViewKept, RegisterLinks.Subject(code), now: new { name });
            return true;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> DropAsync(string code, Guid id, CancellationToken ct) =>
        (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<ListViewRow>().AsTracking()
                .FirstOrDefaultAsync(one => one.Id == id && one.Register == code && one.UserId == change.Actor.UserId, ct);
            if (row is null) return _noView;
            db.Remove(row);
            change.Record(RegisterEvents.ViewDropped, RegisterLinks.Subject(code), old: new { name = row.Name });
            return true;
        }, ct)).Refusal;
}
