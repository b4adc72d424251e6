using System.Linq.Expressions;
using ThienVan.Web.Registers.Items;

namespace ThienVan.Web.Registers.Lists;

/// <summary>An item of a list as far as indexes hold it: enough to count it, to set it in its order and to find its row.</summary>
internal sealed class ListEntry
{
    public static readonly Expression<Func<ItemRow, ListEntry>> OfItem = row => new()
    {
        ItemId = row.ItemId,
        Number = row.Number,
        Title = row.Title,
        State = row.State,
        IsEnded = row.IsEnded,
    };

    public static readonly Expression<Func<CellRow, ListEntry>> OfCell = cell => new()
    {
        ItemId = cell.ItemId,
        Number = cell.Number,
        Title = cell.Title,
        State = cell.State,
        IsEnded = cell.IsEnded,
        Text = cell.Text,
        Figure = cell.Figure,
    };

    public Guid ItemId { get; init; }
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string State { get; init; } = "";
    public bool IsEnded { get; init; }

    /// <summary>What the item holds in the field it is sorted by; null where it holds nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Null for what is no figure.</summary>
    public double? Figure { get; init; }
}
