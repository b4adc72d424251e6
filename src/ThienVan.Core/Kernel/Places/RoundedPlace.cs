
namespace ThienVan.Core.Kernel.Places;

/// <summary>Places of homes as everybody may know them: three decimals of a degree, about a hundred metres.</summary>
public static class RoundedPlace
{
    /// <summary>Of a degree.</summary>
    public const double Steps = 1000;
    private const double Half = 0.5 / Steps;

    /// <summary>Less than the last decimal of a kept place.</summary>
    private const double Hair = 1e-9;

    public static Place Of(Place place) => new(Rounded(place.Latitude), Rounded(place.Longitude));

    /// <summary>The same of a place as it is kept; what is no place stays.</summary>
    public static string Of(string kept) => Place.Parse(kept) is { } place ? Of(place).ToString() : kept;

    /// <summary>The window of true places whose rounded ones lie in <paramref name="box"/>: whoever narrows a window step by step learns
    /// no more of a home than its rounded place.</summary>
    public static Box Behind(Box box) => new(First(box.West), First(box.South), Last(box.East), Last(box.North));

    private static double Rounded(double degrees) => Math.Floor((degrees * Steps) + 0.5) / Steps;

    private static double First(double bound) => (Math.Ceiling(Exact(bound)) / Steps) - Half;

    private static double Last(double bound) => (Math.Floor(Exact(bound)) / Steps) + Half - Hair;

    // 106.622 x 1000 is a little more than 106622.
    private static double Exact(double bound) => Math.Round(bound * Steps, 6);
}
