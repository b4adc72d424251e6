using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>The layers of every room, as who asks may see them.</summary>
public sealed class MapLayers(IEnumerable<IMapLayer> sources)
{
    /// <summary>Ground first, then by the order of the rooms.</summary>
    public async Task<IReadOnlyList<MapLayerLine>> ListAsync(CancellationToken ct)
    {
        var lines = new List<MapLayerLine>();
        foreach (var source in sources) lines.AddRange(await source.ListAsync(ct));
        return [.. lines.OrderByDescending(line => line.IsGround)];
    }

    /// <summary>Null for a layer there is not, or not for who asks.</summary>
    public async Task<MapFound?> ReadAsync(MapAsk ask, CancellationToken ct)
    {
        foreach (var source in sources)
            if (await source.ReadAsync(ask, ct) is { } found) return found;
        return null;
    }
}
