using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Files.Checking;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Items;

/// <summary>An item as somebody asks for it.</summary>
public sealed record SaveItem
{
    /// <summary>Made when the form was opened: sent twice it adds one item.</summary>
    public required Guid Id { get; init; }

    /// <summary>By field; a field that is not there keeps what it held.</summary>
    public required IReadOnlyDictionary<string, string?> Typed { get; init; }

    /// <summary>Code of the state a new item has; null for the first of the register.</summary>
    public string? State { get; init; }

    /// <summary>From which day a new item has it; null where nobody said.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Files of a new item, checked and cleaned, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CheckedFile>> Files { get; init; } =
        new Dictionary<string, IReadOnlyList<CheckedFile>>();

    public string? Reason { get; init; }
}

/// <summary>A step of an item's life as somebody asks for it.</summary>
public sealed record MoveItem(Guid Id, string? State, DateOnly? Day, string? Reason);

/// <summary>The last step of an item's life as somebody wrote it by mistake.</summary>
/// <param name="Day">The day it was in truth; null to take the step back.</param>
public sealed record CorrectStep(Guid Id, DateOnly? Day, string? Reason);

/// <summary>Writes items down: every change is a version of its own, none takes another away.</summary>
public sealed class ItemService(AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, WardNames names,
    KeptDefinitions definitions, FileStore files)
{
    private const int LongestReason = 500;

    /// <summary>Stands in the log for what only the keeping unit may read.</summary>
    private const string Hidden = "***";

    private static readonly Refusal _unknown = new("register.unknown", "Không có mục này trong sổ; đề nghị mở lại danh sách.");
    private static readonly Refusal _noChange = new("register.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");
    private static readonly Refusal _received = new("register.received", "Mục này đã được ghi; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _elsewhere = new("register.elsewhere",
        "Lần gửi này mang số của một mục ở sổ khác nên chưa ghi; đề nghị mở lại trang rồi ghi lại.");

    private static readonly Refusal _noReason = new("register.reason",
        $"Đề nghị ghi lý do sửa, không quá {LongestReason} ký tự: lịch sử của mục giữ lý do này.");

    /// <summary>Id of the item.</summary>
    public async Task<Result<Guid>> AddAsync(string code, SaveItem asked, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var ward = await names.ReadAsync(register, ct);
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            var (typed, there) = (Allowed(register, asked.Typed), await CurrentAsync(asked.Id, ct));
            if (there is not null && there.Register != register.Code) return _elsewhere;
            foreach (var field in register.Fields.Where(field => field.Kind == FieldKind.Files))
            {
                if (there is not null) typed[field.Code] = there.Item[field.Code];
                else if (asked.Files.TryGetValue(field.Code, out var added))
                    typed[field.Code] = NamedFiles.Kept(await HangAsync(change, asked.Id, added, ct));
            }

            var read = ReadItem.Of(register, typed, before: null, ward);
            if (read.Refusal is { } refusal) return refusal;
            var life = ItemLife.Start(register, read.Values, asked.State, asked.Since, VietnamDay.Of(change.At));
            if (life.Refusal is { } noLife) return noLife;
            var item = new RegisterItem { Values = read.Values, Life = life.Value };
            if (there is not null) return await SentAgainAsync(register, item, there, ward, change.At, ct);
            if (await RefuseTwinAsync(register, item, id: null, ct) is { } twin) return twin;
            if (await definitions.NoteAsync(register, change, ct) is { } redefined) return redefined;
            Add(register, item, asked.Id, change);
            return asked.Id;
        }, ct);
    }

    public Task<Refusal?> ChangeAsync(string code, SaveItem asked, CancellationToken ct) => OfItemAsync(
        code, asked.Id, (register, row, change) => ChangeAsync(register, row, asked, change, ct), ct);

    public Task<Refusal?> MoveAsync(string code, MoveItem asked, CancellationToken ct) => OfItemAsync(
        code, asked.Id, (register, row, change) => Task.FromResult(Live(register, row, asked.Reason, change,
            (item, today) => ItemLife.Step(register, item.Life, asked.State, asked.Day, today))), ct);

    public Task<Refusal?> CorrectAsync(string code, CorrectStep asked, CancellationToken ct) => OfItemAsync(
        code, asked.Id, (register, row, change) => Task.FromResult(VietnameseText.IsBlank(asked.Reason) ? _noReason
            : Live(register, row, asked.Reason, change, (item, today) => ItemLife.Correct(register, item, asked.Day, today))), ct);

    /// <summary>Within a write: files on an item; their ids, of one that hangs there already its own.</summary>
    internal async Task<IReadOnlyList<Guid>> HangAsync(Change change, Guid item, IEnumerable<CheckedFile> added, CancellationToken ct)
    {
        var (subject, ids) = (RegisterLinks.ItemSubject(item), new List<Guid>());
        foreach (var file in added.DistinctBy(file => file.Sha256))
        {
            if (await files.SameAsync(subject, file, ct) is { } same)
            {
                ids.Add(same);
                continue;
            }

            var row = await files.KeepAsync(change, subject, unit: null, file, ct);
            change.Record(RegisterEvents.FileAdded, subject, now: new { row.Id, row.Sha256, row.Size, row.ContentType });
            ids.Add(row.Id);
        }

        return ids;
    }

    /// <summary>Within a write: writes a new item down.</summary>
    internal void Add(RegisterDefinition register, RegisterItem item, Guid id, Change change)
    {
        Keep(register, item, before: null, id, change, reason: null);
        change.Record(RegisterEvents.Added, RegisterLinks.ItemSubject(id), now: new
        {
            register = register.Code,
            name = register.IsRestricted ? Hidden : item.Values[register.Title],
            state = item.Now.State,
            fields = item.Values.Count,
        });
    }

    /// <summary>Within a write: the item as it is from now on.</summary>
    internal void Change(RegisterDefinition register, RegisterItem item, ItemRow before, Change change, string? reason)
    {
        var changes = ItemChanges.Between(register, before.Item, item);
        Keep(register, item, before, before.ItemId, change, reason);
        change.Record(RegisterEvents.Changed, RegisterLinks.ItemSubject(before.ItemId), reason,
            Told(register, changes, one => one.Old), Told(register, changes, one => one.New));
    }

    /// <summary>Within a write: the item in the state it has from now on.</summary>
    internal void Move(RegisterDefinition register, RegisterItem item, ItemRow before, Change change, string? reason)
    {
        var old = before.Item.Now;
        Keep(register, item, before, before.ItemId, change, reason);
        change.Record(RegisterEvents.Moved, RegisterLinks.ItemSubject(before.ItemId), reason,
            new { state = old.State, day = old.From }, new { state = item.Now.State, day = item.Now.From });
    }

    // Adds the rows of a version; the one it follows ends.
    private void Keep(RegisterDefinition register, RegisterItem item, ItemRow? before, Guid id, Change change, string? reason)
    {
        if (before is not null) before.KnownTo = change.At;
        var row = ItemStorage.Row(register, item, before, id, change.At, change.Actor.Name, reason, before?.Demonstration == true);
        db.Add(row);
        db.AddRange(ItemStorage.Cells(register, item, row));
    }

    private async Task<Refusal?> ChangeAsync(
        RegisterDefinition register, ItemRow row, SaveItem asked, Change change, CancellationToken ct)
    {
        var before = row.Item;
        var read = ReadItem.Of(register, Allowed(register, asked.Typed), before.Values, await names.ReadAsync(register, ct));
        if (read.Refusal is { } refusal) return refusal;
        var life = ItemLife.Follow(register, before, read.Values);
        if (life.Refusal is { } noLife) return noLife;
        var item = before with { Values = read.Values, Life = life.Value };
        if (ItemChanges.Between(register, before, item).Count == 0) return _noChange;
        if (asked.Reason?.Trim() is not { Length: > 0 and <= LongestReason } reason) return _noReason;
        if (await RefuseTwinAsync(register, item, row.ItemId, ct) is { } twin) return twin;
        Change(register, item, row, change, reason);
        return null;
    }

    private Refusal? Live(RegisterDefinition register, ItemRow row, string? said, Change change,
        Func<RegisterItem, DateOnly, Result<IReadOnlyList<LifeStep>>> step)
    {
        if (said?.Length > LongestReason) return _noReason;
        var before = row.Item;
        var life = step(before, VietnamDay.Of(change.At));
        if (life.Refusal is { } refusal) return refusal;
        if (life.Value[^1].State is var to && to != before.Now.State && NamedFiles.Refuse(register, before.Values, to) is { } file)
            return file;
        Move(register, before with { Life = life.Value }, row, change, VietnameseText.IsBlank(said) ? null : said.Trim());
        return null;
    }

    private async Task<Refusal> SentAgainAsync(
        RegisterDefinition register, RegisterItem sent, ItemRow there, FieldSurroundings ward, DateTimeOffset at, CancellationToken ct)
    {
        var first = await db.Set<ItemRow>().AsNoTracking().OrderBy(row => row.Number).FirstAsync(row => row.ItemId == there.ItemId, ct);
        var differs = SentAgain.Differs(register, rights.Fields(register), shelf.Carried(register.Code, first.Item, first.KnownFrom, at),
            shelf.Carried(register.Code, there.Item, there.KnownFrom, at), sent);
        return differs.Count == 0 ? _received : SentAgain.Refuse(register, differs, there.ItemId, ward);
    }

    // Who may not read a field about a person does not write it either; files are named by what hangs on the item alone.
    private Dictionary<string, string?> Allowed(RegisterDefinition register, IReadOnlyDictionary<string, string?> typed)
    {
        var allowed = rights.Fields(register).Where(field => field.Kind != FieldKind.Files).Select(field => field.Code)
            .ToHashSet(StringComparer.Ordinal);
        return typed.Where(one => allowed.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value);
    }

    private static Dictionary<string, string?> Told(
        RegisterDefinition register, IReadOnlyList<FieldChange> changes, Func<FieldChange, string?> side) =>
        changes.ToDictionary(
            one => one.Field,
            one => register.IsRestricted || register.Field(one.Field) is { Personal: not null } ? Hidden : side(one));

    private async Task<Refusal?> RefuseTwinAsync(RegisterDefinition register, RegisterItem item, Guid? id, CancellationToken ct)
    {
        var key = ItemKey.Of(item.Values[register.Key]);
        if (await db.Set<ItemRow>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Register == register.Code && row.Key == key && row.KnownTo == null && row.ItemId != id, ct) is { } twin)
            return new("register.twin", $"Sổ đã có {register.One} “{twin.Item[register.Key]}” "
                + $"({VietnameseText.Uncapital(RegisterWords.Say(register, twin.State, twin.Since))}); "
                + (twin.IsEnded ? "mã đã dùng không dùng lại, đề nghị ghi mã khác." : "đề nghị mở mục đó để sửa."))
            {
                About = twin.ItemId,
            };
        foreach (var field in register.Fields.Where(field => field.IsUnique && field.Personal is null && field.Code != register.Key))
        {
            if (item[field.Code] is not { } value) continue;

            // Cells are kept without marks and cut: what they find is looked at as it was written.
            var text = ItemStorage.CellText(field, value);
            var like = await db.Set<ItemRow>().AsNoTracking().Where(row => row.KnownTo == null && db.Set<CellRow>().Any(cell =>
                cell.Register == register.Code && cell.Field == field.Code && cell.Text == text && cell.KnownTo == null && !cell.IsEnded
                && cell.ItemId != id && cell.ItemId == row.ItemId && cell.Number == row.Number)).ToArrayAsync(ct);
            if (like.Any(row => row.Item[field.Code] is { } other && ItemKey.Of(other) == ItemKey.Of(value)))
                return new("register.twin", $"{field.Name} “{value}” đã có ở {register.One} khác; đề nghị xem lại.");
        }

        return null;
    }

    private async Task<Refusal?> OfItemAsync(
        string code, Guid id, Func<RegisterDefinition, ItemRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await CurrentAsync(id, ct) is not { } row || row.Register != register.Code) return _unknown;
            if (rights.RefuseKeep(register) is { } denied)
                return change.Refuse(denied, RegisterEvents.Refused, RegisterLinks.ItemSubject(id));
            if (await step(register, row, change) is { } refusal) return refusal;
            if (await definitions.NoteAsync(register, change, ct) is { } redefined) return redefined;
            return true;
        }, ct)).Refusal;
    }

    private Task<ItemRow?> CurrentAsync(Guid id, CancellationToken ct) =>
        db.Set<ItemRow>().AsTracking().FirstOrDefaultAsync(row => row.ItemId == id && row.KnownTo == null, ct);
}
