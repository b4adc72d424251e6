using System.Globalization;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Map;

/// <summary>Addresses of the map, and the fields of its state in them.</summary>
public static class MapLinks
{
    /// <summary>Codes of the layers that are drawn, several in one field or each in its own.</summary>
    public const string LayersField = "lop";

    /// <summary>The same of ground; where it is left out, all that is not kept aside.</summary>
    public const string GroundField = "nen";

    /// <summary>Beside the codes of a form: nothing else is meant.</summary>
    public const string Nothing = "khong";

    /// <summary>"20.80650,106.62300,14.5": latitude and longitude of the middle, zoom.</summary>
    public const string ViewField = "tai";

    /// <summary>"20.80650,106.62300": a place that is ringed.</summary>
    public const string PlaceField = "danh-dau";

    /// <summary>Layer the filters in the address belong to; where it is left out, all.</summary>
    public const string FilteredField = "loc";

    /// <summary>The day as of which every layer is drawn.</summary>
    public const string DayField = "ngay";

    /// <summary>Window and zoom, of the shapes of a layer.</summary>
    public const string BoxField = "box", ZoomField = "z";

    /// <summary>Asks how many things of a layer have no place, beside its shapes.</summary>
    public const string UnplacedField = "thieu";

    /// <summary>File of the ground that settings name.</summary>
    public const string BaseFile = $"{SiteLinks.Map}/nen.pmtiles";

    /// <summary>Close enough to see one thing among its neighbours.</summary>
    private const int Near = 17;

    /// <summary>The shapes of a layer.</summary>
    public static string Shapes(string layer) => $"{SiteLinks.Map}/lop/{layer}.json";

    /// <summary>A layer alone, narrowed as a list is.</summary>
    /// <param name="layer">Code.</param>
    /// <param name="query">Query of the list's address, "?" and all; empty for none.</param>
    public static string Of(string layer, QueryString query)
    {
        var address = QueryState.Address(SiteLinks.Map, (LayersField, layer), (FilteredField, query.HasValue ? layer : null));
        return query.Value is { Length: > 1 } filters ? $"{address}&{filters[1..]}" : address;
    }

    /// <summary>A place among the things of its layer.</summary>
    public static string At(string layer, MapPlace middle)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{middle.Latitude:0.#######},{middle.Longitude:0.#######}");
        return QueryState.Address(SiteLinks.Map, (LayersField, layer),
            (ViewField, string.Create(CultureInfo.InvariantCulture, $"{place},{Near}")), (PlaceField, place));
    }
}
