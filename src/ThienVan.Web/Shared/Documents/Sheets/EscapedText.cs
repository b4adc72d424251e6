using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Workbooks write characters XML cannot hold as "_x000D_"; a text that looks like that by itself must be escaped.</summary>
internal static partial class EscapedText
{
    public static string Escape(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escapes().Replace(text, "_x005F$0") : text;

    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escapes()
                .Replace(text,
                    found => ((char)ushort.Parse(found.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Escapes();
}
