namespace ThienVan.Core.Kernel.Places;

/// <summary>A zone of VN-2000: where its plane touches, in degrees; how much it is drawn in there; metres added to the east.</summary>
public readonly record struct GridZone(double CentralMeridian, double Scale, double FalseEasting)
{
    /// <summary>TM-3 105°45' (EPSG:9210): Hải Phòng, by TT 973/2001/TT-TCĐC.</summary>
    public static GridZone HaiPhong => new(105.75, 0.9999, 500_000);
}

/// <summary>
/// Between degrees of WGS 84 and metres on a plane of VN-2000: the seven parameters of EPSG:6960 at no height, then transverse Mercator by
/// Krüger's series to the sixth power of the third flattening. Agrees with PROJ to a micrometre (ADR 0034).
/// </summary>
public sealed class VietnamGrid(GridZone zone)
{
    private const double Major = 6_378_137, Flattening = 1 / 298.257223563;
    private const double Eccentricity2 = Flattening * (2 - Flattening);
    private const double Third = Flattening / (2 - Flattening);
    private const double Turn = Math.PI / 180, Arcsecond = Turn / 3600;

    // From VN-2000 to WGS 84, as a turn of the frame (EPSG:6960).
    private const double ShiftX = -191.90441429, ShiftY = -39.30318279, ShiftZ = -111.45032835;
    private const double TurnX = -0.00928836 * Arcsecond, TurnY = 0.01975479 * Arcsecond, TurnZ = -0.00427372 * Arcsecond;
    private const double Stretch = 1 + 0.252906278e-6;

    private static readonly double Radius = Major / (1 + Third) * (1 + Powers(1.0 / 4, 2) + Powers(1.0 / 64, 4) + Powers(1.0 / 256, 6));

    private static readonly double[] ToPlane =
    [
        Powers(1.0 / 2, 1) - Powers(2.0 / 3, 2) + Powers(5.0 / 16, 3) + Powers(41.0 / 180, 4) - Powers(127.0 / 288, 5)
            + Powers(7891.0 / 37800, 6),
        Powers(13.0 / 48, 2) - Powers(3.0 / 5, 3) + Powers(557.0 / 1440, 4) + Powers(281.0 / 630, 5) - Powers(1983433.0 / 1935360, 6),
        Powers(61.0 / 240, 3) - Powers(103.0 / 140, 4) + Powers(15061.0 / 26880, 5) + Powers(167603.0 / 181440, 6),
        Powers(49561.0 / 161280, 4) - Powers(179.0 / 168, 5) + Powers(6601661.0 / 7257600, 6),
        Powers(34729.0 / 80640, 5) - Powers(3418889.0 / 1995840, 6),
        Powers(212378941.0 / 319334400, 6),
    ];

    private static readonly double[] FromPlane =
    [
        Powers(1.0 / 2, 1) - Powers(2.0 / 3, 2) + Powers(37.0 / 96, 3) - Powers(1.0 / 360, 4) - Powers(81.0 / 512, 5)
            + Powers(96199.0 / 604800, 6),
        Powers(1.0 / 48, 2) + Powers(1.0 / 15, 3) - Powers(437.0 / 1440, 4) + Powers(46.0 / 105, 5) - Powers(1118711.0 / 3870720, 6),
        Powers(17.0 / 480, 3) - Powers(37.0 / 840, 4) - Powers(209.0 / 4480, 5) + Powers(5569.0 / 90720, 6),
        Powers(4397.0 / 161280, 4) - Powers(11.0 / 504, 5) - Powers(830251.0 / 7257600, 6),
        Powers(4583.0 / 161280, 5) - Powers(108847.0 / 3991680, 6),
        Powers(20648693.0 / 638668800, 6),
    ];

    public GridPlace ToGrid(Place place)
    {
        var (x, y, z) = InSpace(place);
        (x, y, z) = ((x - ShiftX) / Stretch, (y - ShiftY) / Stretch, (z - ShiftZ) / Stretch);
        return OnPlane(OnGround(x - (TurnZ * y) + (TurnY * z), (TurnZ * x) + y - (TurnX * z), (TurnX * y) - (TurnY * x) + z));
    }

