using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>The one place that says which items a list holds: asked of the items, of their entries in indexes, or of their cells.</summary>
internal sealed class NarrowedList(AppDb db, RegisterDefinition register, ListAsk ask)
{
    private readonly IReadOnlyList<CellCondition> _conditions = CellCondition.Of(register, ask);
    private readonly IReadOnlyList<string> _words = new SearchWords(ask.Words).Sought;

    public RegisterDefinition Register { get; } = register;
    public ListAsk Ask { get; } = ask;
    public bool HasWords => _words.Count > 0;
    public bool IsNarrow => HasWords || _conditions.Count > 0 || Ask.IsPlaceless;

    /// <summary>Other fields than this one must hold something.</summary>
    public bool AsksBeside(string field) => _conditions.Any(one => one.Field != field);

    /// <summary>The versions that were known, of whatever state.</summary>
    public IQueryable<ItemRow> Rows => _conditions.Aggregate(Worded(Known), (rows, condition) =>
    {
        var held = condition.Of(Cells);
        return rows.Where(row => held.Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number));
    });

    /// <summary>The same of the state that is asked for.</summary>
    public IQueryable<ItemRow> Asked => Ask.State switch
    {
        null => Rows.Where(row => !row.IsEnded),
        ListAsk.AnyState => Rows,
        var state => Rows.Where(row => row.State == state),
    };

    private IQueryable<ItemRow> Known => Ask.IsPlaceless ? All.Where(row => row.Latitude == null) : All;

    private IQueryable<ItemRow> All => db.Set<ItemRow>().Where(row => row.Register == EF.Constant(Register.Code)).Known(Ask.AsOf);

    private IQueryable<CellRow> Cells => db.Set<CellRow>().Where(cell => cell.Register == EF.Constant(Register.Code));

    private IQueryable<CellRow> Newest => Cells.Where(cell => cell.KnownTo == null);

    /// <summary>No item has words that lie in no index, or none are looked for.</summary>
    public async Task<bool> AreShortAsync(CancellationToken ct) => !HasWords || Ask.AsOf.IsPast
        || !await Known.AnyAsync(row => row.Search.Length > ItemTables.ShortSearch, ct);

    /// <summary>Of whatever state; of today out of indexes alone.</summary>
    /// <param name="areShort">As <see cref="AreShortAsync"/> says.</param>
    public IQueryable<ListEntry> Entries(bool areShort)
    {
        if (Ask.AsOf.IsPast) return Rows.Select(ListEntry.OfItem);
        if (!HasWords && !Ask.IsPlaceless && _conditions.Count > 0)
            return Held(_conditions[0].Of(Newest).Select(ListEntry.OfCell), _conditions.Skip(1));
        var rows = HasWords && areShort ? Known.Where(row => row.Search.Length <= ItemTables.ShortSearch) : Known;
        return Held(Worded(rows).Select(ListEntry.OfItem), _conditions);
    }

    /// <summary>The entries of some of its items.</summary>
    public IQueryable<ListEntry> Of(Guid[] ids) => RowsOf(ids).Select(ListEntry.OfItem);

    /// <summary>The rows of some of its items. The register is not asked for: SQLite would read all of it rather than find them by their
    /// ids.</summary>
    public IQueryable<ItemRow> RowsOf(Guid[] ids) =>
        db.Set<ItemRow>().Where(row => EF.Parameter(ids).Contains(row.ItemId)).Known(Ask.AsOf);

    /// <summary>Those of today that hold something in a field, as its index lies.</summary>
    public IQueryable<ListEntry> EntriesBy(RegisterField by)
    {
        var field = by.Code;
        var cells = _conditions.Where(one => one.Field == field).Aggregate(
            Newest.Where(cell => cell.Field == field), (held, condition) => condition.Of(held));

        // Said for the index, which holds figures alone.
        if (by.IsCounted) cells = cells.Where(cell => cell.Figure != null);
        var entries = _conditions.Where(one => one.Field != field).Aggregate(
            cells.Select(ListEntry.OfCell), (held, condition) => condition.HeldByItem(held, Newest));
        if (!HasWords && !Ask.IsPlaceless) return entries;
        var rows = Worded(Known);
        return entries.Where(one => rows.Any(row => row.ItemId == one.ItemId && row.Number == one.Number));
    }

    /// <summary>Those of some entries that hold nothing in a field.</summary>
    public IQueryable<ListEntry> Gaps(IQueryable<ListEntry> entries, string field)
    {
        var cells = Cells.Where(cell => cell.Field == field);
        return entries.Where(one => !cells.Any(cell => cell.ItemId == one.ItemId && cell.Number == one.Number));
    }

    /// <summary>Some entries with what each holds in a field.</summary>
    public IQueryable<ListEntry> With(IQueryable<ListEntry> entries, string field) =>
        from one in entries
        from cell in Cells.Where(cell => cell.Field == field && cell.ItemId == one.ItemId && cell.Number == one.Number).DefaultIfEmpty()
        select new ListEntry
        {
            ItemId = one.ItemId,
            Number = one.Number,
            Title = one.Title,
            State = one.State,
            IsEnded = one.IsEnded,
            Text = cell!.Text,
            Figure = cell.Figure,
        };

    /// <summary>Those of the state that is asked for.</summary>
    public IQueryable<ListEntry> OfState(IQueryable<ListEntry> entries) => Ask.State switch
    {
        null => entries.Where(one => !one.IsEnded),
        ListAsk.AnyState => entries,
        var state => entries.Where(one => one.State == state),
    };

    public bool IsAsked(string state) => Ask.State switch
    {
        null => Register.State(state)?.Ends != true,
        ListAsk.AnyState => true,
        var asked => asked == state,
    };

    private IQueryable<ItemRow> Worded(IQueryable<ItemRow> rows) =>
        _words.Aggregate(rows, (held, word) => held.Where(row => row.Search.Contains(word)));

    private IQueryable<ListEntry> Held(IQueryable<ListEntry> entries, IEnumerable<CellCondition> conditions) =>
        conditions.Aggregate(entries, (held, condition) => condition.Held(held, Newest));
}
