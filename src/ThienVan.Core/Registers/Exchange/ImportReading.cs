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
/// was there; the same key changes its item, unless it has ended; of a key that comes twice the first row stands, read or refused, so that
/// a sheet taken twice is a sheet taken once.</summary>
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

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

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
        if (row.Cells.Values.Any(cell => cell.Text.StartsWith(Twice, StringComparison.Ordinal)))
            return Refused(row, key: null, [new(row.Number, Column: null,
                "Dòng này đã được trả lại vì trùng; muốn nhận thì sửa mã, hoặc xóa ô Cần sửa để sửa mục đã có.")]);
        var typed = Typed(row);
        if (!typed.TryGetValue(register.Key, out var written) || written is null)
            return Refused(row, key: null, [Cell(row, register.Key, $"Dòng này chưa có {Named(register.Key)}; đề nghị ghi.")]);
        var key = VietnameseText.Fold(VietnameseText.Normalize(written).Trim());
        if (_first.TryGetValue(key, out var first))
            return Refused(row, key, [Cell(row, register.Key, $"{Twice}{first}; đề nghị giữ một dòng.")]);
        _first[key] = row.Number;
        return Against(row, key, typed, held.GetValueOrDefault(key));
    }

    private ReadImportRow Against(ForeignRow row, string key, Dictionary<string, string?> typed, RegisterItem? before)
    {
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
        foreach (var value in Unique(register, read.Values)) _owners[value] = key;
        return new(row, fate, key, item, []);
    }

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

    private RefusedCell Cell(ForeignRow row, string field, string message) => new(row.Number, ColumnOf(field), message);

    // Two halves of a place are one text; an empty cell is not there.
    private Dictionary<string, string?> Typed(ForeignRow row)
    {
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (column, target) in columns.OrderBy(one => one.Value, StringComparer.Ordinal))
        {
            if (!row.Cells.TryGetValue(column, out var cell)) continue;
            var code = ColumnMatch.FieldOf(target);
            typed[code] = code != target && typed.TryGetValue(code, out var half)
                ? $"{half}; {cell.Text}" : cell.Text;
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
        select (field.Code, VietnameseText.Fold(values[field.Code]));

    private static ReadImportRow Refused(ForeignRow row, string? key, IReadOnlyList<RefusedCell> refused) =>
        new(row, RowFate.Refused, key, Item: null, refused);
}
