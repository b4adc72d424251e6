using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ports;

/// <summary>A window on the map, in degrees of WGS 84.</summary>
public sealed record MapBox(double West, double South, double East, double North);

/// <summary>How a mark looks; the map has its colour and its shape.</summary>
public enum MapLook { Plain, Good, Warning, Bad, Ended }

/// <summary>What a colour of a layer means.</summary>
public sealed record MapMark(string Code, string Name, MapLook Look);

/// <summary>A layer as its line in the legend says.</summary>
public sealed record MapLayerLine
{
    /// <summary>In addresses; unlike that of any other layer.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Heading it stands under.</summary>
    public required string Group { get; init; }

    /// <summary>Whether who is not signed in may see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether it is ground under the others (boundaries, zones) rather than things on it.</summary>
    public bool IsGround { get; init; }

    /// <summary>Ground that is laid out only for who asks for it: zones and plots would hide what stands on them.</summary>
    public bool IsAside { get; init; }

    public MapSymbol Symbol { get; init; }

    /// <summary>Empty where every shape looks alike.</summary>
    public IReadOnlyList<MapMark> Marks { get; init; } = [];

    /// <summary>What it does not prove, or that it is an illustration; null for nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>Address that answers about a place, to be ended by "latitude,longitude"; null for a layer that is not asked so.</summary>
    public string? AskAt { get; init; }

    /// <summary>Its twin as a list, for the keyboard and where no map can be drawn; null where the layer has none.</summary>
    public string? List { get; init; }
}

/// <summary>What the map asks of a layer.</summary>
/// <param name="Layer">Code.</param>
/// <param name="Box">Window to fill.</param>
/// <param name="Zoom">Of web maps: 0 is the world, each step doubles.</param>
/// <param name="Query">Filters and the day, as the list of the layer reads them from its address.</param>
public sealed record MapAsk(string Layer, MapBox Box, int Zoom, IQueryCollection Query)
{
    /// <summary>Whether to count what has no place, which costs a reading of its own.</summary>
    public bool CountsUnplaced { get; init; }
}

/// <summary>What a layer answers.</summary>
/// <param name="Shapes">Empty where nothing lies in the window, and where it refuses.</param>
public sealed record MapFound(IReadOnlyList<MapShape> Shapes)
{
    /// <summary>Why this cannot be drawn as it was asked: nothing is known then of how many there are. Null for drawn.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>A filter was followed.</summary>
    public bool Narrows { get; init; }

    /// <summary>What was asked and not followed, in a sentence; null for nothing.</summary>
    public string? Left { get; init; }

    /// <summary>"như sổ ghi hết ngày 12/11/2026"; null for now.</summary>
    public string? Of { get; init; }

    /// <summary>Those of the things asked for that have no place yet; null for none, where they were not counted, and for who is not told
    /// of them.</summary>
    public MapGap? Gap { get; init; }
}

/// <summary>Something drawn: one thing, or several that lie too close to be told apart at this zoom.</summary>
public sealed record MapShape
{
    /// <summary>GeoJSON geometry as text, longitude first.</summary>
    public required string Geometry { get; init; }

    /// <summary>Things it stands for, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Code of the mark; null for a cluster of several marks.</summary>
    public string? Mark { get; init; }

    /// <summary>How many of the things carry each mark; empty where <see cref="Mark"/> tells it, or the layer has no marks.</summary>
    public IReadOnlyDictionary<string, int> Parts { get; init; } = new Dictionary<string, int>();

    /// <summary>What it is called; null for a cluster.</summary>
    public string? Title { get; init; }

    /// <summary>Page of the thing; null for a cluster, or where there is none.</summary>
    public string? Href { get; init; }
}

/// <summary>Things of a layer that have no place yet.</summary>
/// <param name="Count">From 1.</param>
/// <param name="Address">The list of them.</param>
public sealed record MapGap(int Count, string Address);

/// <summary>Layers a room lends to the map.</summary>
public interface IMapLayer
{
    /// <summary>Those that who asks may see.</summary>
    Task<IReadOnlyList<MapLayerLine>> ListAsync(CancellationToken ct);

    /// <summary>What lies in the window; null for a layer that is not this source's, or not for who asks.</summary>
    Task<MapFound?> ReadAsync(MapAsk ask, CancellationToken ct);
}
