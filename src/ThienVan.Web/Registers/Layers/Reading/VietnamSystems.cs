using System.Globalization;
using ThienVan.Core.Kernel.Places;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>Planes of VN-2000 by their numbers in the register of EPSG, so that a file that names one is read as one that describes
/// it.</summary>
internal static class VietnamSystems
{
    // TM-3 by provinces, EPSG:9205 to 9218: their meridians in degrees.
    private const int FirstProvince = 9205;

    private static readonly double[] _provinces =
        [103, 104, 104.5, 104.75, 105.5, 105.75, 106, 106.25, 106.5, 107, 107.25, 107.5, 108.25, 108.5];

    /// <summary>Null for another system.</summary>
    /// <param name="code">"9210".</param>
    public static GridZone? Find(string code) => code switch
    {
        "3405" => new(105, 0.9996, 500_000),
        "3406" => new(111, 0.9996, 500_000),
        "5896" => new(102, 0.9999, 500_000),
        "5897" => new(105, 0.9999, 500_000),
        "5898" => new(108, 0.9999, 500_000),
        "5899" => new(107.75, 0.9999, 500_000),
        _ => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number - FirstProvince is var at
            && at >= 0 && at < _provinces.Length ? new(_provinces[at], 0.9999, 500_000) : null,
    };
}
