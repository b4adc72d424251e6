using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>What somebody who stands before a thing writes down of it, on a phone that may have no network and may be lost: nothing about
/// persons, and what must be known before what may be.</summary>
/// <param name="First">What an item is refused without, and its neighbourhood group, in the register's order; then where it is.</param>
/// <param name="Rest">What can wait.</param>
public sealed record FieldForm(IReadOnlyList<RegisterField> First, IReadOnlyList<RegisterField> Rest)
{
    /// <summary>Null for a register whose items stand nowhere, that is restricted, or that asks for a person's data or
    /// a file at once: it is kept at
    /// a desk.</summary>
    public static FieldForm? Of(RegisterDefinition register)
    {
        if (register.IsRestricted || register.Place is null) return null;
        if (register.Fields.Any(field => field is { IsRequired: true, Personal: not null } or { IsRequired: true, Kind: FieldKind.Files }))
            return null;
        var open = register.Fields.Where(field => field.Personal is null && field.Kind != FieldKind.Files).ToLookup(IsFirst);
        return new([.. open[true].OrderBy(field => field.Kind == FieldKind.Place)], [.. open[false]]);
    }

    private static bool IsFirst(RegisterField field) => field.IsRequired || field.Kind is FieldKind.Place or FieldKind.Neighbourhood;
}
