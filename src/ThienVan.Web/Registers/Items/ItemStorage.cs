using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>From an item to its rows.</summary>
internal static class ItemStorage
{
    private const int LongestCell = 100;

    /// <param name="before">The version it follows; null for a new item.</param>
    public static ItemRow Row(
        RegisterDefinition register, RegisterItem item, ItemRow? before, Guid id, DateTimeOffset at, string by, string? reason,
        bool demonstration)
    {
        var place = ItemPlace.Of(register, item);
        var window = ItemPlace.ShapeOf(register, item)?.Window;
        return new()
        {
            ItemId = id,
            Number = (before?.Number ?? 0) + 1,
            Register = register.Code,
            Key = ItemKey.Of(item.Values[register.Key]),
            Title = item.Values[register.Title],
            State = item.Now.State,
            Since = item.Now.From,
            IsEnded = register.State(item.Now.State)?.Ends == true,
            Life = JsonSerializer.Serialize(item.Life, KeptJson.Column),
            Values = JsonSerializer.Serialize(item.Values.OrderBy(value => value.Key, StringComparer.Ordinal)
                .ToDictionary(value => value.Key, value => value.Value), KeptJson.Column),
            Search = SearchWords.Kept(register.Fields
                .Where(one => one is { IsSearched: true, Personal: null } and not { Kind: FieldKind.Place })
                .Select(one => item[one.Code]).Append(item.Values[register.Title]).Append(item.Values[register.Key])),
            Neighbourhood = register.Neighbourhood is { } group ? item[group.Code] : null,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Square = place is { } spot ? PlaceGrid.Of(spot) : null,
            West = window?.SouthWest.Longitude,
            South = window?.SouthWest.Latitude,
            East = window?.NorthEast.Longitude,
            North = window?.NorthEast.Latitude,
            KnownFrom = at,
            By = by,
            Reason = reason,
            Demonstration = demonstration,
        };
    }

    /// <summary>Fields that can be filtered or sorted by; none about a person, so that no count of a filter tells of one.</summary>
    public static IEnumerable<CellRow> Cells(RegisterDefinition register, RegisterItem item, ItemRow row) =>
        from field in register.Fields
        where field.Personal is null && field.Kind != FieldKind.Place
        let value = item[field.Code]
        where value is not null
        select new CellRow
        {
            ItemId = row.ItemId,
            Number = row.Number,
            Register = row.Register,
            Field = field.Code,
            Text = CellText(field, value),
            Figure = field.IsMeasured ? (double)FieldWords.FigureOf(value)
                : field.Kind == FieldKind.Files ? NamedFiles.Of(value).Count : null,
            Title = row.Title,
            State = row.State,
            IsEnded = row.IsEnded,
        };

    public static RegisterItem Item(string values, string life) => new()
    {
        Values = JsonSerializer.Deserialize<Dictionary<string, string>>(values, KeptJson.Column) ?? [],
        Life = JsonSerializer.Deserialize<LifeStep[]>(life, KeptJson.Column) ?? [],
    };

    /// <summary>A value as lists hold it against others.</summary>
    public static string CellText(RegisterField field, string value)
    {
        var text = field.IsShape ? value.Split('|')[0]
            : field.Kind is FieldKind.Text or FieldKind.Organisation ? VietnameseText.Fold(value) : value;
        return text.Length > LongestCell ? text[..LongestCell] : text;
    }
}
