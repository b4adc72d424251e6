using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Open;

/// <summary>What of a register is for everybody: the one answer for every page, file and map that is seen without an account.</summary>
public static class PublicFace
{
    public static bool IsOpen(RegisterDefinition register) => register is { IsPublic: true, IsRestricted: false };

    /// <summary>Fields anybody may read; none of a register that is not for everybody. The shape of a home is not among them: all that
    /// anybody is told of it is a place.</summary>
    public static IReadOnlyList<RegisterField> Fields(RegisterDefinition register) => IsOpen(register)
        ? [.. register.Fields.Where(field => IsTold(field) && !(field.IsShape && field.IsRounded))] : [];

    /// <summary>The field by which everybody sees the items on the map; null where no place is for everybody.</summary>
    public static RegisterField? PlaceField(RegisterDefinition register) =>
        IsOpen(register) && register.Ground is { } ground && IsTold(ground) ? ground : null;

    /// <summary>Null where no line or area is for everybody.</summary>
    public static RegisterField? ShapeField(RegisterDefinition register) => Fields(register).FirstOrDefault(field => field.IsShape);

    /// <summary>Null where the neighbourhood group is not for everybody.</summary>
    public static RegisterField? NeighbourhoodField(RegisterDefinition register) =>
        Fields(register).FirstOrDefault(field => field.Kind == FieldKind.Neighbourhood);

    /// <summary>The day an item is found by in time: the one its life begins with; null where that is not known to everybody, and the day
    /// of its state takes its place.</summary>
    public static RegisterField? DayField(RegisterDefinition register) =>
        Fields(register).FirstOrDefault(field => field.Code == register.Begins);

    /// <summary>Codes of the states whose items are shown: all that stand, and ended ones whose state says so.</summary>
    public static IReadOnlyList<string> States(RegisterDefinition register) => IsOpen(register)
        ? [.. register.States.Where(state => !state.Ends || state.IsPublic).Select(state => state.Code)] : [];

    /// <summary>Whether the list of everybody may be put in the order of the names: an order tells of what it orders.</summary>
    public static bool ShowsTitles(RegisterDefinition register) => Fields(register).Any(field => field.Code == register.Title);

    /// <summary>The item as everybody knows it: public fields, a home's place rounded, the state of now. Null for one that is not
    /// shown.</summary>
    public static RegisterItem? Of(RegisterDefinition register, RegisterItem item)
    {
        if (!States(register).Contains(item.Now.State)) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in IsOpen(register) ? register.Fields.Where(IsTold) : [])
            if (item[field.Code] is { } value && Told(field, value) is { } told) values[field.Code] = told;
        return new() { Values = values, Life = [item.Now] };
    }

    /// <summary>What everybody calls it: its title, else its key, else what one of them is called.</summary>
    /// <param name="register">Of the item.</param>
    /// <param name="shown">As <see cref="Of"/> gave it.</param>
    public static string NameOf(RegisterDefinition register, RegisterItem shown) =>
        shown[register.Title] ?? shown[register.Key] ?? VietnameseText.Capital(register.One);

    /// <summary>Null for one without a place that everybody may know.</summary>
    public static Place? PlaceOf(RegisterDefinition register, RegisterItem shown)
    {
        if (PlaceField(register) is null) return null;
        var rounded = register.Shape is { IsRounded: true } shape ? Place.Parse(shown[shape.Code]) : null;
        return ItemPlace.Of(register, shown) ?? rounded;
    }

    /// <summary>Null for one without a line or area that everybody may know.</summary>
    public static Shape? ShapeOf(RegisterDefinition register, RegisterItem shown) =>
        ShapeField(register) is { } field ? Shape.Parse(field.Kind, shown[field.Code]) : null;

    private static bool IsTold(RegisterField field) => field is { IsPublic: true, Personal: null };

    // An address says whose house it is.
    private static string? Told(RegisterField field, string value) =>
        field.Kind == FieldKind.Place ? Place.Parse(value) is { } place ? $"{(field.IsRounded ? RoundedPlace.Of(place) : place)}" : null
        : !field.IsRounded ? value
        : field.IsShape ? Shape.Parse(field.Kind, value) is { } shape ? RoundedPlace.Of(shape.Spot).ToString() : null
        : RoundedPlace.Of(value);
}
