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
public sealed class ListCharts(WardNames names)
{
    private const int MostMonths = 24;

    /// <returns>Null where no picture is asked for.</returns>
    public async Task<ListChart?> ReadAsync(RegisterListView list, CancellationToken ct)
    {
        if (list.Ask.Chart is not { } by) return null;
        var (register, found) = (list.Register, list.Found);
        if (by == RegisterDefinition.StateField) return new(RegisterWords.State, ByState(register, found), Unknown: 0);
        var field = register.Field(by)!;
        var cells = found.Cells(field);
        var kept = field.Kind == FieldKind.Day ? cells.Select(cell => cell.Text!.Substring(0, 7))
            : cells.Select(cell => cell.Text!);
        var counts = await kept.GroupBy(text => text).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        var bars = field.Kind == FieldKind.Day ? ListBars.ByMonth(counts, MostMonths)
            : ListBars.ByChoice((await names.ReadAsync(ct)).ChoicesOf(field), counts);
        var said = field.Kind == FieldKind.Day ? $"Tháng của {VietnameseText.Uncapital(field.Name)}" : field.Name;
        return new(said, bars, list.Count - counts.Values.Sum());
    }

    private static IReadOnlyList<ListBar> ByState(RegisterDefinition register, FoundList found) => ListBars.ByChoice(
        [.. register.States.Select(state => new FieldChoice(state.Code, state.Name))], found.StatesAsked);
}
