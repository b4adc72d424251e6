using System.Buffers.Binary;

namespace ThienVan.Core.Kernel.Files;

/// <summary>How a camera held a picture: the only thing of its notes that is kept, since a picture lying on its side proves
/// little.</summary>
internal static class Orientation
{
    /// <summary>As stored; every reader shows the picture right without a note.</summary>
    public const int Upright = 1;

    private const ushort Tag = 0x0112;

    /// <summary>1 to 8 from a TIFF block as EXIF holds it; 1 when it says nothing or cannot be read.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return Upright;
        var little = tiff[0] == 'I';
        var at = Number(tiff[4..], little);
        if (at > tiff.Length - 2) return Upright;
        var entries = tiff[(int)at..];
        var count = Short(entries, little);
        for (var i = 0; i < count && entries.Length >= 2 + ((i + 1) * 12); i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Short(entry, little) == Tag) return Short(entry[8..], little) is >= 1 and <= 8 and var held ? held : Upright;
        }

        return Upright;
    }

    /// <summary>A TIFF block of 26 bytes that says nothing but the orientation.</summary>
    public static byte[] Write(int orientation) =>
        [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
