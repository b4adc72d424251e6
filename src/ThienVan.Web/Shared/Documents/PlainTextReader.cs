using System.Text;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents;

/// <summary>Lines of a text file, exactly as an editor numbers them, in whatever encoding Vietnamese text is found in.</summary>
internal sealed class PlainTextReader(DocumentRefusals refusals)
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding[] s_marked =
        [
            Encoding.UTF8,
            new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
        ];

    public IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        var lines = Lines(text);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('\0', StringComparison.Ordinal)) throw new DocumentRefusedException(refusals.NotText(i + 1));
        }

        return lines;
    }

    // A lone CR ends a line only in files that have no LF at all, and the line ends of Unicode only in those that have more of them than
    // of LF; elsewhere editors take them for stray characters.
    private static string[] Lines(string text)
    {
        if (text.Count(IsUnicodeEnd) > text.Count(c => c is '\n' or '\r'))
            return text.ReplaceLineEndings("\u2029").Split('\u2028', '\u2029');
        return text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n') : text.Split('\r');
    }

    private static bool IsUnicodeEnd(char c) => c is '\u2028' or '\u2029';

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in s_marked)
        {
            if (bytes.StartsWith(encoding.Preamble)) return encoding.GetString(bytes[encoding.Preamble.Length..]);
        }

        if (LooksUtf16(bytes, lowByte: 0)) return Encoding.Unicode.GetString(bytes);
        if (LooksUtf16(bytes, lowByte: 1)) return Encoding.BigEndianUnicode.GetString(bytes);
        return DecodeUnmarked(bytes);
    }

    private string DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            // One byte a letter: the old encodings keep their bytes as Latin-1 and are recognised later, with all other formats.
            var latin = Encoding.Latin1.GetString(bytes);
            if (!IsBinary(latin) && VietnameseText.DetectLegacy(Lines(latin)) is not null) return latin;
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes).Normalize(NormalizationForm.FormC);
            if (!IsBinary(latin) && VietnameseText.LooksVietnamese(Lines(windows))) return windows;
            throw new DocumentRefusedException(refusals.NotText(LineOf(bytes, invalid.Index)));
        }
    }

    private static bool IsBinary(string text) => text.Count(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f')) * 200L > text.Length;

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n') + 1;

    // Without a mark: nearly every high byte is that of Latin or Vietnamese letters or punctuation, and many are zero.
    private static bool LooksUtf16(ReadOnlySpan<byte> bytes, int lowByte)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        var (fitting, zero) = (0, 0);
        for (var i = 1 - lowByte; i < sample.Length; i += 2)
        {
            if (sample[i] is 0x00 or 0x01 or 0x03 or 0x1E or 0x20) fitting++;
            if (sample[i] == 0) zero++;
        }

        var pairs = sample.Length / 2;
        return pairs > 0 && fitting * 20 >= pairs * 19 && zero * 2 >= pairs;
    }
}
