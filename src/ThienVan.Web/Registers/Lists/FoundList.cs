using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Items;

namespace ThienVan.Web.Registers.Lists;

/// <summary>A narrowed list, counted: how many it has by state decides on which way its pages are read.</summary>
public sealed class FoundList
{
    private readonly NarrowedList _list;
    private readonly bool _isByItems;

    private FoundList(NarrowedList list, int few, IQueryable<ListEntry> entries, IReadOnlyDictionary<string, int> states)
    {
        (_list, Entries, States) = (list, list.OfState(entries), states);
        Count = states.Where(one => list.IsAsked(one.Key)).Sum(one => one.Value);

        // What was known in the past lies in no index of cells.
        _isByItems = Count <= few || list.Ask.AsOf.IsPast;
    }

    /// <summary>By state, of whatever state.</summary>
    public IReadOnlyDictionary<string, int> States { get; }

    /// <summary>Of the state that is asked for, as all below.</summary>
    public IReadOnlyDictionary<string, int> StatesAsked =>
        States.Where(one => _list.IsAsked(one.Key)).ToDictionary(one => one.Key, one => one.Value);

    internal IQueryable<ListEntry> Entries { get; }
    public int Count { get; }

    /// <param name="few">So many are read one by one, whatever is asked of them.</param>
    internal static async Task<FoundList> ReadAsync(NarrowedList list, int few, CancellationToken ct)
    {
        var entries = list.Entries(await list.AreShortAsync(ct));
        if (list.HasWords && !list.Ask.AsOf.IsPast)
        {
            // Every text must be looked through for a rare word: once, not once for its count and once for its page.
            var first = await entries.OrderBy(one => one.Title).ThenBy(one => one.ItemId)
                .Select(one => new { one.ItemId, one.State }).Take(few + 1).ToArrayAsync(ct);
            if (first.Length <= few)
                return new(list, few, list.Of([.. first.Select(one => one.ItemId)]), first.CountBy(one => one.State).ToDictionary());
        }

        // Words lie in the index of names, not in that of states: SQLite would take the other to have its groups in order.
        var grouped = list.HasWords ? entries.GroupBy(one => one.State + "") : entries.GroupBy(one => one.State);
        return new(list, few, entries, await grouped.Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct));
    }

    /// <summary>Rows of one page, in their order: found in an index, then read by their ids.</summary>
    public async Task<IReadOnlyList<ItemRow>> PageAsync(int skip, int take, CancellationToken ct)
    {
        var ids = await IdsAsync(skip, take, ct);
        var rows = await _list.RowsOf(ids).AsNoTracking().ToDictionaryAsync(row => row.ItemId, ct);
        return [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<ItemRow>()];
    }

    /// <summary>All of them, in their order.</summary>
    internal IQueryable<ListEntry> Sorted() => _list.Ask.Sort is not { } sort ? ListOrder.ByTitle(Entries, _list.Ask.IsDown)
        : _list.Register.Field(sort) is not { } field ? ListOrder.ByState(Entries, _list.Ask.IsDown)
        : ListOrder.ByField(_list.With(Entries, sort), field.IsCounted, _list.Ask.IsDown, hasGaps: true);

    /// <summary>Those that hold something in a field, with it.</summary>
    internal IQueryable<ListEntry> Cells(RegisterField field) =>
        _list.Ask.AsOf.IsPast || _list.HasWords || _list.AsksBeside(field.Code)
            ? _list.With(Entries, field.Code).Where(one => one.Text != null) : _list.OfState(_list.EntriesBy(field));

    private async Task<Guid[]> IdsAsync(int skip, int take, CancellationToken ct)
    {
        if (_isByItems || _list.Ask.Sort is not { } sort || _list.Register.Field(sort) is not { } field)
            return await PartAsync(Sorted(), skip, take, ct);
        var isDown = _list.Ask.IsDown;
        var held = _list.OfState(_list.EntriesBy(field));
        var ids = await PartAsync(ListOrder.ByField(held, field.IsCounted, isDown, hasGaps: false), skip, take, ct);
        if (ids.Length == take || skip + ids.Length >= Count) return ids;
        var sum = ids.Length > 0 ? skip + ids.Length : await held.CountAsync(ct);
        var gaps = ListOrder.ByTitle(_list.Gaps(Entries, sort), isDown);
        return [.. ids, .. await PartAsync(gaps, skip + ids.Length - sum, take - ids.Length, ct)];
    }

    private static Task<Guid[]> PartAsync(IQueryable<ListEntry> entries, int skip, int take, CancellationToken ct) =>
        entries.Select(one => one.ItemId).Skip(skip).Take(take).ToArrayAsync(ct);
}
