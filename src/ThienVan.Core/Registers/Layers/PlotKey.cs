using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Layers;

/// <summary>A plot by the number of its map sheet and its own, as they are held against each other.</summary>
public static partial class PlotKey
{
    private const int Longest = 20;

    /// <summary>"12/45": without blanks, marks, capitals, leading noughts and noughts behind a point, which tables of figures add.
    /// Null where one of them is missing.</summary>
    public static string? Of(string? sheet, string? plot) =>
        Plain(sheet) is { } of && Plain(plot) is { } number ? $"{of}/{number}" : null;

    /// <summary>"Thửa 45, tờ bản đồ 12".</summary>
    public static string Name(string sheet, string plot) => $"Thửa {Whole(plot)}, tờ bản đồ {Whole(sheet)}";

    private static string Whole(string number) => Decimals().Replace(number.Trim(), "${whole}");

    [GeneratedRegex(@"^(?<whole>\d+)[.,]0+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimals();

    private static string? Plain(string? typed)
    {
        var folded = VietnameseText.Fold(Whole(VietnameseText.Normalize(typed ?? ""))).Replace(" ", "", StringComparison.Ordinal);
        if (folded.Length is 0 or > Longest || folded.Contains('/', StringComparison.Ordinal)) return null;
        return folded.TrimStart('0') is { Length: > 0 } text ? text : "0";
    }
}
