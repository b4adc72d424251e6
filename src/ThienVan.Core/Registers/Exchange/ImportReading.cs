using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Exchange;

/// <summary>What a row of a sheet comes to.</summary>
public enum RowFate { Added, Changed, Same, Refused }

/// <summary>A cell, or a row, that cannot be taken.</summary>
/// <param name="Column">From 1; null where the row itself is meant.</param>
/// <param name="Message">What to do.</param>
public sealed record RefusedCell(int Row, int? Column, string Message);

/// <summary>A row that was read.</summary>
/// <param name="Row">As it stands in the sheet.</param>
/// <param name="Key">Key of its item, as keys are held against each other; null where it has none.</param>
/// <param name="Item">What is to be kept; null for a refused row.</param>
public sealed record ReadImportRow(
    ForeignRow Row, RowFate Fate, string? Key, RegisterItem? Item, IReadOnlyList<RefusedCell> Refused)
{
    /// <summary>Its place is what everybody is told of the one the register has, which stays.</summary>
    public bool KeepsPlace { get; init; }
}

/// <summary>Reads the rows of a sheet against what a register holds. A row is taken whole or not at all; an empty cell keeps what
/// was there; the same key changes its item, unless it has ended. Of a key that comes more than once one row stands: the first that would
/// be an item by itself, else the first that reads, so that a sheet taken twice is a sheet taken once.</summary>
/// <param name="register">That is filled.</param>
/// <param name="columns">Field, half of a place or state, by column.</param>
/// <param name="held">Items by key.</param>
/// <param name="ward">Names, plane and day of the ward.</param>
public sealed class ImportReading(
    RegisterDefinition register, IReadOnlyDictionary<int, string> columns, IReadOnlyDictionary<string, RegisterItem> held,
    FieldSurroundings ward)
{
    // As the file of refused rows says it, so that a row sent back as it is changes nothing.
    private const string Twice = "Trùng với dòng ";

    // The row that stands, by key: as read so far, and as some row further on will.
    private readonly Dictionary<string, int> _standing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _founding = new(StringComparer.Ordinal);

    // Who holds each value that no two may share.
    private readonly Dictionary<(string Field, string Value), string> _owners = held
        .Where(one => register.State(one.Value.Now.State)?.Ends != true)
        .SelectMany(one => Unique(register, one.Value.Values).Select(value => (value, one.Key)))
        .GroupBy(one => one.value).ToDictionary(same => same.Key, same => same.First().Key);

    /// <summary>In the order of the sheet; ask once.</summary>
    public IReadOnlyList<ReadImportRow> Read(IEnumerable<ForeignRow> rows)
    {
        ForeignRow[] all = [.. rows];
        foreach (var same in all.GroupBy(row => KeyOf(Typed(row)), StringComparer.Ordinal).Where(same => same.Key is not null))
            if (same.Skip(1).Any() && same.FirstOrDefault(IsItem) is { } founding) _founding[same.Key!] = founding.Number;
        return [.. all.Select(Read)];
    }

    private ReadImportRow Read(ForeignRow row)
    {
        var refused = new List<RefusedCell>();
        foreach (var column in columns.Keys)
            if (Trouble(row, column) is { } trouble) refused.Add(new(row.Number, column, trouble));
        if (refused.Count > 0) return Refused(row, key: null, refused);
        if (row.Cells.Values.Any(cell => cell.Text.StartsWith(Twice, StringComparison.Ordinal)))
            return Refused(row, key: null, [new(row.Number, Column: null,
                "Dòng này đã được trả lại vì trùng; muốn nhận thì sửa mã, hoặc xóa ô Cần sửa để sửa mục đã có.")]);
        var typed = Typed(row);
        if (KeyOf(typed) is not { } key)
            return Refused(row, key: null, [Cell(row, register.Key, $"Dòng này chưa có {Named(register.Key)}; đề nghị ghi.")]);
        if (_standing.TryGetValue(key, out var standing)) return Twin(row, key, standing);
        var read = Against(row, key, typed, held.GetValueOrDefault(key));
        if (read.Item is not { } item) return read;
        if (_founding.TryGetValue(key, out var founding) && founding > row.Number) return Twin(row, key, founding);
        _standing[key] = row.Number;
        foreach (var value in Unique(register, item.Values)) _owners[value] = key;
        return read;
    }

    private ReadImportRow Twin(ForeignRow row, string key, int standing) =>
        Refused(row, key, [Cell(row, register.Key, $"{Twice}{standing}; đề nghị giữ một dòng.")]);

    // A row that needs nothing of what the register holds.
    private bool IsItem(ForeignRow row)
    {
        if (columns.Keys.Any(column => Trouble(row, column) is not null)) return false;
        var typed = Typed(row);
        var read = ReadItem.Of(register, typed, before: null, ward);
        if (read.Refused.Count > 0) return false;
        var refused = new List<RefusedCell>();
        Life(row, typed, read.Values, before: null, refused);
        return refused.Count == 0;
    }

    private string? KeyOf(Dictionary<string, string?> typed) =>
        typed.GetValueOrDefault(register.Key) is { } written && ItemKey.Of(written) is { Length: > 0 } key ? key : null;

    private ReadImportRow Against(ForeignRow row, string key, Dictionary<string, string?> typed, RegisterItem? before)
    {
        // A key that is written otherwise is the same key, and stays as the register has it.
        if (before?[register.Key] is { } kept) typed[register.Key] = kept;
        RegisterField[] rounded = [.. register.Fields.Where(field => IsRounded(field, typed, before))];
        foreach (var field in rounded) typed[field.Code] = before![field.Code];
        var read = ReadItem.Of(register, typed, before?.Values, ward);
        List<RefusedCell> refused = [.. read.Refused.Select(one => Cell(row, one.Field, one.Refusal.Message))];
        foreach (var value in Unique(register, read.Values).Where(one => _owners.TryGetValue(one, out var owner) && owner != key))
            refused.Add(Cell(row, value.Field, $"{register.Field(value.Field)!.Name} này đã có ở {register.One} khác; đề nghị xem lại."));
        var life = refused.Count > 0 ? (IReadOnlyList<LifeStep>)[] : Life(row, typed, read.Values, before, refused);
        if (refused.Count > 0) return Refused(row, key, refused);
        var item = new RegisterItem { Values = read.Values, Life = life };
        var fate = before is null ? RowFate.Added
            : ItemChanges.Between(register, before, item).Count > 0 ? RowFate.Changed : RowFate.Same;
        if (fate == RowFate.Changed && register.State(before!.Now.State)?.Ends == true)
            return Refused(row, key, [Cell(row, register.Key, $"{VietnameseText.Capital(register.One)} này đã kết thúc "
                + $"({register.State(before.Now.State)!.Name}); đề nghị sửa ở trang của mục, hoặc ghi mã khác.")]);
        return new(row, fate, key, item, []) { KeepsPlace = rounded.Length > 0 };
    }

    private bool IsRounded(RegisterField field, Dictionary<string, string?> typed, RegisterItem? before) =>
        field.IsRounded && before?[field.Code] is { } exact && typed.GetValueOrDefault(field.Code) is { } written
        && FieldReader.Read(field, written, ward) is { IsRefused: false, Value: { } place }
        && place != exact && place == RoundedPlace.Of(exact);

    private IReadOnlyList<LifeStep> Life(ForeignRow row, Dictionary<string, string?> typed, IReadOnlyDictionary<string, string> values,
        RegisterItem? before, List<RefusedCell> refused)
    {
        var (state, since) = (State(typed.GetValueOrDefault(RegisterDefinition.StateField)),
            DayInput.Read(typed.GetValueOrDefault(RegisterDefinition.SinceField)));
        if (state.Refusal is { } unknown) refused.Add(Cell(row, RegisterDefinition.StateField, unknown.Message));
        if (DayInput.Refuse(typed.GetValueOrDefault(RegisterDefinition.SinceField)) is { } noDay)
            refused.Add(Cell(row, RegisterDefinition.SinceField, noDay.Message));
        if (refused.Count > 0) return [];
        var life = before is null ? ItemLife.Start(register, values, state.Value, since.Day, ward.Today)
            : ItemLife.Follow(register, before, values) is { IsRefused: false } followed && state.Value is { } to && to != before.Now.State
                ? ItemLife.Step(register, followed.Value, to, since.Day, ward.Today) : ItemLife.Follow(register, before, values);
        var file = life.IsRefused || before?.Now.State == life.Value[^1].State ? null
            : NamedFiles.Refuse(register, values, life.Value[^1].State);
        if ((life.Refusal ?? file) is not { } wrong) return life.Value;
        refused.Add(Cell(row, RegisterDefinition.StateField, wrong.Message));
        return [];
    }

    /// <returns>Code; null for what was not written.</returns>
    private Result<string?> State(string? typed)
    {
        if (typed is null) return (string?)null;
        var folded = VietnameseText.Fold(typed);
        return register.States.FirstOrDefault(one => one.Code == typed || VietnameseText.Fold(one.Name) == folded) is { } state ? state.Code
            : new Refusal("register.state", $"Trạng thái “{typed}” không có trong sổ; đề nghị ghi một trong: "
                + $"{string.Join(", ", register.States.Select(one => one.Name))}.");
    }

    private string? Trouble(ForeignRow row, int column) => !row.Cells.TryGetValue(column, out var cell) ? null
        : columns[column] == RegisterDefinition.SinceField ? cell.Trouble ?? cell.NoDay
        : cell.Refuse(register.Field(ColumnMatch.FieldOf(columns[column])));

    private RefusedCell Cell(ForeignRow row, string field, string message) => new(row.Number, ColumnOf(field), message);

    // Two halves of a place are one text; an empty cell is not there.
    private Dictionary<string, string?> Typed(ForeignRow row)
    {
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (column, target) in columns.OrderBy(one => one.Value, StringComparer.Ordinal))
        {
            if (!row.Cells.TryGetValue(column, out var cell)) continue;
            var code = ColumnMatch.FieldOf(target);
            var text = target == RegisterDefinition.SinceField ? cell.Text : cell.As(register.Field(code));
            typed[code] = code != target && typed.TryGetValue(code, out var half) ? $"{half}; {text}" : text;
        }

        return typed;
    }

    private int? ColumnOf(string field) =>
        columns.Where(one => ColumnMatch.FieldOf(one.Value) == field).Select(one => (int?)one.Key).FirstOrDefault();

    private string Named(string field) => VietnameseText.Uncapital(register.Field(field)!.Name);

    private static IEnumerable<(string Field, string Value)> Unique(
        RegisterDefinition register, IReadOnlyDictionary<string, string> values) =>
        from field in register.Fields
        where field.IsUnique && field.Code != register.Key && values.ContainsKey(field.Code)
        select (field.Code, ItemKey.Of(values[field.Code]));

    private static ReadImportRow Refused(ForeignRow row, string? key, IReadOnlyList<RefusedCell> refused) =>
        new(row, RowFate.Refused, key, Item: null, refused);
}
