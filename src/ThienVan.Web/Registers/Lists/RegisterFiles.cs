using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Registers.Lists;

/// <summary>A register's list as files: what the page shows, filtered and sorted as it shows it, with every field this person may
/// read.</summary>
internal static class RegisterFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(RegisterLinks.Home).RequireAuthorization(RegisterPermissions.View);
        group.MapGet("/danh-muc" + ListFile.Ending, HomeAsync);
        group.MapGet("/{code}/danh-sach" + ListFile.Ending, ListAsync);
        group.MapGet("/{code}/danh-sach.geojson", PlacesAsync);
    }

    /// <summary>Name, state, then the fields; sorted by their codes.</summary>
    /// <param name="register">Of the list.</param>
    /// <param name="fields">Columns beside name and state.</param>
    /// <param name="ward">Names of the ward.</param>
    /// <param name="withSince">Also since when each has its state.</param>
    public static ListTable<ItemLine> Table(
        RegisterDefinition register, IEnumerable<RegisterField> fields, FieldSurroundings ward, bool withSince = false) =>
        new(register.Code,
        [
            new(register.Title, register.Field(register.Title)!.Name, line => line.Title),
            new(RegisterDefinition.StateField, RegisterWords.State, line => RegisterWords.Say(register, line.State)),
            .. withSince ? [new ListColumn<ItemLine>(RegisterDefinition.SinceField, $"{RegisterWords.State}: từ ngày", line => line.Since)]
                : Array.Empty<ListColumn<ItemLine>>(),
            .. fields.Where(field => field.Code != register.Title)
                .SelectMany(field => withSince && field.IsShape ? Shape(field) : [Column(field, ward)]),
        ]);

    private static ListColumn<ItemLine> Column(RegisterField field, FieldSurroundings ward) =>
        new(field.Code, field.Unit is { } unit ? $"{field.Name} ({unit})" : field.Name, line => Value(field, line, ward));

    // As it is read back, and what it comes to.
    private static IEnumerable<ListColumn<ItemLine>> Shape(RegisterField field) =>
    [
        new(field.Code, field.Name,
            line => Core.Registers.Items.Shape.Parse(field.Kind, line.Item[field.Code]) is { } shape ? ShapeText.Wkt(shape) : null),
        new(field.Code, $"{field.Name}: {RegisterWords.Measured(field)} ({field.Unit})", line => Figure(field, line)),
    ];

    private static ListFigure? Figure(RegisterField field, ItemLine line) =>
        line.Item[field.Code] is { } kept ? new(FieldWords.FigureOf(kept), 12) : null;

    private static object? Value(RegisterField field, ItemLine line, FieldSurroundings ward) =>
        line.Item[field.Code] is not { } kept ? null
        : field.IsMeasured ? Figure(field, line)
        : field.Kind == FieldKind.Day ? FieldWords.DateOf(kept)
        : field.Kind == FieldKind.Files ? (decimal)NamedFiles.Of(kept).Count
        : field.Kind == FieldKind.Place ? FieldWords.Typed(field, kept) : FieldWords.Say(field, kept, ward);

    private static async Task<IResult> HomeAsync(
        string format, RegisterShelf shelf, RegisterLists lists, WardNames names, CancellationToken ct)
    {
        var (standing, ward) = (await lists.StandingAsync(ct), await names.ReadAsync(ct));
        return new ListTable<RegisterDefinition>("so-theo-doi",
            new("ten", "Sổ", register => register.Name),
            new("nhom", "Nhóm", register => register.Group),
            new("don-vi", "Đơn vị giữ sổ", register => register.LeadId is { } lead ? ward.NameOf(lead) : null),
            new("dang-co", "Đang có", register => standing.TryGetValue(register.Code, out var count) ? count : (decimal?)null),
            new("can-cu", "Căn cứ", register => register.Source)).File(shelf.All, format);
    }

    private static async Task<IResult> ListAsync(
        string code, string format, HttpRequest request, RegisterShelf shelf, RegisterRights rights, RegisterLists lists, WardNames names,
        PersonalExports exports, TimeProvider time, CancellationToken ct)
    {
        if (shelf.Find(code, AsOf.Read(new(request), time)) is not { } register || !rights.Sees(register)) return TypedResults.NotFound();
        var (fields, ward) = (rights.Fields(register), await names.ReadAsync(ct));
        var ask = ListAsk.Read(register, fields, new(request), ward, time);
        if (ask.Refusal is { } refusal) return Unreadable(refusal);
        var lines = await lists.AllAsync(register, ask, ct).ToArrayAsync(ct);
        await exports.NoteAsync(register, format, lines.Length, ct);
        return Table(register, fields, ward, withSince: true).File(lines, format, RegisterWords.Of(ask.AsOf));
    }

    // RFC 7946: longitude before latitude, WGS 84.
    private static async Task<IResult> PlacesAsync(
        string code, HttpRequest request, RegisterShelf shelf, RegisterRights rights, RegisterLists lists, WardNames names,
        PersonalExports exports, TimeProvider time, CancellationToken ct)
    {
        if (shelf.Find(code, AsOf.Read(new(request), time)) is not { Ground: { } at } register || !rights.Sees(register))
            return TypedResults.NotFound();
        var (fields, ward) = (rights.Fields(register), await names.ReadAsync(ct));
        var ask = ListAsk.Read(register, fields, new(request), ward, time);
        if (ask.Refusal is { } refusal) return Unreadable(refusal);
        var features = new JsonArray();
        var isPlaced = fields.Contains(at);
        await foreach (var line in lists.AllAsync(register, ask, ct)) features.Add(Feature(register, fields, isPlaced, line, ward));
        await exports.NoteAsync(register, "geojson", features.Count, ct);
        var file = new JsonObject { ["type"] = "FeatureCollection", ["features"] = features };
        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(file, KeptJson.Event), "application/geo+json",
            request.HttpContext.RequestServices.GetRequiredService<DownloadNames>()
                .Of(RegisterWords.Of(ask.AsOf), register.Code, "geojson"));
    }

    // What was not understood is told, not answered with everything.
    private static ContentHttpResult Unreadable(Refusal refusal) =>
        TypedResults.Text(refusal.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    private static JsonObject Feature(RegisterDefinition register, IReadOnlyList<RegisterField> fields, bool isPlaced, ItemLine line,
        FieldSurroundings ward)
    {
        var properties = new JsonObject { [RegisterDefinition.StateField] = RegisterWords.Say(register, line.State) };
        foreach (var field in fields)
            if (field.Kind == FieldKind.Place) Address(properties, field, line.Item);
            else if (line.Item[field.Code] is { } kept)
                properties[field.Code] = field.IsMeasured ? JsonValue.Create(FieldWords.FigureOf(kept))
                    : field.Kind == FieldKind.Files ? JsonValue.Create(NamedFiles.Of(kept).Count)
                    : JsonValue.Create(field.IsListed ? FieldWords.Say(field, kept, ward) : kept);
        return new()
        {
            ["type"] = "Feature",
            ["id"] = line.Id.ToString(),
            ["geometry"] = isPlaced ? Geometry(register, line.Item) : null,
            ["properties"] = properties,
        };
    }

    private static void Address(JsonObject properties, RegisterField field, RegisterItem item)
    {
        if (AddressInput.AddressOf(item[field.Code]) is { } address) properties[field.Code] = address;
    }

    private static JsonNode? Geometry(RegisterDefinition register, RegisterItem item) =>
        ItemPlace.ShapeOf(register, item) is { } shape ? JsonNode.Parse(ShapeText.GeoJson(shape))
        : ItemPlace.Of(register, item) is { } place
            ? new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(place.Longitude, place.Latitude) } : null;
}
