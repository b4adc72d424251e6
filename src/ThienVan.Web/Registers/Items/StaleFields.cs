using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;

namespace ThienVan.Web.Registers.Items;

/// <summary>Fields of a form that was opened under another definition: each goes on under its new name, or is refused in words; none is
/// dropped in silence.</summary>
internal static class StaleFields
{
    /// <param name="shelf">Knows every version.</param>
    /// <param name="register">By the definition that holds.</param>
    /// <param name="typed">By field, as sent; what no version ever had a field for is no field.</param>
    public static Result<IReadOnlyDictionary<string, string?>> Now(
        RegisterShelf shelf, RegisterDefinition register, IReadOnlyDictionary<string, string?> typed)
    {
        var now = new Dictionary<string, string?>(typed, StringComparer.Ordinal);
        foreach (var (code, text) in typed.Where(one => register.Field(one.Key) is null))
        {
            if (shelf.Followed(register, code) is not { Was: { } was } followed) continue;
            if (followed.Now is { } heir && DefinitionCheck.CanHold(was, heir)) now[heir.Code] = Carried(was, heir, text);
            else if (!VietnameseText.IsBlank(text)) return Gone(was, text);
            now.Remove(code);
        }

        return now;
    }

    private static string? Carried(RegisterField was, RegisterField heir, string? text) =>
        text is { Length: > 0 } && was.Kind == FieldKind.Choice && heir.Kind == FieldKind.Choice
            ? DefinitionCheck.ChoiceOf(heir, text)?.Code ?? text : text;

    private static Refusal Gone(RegisterField was, string text) => new(KeptDefinitions.Redefined,
        $"Cách ghi của sổ vừa được sửa, không còn ô “{was.Name}” mà bạn ghi “{text}”; đề nghị mở lại trang rồi ghi theo cách ghi mới.");
}
