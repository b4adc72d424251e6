namespace ThienVan.Core.Kernel;

/// <summary>The plane of web maps (EPSG:3857) in pixels at a zoom: 256 are the whole turn at zoom 0; down is south.</summary>
public static class MapPlane
{
    /// <summary>Beyond it the plane has no end.</summary>
    public const double MostLatitude = 85.05;

    private const double Tile = 256;

    public static double X(double longitude, double zoom) => (longitude + 180) / 360 * Tile * Math.Pow(2, zoom);

    public static double Y(double latitude, double zoom)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -MostLatitude, MostLatitude) * Math.PI / 180);
        return (0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI))) * Tile * Math.Pow(2, zoom);
    }

    public static double Longitude(double x, double zoom) => (x / Tile / Math.Pow(2, zoom) * 360) - 180;

    public static double Latitude(double y, double zoom)
    {
        var turn = Math.PI - (2 * Math.PI * y / Tile / Math.Pow(2, zoom));
        return Math.Atan(Math.Sinh(turn)) * 180 / Math.PI;
    }
}
