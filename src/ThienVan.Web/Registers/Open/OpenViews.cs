using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Web.Registers.Open;

/// <summary>An item as everybody knows it.</summary>
/// <param name="Id">The same as the office knows it by.</param>
/// <param name="Name">What everybody calls it.</param>
/// <param name="Item">Public fields alone, a home's place rounded.</param>
/// <param name="IsIllustration">It was invented for the demonstration.</param>
public sealed record OpenItem(Guid Id, string Name, RegisterItem Item, bool IsIllustration)
{
    public LifeStep Now => Item.Now;
}

/// <summary>A public register as a whole.</summary>
public sealed record OpenRegister
{
    public required RegisterDefinition Definition { get; init; }

    /// <summary>Items that are shown.</summary>
    public int Count { get; init; }

    /// <summary>When one of them last became another; null for a register that holds none.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Window that holds every place; null where no place is known to everybody.</summary>
    public Box? Extent { get; init; }

    /// <summary>First and last day they are found by; null where none has a day.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>How many of them were invented for the demonstration.</summary>
    public int Illustrations { get; init; }
}

/// <summary>Some items of a public register.</summary>
/// <param name="Items">In the register's order for everybody.</param>
/// <param name="Matched">Of all pages.</param>
public sealed record OpenPage(IReadOnlyList<OpenItem> Items, int Matched);

/// <summary>That an item which everybody saw stands no more: its state and the day, nothing else of it.</summary>
/// <param name="Since">Null where the day is not known.</param>
public sealed record GoneItem(RegisterState State, DateOnly? Since);
