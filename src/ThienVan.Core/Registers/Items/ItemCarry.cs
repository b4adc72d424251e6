using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>An item from one version of its register's definition to the next: renamed fields, answers and states go on under their new
/// codes, a field of another kind holds the same in it. Nothing is lost where <see cref="DefinitionCheck"/> has no fault.</summary>
public static class ItemCarry
{
    public static RegisterItem Of(RegisterItem item, RegisterDefinition before, RegisterDefinition after)
    {
        var values = item.Values.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        foreach (var old in before.Fields)
        {
            if (item[old.Code] is not { } value || after.Heir(old.Code) is not { } field) continue;
            values.Remove(old.Code);
            values[field.Code] = Carried(old, field, value) ?? value;
        }

        return new()
        {
            Values = values,
            Life = [.. item.Life.Select(step => step with { State = after.StateHeir(step.State)?.Code ?? step.State })],
        };
    }

    private static string? Carried(RegisterField old, RegisterField field, string value) => (old.Kind, field.Kind) switch
    {
        (FieldKind.Choice or FieldKind.Text, FieldKind.Choice) => DefinitionCheck.ChoiceOf(field, value)?.Code,
        (FieldKind.Choice, FieldKind.Text) => old.Choices.FirstOrDefault(choice => choice.Code == value)?.Name,
        (not FieldKind.Text, FieldKind.Text) => FieldWords.Typed(old, value),
        _ => value,
    };
}