    public Place FromGrid(GridPlace grid)
    {
        var (x, y, z) = InSpace(OffPlane(grid));
        return OnGround(
            ShiftX + (Stretch * (x + (TurnZ * y) - (TurnY * z))),
            ShiftY + (Stretch * (y - (TurnZ * x) + (TurnX * z))),
            ShiftZ + (Stretch * (z + (TurnY * x) - (TurnX * y))));
    }

    private GridPlace OnPlane(Place place)
    {
        var east = (place.Longitude - zone.CentralMeridian) * Turn;
        var tangent = Conformal(Math.Tan(place.Latitude * Turn));
        var up = Math.Atan2(tangent, Math.Cos(east));
        var across = Math.Asinh(Math.Sin(east) / Math.Sqrt(Squared(tangent) + Squared(Math.Cos(east))));
        var (north, aside) = Waves(ToPlane, up, across);
        return new(zone.Scale * Radius * (up + north), zone.FalseEasting + (zone.Scale * Radius * (across + aside)));
    }

    private Place OffPlane(GridPlace grid)
    {
        var (up, across) = (grid.North / (zone.Scale * Radius), (grid.East - zone.FalseEasting) / (zone.Scale * Radius));
        var (north, aside) = Waves(FromPlane, up, across);
        (up, across) = (up - north, across - aside);
        var tangent = Math.Sin(up) / Math.Sqrt(Squared(Math.Sinh(across)) + Squared(Math.Cos(up)));
        return new(
            Math.Atan(Geographic(tangent)) / Turn,
            zone.CentralMeridian + (Math.Atan2(Math.Sinh(across), Math.Cos(up)) / Turn));
    }

    private static (double Up, double Across) Waves(double[] series, double up, double across)
    {
        var (north, aside) = (0.0, 0.0);
        for (var at = 0; at < series.Length; at++)
        {
            var twice = 2 * (at + 1);
            north += series[at] * Math.Sin(twice * up) * Math.Cosh(twice * across);
            aside += series[at] * Math.Cos(twice * up) * Math.Sinh(twice * across);
        }

        return (north, aside);
    }

    // The tangent of the latitude on a ball of the same angles.
    private static double Conformal(double tangent)
    {
        var eccentricity = Math.Sqrt(Eccentricity2);
        var sigma = Math.Sinh(eccentricity * Math.Atanh(eccentricity * tangent / Math.Sqrt(1 + Squared(tangent))));
        return (tangent * Math.Sqrt(1 + Squared(sigma))) - (sigma * Math.Sqrt(1 + Squared(tangent)));
    }

    // Newton's steps; three are enough for a nanometre.
    private static double Geographic(double conformal)
    {
        var tangent = conformal;
        for (var step = 0; step < 3; step++)
        {
            var seen = Conformal(tangent);
            tangent += (conformal - seen) / Math.Sqrt(1 + Squared(seen)) * (1 + ((1 - Eccentricity2) * Squared(tangent)))
                / ((1 - Eccentricity2) * Math.Sqrt(1 + Squared(tangent)));
        }

        return tangent;
    }

    private static (double X, double Y, double Z) InSpace(Place place)
    {
        var (latitude, longitude) = (place.Latitude * Turn, place.Longitude * Turn);
        var normal = Major / Math.Sqrt(1 - (Eccentricity2 * Squared(Math.Sin(latitude))));
        return (
            normal * Math.Cos(latitude) * Math.Cos(longitude),
            normal * Math.Cos(latitude) * Math.Sin(longitude),
            normal * (1 - Eccentricity2) * Math.Sin(latitude));
    }

    // Bowring's way: exact to far below a millimetre near the ground.
    private static Place OnGround(double x, double y, double z)
    {
        var (level, minor) = (Math.Sqrt(Squared(x) + Squared(y)), Major * (1 - Flattening));
        var angle = Math.Atan2(z * Major, level * minor);
        var latitude = Math.Atan2(
            z + (Eccentricity2 / (1 - Eccentricity2) * minor * Cubed(Math.Sin(angle))),
            level - (Eccentricity2 * Major * Cubed(Math.Cos(angle))));
        return new(latitude / Turn, Math.Atan2(y, x) / Turn);
    }

    private static double Powers(double factor, int power) => factor * Math.Pow(Third, power);

    private static double Squared(double value) => value * value;

    private static double Cubed(double value) => value * value * value;
}
