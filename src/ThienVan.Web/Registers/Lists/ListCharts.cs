using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>A list as bars.</summary>
/// <param name="By">What it is parted by: "Nguồn", "Tháng của ngày lắp".</param>
/// <param name="Unknown">Items of which it is not written down.</param>
public sealed record ListChart(string By, IReadOnlyList<ListBar> Bars, int Unknown);

/// <summary>Draws a list as it is narrowed: by its states, a choice, or the months of a day.</summary>
public sealed class ListCharts(AppDb db, RegisterLists lists, WardNames names)
{
    private const int MostMonths = 24;

    /// <param name="register">That this person may see.</param>
    /// <param name="ask">What the list is narrowed to.</param>
    /// <param name="count">How many items the list has.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ListChart?> ReadAsync(RegisterDefinition register, ListAsk ask, int count, CancellationToken ct)
    {
        if (ask.Chart is not { } by) return null;
        var rows = lists.Matching(register, ask);
        if (by == RegisterDefinition.StateField) return new(RegisterWords.State, await ByStateAsync(register, rows, ct), Unknown: 0);
        var field = register.Field(by)!;
        var cells = db.Set<CellRow>().Where(cell => cell.Register == register.Code && cell.Field == by
            && rows.Any(row => row.ItemId == cell.ItemId && row.Number == cell.Number));
        var kept = field.Kind == FieldKind.Day ? cells.Select(cell => cell.Text.Substring(0, 7)) : cells.Select(cell => cell.Text);
        var counts = await kept.GroupBy(text => text).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        var bars = field.Kind == FieldKind.Day ? ListBars.ByMonth(counts, MostMonths)
            : ListBars.ByChoice((await names.ReadAsync(ct)).ChoicesOf(field), counts);
        var said = field.Kind == FieldKind.Day ? $"Tháng của {VietnameseText.Uncapital(field.Name)}" : field.Name;
        return new(said, bars, count - counts.Values.Sum());
    }

    private static async Task<IReadOnlyList<ListBar>> ByStateAsync(
        RegisterDefinition register, IQueryable<ItemRow> rows, CancellationToken ct) => ListBars.ByChoice(
        [.. register.States.Select(state => new FieldChoice(state.Code, state.Name))],
        await rows.GroupBy(row => row.State).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct));
}
