using System.Buffers.Binary;

namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>Which letters a font file (TrueType, OpenType) has, by its own table of characters.</summary>
internal static class FontLetters
{
    private const int MostBytes = 16 << 20;

    /// <summary>What Vietnamese writes beyond plain Latin.</summary>
    private const string Vietnamese = "ĂăÂâĐđÊêÔôƠơƯư"
        + "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

    /// <summary>False also for what is no such file.</summary>
    public static bool HasVietnamese(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > MostBytes) return false;
            var characters = Characters(File.ReadAllBytes(path)).ToArray();
            return Vietnamese.All(letter => Has(characters, letter));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    // The table of 16-bit characters (format 4), which every font for Windows has.
    private static ReadOnlySpan<byte> Characters(ReadOnlySpan<byte> font)
    {
        for (var i = 0; i < Number(font, 4); i++)
        {
            var entry = font[(12 + (16 * i))..];
            if (!entry[..4].SequenceEqual("cmap"u8)) continue;
            var map = font[BinaryPrimitives.ReadInt32BigEndian(entry[8..])..];
            for (var k = 0; k < Number(map, 2); k++)
            {
                var table = map[BinaryPrimitives.ReadInt32BigEndian(map[(4 + (8 * k) + 4)..])..];
                if (Number(table, 0) == 4) return table;
            }
        }

        return [];
    }

    private static bool Has(ReadOnlySpan<byte> table, char letter)
    {
        if (table.IsEmpty) return false;
        var width = Number(table, 6);
        for (var i = 0; i < width; i += 2)
        {
            var end = Number(table, 14 + i);
            if (end < letter) continue;
            var start = Number(table, 16 + width + i);
            if (start > letter) return false;
            var shift = Number(table, 16 + (2 * width) + i);
            var at = 16 + (3 * width) + i;
            var way = Number(table, at);
            var glyph = way == 0 ? letter : Number(table, at + way + (2 * (letter - start)));
            return glyph != 0 && ((glyph + shift) & 0xFFFF) != 0;
        }

        return false;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
