using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Exchange;

/// <summary>The columns of a sheet from the definition it was looked at by to the one that holds now.</summary>
public static class ColumnCarry
{
    /// <summary>Under the new codes; null where something of the sheet would be left out, or read as something else than was shown.
    /// </summary>
    /// <param name="columns">Field, half of a place or state, by column, as the version before calls them.</param>
    /// <param name="before">By which the sheet was looked at.</param>
    /// <param name="after">That holds now.</param>
    public static IReadOnlyDictionary<int, string>? Of(
        IReadOnlyDictionary<int, string> columns, RegisterDefinition before, RegisterDefinition after)
    {
        if (!AreAlike(before, after)) return null;
        var carried = new Dictionary<int, string>();
        foreach (var (column, target) in columns)
        {
            var code = ColumnMatch.FieldOf(target);
            if (code is RegisterDefinition.StateField or RegisterDefinition.SinceField) carried[column] = target;
            else if (before.Field(code) is { } old && after.Heir(code) is { } heir && AreAlike(old, heir))
                carried[column] = heir.Code + target[code.Length..];
            else return null;
        }

        return after.Fields.All(field => !field.IsRequired || carried.Values.Any(target => ColumnMatch.FieldOf(target) == field.Code)
            || (before.Field(field.Was) ?? before.Field(field.Code)) is { IsRequired: true }) ? carried : null;
    }

    // A row says no more than its words: they must still mean the same.
    private static bool AreAlike(RegisterDefinition before, RegisterDefinition after) =>
        after.Key == after.Heir(before.Key)?.Code
        && after.Begins == (before.Begins is { } begins ? after.Heir(begins)?.Code : null)
        && after.StateHeir(before.States[0].Code)?.Code == after.States[0].Code
        && before.States.All(state => after.StateHeir(state.Code) is { } heir && IsSame(heir.Name, state.Name));

    private static bool AreAlike(RegisterField before, RegisterField after) =>
        before.Kind == after.Kind && before.Measure == after.Measure
        && before.Choices.All(choice => DefinitionCheck.ChoiceOf(after, choice.Code) is { } heir && IsSame(heir.Name, choice.Name));

    private static bool IsSame(string one, string other) => VietnameseText.Fold(one) == VietnameseText.Fold(other);
}
