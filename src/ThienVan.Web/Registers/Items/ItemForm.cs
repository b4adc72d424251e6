using ThienVan.Core.Kernel;
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
        fields.Where(field => field.Kind != FieldKind.Files)
            .ToDictionary(field => field.Code, field => FieldWords.Typed(field, item?[field.Code]));

    /// <summary>A new item as a form sent it; refused where the day of its state is none.</summary>
    /// <param name="register">Of the item.</param>
    /// <param name="form">Fields, state and its day, by their codes; the id among them.</param>
    /// <param name="now">Of an id where the form has none.</param>
    public static Result<SaveItem> New(RegisterDefinition register, IReadOnlyDictionary<string, string?> form, DateTimeOffset now)
    {
        var since = form.GetValueOrDefault(RegisterDefinition.SinceField);
        if (DayInput.Refuse(since) is { } refusal) return refusal;
        return new SaveItem
        {
            Id = Guid.TryParse(form.GetValueOrDefault(Id), out var given) ? given : Guid.CreateVersion7(now),
            Typed = register.Fields.ToDictionary(field => field.Code, field => form.GetValueOrDefault(field.Code)),
            State = form.GetValueOrDefault(RegisterDefinition.StateField),
            Since = DayInput.Read(since).Day,
        };
    }
}
