using ThienVan.Core.Kernel;
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
public sealed record ReadImportRow(ForeignRow Row, RowFate Fate, string? Key, RegisterItem? Item, IReadOnlyList<RefusedCell> Refused);

/// <summary>Reads the rows of a sheet against what a register holds. A row is taken whole or not at all; an empty cell keeps what
/// was there; the same key changes its item; a key that comes twice is taken once.</summary>
/// <param name="register">That is filled.</param>
/// <param name="columns">Field, half of a place or state, by column.</param>
/// <param name="held">Items by key.</param>
/// <param name="ward">Names and plane of the ward.</param>
/// <param name="today">First day of an item whose sheet says none.</param>
public sealed class ImportReading(
    RegisterDefinition register, IReadOnlyDictionary<int, string> columns, IReadOnlyDictionary<string, RegisterItem> held,
    FieldSurroundings ward, DateOnly today)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    // Who holds each value that no two may share.
    private readonly Dictionary<(string Field, string Value), string> _owners = held
        .Where(one => register.State(one.Value.Now.State)?.Ends != true)
        .SelectMany(one => Unique(register, one.Value.Values).Select(value => (value, one.Key)))
        .GroupBy(one => one.value).ToDictionary(same => same.Key, same => same.First().Key);

    /// <summary>In the order of the sheet; ask once.</summary>
    public IEnumerable<ReadImportRow> Read(IEnumerable<ForeignRow> rows) => rows.Select(Read);

    private ReadImportRow Read(ForeignRow row)
    {
        var refused = new List<RefusedCell>();
        foreach (var column in columns.Keys)
            if (row.Cells.TryGetValue(column, out var cell) && cell.Trouble is { } trouble) refused.Add(new(row.Number, column, trouble));
        if (refused.Count > 0) return Refused(row, key: null, refused);
        var typed = Typed(row);
        if (!typed.TryGetValue(register.Key, out var written) || written is null)
            return Refused(row, key: null,
                [new(row.Number, ColumnOf(register.Key), $"Dòng này chưa có {Named(register.Key)}; đề nghị ghi.")]);
        var key = VietnameseText.Fold(VietnameseText.Normalize(written).Trim());
        if (!_seen.TryAdd(key, row.Number))
            return Refused(row, key, [new(row.Number, ColumnOf(register.Key), $"Trùng với dòng {_seen[key]}; đề nghị giữ một dòng.")]);
        return Against(row, key, typed, held.GetValueOrDefault(key));
    }

    private ReadImportRow Against(ForeignRow row, string key, Dictionary<string, string?> typed, RegisterItem? before)
    {
        var read = ReadItem.Of(register, typed, before?.Values, ward);
        var state = State(typed.GetValueOrDefault(RegisterDefinition.StateField), before);
        var ahead = ItemLife.RefuseBegin(register, read.Values, today);
        var twin = Unique(register, read.Values).Where(value => !_owners.TryAdd(value, key) && _owners[value] != key).ToArray();
        if (read.Refused.Count > 0 || state.IsRefused || ahead is not null || twin.Length > 0)
        {
            var refused = read.Refused.Select(one => new RefusedCell(row.Number, ColumnOf(one.Field), one.Refusal.Message)).ToList();
            if (ahead is not null) refused.Add(new(row.Number, ColumnOf(register.Begins!), ahead.Message));
            refused.AddRange(twin.Select(one => new RefusedCell(row.Number, ColumnOf(one.Field),
                $"{register.Field(one.Field)!.Name} này đã có ở {register.One} khác; đề nghị xem lại.")));
            if (state.Refusal is { } wrong) refused.Add(new(row.Number, ColumnOf(RegisterDefinition.StateField), wrong.Message));
            return Refused(row, key, refused);
        }

        var item = new RegisterItem { Values = read.Values, Life = Life(read.Values, state.Value, before) };
        var fate = before is null ? RowFate.Added
            : ItemChanges.Between(register, before, item).Count > 0 ? RowFate.Changed : RowFate.Same;
        return new(row, fate, key, item, []);
    }

    private IReadOnlyList<LifeStep> Life(IReadOnlyDictionary<string, string> values, string state, RegisterItem? before)
    {
        var began = register.Begins is { } begins && values.TryGetValue(begins, out var day) ? FieldWords.DateOf(day) : (DateOnly?)null;
        if (before is null) return [new(state, began ?? today)];
        var life = began is { } first && values[register.Begins!] != before[register.Begins!]
            ? ItemLife.Begin(before.Life, first) : before.Life;
        return state == before.Now.State ? life : [.. life, new(state, today)];
    }

    private Result<string> State(string? typed, RegisterItem? before)
    {
        if (typed is null) return before?.Now.State ?? register.States[0].Code;
        var folded = VietnameseText.Fold(typed);
        if (register.States.FirstOrDefault(one => one.Code == typed || VietnameseText.Fold(one.Name) == folded) is not { } state)
            return new Refusal("register.state", $"Trạng thái “{typed}” không có trong sổ; đề nghị ghi một trong: "
                + $"{string.Join(", ", register.States.Select(one => one.Name))}.");
        return before is null || state.Code == before.Now.State || register.State(before.Now.State)?.Next?.Contains(state.Code) != false
            ? state.Code
            : new Refusal("register.step", $"Từ “{register.State(before.Now.State)!.Name}” không chuyển thẳng sang “{state.Name}” được.");
    }

    // Two halves of a place are one text; an empty cell is not there.
    private Dictionary<string, string?> Typed(ForeignRow row)
    {
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (column, target) in columns.OrderBy(one => one.Value, StringComparer.Ordinal))
        {
            if (!row.Cells.TryGetValue(column, out var cell)) continue;
            var code = target.Split(':')[0];
            typed[code] = target.Contains(':', StringComparison.Ordinal) && typed.TryGetValue(code, out var half)
                ? $"{half}; {cell.Text}" : cell.Text;
        }

        return typed;
    }

    private int? ColumnOf(string field) =>
        columns.Where(one => one.Value.Split(':')[0] == field).Select(one => (int?)one.Key).FirstOrDefault();

    private string Named(string field) => VietnameseText.Uncapital(register.Field(field)!.Name);

    private static IEnumerable<(string Field, string Value)> Unique(
        RegisterDefinition register, IReadOnlyDictionary<string, string> values) =>
        from field in register.Fields
        where field.IsUnique && field.Code != register.Key && values.ContainsKey(field.Code)
        select (field.Code, VietnameseText.Fold(values[field.Code]));

    private static ReadImportRow Refused(ForeignRow row, string? key, IReadOnlyList<RefusedCell> refused) =>
        new(row, RowFate.Refused, key, Item: null, refused);
}
