using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>A rectangle of a plan in metres of VN-2000, east and north of a corner of the ward.</summary>
internal sealed record Rect(string Code, double East, double North, double Wide, double High);

/// <summary>Brings in layers made of rectangles. The tests' day is 23/11/2026.</summary>
internal static class LayerOffice
{
    private const double East0 = 591_000, North0 = 2_300_000;

    private static readonly VietnamGrid _grid = new(GridZone.HaiPhong);

    public static FieldSurroundings Ward { get; } = new()
    {
        Units = new Dictionary<string, string>(),
        Neighbourhoods = new Dictionary<string, string>(),
        Today = new(2026, 11, 23),
        FromGrid = _grid.FromGrid,
        ToGrid = _grid.ToGrid,
    };

    public static Place At(double east, double north) => _grid.FromGrid(new(North0 + north, East0 + east));

    /// <summary>As an address carries it.</summary>
    public static string Typed(double east, double north)
    {
        var place = At(east, north);
        return string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.000000000},{place.Longitude:0.000000000}");
    }

    public static byte[] GeoJson(params IEnumerable<Rect> zones) => File(zones.Select(zone => Feature(
        Ring(zone, (east, north) => (At(east, north).Longitude, At(east, north).Latitude)), zone.Code)));

    /// <summary>The same in metres.</summary>
    public static string InMetres(bool northFirst, Rect zone) => Feature(
        Ring(zone, (east, north) => northFirst ? (North0 + north, East0 + east) : (East0 + east, North0 + north)), zone.Code);

    public static byte[] File(IEnumerable<string> features, string crs = "") =>
        Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection",{{crs}}"features":[{{string.Join(',', features)}}]}""");

    public static string Feature(string ring, string code) =>
        $$$"""
        {"type":"Feature","properties":{"Mã":"{{{code}}}","Tên":"Vùng {{{code}}}","Chủ":"Nguyễn Văn A"},
        "geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}
        """;

    public static string Ring(Rect zone, Func<double, double, (double, double)> at)
    {
        (double East, double North)[] corners =
        [
            (zone.East, zone.North), (zone.East + zone.Wide, zone.North), (zone.East + zone.Wide, zone.North + zone.High),
            (zone.East, zone.North + zone.High), (zone.East, zone.North),
        ];
        return $"[{string.Join(',', corners.Select(corner => Pair(at(corner.East, corner.North))))}]";
    }

    public static Task<Result<Guid>> SendAsync(this TestApp app, LayerKind kind, byte[] file, string by = "vanphong") =>
        app.AsAsync(by, services => services.GetRequiredService<LayerService>()
            .OpenAsync(kind, new MemoryStream(file), "lop.geojson", default));

    public static Task<Result<Guid>> KeepAsync(this TestApp app, Guid file, KeepAsk ask) =>
        app.AsAsync("vanphong", services => services.GetRequiredService<LayerService>().KeepAsync(file, ask, default));

    /// <summary>A version of the planning layer "Phân khu".</summary>
    public static async Task<Guid> PlanAsync(this TestApp app, string from, IEnumerable<Rect> zones, bool isPublic = true)
    {
        var file = await app.SendAsync(LayerKind.Planning, GeoJson(zones));
        file.Refusal.ShouldBeNull();
        var kept = await app.KeepAsync(file.Value, Ask(from, isPublic));
        kept.Refusal.ShouldBeNull();
        return kept.Value;
    }

    public static KeepAsk Ask(string from, bool isPublic = true, string? to = null) => new()
    {
        Name = "Phân khu",
        Columns = new("Mã", "Tên"),
        Papers = new() { Document = "QĐ 1", Issued = "01/02/2020", Scale = "2000", From = from, To = to, Source = "Sở Xây dựng" },
        IsPublic = isPublic,
    };

    public static Task<LayerVersionRow[]> VersionsAsync(this TestApp app) => app.InScopeAsync(services => services
        .GetRequiredService<AppDb>().Set<LayerVersionRow>().AsNoTracking().OrderBy(row => row.From).ToArrayAsync());

    private static string Pair((double X, double Y) at) =>
        string.Create(CultureInfo.InvariantCulture, $"[{at.X:0.0000000000},{at.Y:0.0000000000}]");
}
