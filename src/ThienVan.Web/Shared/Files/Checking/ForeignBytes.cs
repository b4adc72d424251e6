using System.Text;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>Signs of other formats, at the start of a file or hidden behind its end.</summary>
internal static class ForeignBytes
{
    private const int ZipTail = 22 + ushort.MaxValue;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8);

    public static bool IsCompound(ReadOnlySpan<byte> file) => file.StartsWith(Compound);

    /// <summary>Stream names stand in the directory of the container as UTF-16.</summary>
    public static bool IsLockedOffice(ReadOnlySpan<byte> file) => file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    public static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length >= 12
        && file[4..8].SequenceEqual("ftyp"u8)
        && (file[8..10].SequenceEqual("he"u8) || file[8..10].SequenceEqual("mi"u8) || file[8..10].SequenceEqual("av"u8));

    /// <summary>Readers look for a PDF in the first kilobyte, whatever stands before it.</summary>
    public static bool PdfLater(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static bool HoldsDocument(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("PK\x03\x04"u8) >= 0
        || bytes.IndexOf("PK\x05\x06"u8) >= 0
        || bytes.IndexOf("%PDF-"u8) >= 0
        || bytes.IndexOf("Rar!\x1A\x07"u8) >= 0
        || bytes.IndexOf("<script"u8) >= 0 || bytes.IndexOf("<html"u8) >= 0 || bytes.StartsWith("MZ"u8) || bytes.IndexOf(Compound) >= 0;

    /// <summary>A zip is read from its end: the same bytes can be a PDF and a zip at once.</summary>
    public static bool EndsAsZip(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - ZipTail)..];
        return tail.IndexOf("PK\x05\x06"u8) >= 0 && file.IndexOf("PK\x01\x02"u8) >= 0;
    }

    /// <summary>True when nothing stands behind the zip's own end.</summary>
    public static bool IsOneZip(ReadOnlySpan<byte> file)
    {
        var end = file.LastIndexOf("PK\x05\x06"u8);
        return end >= 0 && file.Length - end >= 22 && end + 22 + (file[end + 20] | (file[end + 21] << 8)) == file.Length;
    }
}
