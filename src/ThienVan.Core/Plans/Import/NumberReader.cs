using System.Globalization;

namespace ThienVan.Core.Plans.Import;

/// <summary>Numbers as Vietnamese offices write them: 1.500; 12,5; 02; "một".</summary>
internal static class NumberReader
{
    private static readonly string[] _words = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

    public static decimal Read(string text)
    {
        var word = Array.IndexOf(_words, text);
        if (word >= 0) return word;
        var parts = text.Split('.');
        var grouped = parts.Length > 1 && parts.Skip(1).All(part => part.Split(',')[0].Length == 3);
        var plain = (grouped ? string.Concat(parts) : text).Replace(',', '.');
        return decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
