using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.People;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Demonstration;

/// <summary>A boundary, neighbourhood groups, two versions of a planning layer and some plots: invented, and marked so wherever they are
/// shown. A ward that has a layer is left alone.</summary>
internal sealed class DemoLayers(
    DemoRegisterOptions options, AppDb db, WriteScope write, LayerService layers, PeopleDirectory people, WardNames names)
{
    private const string Plan = "Quy hoạch phân khu (minh họa)";

    // Where ItemStory puts what it invents: a cell a group, three in a row.
    private const double South = 20.8065 - 0.009 - 0.001, West = 106.6230 - 0.011 - 0.001, High = 0.009, Wide = 0.011;
    private const int InRow = 3, InCell = 4, ZonesInRow = 8;

    // Neighbours along a row and across rows are never the same.
    private static readonly string[] _uses =
    [
        "ODT: Đất ở tại đô thị", "DKV: Đất cây xanh, khu vui chơi", "TMD: Đất thương mại, dịch vụ", "ODT: Đất ở tại đô thị",
        "DGD: Đất cơ sở giáo dục", "DTT: Đất cơ sở thể dục, thể thao", "MNC: Đất mặt nước",
    ];

    public async Task RunAsync(CancellationToken ct)
    {
        if (!options.Fills || await db.Set<LayerVersionRow>().AnyAsync(ct)) return;
        var ward = await names.ReadAsync(ct);
        var groups = await people.NeighbourhoodsAsync(ct);
        if (groups.Count == 0) return;
        var rows = (groups.Count + InRow - 1) / InRow;
        var cells = new DemoGround(rows, InRow, South, West, High, Wide);
        (string Code, string Name, Geometry Shape)[] homes =
            [.. groups.Select((group, at) => (group.Id, group.Name, (Geometry)cells.Cell(at / InRow, at % InRow)))];
        var boundary = UnaryUnionOp.Union(homes.Select(home => home.Shape));
        await KeepAsync(LayerKind.Ward, new(2025, 7, 1), [("phuong", LayerWords.Kind(LayerKind.Ward), boundary)], ward, ct);
        await KeepAsync(LayerKind.Neighbourhoods, new(2025, 7, 1), homes, ward, ct);
        var zones = new DemoGround(rows * InCell, ZonesInRow, South, West, High / InCell, Wide * InRow / ZonesInRow);
        await KeepAsync(LayerKind.Planning, new(2021, 7, 1), Zones(zones, shift: 0), ward, ct);
        await KeepAsync(LayerKind.Planning, new(2025, 7, 1), Zones(zones, shift: 3), ward, ct);
        await KeepAsync(LayerKind.Plots, new(2025, 7, 1), Plots(zones), ward, ct);
    }

    // The north is left without a plan: there nothing is known, and the page says so.
    private static (string Code, string Name, Geometry Shape)[] Zones(DemoGround ground, int shift) =>
    [
        .. from row in Enumerable.Range(0, Math.Max(ground.Rows - 2, 1))
           from column in Enumerable.Range(0, ground.Columns)
           let other = ((row * ground.Columns) + column) % 9 == 4 ? shift : 0
           let use = _uses[((row * 2) + column + other) % _uses.Length].Split(": ")
           select (use[0], use[1], (Geometry)ground.Cell(row, column)),
    ];

    // A street of plots across a border of zones.
    private static (string Code, string Name, Geometry Shape)[] Plots(DemoGround ground)
    {
        var corner = ground.Cell(1, 1).Coordinates[2];
        return
        [
            .. Enumerable.Range(0, 12).Select(at =>
            {
                var plot = (at + 1).ToString(CultureInfo.InvariantCulture);
                var place = new Place(
                    Math.Round(corner.Y + 0.0008 + (at / 6 * 0.0003), 7), Math.Round(corner.X - 0.0005 + (at % 6 * 0.00016), 7));
                return (PlotKey.Of("12", plot)!, PlotKey.Name("12", plot), (Geometry)DemoGround.Box(place, 0.00022, 0.00014));
            }),
        ];
    }

    private Task KeepAsync(
        LayerKind kind, DateOnly from, (string Code, string Name, Geometry Shape)[] shapes, FieldSurroundings ward, CancellationToken ct) =>
        write.RunAsync<Guid>(Actor.System("Chế độ minh họa"), change =>
        {
            var match = new LayerMatch(
                [.. shapes.Select((one, at) => new MatchedShape(Draft(one.Shape, at + 1, ward), one.Code, one.Name))], []);
            var papers = new LayerPapers
            {
                Document = $"Văn bản minh họa số {from.Year.ToString(CultureInfo.InvariantCulture)}/MH",
                Issued = from.AddDays(-30),
                Scale = kind == LayerKind.Plots ? 500 : 2000,
                From = from,
                To = null,
                Source = "Chế độ minh họa tự vẽ",
            };
            var ask = new KeepAsk { Name = Plan, Columns = new(Code: null, Name: null), Papers = new(), IsPublic = true };
            return layers.AddAsync(change, kind, ask, papers, match, ("minh-hoa.geojson", VietnameseTitle), ct, demonstration: true);
        }, ct);

    private static string VietnameseTitle => VietnameseText.Capital(LayerWords.Illustration);

    private static DraftShape Draft(Geometry shape, int number, FieldSurroundings ward) => new(
        number, new Dictionary<string, string>(), LayerGeometry.ToWkb(shape), shape.OnGrid(ward).Area, IsMended: false);
}
