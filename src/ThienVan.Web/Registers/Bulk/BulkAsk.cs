using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Bulk;

/// <summary>What the address of the page asks to be written into every item of a list.</summary>
public sealed record BulkAsk
{
    public const string FieldField = "sua";
    public const string LookField = "xem";
    public const string ValuePrefix = "gia-tri";

    /// <summary>Code of the field, or of the state; null while none is chosen.</summary>
    public string? Field { get; init; }

    /// <summary>Null until a value was given.</summary>
    public BulkEdit? Edit { get; init; }

    /// <summary>As typed, by code.</summary>
    public required IReadOnlyDictionary<string, string?> Typed { get; init; }
    public Refusal? Refusal { get; init; }

    /// <summary>Names of the page's own fields in the address: all others are of the list.</summary>
    public static bool IsOwn(string name) =>
        name is FieldField or LookField || name.StartsWith(ValuePrefix, StringComparison.Ordinal);

    /// <summary>Fields of these that may hold the same for many.</summary>
    public static IReadOnlyList<RegisterField> Open(RegisterDefinition register, IEnumerable<RegisterField> fields) =>
        [.. fields.Where(field => BulkEdit.MayBe(register, field))];

    /// <param name="fields">Those this person may read.</param>
    public static BulkAsk Read(RegisterDefinition register, IReadOnlyList<RegisterField> fields, QueryState query)
    {
        var field = query.Text(FieldField) is { } code && (code == RegisterDefinition.StateField
            || Open(register, fields).Any(one => one.Code == code)) ? code : null;
        var since = query.Text(Name(RegisterDefinition.SinceField));
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal) { [RegisterDefinition.SinceField] = since };
        if (field is not null) typed[field] = query.Text(Name(field));
        var refusal = DayInput.Refuse(since);
        return new()
        {
            Field = field,
            Typed = typed,
            Refusal = refusal,
            Edit = field is null || refusal is not null || query.Text(LookField) is null ? null
                : new(field, typed[field], DayInput.Read(since).Day),
        };
    }

    private static string Name(string code) => $"{ValuePrefix}[{code}]";
}
