using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>An item in a list.</summary>
public sealed record ItemLine(Guid Id, string Title, string State, DateOnly? Since, RegisterItem Item, bool Demonstration);

/// <summary>A list of a register, one page of it.</summary>
public sealed record RegisterListView
{
    public required RegisterDefinition Register { get; init; }
    public required ListAsk Ask { get; init; }
    public required FieldSurroundings Ward { get; init; }
    public required IReadOnlyList<RegisterField> Columns { get; init; }
    public required IReadOnlyList<ItemLine> Lines { get; init; }

    /// <summary>How many there are by state, whatever state is asked for; in the definition's order.</summary>
    public required IReadOnlyList<(RegisterState State, int Count)> States { get; init; }

    /// <summary>Added up over all pages, by field; a field nothing is known of is not there.</summary>
    public required IReadOnlyDictionary<string, decimal> Sums { get; init; }

    /// <summary>Of the list as narrowed, over all pages.</summary>
    public required int Count { get; init; }
    public required int Pages { get; init; }

    public string Say(RegisterField field, ItemLine line) => FieldWords.Say(field, line.Item[field.Code], Ward);
}

/// <summary>Lists of items: narrowed, sorted and counted where they lie, with as many queries for a hundred thousand as for one.</summary>
public sealed class RegisterLists(AppDb db, RegisterRights rights, WardNames names)
{
    private const int PageSize = 50;

    /// <summary>Of a register this person may see.</summary>
    public async Task<RegisterListView> ReadAsync(RegisterDefinition register, ListAsk ask, CancellationToken ct)
    {
        var columns = Columns(register, ask);
        var narrowed = Narrow(register, ask);
        var states = await narrowed.GroupBy(row => row.State).Select(same => new { same.Key, Count = same.Count() }).ToArrayAsync(ct);
        var asked = OfState(narrowed, ask);
        var count = states.Where(one => IsAsked(register, ask, one.Key)).Sum(one => one.Count);
        var pages = Math.Max((count + PageSize - 1) / PageSize, 1);
        var page = Math.Min(ask.Page, pages);
        var rows = await Sorted(register, asked, ask).Skip((page - 1) * PageSize).Take(PageSize).AsNoTracking().ToArrayAsync(ct);
        return new()
        {
            Register = register,
            Ask = ask with { Page = page },
            Ward = await names.ReadAsync(ct),
            Columns = columns,
            Lines = [.. rows.Select(Line)],
            States = [.. register.States.Select(state => (state, states.FirstOrDefault(one => one.Key == state.Code)?.Count ?? 0))],
            Sums = await SumsAsync(register, columns, asked, ct),
            Count = count,
            Pages = pages,
        };
    }

    /// <summary>Fields beside name and state: what is asked for, else the register's own, as far as this person may read them.</summary>
    public IReadOnlyList<RegisterField> Columns(RegisterDefinition register, ListAsk ask)
    {
        var fields = rights.Fields(register);
        var asked = ask.Columns.Count > 0 ? ask.Columns : register.Columns;
        return [.. asked.Select(code => fields.FirstOrDefault(field => field.Code == code)).OfType<RegisterField>()];
    }

    /// <summary>The items of the list as narrowed, in no order.</summary>
    internal IQueryable<ItemRow> Matching(RegisterDefinition register, ListAsk ask) => OfState(Narrow(register, ask), ask);

