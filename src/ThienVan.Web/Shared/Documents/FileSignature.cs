using System.Text;

namespace ThienVan.Web.Shared.Documents;

internal enum FileSignature { Text, Zip, Pdf, CompoundFile, Rtf, Html, Image }

/// <summary>Tells what a file is from its first bytes; its name proves nothing.</summary>
internal static class FileSignatures
{
    public const int Length = 1024;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileSignature Recognise(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return FileSignature.Zip;
        if (head.StartsWith(Compound)) return FileSignature.CompoundFile;
        if (head.StartsWith("{\\rtf"u8)) return FileSignature.Rtf;
        if (IsImage(head)) return FileSignature.Image;

        // Printers and mail gateways put a few bytes before the PDF header; the standard lets readers look for it.
        if (head.IndexOf("%PDF-"u8) >= 0) return FileSignature.Pdf;
        return IsHtml(head) ? FileSignature.Html : FileSignature.Text;
    }

    private static bool IsImage(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 256)]).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
