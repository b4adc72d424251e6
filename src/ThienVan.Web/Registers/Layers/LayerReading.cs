using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers.Reading;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Layers;

/// <summary>Puts the shapes of a file on the ground and looks at each: one that cannot be drawn rightly is refused by its number, the
/// others are not held up by it.</summary>
/// <param name="ward">Its plane.</param>
/// <param name="home">Window around the ward's boundary in force; null where none is loaded.</param>
internal sealed class LayerReading(FieldSurroundings ward, MapBox? home)
{
    // A mended shape is the same shape: an area off by more was another one.
    private const double SameShare = 1e-6, SameMetres = 0.01;

    private static readonly Refusal _nowhere = new("layer.nowhere",
        "Tọa độ trong tệp không phải vĩ độ, kinh độ ở Việt Nam hay mét VN-2000; đề nghị xuất lại theo WGS 84 hoặc VN-2000 rồi gửi lại.");

    private static readonly Refusal _noShape = new("layer.no_shape",
        "Không hình nào trong tệp dùng được: lớp này cần các vùng khép kín trên địa bàn; đề nghị xem lại tệp đã chọn.");

    public Result<LayerDraft> Read(ForeignLayer layer)
    {
        if (layer.Shapes.Select(one => one.Shape).FirstOrDefault(one => one is { IsEmpty: false }) is not { } first)
            return layer.Shapes.Any(one => one.Trouble is not null) ? LayerLimits.Damaged : LayerLimits.Empty;
        if (OrderOf(layer, first.Coordinate) is not { } order) return _nowhere;
        var toPlace = Turn(layer, order);
        List<DraftShape> sound = [];
        List<RefusedShape> refused = [];
        foreach (var shape in layer.Shapes)
        {
            if (Look(shape, toPlace, out var why) is { } draft) sound.Add(draft);
            else refused.Add(new(shape.Number, why));
        }

        return sound.Count == 0 ? refused.Count > 0 ? WithWhy(refused[0]) : _noShape : new LayerDraft
        {
            Columns = [.. layer.Shapes.SelectMany(one => one.Fields.Keys).Distinct(StringComparer.Ordinal).Take(LayerLimits.Columns)],
            Shapes = sound,
            Refused = refused,
            Coordinates = Words(layer, order),
        };
    }

    private static Refusal WithWhy(RefusedShape first) =>
        _noShape with { Message = $"{_noShape.Message} Hình {FigureText.Number(first.Number)}: {first.Why}." };

    // What the file says it is must be what its numbers are.
    private static CoordinateOrder? OrderOf(ForeignLayer layer, Coordinate at) =>
        LayerCoordinates.Of(at.X, at.Y) is { } order && (layer.Zone is null || order.IsGrid()) && !(layer.IsWgs84 && order.IsGrid())
            ? order : null;

    private Func<Coordinate, (double X, double Y)> Turn(ForeignLayer layer, CoordinateOrder order)
    {
        var own = layer.Zone is { } zone ? new VietnamGrid(zone).FromGrid : ward.FromGrid;
        (double, double) FromGrid(double north, double east)
        {
            var place = own(new(north, east));
            return (place.Longitude, place.Latitude);
        }

        return order switch
        {
            CoordinateOrder.LongitudeLatitude => at => (at.X, at.Y),
            CoordinateOrder.LatitudeLongitude => at => (at.Y, at.X),
            CoordinateOrder.EastNorth => at => FromGrid(at.Y, at.X),
            _ => at => FromGrid(at.X, at.Y),
        };
    }

    private static string Words(ForeignLayer layer, CoordinateOrder order) => order switch
    {
        CoordinateOrder.LongitudeLatitude => "Kinh độ, vĩ độ WGS 84",
        CoordinateOrder.LatitudeLongitude => "Vĩ độ trước, kinh độ sau (WGS 84); đã đổi lại thứ tự",
        _ => "Mét VN-2000"
            + (layer.Zone is { } zone ? $", kinh tuyến trục {FigureText.Number((decimal)zone.CentralMeridian)}°" : " theo múi của tỉnh")
            + (order == CoordinateOrder.NorthEast ? ", bắc trước đông sau" : "") + "; đã đổi sang WGS 84",
    };

    private DraftShape? Look(ForeignShape shape, Func<Coordinate, (double X, double Y)> turn, out string why)
    {
        var surface = LayerGeometry.Surface(shape.Shape);
        why = shape.Trouble ?? Unfit(surface) ?? "";
        if (why.Length > 0) return null;
        var degrees = LayerGeometry.Turned(surface!, turn);
        if (Astray(degrees.EnvelopeInternal) is { } astray)
        {
            why = astray;
            return null;
        }

        var area = degrees.OnGrid(ward).Area;
        if (new IsValidOp(degrees).ValidationError is not { } fault)
        {
            if (area > SameMetres) return new(shape.Number, shape.Fields, LayerGeometry.ToWkb(degrees), area, IsMended: false);
            why = "vùng không có diện tích";
            return null;
        }

        var mended = GeometryFixer.Fix(degrees);
        var metres = mended.OnGrid(ward).Area;
        if (mended is Polygon or MultiPolygon && metres > SameMetres && Math.Abs(metres - area) <= Math.Max(SameMetres, area * SameShare))
            return new(shape.Number, shape.Fields, LayerGeometry.ToWkb(mended), metres, IsMended: true);
        why = GroundCheck.Crossing(fault);
        return null;
    }

    private static string? Unfit(Geometry? shape) => shape switch
    {
        null or { IsEmpty: true } => "không có hình",
        not (Polygon or MultiPolygon) => "là điểm hoặc đường, lớp này cần vùng khép kín",
        _ => shape.Coordinates.All(at => double.IsFinite(at.X) && double.IsFinite(at.Y)) ? null : "có điểm không phải là số",
    };

    private string? Astray(Envelope around) =>
        GroundCheck.Astray(new(around.MinX, around.MinY, around.MaxX, around.MaxY), ward, home);
}
