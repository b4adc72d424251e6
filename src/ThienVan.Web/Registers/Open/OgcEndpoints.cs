using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Ui.Layout;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Open;

/// <summary>OGC API Features over the public registers: for programs as JSON, for people as the page of the same address.</summary>
internal static class OgcEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "", (http, services, _) => Task.FromResult(services.GetRequiredService<OgcDocuments>().Landing(To(http)))!);
        Get(routes, "/api", (http, services, _) => Task.FromResult(OgcApi.Of(services.GetRequiredService<OgcDocuments>(), To(http),
            services.GetRequiredService<OpenRegisters>().All))!, OgcDocuments.Api);
        Get(routes, "/conformance", (http, _, _) => Task.FromResult(OgcDocuments.Conformance(To(http)))!);
        Get(routes, "/collections", CollectionsAsync);
        Get(routes, "/collections/{Code}", CollectionAsync);
        Get(routes, "/collections/{Code}/schema", (http, services, _) => Task.FromResult(
            Register(http, services) is { } register
                ? OgcSchema.Of(register, $"{To(http)}{RegisterLinks.Collection(register.Code)}/schema") : null), OgcSchema.ContentType);
        Get(routes, "/collections/{Code}/items", FeaturesAsync, OpenJson.GeoJson,
            OpenAsk.LimitField, OpenAsk.OffsetField, OpenAsk.BoxField, OpenAsk.TimeField);
        Get(routes, "/collections/{Code}/items/{Id:guid}", FeatureAsync, OpenJson.GeoJson);

        // Behind every page: an address of the service that is none, such as an item whose id is no id.
        routes.MapMethods(RegisterLinks.Ogc + "/{**rest}", _reading, Nothing).AllowAnonymous().WithOrder(1);
    }

    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    private delegate Task<JsonObject?> Answer(HttpContext http, IServiceProvider services, CancellationToken ct);

    // Before the pages of the same addresses, which stand at order 0.
    private static void Get(
        IEndpointRouteBuilder routes, string path, Answer answer, string type = OgcDocuments.Json, params string[] known) =>
        routes.MapMethods(RegisterLinks.Ogc + path, _reading, async Task<IResult> (HttpContext http, CancellationToken ct) =>
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            var ask = OgcAsk.Read(http.Request, known);
            if ((ask.Refusal ?? (known.Length > 0 ? OpenAsk.OfPrograms(http.Request).Refusal : null)) is { } refusal)
                return Refused(StatusCodes.Status400BadRequest, "InvalidParameterValue", refusal.Message);
            if (ask.ForPeople) return new RazorComponentResult<App>();
            return await answer(http, http.RequestServices, ct) is { } found ? TypedResults.Bytes(OpenJson.Write(found), type)
                : NotThere();
        }).AllowAnonymous().CacheOutput(OpenCache.Policy).WithOrder(-1);

    private static IResult Nothing(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return OgcAsk.Read(http.Request).ForPeople ? TypedResults.NotFound() : NotThere();
    }

    private static JsonAnswer NotThere() =>
        Refused(StatusCodes.Status404NotFound, "NotFound", "Không có sổ hoặc mục này, hoặc không công khai; đề nghị xem /ogc/collections.");

    private static JsonAnswer Refused(int status, string code, string words) => new(status, new()
    {
        ["code"] = code,
        ["description"] = words,
    });

    private static string To(HttpContext http) => OpenSite.Base(http.Request);

    private static RegisterDefinition? Register(HttpContext http, IServiceProvider services) =>
        services.GetRequiredService<OpenRegisters>().Find((string?)http.GetRouteValue("Code"));

    private static async Task<JsonObject?> CollectionsAsync(HttpContext http, IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<OgcDocuments>()
            .Collections(To(http), await services.GetRequiredService<OpenRegisters>().OverviewAsync(ct));

    private static async Task<JsonObject?> CollectionAsync(HttpContext http, IServiceProvider services, CancellationToken ct) =>
        Register(http, services) is { } register
            ? services.GetRequiredService<OgcDocuments>().Collection(To(http),
                (await services.GetRequiredService<OpenRegisters>().OverviewAsync(ct)).First(one => one.Definition.Code == register.Code))
            : null;

    private static async Task<JsonObject?> FeaturesAsync(HttpContext http, IServiceProvider services, CancellationToken ct)
    {
        if (Register(http, services) is not { } register) return null;
        var (ask, ward) = (OpenAsk.OfPrograms(http.Request), await services.GetRequiredService<WardNames>().ReadAsync(ct));
        var page = await services.GetRequiredService<OpenRegisters>().ReadAsync(register, ask, ct);
        return new()
        {
            ["type"] = "FeatureCollection",
            ["timeStamp"] = services.GetRequiredService<TimeProvider>().GetUtcNow()
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["numberMatched"] = page.Matched,
            ["numberReturned"] = page.Items.Count,
            ["links"] = Links(http.Request, ask, page),
            ["features"] = new JsonArray([.. page.Items.Select(item => (JsonNode)OpenJson.Feature(register, item, ward))]),
        };
    }

    private static JsonArray Links(HttpRequest request, OpenAsk ask, OpenPage page)
    {
        var (to, query) = (OpenSite.Base(request), new QueryState(request));
        var links = new JsonArray(
            OgcDocuments.Link($"{to}{request.Path}{request.QueryString}", "self", OpenJson.GeoJson),
            OgcDocuments.Link(to + query.With("f", OgcAsk.HtmlFormat), "alternate", OgcDocuments.Html));
        if (ask.Offset + (long)ask.Limit < page.Matched) Lead(ask.Offset + (long)ask.Limit, "next");
        if (ask.Offset > 0) Lead(Math.Max(0, ask.Offset - ask.Limit), "prev");
        return links;

        void Lead(long offset, string relation) =>
            links.Add(OgcDocuments.Link(to + At(request, ask, offset), relation, OpenJson.GeoJson));
    }

    private static string At(HttpRequest request, OpenAsk ask, long offset)
    {
        var kept = request.Query.Where(part => part.Key is not (OpenAsk.OffsetField or OpenAsk.LimitField))
            .Select(part => (part.Key, (string?)part.Value.ToString()));
        return QueryState.Address(request.Path,
        [
            .. kept, (OpenAsk.LimitField, ask.Limit.ToString(CultureInfo.InvariantCulture)),
            (OpenAsk.OffsetField, offset.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    private static async Task<JsonObject?> FeatureAsync(HttpContext http, IServiceProvider services, CancellationToken ct)
    {
        if (Register(http, services) is not { } register || !Guid.TryParse((string?)http.GetRouteValue("Id"), out var id)) return null;
        if (await services.GetRequiredService<OpenRegisters>().FindAsync(register, id, ct) is not { } item) return null;
        var feature = OpenJson.Feature(register, item, await services.GetRequiredService<WardNames>().ReadAsync(ct));
        var links = OgcDocuments.Pair($"{To(http)}{RegisterLinks.Feature(register.Code, id)}", OpenJson.GeoJson);
        links.Add(OgcDocuments.Link(To(http) + RegisterLinks.Collection(register.Code), "collection", OgcDocuments.Json, register.Name));
        feature["links"] = links;
        return feature;
    }

    private sealed record JsonAnswer(int Status, JsonObject Body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            return TypedResults.Bytes(OpenJson.Write(Body), OgcDocuments.Json).ExecuteAsync(httpContext);
        }
    }
}
