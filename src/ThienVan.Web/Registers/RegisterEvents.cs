using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers;

/// <summary>What is written down about the registers. Values of fields about persons are never among it.</summary>
internal static class RegisterEvents
{
    private const string OfItem = "registers/item/{id}";

    public static readonly EventKind Added = new(
        "registers.item_added", OfItem,
        "an item was written down",
        "register, name, state, how many fields");
    public static readonly EventKind Changed = new(
        "registers.item_changed", OfItem,
        "fields of an item became others",
        "reason; register; fields before and after, of those about persons only which");
    public static readonly EventKind Moved = new(
        "registers.item_moved", OfItem,
        "an item came into another state",
        "reason; state before and after, the day");
    public static readonly EventKind Refused = new(
        "registers.refused", OfItem,
        "an act on an item was refused to this person",
        "code of the refusal");
    public static readonly EventKind Demonstrated = new(
        "registers.demonstrated", "registers",
        "the demonstration invented items for every register",
        "how many");
}
