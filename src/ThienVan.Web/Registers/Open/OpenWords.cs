using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Open;

/// <summary>What pages of everybody say of items, in one place.</summary>
public static class OpenWords
{
    /// <summary>Files of a register, by their endings.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "geojson", "json"];

    /// <summary>As <see cref="FieldWords"/> says it; a rounded place without the decimals it does not have.</summary>
    public static string Say(RegisterField field, OpenItem item, FieldSurroundings ward) =>
        field.IsRounded && Place.Parse(item.Item[field.Code]) is { } place
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{place.Latitude:0.000}, {place.Longitude:0.000} (làm tròn khoảng 100 m)")
            : FieldWords.Say(field, item.Item[field.Code], ward);
}
