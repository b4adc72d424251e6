using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Registers.Open.Showing;

/// <summary>A picture or a narration as somebody puts it on the public page of an item.</summary>
public sealed record ShowFile(Guid Item, ShownKind Kind, string? Caption, Stream Content);

/// <summary>Puts files on the public pages of items and takes them off. A file is cleaned of places, devices and authors as evidence
/// is.</summary>
public sealed class ShowingService(AppDb db, WriteScope write, FileStore files, RegisterShelf shelf, RegisterRights rights)
{
    private const int LongestCaption = 100;
    private const int MostOnItem = 12;
    private const long LargestPicture = 1L << 20;
    private const long LargestSound = 8L << 20;

    private static readonly Refusal _unknown = new("register.unknown", "Không có mục này trong sổ; đề nghị mở lại danh sách.");
    private static readonly Refusal _notOpen = new("open.not_public", "Sổ này không công khai nên không có trang công khai.");
    private static readonly Refusal _caption = new("open.caption",
        $"Đề nghị ghi ảnh chụp gì, hoặc thuyết minh nói gì, không quá {LongestCaption} ký tự: người dùng trình đọc màn hình nghe câu này.");
    private static readonly Refusal _large = new("open.large",
        "Tệp quá lớn cho điện thoại chậm; đề nghị ảnh không quá 1 MB, thuyết minh không quá 8 MB.");
    private static readonly Refusal _many = new("open.many", $"Mỗi mục có nhiều nhất {MostOnItem} tệp công khai; đề nghị bỏ bớt.");
    private static readonly Refusal _noPicture = new("open.picture", "Đây không phải ảnh; đề nghị chọn ảnh JPEG, PNG hoặc WebP.");

    public async Task<Refusal?> AddAsync(string code, ShowFile asked, CancellationToken ct)
    {
        if (Refuse(code) is { } denied) return denied;

        // The caption becomes the file's name, in which a stroke would part folders.
        var words = asked.Caption?.Replace('/', '-').Replace('\\', '-').Trim();
        if (words is not { Length: > 0 and <= LongestCaption } caption) return _caption;
        var read = asked.Kind == ShownKind.Picture ? await files.CheckAsync(asked.Content, caption, ct)
            : await files.CheckSoundAsync(asked.Content, caption, ct);
        if (read.Refusal is { } refusal) return refusal;
        var file = read.Value;
        if (asked.Kind == ShownKind.Picture && !file.Kind.MediaType().StartsWith("image/", StringComparison.Ordinal)) return _noPicture;
        if (file.Content.Length > (asked.Kind == ShownKind.Picture ? LargestPicture : LargestSound)) return _large;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (!await IsThereAsync(code, asked.Item, ct)) return _unknown;
            var subject = ShownFiles.Subject(asked.Item, asked.Kind);
            if (await files.SameAsync(subject, file, ct) is not null) return true;
            if (await files.Under(RegisterLinks.ShownSubject(asked.Item)).CountAsync(row => row.RemovedAt == null, ct) >= MostOnItem)
                return _many;
            var row = await files.KeepAsync(change, subject, unit: null, file, ct);
            change.Record(RegisterEvents.Shown, RegisterLinks.ItemSubject(asked.Item),
                now: new { row.Id, row.Sha256, row.Size, row.ContentType, shown = $"{asked.Kind}", caption });
            return true;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> RemoveAsync(string code, Guid item, Guid file, CancellationToken ct)
    {
        if (Refuse(code) is { } denied) return denied;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (!await IsThereAsync(code, item, ct) || await files.FindAsync(file, ct) is not { } row || ShownFiles.ItemOf(row) != item)
                return _unknown;
            await files.RemoveAsync(change, row, ct);
            change.Record(RegisterEvents.Withdrawn, RegisterLinks.ItemSubject(item), old: new { row.Id, row.Sha256, row.Size });
            return true;
        }, ct)).Refusal;
    }

    private Refusal? Refuse(string code) => shelf.Find(code) is not { } register ? _unknown
        : rights.RefuseKeep(register) ?? (PublicFace.IsOpen(register) ? null : _notOpen);

    private Task<bool> IsThereAsync(string code, Guid item, CancellationToken ct) =>
        db.Set<ItemRow>().AnyAsync(row => row.ItemId == item && row.Register == code && row.KnownTo == null, ct);
}
