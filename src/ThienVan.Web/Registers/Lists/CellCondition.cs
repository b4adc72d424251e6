using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>What a field must hold.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Value">The one value; null for a range.</param>
/// <param name="Range">Null for one value.</param>
/// <param name="IsFigure">The range is one of figures.</param>
internal sealed record CellCondition(string Field, string? Value, AskedRange? Range, bool IsFigure)
{
    /// <summary>Those of a list, the narrowest kind first.</summary>
    public static IReadOnlyList<CellCondition> Of(RegisterDefinition register, ListAsk ask) =>
    [
        .. ask.Chosen.Select(one => new CellCondition(one.Key, one.Value, Range: null, IsFigure: false)),
        .. ask.Ranges.Select(one => new CellCondition(one.Key, Value: null, one.Value, register.Field(one.Key)!.IsMeasured)),
    ];

    /// <summary>The cells that hold it. Field and value stand in the statement itself: a plan that PostgreSQL keeps for any value expects
    /// one item of each, and looks at every pair of two conditions.</summary>
    public IQueryable<CellRow> Of(IQueryable<CellRow> cells)
    {
        var (field, value) = (Field, Value);
        cells = cells.Where(cell => cell.Field == EF.Constant(field));
        if (value is not null) return cells.Where(cell => cell.Text == EF.Constant(value));
        if (IsFigure)
        {
            var (from, to) = (Figure(Range?.Least), Figure(Range?.Most));
            if (from is not null) cells = cells.Where(cell => cell.Figure >= from);
            return to is null ? cells : cells.Where(cell => cell.Figure <= to);
        }

        if (Range?.Least is { } least) cells = cells.Where(cell => string.Compare(cell.Text, least) >= 0);
        return Range?.Most is { } most ? cells.Where(cell => string.Compare(cell.Text, most) <= 0) : cells;
    }

    /// <summary>Of newest versions, those whose item holds it. One value is found in the index of texts by the item's name, at once; a
    /// range by the item's own cells: told less, SQLite may choose to read all that lie in the range for each item anew.</summary>
    public IQueryable<ListEntry> Held(IQueryable<ListEntry> entries, IQueryable<CellRow> cells)
    {
        if (Value is null) return HeldByItem(entries, cells);
        var held = Of(cells);
        return entries.Where(one => held.Any(cell => cell.Title == one.Title && cell.ItemId == one.ItemId));
    }

    /// <summary>The same, for entries of which the first few are wanted: from name and id together PostgreSQL expects next to none, and
    /// reads all to sort them.</summary>
    public IQueryable<ListEntry> HeldByItem(IQueryable<ListEntry> entries, IQueryable<CellRow> cells)
    {
        var held = Of(cells);
        return entries.Where(one => held.Any(cell => cell.ItemId == one.ItemId && cell.Number == one.Number));
    }

    private static double? Figure(string? kept) => kept is null ? null : (double)FieldWords.FigureOf(kept);
}