    /// <summary>Every item of the list as narrowed and sorted, one after the other.</summary>
    public async IAsyncEnumerable<ItemLine> AllAsync(
        RegisterDefinition register, ListAsk ask, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = Sorted(register, Matching(register, ask), ask).AsNoTracking().AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct)) yield return Line(row);
    }

    /// <summary>How many stand in each register this person may see counted, by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> StandingAsync(CancellationToken ct) =>
        await db.Set<ItemRow>().Where(row => row.KnownTo == null && !row.IsEnded).GroupBy(row => row.Register)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);

    private static ItemLine Line(ItemRow row) => new(row.ItemId, row.Title, row.State, row.Since, row.Item, row.Demonstration);

    private IQueryable<ItemRow> Narrow(RegisterDefinition register, ListAsk ask)
    {
        var rows = db.Set<ItemRow>().Where(row => row.Register == register.Code).Known(ask.AsOf);
        foreach (var word in new SearchWords(ask.Words).Sought) rows = rows.Where(row => row.Search.Contains(word));
        return Answering(register, rows, ask);
    }

    /// <summary>Those of the rows that hold the answers and lie in the ranges that are asked for.</summary>
    internal IQueryable<ItemRow> Answering(RegisterDefinition register, IQueryable<ItemRow> rows, ListAsk ask)
    {
        foreach (var (field, value) in ask.Chosen)
            rows = rows.Where(row => Cells(register).Any(cell =>
                cell.ItemId == row.ItemId && cell.Number == row.Number && cell.Field == field && cell.Text == value));
        foreach (var (field, range) in ask.Ranges) rows = Within(register, rows, register.Field(field)!, range);
        return rows;
    }

    private IQueryable<ItemRow> Within(RegisterDefinition register, IQueryable<ItemRow> rows, RegisterField field, AskedRange range)
    {
        var cells = Cells(register).Where(cell => cell.Field == field.Code);
        if (field.IsFigure)
        {
            var (from, to) = (Figure(range.Least), Figure(range.Most));
            if (from is not null) cells = cells.Where(cell => cell.Figure >= from);
            if (to is not null) cells = cells.Where(cell => cell.Figure <= to);
        }
        else
        {
            if (range.Least is { } least) cells = cells.Where(cell => string.Compare(cell.Text, least) >= 0);
            if (range.Most is { } most) cells = cells.Where(cell => string.Compare(cell.Text, most) <= 0);
        }

        return rows.Where(row => cells.Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number));
    }

    private static double? Figure(string? kept) => kept is null ? null : (double)FieldWords.FigureOf(kept);

    private static IQueryable<ItemRow> OfState(IQueryable<ItemRow> rows, ListAsk ask) => ask.State switch
    {
        null => rows.Where(row => !row.IsEnded),
        ListAsk.AnyState => rows,
        var state => rows.Where(row => row.State == state),
    };

    private static bool IsAsked(RegisterDefinition register, ListAsk ask, string state) => ask.State switch
    {
        null => register.State(state)?.Ends != true,
        ListAsk.AnyState => true,
        var asked => asked == state,
    };

    private IQueryable<ItemRow> Sorted(RegisterDefinition register, IQueryable<ItemRow> rows, ListAsk ask)
    {
        if (ask.Sort is not { } sort) return Way(rows, ask.IsDown, row => row.SortKey).ThenBy(row => row.ItemId);
        if (sort == RegisterDefinition.StateField)
            return Way(rows, ask.IsDown, row => row.State).ThenBy(row => row.SortKey).ThenBy(row => row.ItemId);
        var isFigure = register.Field(sort)!.IsFigure;
        var held = from row in rows
                   from cell in Cells(register).Where(cell =>
                       cell.Field == sort && cell.ItemId == row.ItemId && cell.Number == row.Number).DefaultIfEmpty()
                   select new { Row = row, Cell = cell };
        var gaps = held.OrderBy(one => one.Cell == null);
        var ordered = (isFigure, ask.IsDown) switch
        {
            (true, false) => gaps.ThenBy(one => one.Cell!.Figure),
            (true, true) => gaps.ThenByDescending(one => one.Cell!.Figure),
            (false, false) => gaps.ThenBy(one => one.Cell!.Text),
            _ => gaps.ThenByDescending(one => one.Cell!.Text),
        };
        return ordered.ThenBy(one => one.Row.SortKey).ThenBy(one => one.Row.ItemId).Select(one => one.Row);
    }

    private static IOrderedQueryable<ItemRow> Way<T>(
        IQueryable<ItemRow> rows, bool isDown, Expression<Func<ItemRow, T>> by) =>
        isDown ? rows.OrderByDescending(by) : rows.OrderBy(by);

    private IQueryable<CellRow> Cells(RegisterDefinition register) => db.Set<CellRow>().Where(cell => cell.Register == register.Code);

    private async Task<IReadOnlyDictionary<string, decimal>> SumsAsync(
        RegisterDefinition register, IReadOnlyList<RegisterField> columns, IQueryable<ItemRow> rows, CancellationToken ct)
    {
        string[] figures = [.. columns.Where(field => field.IsFigure).Select(field => field.Code)];
        if (figures.Length == 0) return new Dictionary<string, decimal>();
        return await Cells(register)
            .Where(cell => figures.Contains(cell.Field) && rows.Any(row => row.ItemId == cell.ItemId && row.Number == cell.Number))
            .GroupBy(cell => cell.Field).Select(same => new { same.Key, Sum = same.Sum(cell => cell.Figure) })
            .ToDictionaryAsync(one => one.Key, one => (decimal)(one.Sum ?? 0), ct);
    }
}
