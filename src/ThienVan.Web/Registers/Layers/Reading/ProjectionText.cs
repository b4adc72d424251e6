using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>What the .prj beside a shapefile says its numbers are: degrees of WGS 84, or metres on a plane of VN-2000. Anything else is
/// refused by name, for it would lie some hundred metres off.</summary>
internal static partial class ProjectionText
{
    public static (GridZone? Zone, bool IsWgs84) Read(string? text)
    {
        if (VietnameseText.IsBlank(text)) return (null, false);
        var isVietnam = VietnamName().IsMatch(text);
        if (!text.TrimStart().StartsWith("PROJCS", StringComparison.OrdinalIgnoreCase))
            return !isVietnam && World().IsMatch(text) ? (null, true) : throw Other(text);
        if (!isVietnam || !text.Contains("Transverse_Mercator", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("Gauss_Kruger", StringComparison.OrdinalIgnoreCase)) throw Other(text);
        return Number(text, "central_meridian") is { } meridian && Number(text, "scale_factor") is { } scale
            && Number(text, "false_easting") is { } east && Number(text, "false_northing") is null or 0
            ? (new GridZone(meridian, scale, east), false) : throw Other(text);
    }

    private static double? Number(string text, string parameter) =>
        Regex.Match(text, $"\"{parameter}\"\\s*,\\s*(?<value>-?[0-9.]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)) is { Success: true } found
        && double.TryParse(found.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static LayerRefusedException Other(string text) => new(new("layer.crs",
        $"Tệp .prj ghi hệ tọa độ “{FirstName().Match(text).Groups["name"].Value}”, chưa đọc được; "
        + "đề nghị xuất lại theo WGS 84 hoặc mét VN-2000."));

    [GeneratedRegex(@"VN[-_ ]?2000|Vietnam[-_ ]?2000", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VietnamName();

    [GeneratedRegex(@"WGS[-_ ]?(19)?84", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex World();

    [GeneratedRegex("\"(?<name>[^\"]{0,60})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstName();
}
