using System.Buffers.Binary;

namespace ThienVan.Core.Kernel.Files;

/// <summary>Photos inside a PDF lie there byte for byte: their camera notes are overwritten with zeros, so that no offset of the file
/// moves.</summary>
public static class PdfPictures
{
    /// <summary>The same bytes when there is nothing to blank, or when a digital signature covers the file and must stay whole.</summary>
    public static byte[] WithoutCameraNotes(byte[] pdf)
    {
        if (pdf.AsSpan().IndexOf("/ByteRange"u8) >= 0) return pdf;
        byte[]? blank = null;
        for (var at = Next(pdf, 0); at >= 0; at = Next(pdf, at + 4))
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(pdf.AsSpan(at + 2));
            var note = pdf.AsSpan(at + 4, Math.Max(0, Math.Min(length - 2, pdf.Length - at - 4)));
            if (!note.StartsWith("Exif\0\0"u8) && !note.StartsWith("http://ns.adobe.com/"u8)) continue;
            blank ??= [.. pdf];
            blank.AsSpan(at + 4, note.Length).Clear();
        }

        return blank ?? pdf;
    }

    private static int Next(ReadOnlySpan<byte> pdf, int from)
    {
        if (from + 4 > pdf.Length) return -1;
        var found = pdf[from..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xE1]);
        return found < 0 || from + found + 4 > pdf.Length ? -1 : from + found;
    }
}
