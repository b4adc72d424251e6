using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Layers;

namespace ThienVan.Web.Registers.Layers;

/// <summary>What a layer is called in addresses.</summary>
internal static class LayerCode
{
    private const string Planning = "quy-hoach-";
    private const int LongestName = 150;

    /// <summary>Of a kind a ward has one layer of.</summary>
    public static string Of(LayerKind kind) => kind switch
    {
        LayerKind.Ward => "ranh-gioi",
        LayerKind.Neighbourhoods => "to-dan-pho",
        LayerKind.Plots => "thua-dat",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Null for a name that is none.</summary>
    public static string? OfPlanning(string name)
    {
        if (name.Length is 0 or > LongestName) return null;
        var words = new string([.. VietnameseText.Fold(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : Planning + string.Join('-', words);
    }
}
