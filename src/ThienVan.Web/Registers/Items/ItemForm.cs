using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Items;

/// <summary>Fields of an item as its form holds them.</summary>
internal static class ItemForm
{
    /// <summary>Name under which the reason of a change stands beside the fields.</summary>
    public const string Reason = "Reason";

    /// <summary>Name under which the id of a new item stands beside the fields.</summary>
    public const string Id = "Id";

    public static Dictionary<string, string?> Of(IEnumerable<RegisterField> fields, RegisterItem? item) =>
        fields.ToDictionary(field => field.Code, field => FieldWords.Typed(field, item?[field.Code]));
}
