using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>Texts of a .dbf, whose bytes were read as Latin-1: what is sound UTF-8 is that, whatever the .cpg says; an old Vietnamese
/// font is known by its letters, since no .cpg names one; else the .cpg is believed. A sign that is still none stays U+FFFD.</summary>
internal sealed partial class DbfText
{
    private const int Utf8 = 65001, Western = 1252, Vietnamese = 1258;

    // A letter of UTF-8 may be cut by the width of its column.
    private const int LongestTail = 3;

    private static readonly UTF8Encoding _sound = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly LegacyEncoding? _font;
    private readonly Encoding _page;

    /// <param name="said">The .cpg; null for none.</param>
    /// <param name="texts">All texts of the table.</param>
    public DbfText(byte[]? said, IEnumerable<string> texts)
    {
        var page = PageOf(said);
        string[] strange = [.. texts.Where(text => !text.All(char.IsAscii) && Sound(text) is null)];
        _font = page == Vietnamese ? LegacyEncoding.Windows1258 : VietnameseText.DetectLegacy(strange);
        _page = page == Utf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.UTF8;
    }

    public string Read(string text) => text.All(char.IsAscii) ? text
        : Sound(text) ?? (_font is { } font ? VietnameseText.FromLegacy(text, font) : _page.GetString(Encoding.Latin1.GetBytes(text)));

    private static string? Sound(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        for (var tail = 0; tail <= Math.Min(LongestTail, bytes.Length - 1); tail++)
        {
            if (tail > 0 && bytes[^tail] < 0x80) return null;
            try
            {
                return _sound.GetString(bytes.AsSpan(0, bytes.Length - tail)) is var read && (tail == 0 || !read.All(char.IsAscii))
                    ? read : null;
            }
            catch (DecoderFallbackException)
            {
                // Perhaps without the letter that was cut.
            }
        }

        return null;
    }

    private static int PageOf(byte[]? said)
    {
        var name = said is null ? "" : Encoding.ASCII.GetString(said);
        return name.Contains("8859", StringComparison.Ordinal) ? Western
            : Number().Match(name) is { Success: true } number && int.Parse(number.Value, CultureInfo.InvariantCulture) is var page
                && !name.Contains("UTF", StringComparison.OrdinalIgnoreCase) ? page : Utf8;
    }

    /// <summary>"1258", "ANSI 1258", "windows-1258", "CP1258".</summary>
    [GeneratedRegex("[0-9]{3,5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
