using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>
/// What in a report's words may tell of a person and can be found by its shape: telephone numbers, numbers of identity cards, e-mail
/// addresses, number plates. A proposal for who puts the words on the public page; names and house numbers they must find themselves.
/// </summary>
public static partial class PersonalMarks
{
    /// <summary>Stands in the place of what was taken out.</summary>
    public const string Hidden = "[đã che]";

    /// <summary>The text with every such mark taken out; the same text where there is none.</summary>
    public static string Mask(string text) => Marks().Replace(VietnameseText.Normalize(text), Hidden);

    public static bool Any(string text) => Marks().IsMatch(VietnameseText.Normalize(text));

    /// <summary>12 digits of a card, 9 of an old one, 10 or 11 of a telephone with blanks or dots between; an address of mail;
    /// "15A-123.45", "15B1-234.56".</summary>
    [GeneratedRegex(
        @"[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+"
        + @"|(?<![\d.,])(\+84|0)([ .-]?\d){8,10}(?!\d)"
        + @"|(?<![\d.,])\d{12}(?!\d)|(?<![\d.,])\d{9}(?![\d.,])"
        + @"|(?<![\p{L}\d])\d{2}[ -]?[A-Z]{1,2}\d?[ -]?\d{3}[.]?\d{1,2}(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
