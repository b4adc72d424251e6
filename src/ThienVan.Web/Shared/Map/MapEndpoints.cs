using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Map;

/// <summary>What the map on a page asks for: the shapes of a layer, parts of the ground's file.</summary>
internal static class MapEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MapLinks.Shapes("{layer}"), ShapesAsync).AllowAnonymous();
        routes.MapGet(MapLinks.BaseFile, BaseFile).AllowAnonymous();
    }

    private static async Task<IResult> ShapesAsync(string layer, HttpRequest request, MapLayers layers, CancellationToken ct)
    {
        var window = MapWindow.Read(request.Query[MapLinks.BoxField], request.Query[MapLinks.ZoomField]);
        if (window.Refusal is { } refusal) return Told(refusal.Message, StatusCodes.Status400BadRequest);
        var found = await layers.ReadAsync(new(layer, window.Value.Box, window.Value.Zoom, request.Query)
        {
            CountsUnplaced = request.Query.ContainsKey(MapLinks.UnplacedField),
        }, ct);
        return found is null ? Told("Không có lớp bản đồ này, hoặc bạn không được xem.", StatusCodes.Status404NotFound)
            : found.Refusal is { } why ? Told(why.Message, StatusCodes.Status400BadRequest)
            : TypedResults.Bytes(Collection(found), "application/json");
    }

    // A browser reads single parts of it, many times over.
    private static IResult BaseFile(MapOptions options) => options.BaseFile is { } file
        ? TypedResults.PhysicalFile(file, "application/octet-stream", lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(file)),
            enableRangeProcessing: true)
        : TypedResults.NotFound();

    private static ContentHttpResult Told(string words, int status) =>
        TypedResults.Text(words, "text/plain; charset=utf-8", statusCode: status);

    private static byte[] Collection(MapFound found)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = KeptJson.Event.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            if (found.Gap is { } gap) writer.WriteNumber("unplaced", gap.Count);
            writer.WriteStartArray("features");
            foreach (var shape in found.Shapes) Write(writer, shape);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, MapShape shape)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WritePropertyName("geometry");
        writer.WriteRawValue(shape.Geometry);
        writer.WriteStartObject("properties");
        writer.WriteNumber("count", shape.Count);
        if (shape.Mark is { } mark) writer.WriteString("mark", mark);
        if (shape.Title is { } title) writer.WriteString("title", title);
        if (shape.Href is { } href) writer.WriteString("href", href);
        if (shape.Parts.Count > 0)
        {
            writer.WriteStartObject("parts");
            foreach (var (code, count) in shape.Parts) writer.WriteNumber(code, count);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
