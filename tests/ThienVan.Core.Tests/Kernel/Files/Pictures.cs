using System.Buffers.Binary;
using System.Text;

namespace ThienVan.Tests.Pictured;

/// <summary>Pictures built segment by segment, with everything a phone writes into them.</summary>
internal static class Pictures
{
    public const string Secret = "Tran Van A 20.8 106.6";

    /// <summary>TIFF block as in EXIF: orientation, then a text and what stands for a place.</summary>
    public static byte[] Exif(int orientation, bool little = true)
    {
        var tiff = new byte[60];
        Encoding.ASCII.GetBytes(little ? "II" : "MM").CopyTo(tiff, 0);
        Put16(tiff, 2, 42, little);
        Put32(tiff, 4, 8, little);
        Put16(tiff, 8, 2, little);
        Entry(tiff, 10, 0x010F, 2, (uint)Secret.Length, 34, little);
        Entry(tiff, 22, 0x0112, 3, 1, 0, little);
        Put16(tiff, 30, (ushort)orientation, little);
        Encoding.ASCII.GetBytes(Secret).CopyTo(tiff, 38);
        return tiff;
    }

    public static byte[] Jpeg(int orientation = 1, bool notes = true, byte[]? tail = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]),
        .. notes ? Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]) : [],
        .. notes ? Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(Secret)]) : [],
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]),
        .. notes ? Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.ASCII.GetBytes(Secret)]) : [],
        .. notes ? Segment(0xFE, Encoding.ASCII.GetBytes(Secret)) : [],
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Scan([1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4]),
        .. notes ? Segment(0xFE, Encoding.ASCII.GetBytes(Secret)) : [],
        .. Scan([9, 9]),
        0xFF, 0xD9,
        .. tail ?? [],
    ];

    public static byte[] Png(int orientation = 1, bool notes = true) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
        .. notes ? Chunk("tEXt", [.. "Author\0"u8, .. Encoding.ASCII.GetBytes(Secret)]) : [],
        .. notes ? Chunk("eXIf", Exif(orientation, little: false)) : [],
        .. notes ? Chunk("tIME", new byte[7]) : [],
        .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
        .. Chunk("IDAT", [1, 2, 3, 4]),
        .. Chunk("IEND", []),
    ];

    public static byte[] Webp(int orientation = 1, bool notes = true)
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. Riff("VP8X", [(byte)(notes ? 0x0C : 0), 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Riff("VP8 ", [1, 2, 3]),
            .. notes ? Riff("EXIF", Exif(orientation)) : [],
            .. notes ? Riff("XMP ", Encoding.ASCII.GetBytes(Secret)) : [],
        ];
        return Riff("RIFF", body);
    }

    private static byte[] Scan(byte[] data) => [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. data];

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content) =>
        [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(name), .. content, 1, 2, 3, 4];

    private static byte[] Riff(string name, byte[] content) =>
        [
            .. Encoding.ASCII.GetBytes(name),
            (byte)content.Length,
            (byte)(content.Length >> 8),
            0,
            0,
            .. content,
            .. content.Length % 2 == 1 ? new byte[1] : [],
        ];

    private static void Entry(byte[] tiff, int at, ushort tag, ushort type, uint count, uint value, bool little)
    {
        Put16(tiff, at, tag, little);
        Put16(tiff, at + 2, type, little);
        Put32(tiff, at + 4, count, little);
        Put32(tiff, at + 8, value, little);
    }

    private static void Put16(byte[] bytes, int at, ushort value, bool little)
    {
        if (little) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
        else BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), value);
    }

    private static void Put32(byte[] bytes, int at, uint value, bool little)
    {
        if (little) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        else BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
    }
}
