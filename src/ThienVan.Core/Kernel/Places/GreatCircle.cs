
namespace ThienVan.Core.Kernel.Places;

/// <summary>Distances as the crow flies, on a sphere of the Earth's mean radius (IUGG); within a ward the true figure of the Earth differs
/// from it by half a hundredth.</summary>
public static class GreatCircle
{
    private const double Radius = 6_371_008.8;

    /// <summary>In metres, after the haversine, which keeps its precision where two places are close.</summary>
    public static double Metres(Place from, Place to)
    {
        var (north, east) = (Radians(to.Latitude - from.Latitude), Radians(to.Longitude - from.Longitude));
        var half = Square(Math.Sin(north / 2))
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Square(Math.Sin(east / 2)));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double number) => number * number;
}
