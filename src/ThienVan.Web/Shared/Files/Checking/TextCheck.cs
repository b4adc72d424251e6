using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>Plain text in whatever encoding Vietnamese text is found in; kept byte for byte.</summary>
internal static class TextCheck
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_foreign =
    [
        "<!doctype",
        "<html",
        "<?xml",
        "<?php",
        "<svg",
        "<script",
        "{\\rtf",
        "#!",
        "MZ",
        "GIF8",
        "BM",
        "%!PS",
        "Rar!",
        "7z\u00BC\u00AF",
        "\u007FELF",
        "II*",
        "MM\0*",
    ];

    public static FileKind Check(ReadOnlySpan<byte> file)
    {
        var start = Encoding
            .Latin1.GetString(file[..Math.Min(file.Length, 256)])
            .TrimStart(' ', '\t', '\r', '\n', '\u00EF', '\u00BB', '\u00BF');
        if (Array.Exists(s_foreign, sign => start.StartsWith(sign, StringComparison.OrdinalIgnoreCase)))
            throw FileRefusals.Thrown(FileRefusals.Unsupported);
        var text = Decode(file);
        if (text.Any(letter => letter < ' ' && letter is not ('\t' or '\r' or '\n' or '\f')))
            throw FileRefusals.Thrown(FileRefusals.Unsupported);
        if (VietnameseText.IsBlank(text)) throw FileRefusals.Thrown(FileRefusals.Empty);
        var lines = text.Split('\n', '\r', '\f');
        if (SecrecyMarking.InText(lines) is { } mark) throw FileRefusals.Thrown(FileRefusals.Classified(mark));
        return IsTable(lines) ? FileKind.Csv : FileKind.Text;
    }

    private static string Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(file[3..]);
        if (file.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(file[2..]);
        if (file.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(file[2..]);
        try
        {
            return s_strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return OneByte(file);
        }
    }

    // Old encodings keep their bytes as Latin-1, where the search for marks knows them; Windows-1258 is read beside it.
    private static string OneByte(ReadOnlySpan<byte> file) =>
        Encoding.Latin1.GetString(file) + "\n" + CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(file);

    // Sure only when every line parts into as many fields as the first.
    private static bool IsTable(string[] lines)
    {
        var filled = lines.Where(line => line.Length > 0).ToArray();
        return filled.Length > 1
            && ",;\t".Any(sign =>
                filled[0].Count(letter => letter == sign) is > 0 and var fields
                && Array.TrueForAll(filled, line => line.Count(letter => letter == sign) == fields)
            );
    }
}
