using System.Globalization;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Open;

/// <summary>What pages of everybody say of items, in one place.</summary>
public static class OpenWords
{
    /// <summary>Files of a register, by their endings.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "geojson", "json"];

    /// <summary>What a file on a public page is.</summary>
    public static string Of(ShownKind kind) => kind switch
    {
        ShownKind.Picture => "Ảnh",
        ShownKind.Vietnamese => "Thuyết minh tiếng Việt",
        ShownKind.English => "Thuyết minh tiếng Anh",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>As <see cref="FieldWords"/> says it; a rounded place without the decimals it does not have.</summary>
    public static string Say(RegisterField field, OpenItem item, FieldSurroundings ward) =>
        field.IsRounded && Place.Parse(item.Item[field.Code]) is { } place
            ? string.Create(CultureInfo.InvariantCulture,
                $"{place.Latitude:0.000}, {place.Longitude:0.000} (làm tròn khoảng 100 m)")
            : FieldWords.Say(field, item.Item[field.Code], ward);
}
