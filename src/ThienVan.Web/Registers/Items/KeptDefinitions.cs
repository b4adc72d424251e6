using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>Keeps every version of a definition that anything was written down by, and lets none follow that would leave what is
/// written down without its field.</summary>
public sealed class KeptDefinitions(AppDb db, RegisterShelf shelf)
{
    /// <summary>Code of the refusal of who writes by a definition that holds no more.</summary>
    internal const string Redefined = "register.redefined";

    private static readonly Refusal _redefined = new(Redefined,
        "Cách ghi của sổ vừa được sửa trong lúc bạn mở trang; đề nghị mở lại trang rồi ghi theo cách ghi mới.");

    /// <summary>Within a write of items: the definition they are written by is kept beside them.</summary>
    /// <returns>Refused where the office wrote another since the page was opened.</returns>
    public async Task<Refusal?> NoteAsync(RegisterDefinition register, Change change, CancellationToken ct)
    {
        var text = shelf.Written(register.Code)!.Text;
        var last = await db.Set<DefinitionRow>().AsNoTracking().Where(row => row.Code == register.Code)
            .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (last?.Text == text) return null;
        if (last?.By is not null) return _redefined;
        var version = (last?.Version ?? 0) + 1;
        db.Add(new DefinitionRow { Code = register.Code, Version = version, Text = text, From = change.At });
        change.Record(RegisterEvents.Defined, RegisterLinks.Subject(register.Code), now: new { version });
        return null;
    }

    /// <summary>Registers that hold something and whose file is not what it was: by what was written down last, and by the file.</summary>
    public async Task<IReadOnlyList<(RegisterDefinition Before, RegisterDefinition After)>> ChangedFilesAsync(CancellationToken ct)
    {
        var changed = new List<(RegisterDefinition, RegisterDefinition)>();
        foreach (var last in await LastAsync(ct))
            if (last.By is null && shelf.Written(last.Code) is { } written && written.Text != last.Text
                && DefinitionYaml.Read(last.Text, last.Code) is { IsRefused: false } before)
                changed.Add((before.Value, written.Definition));
        return changed;
    }

    /// <summary>Why the server must not start: a definition that cannot follow the one before. Null when it may.</summary>
    public async Task<Refusal?> RefuseAsync(CancellationToken ct)
    {
        if (shelf.Refuse() is { } unread) return unread;
        foreach (var last in await LastAsync(ct))
        {
            if (shelf.Written(last.Code) is not { } written)
                return new("register.definition_gone",
                    $"Sổ “{last.Code}” đang có dữ liệu nhưng không còn tệp cách ghi trong plans/registers; đề nghị đặt lại tệp.");
            if (last.Text != written.Text && await RefuseAsync(last, written.Definition, ct) is { } refusal) return refusal;
        }

        return null;
    }

    private async Task<DefinitionRow[]> LastAsync(CancellationToken ct) =>
        [.. (await db.Set<DefinitionRow>().AsNoTracking().ToArrayAsync(ct)).GroupBy(row => row.Code)
            .Select(same => same.MaxBy(row => row.Version)!)];

    private async Task<Refusal?> RefuseAsync(DefinitionRow before, RegisterDefinition after, CancellationToken ct)
    {
        var old = DefinitionYaml.Read(before.Text, before.Code);
        if (old.IsRefused) return null;
        var faults = await FaultsAsync(old.Value, after, ct);
        return faults.Count == 0 ? null : new("register.definition_used",
            $"Cách ghi mới của sổ “{after.Name}” (plans/registers) bỏ mất dữ liệu đã ghi: {string.Join("; ", faults)}.");
    }

    /// <summary>What a definition may not do to what is written down by another.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(
        RegisterDefinition before, RegisterDefinition after, CancellationToken ct) =>
    [
        .. DefinitionCheck.Faults(before, after, await UsedAsync(before, after, ct)).Select(fault => fault.Message),
        .. await TwinsAsync(before, after, ct),
    ];

    // What no two may share from now on, and two share; of persons and of a restricted register none is named.
    private async Task<IReadOnlyList<string>> TwinsAsync(RegisterDefinition before, RegisterDefinition after, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var field in before.Fields.Where(one => !one.IsUnique && one.Personal is null
            && after.Heir(one.Code) is { IsUnique: true, Personal: null }))
        {
            var cells = db.Set<CellRow>().Where(cell => cell.Register == before.Code && cell.Field == field.Code
                && db.Set<ItemRow>().Any(row =>
                    row.ItemId == cell.ItemId && row.Number == cell.Number && row.KnownTo == null && !row.IsEnded));
            if (await cells.GroupBy(cell => cell.Text).Where(same => same.Count() > 1).OrderBy(same => same.Key).Select(same => same.Key)
                .FirstOrDefaultAsync(ct) is not { } twice) continue;
            var titles = await db.Set<ItemRow>().Where(row => cells.Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number
                && cell.Text == twice)).OrderBy(row => row.Title).Select(row => row.Title).Take(2).ToArrayAsync(ct);
            found.Add($"trường “{field.Code}” chưa thành unique được vì có mục ghi trùng"
                + (before.IsRestricted ? "" : $" ({string.Join(", ", titles)})") + "; đề nghị sửa các mục đó trước");
        }

        return found;
    }

    // Of fields about persons no list knows the values: one is in use as soon as the register holds anything.
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> UsedAsync(
        RegisterDefinition register, RegisterDefinition after, CancellationToken ct)
    {
        var states = await db.Set<ItemRow>().Where(row => row.Register == register.Code).Select(row => row.State).Distinct()
            .ToArrayAsync(ct);
        var used = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        if (states.Length == 0) return used;
        used[RegisterDefinition.StateField] = states.ToHashSet();
        var choices = register.Fields.Where(one => after.Heir(one.Code)?.Kind == FieldKind.Choice).Select(one => one.Code).ToArray();
        var cells = db.Set<CellRow>().Where(cell => cell.Register == register.Code);
        var fields = await cells.Select(cell => cell.Field).Distinct().ToArrayAsync(ct);
        var chosen = await cells.Where(cell => choices.Contains(cell.Field)).Select(cell => new { cell.Field, cell.Text }).Distinct()
            .ToArrayAsync(ct);
        foreach (var code in fields.Concat(register.Fields.Where(field => field.Personal is not null).Select(field => field.Code)))
            used[code] = chosen.Where(one => one.Field == code).Select(one => one.Text).ToHashSet();
        await AddPersonalAsync(register, [.. choices.Where(code => register.Field(code) is { Personal: not null })], used, ct);
        return used;
    }

    // The items themselves know them: every version, since a past day is carried over as well.
    private async Task AddPersonalAsync(
        RegisterDefinition register, string[] fields, Dictionary<string, IReadOnlySet<string>> used, CancellationToken ct)
    {
        if (fields.Length == 0) return;
        var held = fields.ToDictionary(code => code, _ => new HashSet<string>(StringComparer.Ordinal));
        var rows = db.Set<ItemRow>().AsNoTracking().Where(row => row.Register == register.Code).Select(row => new { row.Values, row.Life });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var item = ItemStorage.Item(row.Values, row.Life);
            foreach (var code in fields) if (item[code] is { } value) held[code].Add(value);
        }

        foreach (var (code, values) in held) used[code] = values;
    }

    /// <summary>Whether anything is written down in it.</summary>
    public Task<bool> HoldsAsync(RegisterDefinition register, CancellationToken ct) =>
        db.Set<ItemRow>().AnyAsync(row => row.Register == register.Code, ct);
}
