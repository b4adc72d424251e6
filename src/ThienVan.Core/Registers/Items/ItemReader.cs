using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>A field of an item that cannot be taken, and why.</summary>
/// <param name="Field">Code; <see cref="RegisterDefinition.StateField"/> for the state.</param>
/// <param name="Refusal">What to do.</param>
public sealed record RefusedField(string Field, Refusal Refusal);

/// <summary>An item as typed, read field by field.</summary>
public sealed record ReadItem(IReadOnlyDictionary<string, string> Values, IReadOnlyList<RefusedField> Refused)
{
    /// <summary>What every wrong field needs, in one; null where all read.</summary>
    public Refusal? Refusal => Refused.Count == 0 ? null
        : new(Refused[0].Refusal.Code, string.Join(' ', Refused.Select(one => one.Refusal.Message)));

    /// <param name="definition">Of the register.</param>
    /// <param name="typed">By field; a field that is not there keeps what it held.</param>
    /// <param name="before">What was there; null for a new item.</param>
    /// <param name="ward">Names and the plane of the ward.</param>
    public static ReadItem Of(
        RegisterDefinition definition, IReadOnlyDictionary<string, string?> typed, IReadOnlyDictionary<string, string>? before,
        FieldSurroundings ward)
    {
        var values = new Dictionary<string, string>(before ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var refused = new List<RefusedField>();
        foreach (var field in definition.Fields)
        {
            if (typed.TryGetValue(field.Code, out var text))
            {
                // What a unit that is no more was called is kept as it stands, as long as nobody writes another.
                var read = text == before?.GetValueOrDefault(field.Code) ? text : FieldReader.Read(field, text, ward);
                if (read.Refusal is { } refusal) refused.Add(new(field.Code, refusal));
                else if (read.Value is { } value)
                    values[field.Code] = field.TakesAddress ? AddressInput.Found(before?.GetValueOrDefault(field.Code), value) : value;
                else values.Remove(field.Code);
            }

            if (field.IsRequired && !values.ContainsKey(field.Code) && refused.All(one => one.Field != field.Code))
                refused.Add(new(field.Code, new("register.required",
                    $"Còn thiếu {VietnameseText.Uncapital(field.Name)}; đề nghị {(field.Kind == FieldKind.Files ? "thêm tệp" : "ghi")}.")));
        }

        return new(values, refused);
    }
}
