using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>A layer as it is drawn on a sheet.</summary>
/// <param name="Line">Its line in the legend.</param>
/// <param name="Found">Empty where nothing lies there, or it is not drawn.</param>
/// <param name="IsDrawn">It was asked for.</param>
public sealed record DrawnLayer(MapLayerLine Line, MapFound Found, bool IsDrawn)
{
    public IReadOnlyList<MapShape> Shapes => Found.Shapes;

    /// <summary>It was asked for and could not be drawn: how many there are is not known.</summary>
    public bool IsRefused => Found.Refusal is not null;

    /// <summary>Things on it are counted at the head of the map.</summary>
    public bool IsCounted => IsDrawn && !IsRefused && !Line.IsGround;

    /// <summary>Things in the window.</summary>
    public int Count => Shapes.Sum(shape => shape.Count);

    /// <summary>Those of them that carry a mark.</summary>
    public int CountOf(string mark) => Shapes.Sum(shape =>
        shape.Mark == mark ? shape.Count : shape.Parts.TryGetValue(mark, out var part) ? part : 0);
}

/// <summary>The map as the server draws it: a window and every layer that is asked for.</summary>
public sealed record MapSheet(MapFrame Frame, IReadOnlyList<DrawnLayer> Layers)
{
    private const double Width = 960, Height = 620, SpotWidth = 480, SpotHeight = 260;

    /// <summary>Zoom of the picture beside one thing: a few streets.</summary>
    private const double OfSpot = 15.5;

    /// <summary>Zoom at which everything is looked for: clusters of three hundred metres.</summary>
    private const int ToFind = 15;

    // Nothing was drawn anywhere: the ward this was made for.
    private static readonly MapFrame _usual = new(Width, Height, new(20.8065, 106.623), 13);

    // All of Việt Nam.
    private static readonly MapBox _everywhere = new(101, 7, 118, 24);

    public static async Task<MapSheet> ReadAsync(MapLayers layers, MapState state, CancellationToken ct)
    {
        var lines = await layers.ListAsync(ct);
        var drawn = Asked(lines, state);
        var frame = state.View is var (middle, zoom) ? new(Width, Height, middle, zoom)
            : await FitAsync(layers, state, [.. lines.Where(drawn.Contains)], ct) ?? _usual;
        var sheets = new List<DrawnLayer>();
        foreach (var line in lines)
        {
            var found = !drawn.Contains(line) ? null : await layers.ReadAsync(
                state.Ask(line.Code, frame.Box, frame.WholeZoom) with { CountsUnplaced = !line.IsGround }, ct);
            sheets.Add(new(line, found ?? new([]), drawn.Contains(line)));
        }

        return new(frame, sheets);
    }

    /// <summary>A place, the ground under it and what of a layer lies around it.</summary>
    /// <param name="whole">Window of what stands there, where it is more than a place; null where it is none.</param>
    public static async Task<MapSheet> AroundAsync(
        MapLayers layers, string layer, MapPlace place, MapBox? whole, IQueryCollection query, CancellationToken ct)
    {
        var frame = whole is null ? new(SpotWidth, SpotHeight, place, OfSpot) : MapFrame.Fit(whole, SpotWidth, SpotHeight);
        var sheets = new List<DrawnLayer>();
        foreach (var line in (await layers.ListAsync(ct)).Where(line => line is { IsGround: true, IsAside: false } || line.Code == layer))
        {
            var found = await layers.ReadAsync(new(line.Code, frame.Box, frame.WholeZoom, query), ct);
            sheets.Add(new(line, found ?? new([]), IsDrawn: true));
        }

        return new(frame, sheets);
    }

    // Where none is named: the ground that is not kept aside, and the things that stand first.
    private static HashSet<MapLayerLine> Asked(IReadOnlyList<MapLayerLine> lines, MapState state)
    {
        var first = lines.FirstOrDefault(line => !line.IsGround)?.Group;
        return
        [
            .. lines.Where(line => line.IsGround ? state.Ground?.Contains(line.Code) ?? !line.IsAside
                : state.Layers?.Contains(line.Code) ?? (line.Group == first)),
        ];
    }

    private static async Task<MapFrame?> FitAsync(MapLayers layers, MapState state, MapLayerLine[] lines, CancellationToken ct)
    {
        var (ground, things) = (new List<(MapPlace, int)>(), new List<(MapPlace, int)>());
        foreach (var line in lines)
            foreach (var shape in (await layers.ReadAsync(state.Ask(line.Code, _everywhere, ToFind), ct))?.Shapes ?? [])
                (line.IsGround ? ground : things).AddRange(
                    (GeoOutline.Read(shape.Geometry)?.Lines ?? []).SelectMany(points => points)
                        .Select(point => (new MapPlace(point.Latitude, point.Longitude), line.IsGround ? 1 : shape.Count)));
        return MapFrame.Around(ground.Count > 0 ? ground : things) is { } box ? MapFrame.Fit(box, Width, Height) : null;
    }
}
