using System.Globalization;
using System.Text.Json.Nodes;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Open;

/// <summary>What there is to take, as catalogues of open data read it: DCAT-US v1.1.</summary>
internal static class Catalogue
{
    private const string Schema = "https://project-open-data.cio.gov/v1.1/schema";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RegisterLinks.Catalogue, ReadAsync).AllowAnonymous().CacheOutput(OpenCache.Policy);

    private static async Task<IResult> ReadAsync(
        HttpContext http, OpenRegisters registers, OgcDocuments documents, OpenSite site, IConfiguration settings, CancellationToken ct)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var to = PublicAddress.Of(settings)?.AbsoluteUri.TrimEnd('/') ?? OpenSite.Base(http.Request);

        // A register nothing was written into yet has no day it was changed on, which the catalogue must say.
        var written = (await registers.OverviewAsync(ct)).Where(one => one.Changed is not null);
        return TypedResults.Bytes(OpenJson.Write(new JsonObject
        {
            ["@context"] = $"{Schema}/catalog.jsonld",
            ["@id"] = to + RegisterLinks.Catalogue,
            ["@type"] = "dcat:Catalog",
            ["conformsTo"] = Schema,
            ["describedBy"] = $"{Schema}/catalog.json",
            ["dataset"] = new JsonArray([.. written.Select(one => (JsonNode)Dataset(one, to, documents, site))]),
        }), OgcDocuments.Json);
    }

    private static JsonObject Dataset(OpenRegister one, string to, OgcDocuments documents, OpenSite site)
    {
        var register = one.Definition;
        var dataset = new JsonObject
        {
            ["@type"] = "dcat:Dataset",
            ["identifier"] = to + RegisterLinks.Open(register.Code),
            ["title"] = register.Name + (site.Warning is null ? "" : " (minh họa)"),
            ["description"] = documents.Say(one),
            ["keyword"] = new JsonArray(register.Name, register.Group, site.Place),
            ["modified"] = one.Changed!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["publisher"] = new JsonObject { ["@type"] = "org:Organization", ["name"] = site.Publisher },
            ["contactPoint"] = Contact(site),
            ["accessLevel"] = "public",
            ["license"] = site.License ?? $"{to}{RegisterLinks.OpenGuide}",
            ["landingPage"] = to + RegisterLinks.Open(register.Code),
            ["language"] = new JsonArray("vi"),
        };
        if (one.Extent is { } box)
            dataset["spatial"] = string.Create(CultureInfo.InvariantCulture, $"{box.West},{box.South},{box.East},{box.North}");
        if (one.Days is { From: { } from, To: { } until }) dataset["temporal"] = $"{from:yyyy-MM-dd}/{until:yyyy-MM-dd}";
        dataset["distribution"] = new JsonArray(
            File("Tất cả các mục, bảng .csv", "text/csv", to + RegisterLinks.OpenFile(register.Code, "csv")),
            File("Tất cả các mục, .json", "application/json", to + RegisterLinks.OpenFile(register.Code, "json")),
            File("Tất cả các mục, .geojson", OpenJson.GeoJson, to + RegisterLinks.OpenFile(register.Code, "geojson")),
            new JsonObject
            {
                ["@type"] = "dcat:Distribution",
                ["title"] = "OGC API Features",
                ["format"] = "API",
                ["accessURL"] = to + RegisterLinks.Collection(register.Code),
            });
        return dataset;
    }

    private static JsonObject Contact(OpenSite site)
    {
        var contact = new JsonObject { ["@type"] = "vcard:Contact", ["fn"] = site.Publisher };
        if (site.Contact is { } email) contact["hasEmail"] = $"mailto:{email}";
        return contact;
    }

    private static JsonObject File(string title, string type, string address) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["title"] = title,
        ["mediaType"] = type,
        ["downloadURL"] = address,
    };
}
