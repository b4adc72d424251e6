using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Open;

/// <summary>What of a register is for everybody: the one answer for every page, file and map that is seen without an account.</summary>
public static class PublicFace
{
    public static bool IsOpen(RegisterDefinition register) => register is { IsPublic: true, IsRestricted: false };

    /// <summary>Fields anybody may read; none of a register that is not for everybody.</summary>
    public static IReadOnlyList<RegisterField> Fields(RegisterDefinition register) => IsOpen(register)
        ? [.. register.Fields.Where(field => field is { IsPublic: true, Personal: null })] : [];

    /// <summary>Null where no place is for everybody.</summary>
    public static RegisterField? PlaceField(RegisterDefinition register) =>
        Fields(register).FirstOrDefault(field => field.Kind == FieldKind.Place);

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
        foreach (var field in Fields(register))
            if (item[field.Code] is { } value) values[field.Code] = field.IsRounded ? RoundedPlace.Of(value) : value;
        return new() { Values = values, Life = [item.Now] };
    }

    /// <summary>What everybody calls it: its title, else its key, else what one of them is called.</summary>
    /// <param name="register">Of the item.</param>
    /// <param name="shown">As <see cref="Of"/> gave it.</param>
    public static string NameOf(RegisterDefinition register, RegisterItem shown) =>
        shown[register.Title] ?? shown[register.Key] ?? VietnameseText.Capital(register.One);

    /// <summary>Null for one without a place that everybody may know.</summary>
    public static Place? PlaceOf(RegisterDefinition register, RegisterItem shown) =>
        PlaceField(register) is { } field ? Place.Parse(shown[field.Code]) : null;
}
