using System.Globalization;
using System.Text;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A shape as it is drawn.</summary>
/// <param name="Path">SVG path.</param>
/// <param name="Number">Of its zone in the legend.</param>
/// <param name="Label">Where the number stands; null where the shape is too small for it.</param>
public sealed record DrawnZone(string Path, int Number, (double X, double Y)? Label);

/// <summary>Shapes about a place as a small picture: what each is stands in the legend by its number, not by a colour alone.</summary>
public sealed record ZonePicture
{
    public const double Width = 640, Height = 400;

    // Square pixels a number needs.
    private const double LabelRoom = 500;

    public required IReadOnlyList<DrawnZone> Zones { get; init; }

    /// <summary>What lies under the zones, to know the place by; empty for nothing.</summary>
    public IReadOnlyList<string> Ground { get; init; } = [];

    /// <summary>By number, from 1.</summary>
    public required IReadOnlyList<string> Legend { get; init; }

    /// <summary>The area asked for; null for none.</summary>
    public string? Outline { get; init; }

    /// <summary>The place asked for is the middle of the picture.</summary>
    public bool HasMark { get; init; }

    /// <summary>Metres the bar stands for, and its length in the picture.</summary>
    public required (double Metres, double Length) Bar { get; init; }

    /// <param name="shapes">In metres, each with what it is called.</param>
    /// <param name="middle">Of the picture, in metres.</param>
    /// <param name="acrossMetres">Width of the picture at least.</param>
    /// <param name="asked">Place or area asked for, in metres; null for none.</param>
    internal static ZonePicture Draw(
        IEnumerable<(string Name, Geometry Shape)> shapes, Coordinate middle, double acrossMetres, Geometry? asked)
    {
        var metre = Width / Math.Max(acrossMetres, 50);
        var (legend, drawn) = (new List<string>(), new List<DrawnZone>());
        var frame = new Envelope(middle.X - (Width / 2 / metre), middle.X + (Width / 2 / metre),
            middle.Y - (Height / 2 / metre), middle.Y + (Height / 2 / metre));
        var window = LayerGeometry.Factory.ToGeometry(frame);
        foreach (var (name, shape) in shapes)
        {
            var seen = frame.Contains(shape.EnvelopeInternal) ? shape : LayerGeometry.Common(shape, window);
            if (seen.Area <= 0) continue;
            seen = TopologyPreservingSimplifier.Simplify(seen, 0.5 / metre);
            var number = legend.IndexOf(name) + 1;
            if (number == 0)
            {
                legend.Add(name);
                number = legend.Count;
            }

            drawn.Add(new(Path(seen, frame, metre), number,
                seen.Area * metre * metre < LabelRoom ? null : On(InteriorPointArea.GetInteriorPoint(seen), frame, metre)));
        }

        return new()
        {
            Zones = drawn,
            Legend = legend,
            Outline = asked is Polygon or MultiPolygon ? Path(asked, frame, metre) : null,
            HasMark = asked is Point,
            Bar = BarOf(metre),
        };
    }

    /// <summary>The whole of some shapes, with room about them.</summary>
    /// <param name="shapes">In metres, each with what it is called.</param>
    /// <param name="ground">What lies under them, in metres; null for nothing.</param>
    internal static ZonePicture Whole(
        IReadOnlyCollection<(string Name, Geometry Shape)> shapes, IEnumerable<(string Name, Geometry Shape)>? ground = null)
    {
        var around = new Envelope();
        foreach (var (_, shape) in shapes) around.ExpandToInclude(shape.EnvelopeInternal);
        var (middle, across) = (around.Centre ?? new(), Across(around) * (ground is null ? 1 : 1.5));
        var picture = Draw(shapes, middle, across, asked: null);
        return ground is null ? picture
            : picture with { Ground = [.. Draw(ground, middle, across, asked: null).Zones.Select(zone => zone.Path)] };
    }

    /// <summary>Metres across a picture that shows a window with room about it.</summary>
    internal static double Across(Envelope around) => Math.Max(around.Width, around.Height * Width / Height) * 1.1;

    private static (double, double) On(Coordinate at, Envelope frame, double metre) =>
        (Math.Round((at.X - frame.MinX) * metre, 1), Math.Round((frame.MaxY - at.Y) * metre, 1));

    private static string Path(Geometry shape, Envelope frame, double metre)
    {
        var path = new StringBuilder();
        for (var at = 0; at < shape.NumGeometries; at++)
        {
            var polygon = (Polygon)shape.GetGeometryN(at);
            Ring(path, polygon.ExteriorRing, frame, metre);
            foreach (var hole in polygon.InteriorRings) Ring(path, hole, frame, metre);
        }

        return path.ToString();
    }

    private static void Ring(StringBuilder path, LineString ring, Envelope frame, double metre)
    {
        var mark = 'M';
        foreach (var at in ring.Coordinates.SkipLast(1))
        {
            var (x, y) = On(at, frame, metre);
            path.Append(CultureInfo.InvariantCulture, $"{mark}{x} {y}");
            mark = 'L';
        }

        path.Append('Z');
    }

    // A round length, about a fifth of the width.
    private static (double, double) BarOf(double metre)
    {
        var wanted = Width / 5 / metre;
        var step = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var metres = wanted / step >= 5 ? step * 5 : wanted / step >= 2 ? step * 2 : step;
        return (metres, Math.Round(metres * metre, 1));
    }
}
