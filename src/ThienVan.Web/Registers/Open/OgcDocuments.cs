using System.Text.Json.Nodes;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Web.Registers.Open;

/// <summary>The documents of OGC API Features beside the features themselves (OGC 17-069r4).</summary>
internal sealed class OgcDocuments(OpenSite site)
{
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string Api = "application/vnd.oai.openapi+json;version=3.0";
    private const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private const string Gregorian = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";
    private const string Conf = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    public string Title => $"Dữ liệu mở của {site.Place}";

    public string Description => $"Các sổ công khai do {site.Publisher} giữ: mỗi sổ một bộ, chỉ những trường được công khai."
        + (site.Warning is { } warning ? $" {warning}." : "");

    public JsonObject Landing(string to) => new()
    {
        ["title"] = Title,
        ["description"] = Description,
        ["links"] = new JsonArray(
            Link(to + RegisterLinks.Ogc, "self", Json, "Trang này"),
            Link($"{to}{RegisterLinks.Ogc}?f=html", "alternate", Html, "Trang này, để đọc"),
            Link($"{to}{RegisterLinks.Ogc}/api", "service-desc", Api, "Mô tả API"),
            Link($"{to}{RegisterLinks.Ogc}/api?f=html", "service-doc", Html, "Mô tả API, để đọc"),
            Link($"{to}{RegisterLinks.Ogc}/conformance", "conformance", Json, "Những chuẩn được theo"),
            Link($"{to}{RegisterLinks.Ogc}/collections", "data", Json, "Các sổ")),
    };

    public static JsonObject Conformance(string to) => new()
    {
        ["conformsTo"] = new JsonArray($"{Conf}core", $"{Conf}oas30", $"{Conf}html", $"{Conf}geojson"),
        ["links"] = Pair(to + RegisterLinks.Ogc + "/conformance", Json),
    };

    public JsonObject Collections(string to, IEnumerable<OpenRegister> all) => new()
    {
        ["links"] = Pair($"{to}{RegisterLinks.Ogc}/collections", Json),
        ["collections"] = new JsonArray([.. all.Select(one => (JsonNode)Collection(to, one))]),
    };

    public JsonObject Collection(string to, OpenRegister one)
    {
        var (register, address) = (one.Definition, to + RegisterLinks.Collection(one.Definition.Code));
        var collection = new JsonObject
        {
            ["id"] = register.Code,
            ["title"] = register.Name,
            ["description"] = Say(one),
            ["itemType"] = "feature",
        };
        if (Extent(one) is { Count: > 0 } extent) collection["extent"] = extent;
        collection["links"] = new JsonArray(
            Link(address, "self", Json, register.Name),
            Link($"{address}?f=html", "alternate", Html, register.Name),
            Link($"{to}{RegisterLinks.Features(register.Code)}", "items", OpenJson.GeoJson, register.Name),
            Link($"{to}{RegisterLinks.Features(register.Code)}?f=html", "items", Html, register.Name),
            Link($"{address}/schema", "describedby", OgcSchema.ContentType, "Các trường của mỗi mục"),
            Link($"{to}{RegisterLinks.OpenFile(register.Code, "csv")}", "enclosure", "text/csv", "Tất cả các mục, .csv"),
            Link($"{to}{RegisterLinks.OpenFile(register.Code, "geojson")}", "enclosure", OpenJson.GeoJson, "Tất cả các mục, .geojson"));
        return collection;
    }

    /// <summary>What the register is of, who asked for it, what its days mean, and what is not as it is in truth.</summary>
    public string Say(OpenRegister one)
    {
        var register = one.Definition;
        var day = PublicFace.DayField(register)?.Name ?? $"{RegisterWords.State}: từ ngày";
        return $"Từng {register.One}, theo {register.Source}. Tìm theo thời gian lấy “{day}”."
            + (PublicFace.PlaceField(register) is { IsRounded: true } ? " Vị trí làm tròn khoảng 100 m." : "")
            + (site.Warning is { } warning ? $" {warning}." : one.Illustrations > 0 ? " Mục có minh-hoa là mục minh họa." : "");
    }

    /// <summary>This document and its twin for people.</summary>
    public static JsonArray Pair(string address, string type) =>
        [Link(address, "self", type), Link($"{address}?f=html", "alternate", Html)];

    public static JsonObject Link(string address, string relation, string type, string? title = null)
    {
        var link = new JsonObject { ["href"] = address, ["rel"] = relation, ["type"] = type };
        if (title is not null) link["title"] = title;
        return link;
    }

    private static JsonObject Extent(OpenRegister one)
    {
        var extent = new JsonObject();
        if (one.Extent is { } box)
            extent["spatial"] = new JsonObject
            {
                ["bbox"] = new JsonArray(new JsonArray(box.West, box.South, box.East, box.North)),
                ["crs"] = Crs84,
            };
        if (one.Days is { } days)
            extent["temporal"] = new JsonObject
            {
                ["interval"] = new JsonArray(new JsonArray(Start(days.From), End(days.To))),
                ["trs"] = Gregorian,
            };
        return extent;
    }

    // Days of Việt Nam as the moments they begin and end at.
    private static JsonNode? Start(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}T00:00:00+07:00" : null;

    private static JsonNode? End(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}T23:59:59+07:00" : null;
}
