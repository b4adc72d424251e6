using System.Globalization;
using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Registers.Items;

/// <summary>Keys as they are held against each other: "Đ-1", "đ–1" and " Đ-1" are one item, "D-1" is another.</summary>
public static class ItemKey
{
    /// <summary>Without capitals, blanks at the ends and more than one between; every dash the same. Marks and đ stay, for they tell one
    /// item from another.</summary>
    /// <param name="written">As typed or kept.</param>
    public static string Of(string written)
    {
        var key = new StringBuilder(written.Length);
        foreach (var letter in VietnameseText.Normalize(written).ToLowerInvariant())
            if (!char.IsWhiteSpace(letter)) key.Append(IsDash(letter) ? '-' : letter);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    // The minus of mathematics is no punctuation to Unicode.
    private static bool IsDash(char letter) =>
        letter == '\u2212' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;
}
