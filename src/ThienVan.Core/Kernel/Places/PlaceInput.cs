using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Kernel.Places;

/// <summary>A place in WGS 84, in degrees, with seven decimals (a centimetre).</summary>
public readonly record struct Place(double Latitude, double Longitude)
{
    /// <summary>As it is kept: "20.8067312 106.6271841".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.0000000} {Longitude:0.0000000}");

    /// <summary>Of what was kept by <see cref="ToString"/>, with or without an address behind it; null for everything else.</summary>
    public static Place? Parse(string? kept) =>
        kept?.Split('|')[0].Split(' ') is [var latitude, var longitude]
        && double.TryParse(latitude, CultureInfo.InvariantCulture, out var north)
        && double.TryParse(longitude, CultureInfo.InvariantCulture, out var east) ? new(north, east) : null;
}

/// <summary>A place on the plane of VN-2000, in metres: north, then east.</summary>
public readonly record struct GridPlace(double North, double East);

/// <summary>
/// A place as typed: degrees of latitude and longitude in any order, or metres of VN-2000 in any order. In Việt Nam no latitude can be
/// taken for a longitude, and no northing for an easting.
/// </summary>
public static partial class PlaceInput
{
    private const double South = 7, North = 24, West = 101, East = 118;
    private const double LeastNorthing = 800_000, MostNorthing = 2_700_000, LeastEasting = 200_000, MostEasting = 800_000;

    private static readonly Refusal _unreadable = new("register.place",
        "Không đọc được vị trí; đề nghị ghi vĩ độ, kinh độ (20.8067, 106.6272) hoặc tọa độ VN-2000 (2301234, 593456).");

    private static readonly Refusal _outside = new("register.place_outside",
        "Vị trí này nằm ngoài Việt Nam; đề nghị xem lại vĩ độ, kinh độ hoặc tọa độ VN-2000.");

    /// <param name="typed">Never blank.</param>
    /// <param name="fromGrid">Degrees of a place on the ward's plane of VN-2000.</param>
    public static Result<Place> Read(string typed, Func<GridPlace, Place> fromGrid)
    {
        if (Pair(VietnameseText.Normalize(typed).Trim()) is not var (first, second)) return _unreadable;
        var here = Degrees(first, second) ?? Degrees(second, first) ?? FromGrid(Grid(first, second) ?? Grid(second, first), fromGrid);
        return here is { } place ? Rounded(place) : _outside;
    }

    private static Place? FromGrid(GridPlace? grid, Func<GridPlace, Place> fromGrid)
    {
        if (grid is not { } metres) return null;
        var place = fromGrid(metres);
        return Degrees(place.Latitude, place.Longitude);
    }

    /// <summary>Degrees within Việt Nam's land and waters.</summary>
    public static bool IsHere(double latitude, double longitude) =>
        latitude is >= South and <= North && longitude is >= West and <= East;

    /// <summary>Metres that a plane of VN-2000 has in Việt Nam.</summary>
    public static bool IsOnGrid(double north, double east) =>
        north is >= LeastNorthing and <= MostNorthing && east is >= LeastEasting and <= MostEasting;

    private static Place? Degrees(double latitude, double longitude) =>
        IsHere(latitude, longitude) ? new(latitude, longitude) : null;

    private static GridPlace? Grid(double north, double east) => IsOnGrid(north, east) ? new(north, east) : null;

    private static Place Rounded(Place place) => Place.Parse(place.ToString())!.Value;

    private static (double First, double Second)? Pair(string text)
    {
        if (Sexagesimal(text) is { } degrees) return degrees;
        var found = PairForm().Match(text);
        return found.Success && Number(found.Groups["a"].Value) is { } first && Number(found.Groups["b"].Value) is { } second
            ? (first, second) : null;
    }

    private static (double First, double Second)? Sexagesimal(string text)
    {
        var found = DegreeForm().Matches(text);
        return found is [var first, var second] && text.Contains('°', StringComparison.Ordinal) ? (Turn(first), Turn(second)) : null;
    }

    private static double Turn(Match match) => (Number(match.Groups["d"].Value) ?? 0)
        + ((Number(match.Groups["m"].Value) ?? 0) / 60) + ((Number(match.Groups["s"].Value) ?? 0) / 3600);

    private static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>Two figures parted by a blank, a semicolon, a slash or a comma; a comma between digits is decimal where another mark
    /// parts the two.</summary>
    [GeneratedRegex(@"^(?<a>\d+(\.\d+)?)\s*[,;/\s]\s*(?<b>\d+(\.\d+)?)$|^(?<a>\d+(,\d+)?)(\s*[;/]\s*|\s+)(?<b>\d+(,\d+)?)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PairForm();

    [GeneratedRegex("""(?<d>\d+)\s*°\s*((?<m>\d+([.,]\d+)?)\s*['’′]\s*)?((?<s>\d+([.,]\d+)?)\s*(["”″]|'')\s*)?""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DegreeForm();
}
