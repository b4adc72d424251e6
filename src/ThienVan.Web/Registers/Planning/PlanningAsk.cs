using System.Globalization;
using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Layers;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Registers.Planning;

/// <summary>What the address asks: a place, a plot, or an area by its corners, on a day.</summary>
public sealed record PlanningAsk
{
    private const int MostCorners = 200, LongestArea = 8_000;

    /// <summary>Metres from one side of an area to the other at most.</summary>
    private const double Widest = 5_000;

    /// <summary>Square metres of an area at least.</summary>
    private const double Least = 1;

    private const string AreaWords = "đề nghị ghi mỗi góc một dòng, theo thứ tự đi quanh ranh, như 20.8067, 106.6272";

    private static readonly Refusal _few = new("planning.corners", $"Khu đất cần từ 3 góc trở lên; {AreaWords}.");
    private static readonly Refusal _many = new("planning.corners", $"Khu đất có hơn {MostCorners} góc; đề nghị bớt góc trên đoạn thẳng.");
    private static readonly Refusal _crossed = new("planning.crossed", $"Ranh khu đất tự cắt hoặc không có diện tích; {AreaWords}.");
    private static readonly Refusal _small = new("planning.small",
        $"Khu đất chưa đến 1 m², các góc gần như thẳng hàng hoặc trùng nhau; {AreaWords}.");

    private static readonly Refusal _wide = new("planning.wide", $"Khu đất rộng hơn 5 km; đề nghị hỏi từng phần nhỏ hơn.");
    private static readonly Refusal _half = new("planning.plot", "Đề nghị ghi cả số tờ bản đồ và số thửa.");

    /// <summary>As typed; null for nothing.</summary>
    public string? TypedPlace { get; init; }
    public string? TypedArea { get; init; }
    public string? Sheet { get; init; }
    public string? Plot { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Null where none is asked, or none can be read.</summary>
    public Place? Place { get; init; }

    /// <summary>In degrees; null as above.</summary>
    public Geometry? Area { get; init; }

    /// <summary><see cref="PlotKey"/>; null as above.</summary>
    public string? PlotKey { get; init; }

    /// <summary>What was typed and cannot be read; null for nothing.</summary>
    public Refusal? Refusal { get; init; }

    public bool IsEmpty => Place is null && Area is null && PlotKey is null;

    /// <summary>The same question on its day, for ever.</summary>
    public string Address => QueryState.Address(RegisterLinks.Planning,
        (RegisterLinks.PlaceField, TypedPlace), (RegisterLinks.SheetField, Sheet), (RegisterLinks.PlotField, Plot),
        (RegisterLinks.AreaField, TypedArea), (RegisterLinks.DayField, Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static PlanningAsk Read(QueryState query, FieldSurroundings ward, TimeProvider time)
    {
        var (place, area) = (query.Text(RegisterLinks.PlaceField), query.Text(RegisterLinks.AreaField));
        var (sheet, plot) = (query.Text(RegisterLinks.SheetField), query.Text(RegisterLinks.PlotField));
        var day = query.Text(RegisterLinks.DayField);
        Result<Place>? read = place is null ? (Result<Place>?)null : PlaceInput.Read(place, ward.FromGrid);
        Result<Geometry>? drawn = area is null ? (Result<Geometry>?)null : Drawn(area, ward);
        var key = Core.Registers.Layers.PlotKey.Of(sheet, plot);
        return new()
        {
            TypedPlace = place,
            TypedArea = area,
            Sheet = sheet,
            Plot = plot,
            Day = DayInput.Read(day).Day ?? VietnamDay.Today(time),
            Place = read is { IsRefused: false } found ? found.Value : null,
            Area = drawn is { IsRefused: false } shape ? shape.Value : null,
            PlotKey = key,
            Refusal = DayInput.Refuse(day) ?? read?.Refusal ?? drawn?.Refusal
                ?? (key is null && (sheet ?? plot) is not null ? _half : null),
        };
    }

    private static Result<Geometry> Drawn(string typed, FieldSurroundings ward)
    {
        if (typed.Length > LongestArea) return _many;
        string[] lines = [.. typed.Split('\n', '|').Select(line => line.Trim()).Where(line => line.Length > 0)];
        if (lines.Length < 3) return _few;
        if (lines.Length > MostCorners) return _many;
        var corners = new List<Coordinate>(lines.Length + 1);
        foreach (var (line, at) in lines.Select((line, at) => (line, at + 1)))
        {
            var corner = PlaceInput.Read(line, ward.FromGrid);
            if (corner.Refusal is { } refusal) return new Refusal(refusal.Code, $"Góc {FigureText.Number(at)}: {refusal.Message}");
            corners.Add(new(corner.Value.Longitude, corner.Value.Latitude));
        }

        if (!corners[0].Equals2D(corners[^1])) corners.Add(corners[0].Copy());
        if (corners.Count < 4) return _few;
        var area = LayerGeometry.Factory.CreatePolygon([.. corners]);
        var grid = area.OnGrid(ward);
        var isLine = area.ConvexHull().Dimension != Dimension.Surface || grid.ConvexHull().Area < Least;
        return isLine ? _small : !area.IsValid ? _crossed : grid.Area < Least ? _small
            : grid.EnvelopeInternal.Width > Widest || grid.EnvelopeInternal.Height > Widest ? _wide : area;
    }
}
