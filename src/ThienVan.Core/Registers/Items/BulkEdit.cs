using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>What one value for many comes to for one of them.</summary>
public enum BulkFate { Changes, Same, Refused }

/// <summary>An item that was asked to take the value.</summary>
/// <param name="Item">As it would be; null unless it changes.</param>
/// <param name="Refusal">Why it cannot; null unless it is refused.</param>
public sealed record BulkOutcome(BulkFate Fate, RegisterItem? Item = null, Refusal? Refusal = null);

/// <summary>One value for one field of many items, or one state with its first day.</summary>
/// <param name="Field">Code of a field, or <see cref="RegisterDefinition.StateField"/>.</param>
/// <param name="Typed">As typed; null empties the field.</param>
/// <param name="Day">From which day they have the state; null for a field.</param>
public sealed record BulkEdit(string Field, string? Typed, DateOnly? Day)
{
    public bool IsState => Field == RegisterDefinition.StateField;

    /// <summary>Fields that may hold the same for many: none that tells one from another, and neither place nor shape nor files.</summary>
    public static bool MayBe(RegisterDefinition register, RegisterField field) =>
        !field.IsUnique && field.Kind is not (FieldKind.Place or FieldKind.Files) && !field.IsShape
        && field.Code != register.Key && field.Code != register.Title;

    /// <param name="register">Of the item.</param>
    /// <param name="before">As it is.</param>
    /// <param name="ward">Names and day of the ward.</param>
    public BulkOutcome Of(RegisterDefinition register, RegisterItem before, FieldSurroundings ward) =>
        IsState ? Moved(register, before, ward.Today) : Filled(register, before, ward);

    private BulkOutcome Moved(RegisterDefinition register, RegisterItem before, DateOnly today)
    {
        if (before.Now.State == Typed) return new(BulkFate.Same);
        var life = ItemLife.Step(register, before.Life, Typed, Day, today);
        return (life.Refusal ?? NamedFiles.Refuse(register, before.Values, life.Value[^1].State)) is { } refusal
            ? new(BulkFate.Refused, Refusal: refusal)
            : new(BulkFate.Changes, before with { Life = life.Value });
    }

    private BulkOutcome Filled(RegisterDefinition register, RegisterItem before, FieldSurroundings ward)
    {
        var read = ReadItem.Of(register, new Dictionary<string, string?> { [Field] = Typed }, before.Values, ward);
        if (read.Refusal is { } refusal) return new(BulkFate.Refused, Refusal: refusal);
        var life = ItemLife.Follow(register, before, read.Values);
        if (life.Refusal is { } late) return new(BulkFate.Refused, Refusal: late);
        var item = before with { Values = read.Values, Life = life.Value };
        return ItemChanges.Between(register, before, item).Count == 0 ? new(BulkFate.Same) : new(BulkFate.Changes, item);
    }
}
