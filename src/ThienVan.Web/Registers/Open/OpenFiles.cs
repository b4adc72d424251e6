using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Csv;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Registers.Open;

/// <summary>A public register as one file: written as it is read, whatever its length.</summary>
internal static class OpenFiles
{
    private const string Yes = "có";
    private static readonly string[] _place = ["Vĩ độ", "Kinh độ"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{RegisterLinks.OpenHome}/{{code}}/toan-bo.{{format:regex(^(csv|json|geojson)$)}}", Send).AllowAnonymous();

    private static IResult Send(string code, string format, HttpContext http, OpenRegisters registers, DownloadNames names)
    {
        if (registers.Find(code) is not { } register) return TypedResults.NotFound();
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.Stream(
            body => format switch
            {
                "csv" => TableAsync(register, http, body),
                "geojson" => JsonAsync(register, http, body, "features",
                    new() { ["type"] = "FeatureCollection" }, (item, ward) => OpenJson.Feature(register, item, ward)),
                _ => JsonAsync(register, http, body, "items", Head(register, http), (item, ward) => Object(register, item, ward)),
            },
            format switch { "csv" => CsvFile.ContentType, "geojson" => OpenJson.GeoJson, _ => "application/json; charset=utf-8" },
            names.Of(about: null, code, format));
    }

    private static JsonObject Head(RegisterDefinition register, HttpContext http)
    {
        var services = http.RequestServices;
        return new()
        {
            ["code"] = register.Code,
            ["name"] = register.Name,
            ["source"] = register.Source,
            ["publisher"] = services.GetRequiredService<OpenSite>().Publisher,
            ["asOf"] = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
    }

    private static JsonObject Object(RegisterDefinition register, OpenItem item, FieldSurroundings ward)
    {
        var told = OpenJson.Properties(register, item, ward);
        var place = PublicFace.PlaceOf(register, item.Item);
        told.Insert(0, "id", item.Id.ToString());
        if (PublicFace.PlaceField(register) is not null)
            (told["vi-do"], told["kinh-do"]) = (place?.Latitude, place?.Longitude);
        return told;
    }

    private static async Task JsonAsync(
        RegisterDefinition register, HttpContext http, Stream body, string list, JsonObject head,
        Func<OpenItem, FieldSurroundings, JsonObject> write)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        var ward = await services.GetRequiredService<WardNames>().ReadAsync(ct);
        await using var json = new Utf8JsonWriter(body, new() { Encoder = KeptJson.Event.Encoder });
        json.WriteStartObject();
        foreach (var (name, value) in head)
        {
            json.WritePropertyName(name);
            value!.WriteTo(json);
        }

        json.WriteStartArray(list);
        await foreach (var item in services.GetRequiredService<OpenRegisters>().AllAsync(register, ct))
        {
            write(item, ward).WriteTo(json);
            if (json.BytesPending > 1 << 16) await json.FlushAsync(ct);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task TableAsync(RegisterDefinition register, HttpContext http, Stream body)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        var ward = await services.GetRequiredService<WardNames>().ReadAsync(ct);
        var (fields, to) = (PublicFace.Fields(register), OpenSite.Base(http.Request));
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        text.NewLine = "\r\n";
        await text.WriteLineAsync(CsvFile.Line(
        [
            .. fields.SelectMany(Headings), .. HasPlaceAlone(register) ? _place : [],
            RegisterWords.State, $"{RegisterWords.State}: từ ngày", "Minh họa", "Trang",
        ]).AsMemory(), ct);
        await foreach (var item in services.GetRequiredService<OpenRegisters>().AllAsync(register, ct))
            await text.WriteLineAsync(CsvFile.Line(
            [
                .. fields.SelectMany(field => Cells(register, field, item, ward)),
                .. HasPlaceAlone(register) ? Cells(register, item) : [], RegisterWords.Say(register, item.Now.State),
                Day(item.Now.From), item.IsIllustration ? Yes : "", $"{to}{RegisterLinks.OpenItem(register.Code, item.Id)}",
            ]).AsMemory(), ct);
    }

    // Of homes whose areas are written down everybody is told a rounded place, which no field holds.
    private static bool HasPlaceAlone(RegisterDefinition register) => PublicFace.PlaceField(register) is { IsShape: true, IsRounded: true };

    private static IEnumerable<string> Headings(RegisterField field) => field.Kind == FieldKind.Place ? _place
        : field.IsShape ? [$"{field.Name}: {RegisterWords.Measured(field)} ({field.Unit})", $"{field.Name} (WKT)"]
        : [field.Measure is { } measure ? $"{field.Name} ({measure})" : field.Name];

    private static IEnumerable<string> Cells(RegisterDefinition register, RegisterField field, OpenItem item, FieldSurroundings ward)
    {
        if (field.Kind == FieldKind.Place)
            return Cells(register, item);
        if (field.IsShape)
            return PublicFace.ShapeOf(register, item.Item) is { } shape
                ? [shape.Measure.ToString(CultureInfo.InvariantCulture), ShapeText.Wkt(shape)] : ["", ""];
        return [item.Item[field.Code] is not { } kept ? ""
            : field.Kind == FieldKind.Files ? NamedFiles.Of(kept).Count.ToString(CultureInfo.InvariantCulture)
            : field.IsListed ? FieldWords.Say(field, kept, ward) : kept];
    }

    private static IEnumerable<string> Cells(RegisterDefinition register, OpenItem item) =>
        PublicFace.PlaceOf(register, item.Item) is { } place ? [Degrees(place.Latitude), Degrees(place.Longitude)] : ["", ""];

    private static string Degrees(double degrees) => degrees.ToString("0.#######", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
