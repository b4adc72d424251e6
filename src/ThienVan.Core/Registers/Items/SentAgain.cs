using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>A form of a new item that comes once more: the very same is there already; what was put right in between is told, never
/// taken for done.</summary>
public static class SentAgain
{
    /// <summary>Code of <see cref="Refuse"/>.</summary>
    public const string Differing = "register.sent_differs";

    /// <summary>Fields it asks for that the item neither began with nor holds now; from what it holds now to what was sent.</summary>
    /// <param name="definition">Of the register; all three are said by it.</param>
    /// <param name="fields">Those the sender may write.</param>
    /// <param name="first">As the first form left it.</param>
    /// <param name="now">As it is.</param>
    /// <param name="sent">As the form asks for it.</param>
    public static IReadOnlyList<FieldChange> Differs(RegisterDefinition definition, IReadOnlyList<RegisterField> fields,
        RegisterItem first, RegisterItem now, RegisterItem sent)
    {
        var begun = ItemChanges.Between(definition, first, sent).Select(change => change.Field).ToHashSet(StringComparer.Ordinal);
        return [.. ItemChanges.Between(definition, now, sent).Where(change => begun.Contains(change.Field)
            && (definition.Field(change.Field) is null || fields.Any(field => field.Code == change.Field)))];
    }

    /// <summary>What the sender is told; the day the item came into its state is told with the state.</summary>
    /// <param name="definition">Of the register.</param>
    /// <param name="differs">Not empty.</param>
    /// <param name="item">Id of the item that is there.</param>
    /// <param name="ward">Names of the ward.</param>
    public static Refusal Refuse(RegisterDefinition definition, IReadOnlyList<FieldChange> differs, Guid item, FieldSurroundings ward) =>
        new(Differing, "Mục này đã được ghi từ lần gửi trước; lần gửi này chưa ghi vì khác sổ ở: "
            + $"{string.Join("; ", differs.Select(change => Say(definition, change, ward)))}. Đề nghị mở mục đã ghi rồi sửa ở đó.")
        {
            About = item,
        };

    private static string Say(RegisterDefinition definition, FieldChange change, FieldSurroundings ward)
    {
        var (name, was, sent) = definition.Field(change.Field) is { } field
            ? (field.Name, FieldWords.Say(field, change.Old, ward), FieldWords.Say(field, change.New, ward))
            : change.Field == RegisterDefinition.SinceField ? ("Ngày của trạng thái", Day(change.Old), Day(change.New))
            : ("Trạng thái", State(definition, change.Old), State(definition, change.New));
        return $"{VietnameseText.Uncapital(name)} (sổ ghi “{was}”, lần gửi này “{sent}”)";
    }

    private static string Day(string? kept) => FigureText.Day(kept is null ? null : FieldWords.DateOf(kept));

    private static string State(RegisterDefinition definition, string? code) => definition.State(code)?.Name ?? FigureText.Missing;
}
