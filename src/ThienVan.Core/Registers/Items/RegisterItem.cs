using System.Globalization;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>From which day on an item has a state.</summary>
/// <param name="State">Code.</param>
/// <param name="From">Null where nobody wrote since when: as long as anything is known of the item.</param>
public sealed record LifeStep(string State, DateOnly? From)
{
    public bool HoldsOn(DateOnly day) => From is not { } from || from <= day;
}

/// <summary>An item as one version of it says.</summary>
public sealed record RegisterItem
{
    /// <summary>By field; what is not known is not there.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Never empty; in the order of their days.</summary>
    public required IReadOnlyList<LifeStep> Life { get; init; }

    public LifeStep Now => Life[^1];

    /// <summary>Null for a field without a value.</summary>
    public string? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>Its state at the end of a day; null before its first.</summary>
    public string? StateOn(DateOnly day) => Life.LastOrDefault(step => step.HoldsOn(day))?.State;
}

/// <summary>A field that is not what it was; null for no value.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>What became different between two versions.</summary>
public static class ItemChanges
{
    /// <summary>In the definition's order; the state last, then its first day where that alone changed.</summary>
    /// <param name="before">Null for an item that was not there.</param>
    public static IReadOnlyList<FieldChange> Between(RegisterDefinition definition, RegisterItem? before, RegisterItem after) =>
    [
        .. definition.Fields.Select(field => new FieldChange(field.Code, before?[field.Code], after[field.Code]))
            .Append(new(RegisterDefinition.StateField, before?.Now.State, after.Now.State))
            .Append(before?.Now.State == after.Now.State
                ? new(RegisterDefinition.SinceField, Day(before?.Now.From), Day(after.Now.From))
                : new(RegisterDefinition.SinceField, Old: null, New: null))
            .Where(change => change.Old != change.New),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
