using ThienVan.Core.Kernel.Places;

namespace ThienVan.Web.Shared.Ports;

/// <summary>A thing of some room that a citizen may report on: a lamp, a tree.</summary>
public sealed record ReportedThing
{
    /// <summary>As its events name it: "registers/item/(id)".</summary>
    public required string Subject { get; init; }

    /// <summary>What it is called, as everybody may read it.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands, as everybody may know it; null where nobody wrote it down.</summary>
    public Place? Place { get; init; }

    /// <summary>Id of its neighbourhood group; null for none.</summary>
    public string? Neighbourhood { get; init; }
}

/// <summary>Where a room's things that citizens may report on are found.</summary>
/// <param name="Prefix">Start of their subjects.</param>
/// <param name="FindAsync">By subject; null for one there is not, or that not everybody may see.</param>
public sealed record ReportedThings(string Prefix, Func<IServiceProvider, string, CancellationToken, Task<ReportedThing?>> FindAsync);

/// <summary>Where somebody reports on a thing that stands in a register; a room lends it, pages of things offer it.</summary>
/// <param name="Address">By code of the register and subject of the thing; null where nothing is reported on such things.</param>
public sealed record ReportDoor(Func<string, string, string?> Address);
