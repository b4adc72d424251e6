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

    public required FoundList Found { get; init; }

    public string Say(RegisterField field, ItemLine line) => FieldWords.Say(field, line.Item[field.Code], Ward);
}

/// <summary>Lists of items: narrowed, sorted and counted where they lie, with as many queries for a hundred thousand as for one.</summary>
public sealed class RegisterLists(AppDb db, RegisterRights rights, WardNames names)
{
    /// <summary>So many are read one by one, whatever is asked of them.</summary>
    internal int Few { get; init; } = 5000;

    internal int PageSize { get; init; } = 50;

    /// <summary>Of a register this person may see.</summary>
    public async Task<RegisterListView> ReadAsync(RegisterDefinition register, ListAsk ask, CancellationToken ct)
    {
        var columns = Columns(register, ask);
        var found = await FoundList.ReadAsync(Narrow(register, ask), Few, ct);
        var pages = Math.Max((found.Count + PageSize - 1) / PageSize, 1);
        var page = Math.Min(ask.Page, pages);
        var rows = await found.PageAsync((page - 1) * PageSize, PageSize, ct);
        return new()
        {
            Register = register,
            Ask = ask with { Page = page },
            Ward = await names.ReadAsync(ct),
            Columns = columns,
            Lines = [.. rows.Select(Line)],
            States = [.. register.States.Select(state => (state, found.States.GetValueOrDefault(state.Code)))],
            Sums = await SumsAsync(columns, found, ct),
            Count = found.Count,
            Pages = pages,
            Found = found,
        };
    }

    /// <summary>Fields beside name and state: what is asked for, else the register's own, as far as this person may read them.</summary>
    public IReadOnlyList<RegisterField> Columns(RegisterDefinition register, ListAsk ask)
    {
        var fields = rights.Fields(register);
        var asked = ask.Columns.Count > 0 ? ask.Columns : register.Columns;
        return [.. asked.Select(code => fields.FirstOrDefault(field => field.Code == code)).OfType<RegisterField>()];
    }

    /// <summary>The items of the list as narrowed, in no order; few are found in indexes and asked for by their ids.</summary>
    internal async Task<IQueryable<ItemRow>> MatchingAsync(RegisterDefinition register, ListAsk ask, CancellationToken ct)
    {
        var list = Narrow(register, ask);
        if (ask.AsOf.IsPast || !list.IsNarrow) return list.Asked;
        var ids = await list.OfState(list.Entries(await list.AreShortAsync(ct))).Select(one => one.ItemId).Take(Few + 1).ToArrayAsync(ct);
        return ids.Length <= Few ? list.RowsOf(ids) : list.Asked;
    }

    /// <summary>Every item of the list as narrowed and sorted, one after the other.</summary>
    public async IAsyncEnumerable<ItemLine> AllAsync(
        RegisterDefinition register, ListAsk ask, [EnumeratorCancellation] CancellationToken ct)
    {
        var list = Narrow(register, ask);
        var found = await FoundList.ReadAsync(list, Few, ct);
        var rows = from one in found.Sorted()
                   join row in db.Set<ItemRow>() on new { one.ItemId, one.Number } equals new { row.ItemId, row.Number }
                   select row;
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)) yield return Line(row);
    }

    /// <summary>How many stand in each register this person may see counted, by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> StandingAsync(CancellationToken ct) =>
        await db.Set<ItemRow>().Where(row => row.KnownTo == null && !row.IsEnded).GroupBy(row => row.Register)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);

    private static ItemLine Line(ItemRow row) => new(row.ItemId, row.Title, row.State, row.Since, row.Item, row.Demonstration);

    private NarrowedList Narrow(RegisterDefinition register, ListAsk ask) => new(db, register, ask);

    private static async Task<IReadOnlyDictionary<string, decimal>> SumsAsync(
        IReadOnlyList<RegisterField> columns, FoundList found, CancellationToken ct)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var field in columns.Where(field => field.IsMeasured))
        {
            var sum = await found.Cells(field).GroupBy(_ => 1).Select(all => all.Sum(one => one.Figure)).ToArrayAsync(ct);
            if (sum is [{ } known]) sums[field.Code] = (decimal)known;
        }

        return sums;
    }
}
