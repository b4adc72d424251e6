using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Layers;

/// <summary>A plot by the number of its map sheet and its own, as they are held against each other.</summary>
public static class PlotKey
{
    private const int Longest = 20;

    /// <summary>"12/45": without blanks, marks, capitals and leading noughts. Null where one of them is missing.</summary>
    public static string? Of(string? sheet, string? plot) =>
        Plain(sheet) is { } of && Plain(plot) is { } number ? $"{of}/{number}" : null;

    /// <summary>"Thửa 45, tờ bản đồ 12".</summary>
    public static string Name(string sheet, string plot) => $"Thửa {plot.Trim()}, tờ bản đồ {sheet.Trim()}";

    private static string? Plain(string? typed)
    {
        var folded = VietnameseText.Fold(VietnameseText.Normalize(typed ?? "")).Replace(" ", "", StringComparison.Ordinal);
        if (folded.Length is 0 or > Longest || folded.Contains('/', StringComparison.Ordinal)) return null;
        return folded.TrimStart('0') is { Length: > 0 } text ? text : "0";
    }
}
