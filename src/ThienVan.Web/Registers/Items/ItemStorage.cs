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
        var place = register.Place is { } field ? Place.Parse(item[field.Code]) : null;
        return new()
        {
            ItemId = id,
            Number = (before?.Number ?? 0) + 1,
            Register = register.Code,
            Key = KeyOf(item.Values[register.Key]),
            Title = item.Values[register.Title],
            State = item.Now.State,
            Since = item.Now.From,
            IsEnded = register.State(item.Now.State)?.Ends == true,
            Life = JsonSerializer.Serialize(item.Life, KeptJson.Column),
            Values = JsonSerializer.Serialize(item.Values.OrderBy(value => value.Key, StringComparer.Ordinal)
                .ToDictionary(value => value.Key, value => value.Value), KeptJson.Column),
            Search = SearchOf(register, item),
            Neighbourhood = register.Neighbourhood is { } group ? item[group.Code] : null,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Square = place is { } spot ? PlaceGrid.Of(spot) : null,
            KnownFrom = at,
            By = by,
            Reason = reason,
            Demonstration = demonstration,
        };
    }

    /// <summary>What the search looks through; nothing about a person.</summary>
    public static string SearchOf(RegisterDefinition register, RegisterItem item) => SearchWords.Kept(
        register.Fields.Where(one => one.IsSearched && one.Personal is null).Select(one => item[one.Code])
            .Append(item.Values[register.Title]).Append(item.Values[register.Key]));

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
            Figure = field.IsFigure ? (double)FieldWords.FigureOf(value) : null,
        };

    public static RegisterItem Item(string values, string life) => new()
    {
        Values = JsonSerializer.Deserialize<Dictionary<string, string>>(values, KeptJson.Column) ?? [],
        Life = JsonSerializer.Deserialize<LifeStep[]>(life, KeptJson.Column) ?? [],
    };

    /// <summary>As two keys are held against each other.</summary>
    public static string KeyOf(string key) => VietnameseText.Fold(key);

    /// <summary>A value as lists hold it against others.</summary>
    public static string CellText(RegisterField field, string value)
    {
        var text = field.Kind == FieldKind.Text ? VietnameseText.Fold(value) : value;
        return text.Length > LongestCell ? text[..LongestCell] : text;
    }
}
