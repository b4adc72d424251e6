using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;

namespace ThienVan.Core.Registers.Items;

/// <summary>Where an item is: by its place, else by a spot on its line or area.</summary>
public static class ItemPlace
{
    /// <summary>Null for an item without a position.</summary>
    public static Place? Of(RegisterDefinition register, RegisterItem item) =>
        (register.Place is { } field ? Place.Parse(item[field.Code]) : null) ?? ShapeOf(register, item)?.Spot;

    /// <summary>Null for an item without a line or area.</summary>
    public static Shape? ShapeOf(RegisterDefinition register, RegisterItem item) =>
        register.Shape is { } field ? Shape.Parse(field.Kind, item[field.Code]) : null;
}
