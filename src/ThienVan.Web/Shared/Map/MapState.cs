using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Map;

/// <summary>A place in degrees.</summary>
public sealed record MapPlace(double Latitude, double Longitude);

/// <summary>What the address of the map asks for; what cannot be read counts as not asked.</summary>
public sealed class MapState(HttpRequest request)
{
    private static readonly string[] _own =
    [
        MapLinks.LayersField, MapLinks.GroundField, MapLinks.ViewField, MapLinks.PlaceField, MapLinks.FilteredField,
        QueryState.PageField, QueryState.SortField,
    ];

    private readonly QueryState _query = new(request);

    /// <summary>Null where none is named.</summary>
    public IReadOnlyList<string>? Layers => Codes(MapLinks.LayersField);

    /// <summary>Null where none is named.</summary>
    public IReadOnlyList<string>? Ground => Codes(MapLinks.GroundField);

    /// <summary>Null for the window in which everything lies.</summary>
    public (MapPlace Middle, double Zoom)? View =>
        MapWindow.Numbers(_query.Text(MapLinks.ViewField)) is [var latitude, var longitude, var zoom and >= 0 and <= 22]
        && Place(latitude, longitude) is { } middle ? (middle, zoom) : null;

    /// <summary>Ringed; null for none.</summary>
    public MapPlace? Ringed =>
        MapWindow.Numbers(_query.Text(MapLinks.PlaceField)) is [var latitude, var longitude] ? Place(latitude, longitude) : null;

    /// <summary>Layer the filters belong to; null for all.</summary>
    public string? Filtered => _query.Text(MapLinks.FilteredField);

    /// <summary>As typed; null for none.</summary>
    public string? Day => _query.Text(MapLinks.DayField);

    /// <summary>Filters and day, as the forms of the page carry them on.</summary>
    public IReadOnlyList<(string Field, string Value)> Filters =>
    [
        .. request.Query.Where(part => !_own.Contains(part.Key) && !VietnameseText.IsBlank(part.Value))
            .Select(part => (part.Key, part.Value.ToString())),
    ];

    /// <summary>What a layer is narrowed by.</summary>
    public QueryString Of(string layer) => QueryString.Create(Filters
        .Where(one => Filtered is null || Filtered == layer || one.Field == MapLinks.DayField)
        .Select(one => KeyValuePair.Create(one.Field, (string?)one.Value)));

    /// <summary>The same for a source.</summary>
    public MapAsk Ask(string layer, MapBox box, int zoom) => new(layer, box, zoom, Query(Of(layer)));

    private string[]? Codes(string field) => _query.Text(field)?.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static QueryCollection Query(QueryString query) =>
        new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query.Value));

    private static MapPlace? Place(double latitude, double longitude) =>
        Math.Abs(latitude) <= MapPlane.MostLatitude && Math.Abs(longitude) <= 180 ? new(latitude, longitude) : null;
}
