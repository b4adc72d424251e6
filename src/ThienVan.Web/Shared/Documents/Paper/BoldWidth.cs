using System.Globalization;
using System.Text;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>How wide words stand in Times New Roman bold: the rules under the heads are as long as the words, or a share of them.</summary>
internal static class BoldWidth
{
    private const int Usual = 556;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,-ĐđƠơƯư";

    // In thousandths of the font's size, in the order of the letters above.
    private static readonly int[] Widths =
    [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667,
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444,
        250, 250, 250, 333, 722, 556, 778, 530, 790, 620,
    ];

    /// <summary>In twentieths of a point.</summary>
    public static int Of(string text, double points)
    {
        // The horn belongs to the letter, the other marks take no room.
        var plain = text.Normalize(NormalizationForm.FormD)
            .Replace("o\u031B", "ơ", StringComparison.Ordinal)
            .Replace("u\u031B", "ư", StringComparison.Ordinal)
            .Replace("O\u031B", "Ơ", StringComparison.Ordinal).Replace("U\u031B", "Ư", StringComparison.Ordinal);
        var sum = plain.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Sum(c => Letters.IndexOf(c, StringComparison.Ordinal) is var index and >= 0 ? Widths[index] : Usual);
        return (int)Math.Round(sum * points / 1000 * 20);
    }
}
