using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Registers.Items;

/// <summary>Files of one field as somebody asks for them.</summary>
/// <param name="Named">Of those that hang on the item.</param>
/// <param name="Added">As sent, with their names.</param>
public sealed record AskedFiles(IReadOnlyCollection<Guid> Named, IReadOnlyList<IFormFile> Added);

/// <summary>Which files of an item its fields name: chosen among those that hang on it, or added and cleaned as evidence is.</summary>
public sealed class ItemFiles(
    AppDb db, WriteScope write, FileStore files, RegisterShelf shelf, RegisterRights rights, ItemService items,
    KeptDefinitions definitions)
{
    /// <summary>Files of one field.</summary>
    private const int Most = 20;

    private static readonly Refusal _unknown = new("register.unknown", "Không có mục này trong sổ; đề nghị mở lại danh sách.");
    private static readonly Refusal _same = new("register.files_same", "Chưa chọn thêm hay bỏ tệp nào; đề nghị chọn rồi bấm lưu.");
    private static readonly Refusal _many = new("register.files_many", $"Mỗi ô có nhiều nhất {Most} tệp; đề nghị bỏ bớt.");

    /// <summary>Those that hang on an item, the oldest first.</summary>
    public Task<Attachment[]> OnAsync(Guid item, CancellationToken ct) =>
        files.ListAsync(files.On(RegisterLinks.ItemSubject(item)).Where(row => row.RemovedAt == null), ct);

    /// <summary>Files as sent, looked at and cleaned.</summary>
    public async Task<Result<IReadOnlyList<CheckedFile>>> CheckAsync(IEnumerable<IFormFile> sent, CancellationToken ct)
    {
        var sound = new List<CheckedFile>();
        foreach (var file in sent.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var read = await files.CheckAsync(content, file.FileName, ct);
            if (read.Refusal is { } refusal) return refusal;
            sound.Add(read.Value);
        }

        return sound.Count > Most ? _many : sound;
    }

    /// <param name="code">Of the register.</param>
    /// <param name="id">Of the item.</param>
    /// <param name="asked">By field; a field that is not there names what it named.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Refusal?> SetAsync(string code, Guid id, IReadOnlyDictionary<string, AskedFiles> asked, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var added = new Dictionary<string, IReadOnlyList<CheckedFile>>();
        foreach (var field in register.Fields.Where(field => field.Kind == FieldKind.Files && asked.ContainsKey(field.Code)))
        {
            var read = await CheckAsync(asked[field.Code].Added, ct);
            if (read.Refusal is { } wrong) return wrong;
            added[field.Code] = read.Value;
        }

        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<ItemRow>().AsTracking()
                .FirstOrDefaultAsync(one => one.ItemId == id && one.Register == code && one.KnownTo == null, ct);
            if (row is null) return _unknown;
            var (before, values) = (row.Item, new Dictionary<string, string>(row.Item.Values, StringComparer.Ordinal));
            var standing = (await OnAsync(id, ct)).Select(file => file.Id).ToHashSet();
            foreach (var (field, sound) in added)
            {
                Guid[] named = [.. asked[field].Named.Where(standing.Contains), .. await items.HangAsync(change, id, sound, ct)];
                if (named.Length > Most) return _many;
                if (NamedFiles.Kept(named) is { } kept) values[field] = kept;
                else values.Remove(field);
            }

            var item = before with { Values = values };
            var changes = ItemChanges.Between(register, before, item);
            if (changes.Count == 0) return _same;
            if (Missing(register, item, changes) is { } missing) return missing;
            if (await definitions.NoteAsync(register, change, ct) is { } redefined) return redefined;
            items.Change(register, item, row, change,
                $"Tệp: {string.Join(", ", changes.Select(one => register.Field(one.Field)!.Name))}");
            return true;
        }, ct)).Refusal;
    }

    // The last file of a field that must have one stays.
    private static Refusal? Missing(RegisterDefinition register, RegisterItem item, IReadOnlyList<FieldChange> changes) =>
        changes.Select(one => register.Field(one.Field)!).FirstOrDefault(field => field.IsRequired && item[field.Code] is null) is { } field
            ? new("register.required", $"Ô “{field.Name}” phải có ít nhất một tệp; đề nghị thêm tệp mới rồi bỏ tệp cũ.")
            : changes.Any(one => one.New is null) ? NamedFiles.Refuse(register, item.Values, item.Now.State) : null;
}
