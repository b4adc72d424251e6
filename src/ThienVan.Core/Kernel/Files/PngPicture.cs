using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace ThienVan.Core.Kernel.Files;

/// <summary>Chunks of a PNG (ISO/IEC 15948): picture, colours and animation stay, texts, times and camera notes go.</summary>
internal static class PngPicture
{
    private const int Signature = 8;
    private const int Frame = 12;

    private static readonly FrozenSet<string> s_kept = FrozenSet.ToFrozenSet(
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"],
        StringComparer.Ordinal
    );

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        if (FileKinds.Picture(file) != FileKind.Png) return null;
        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..Signature]);
        var (at, orientation, header, data) = (Signature, Orientation.Upright, 0, false);
        while (Chunk(file[at..]) is { } length)
        {
            var chunk = file.Slice(at, length);
            var name = Encoding.Latin1.GetString(chunk[4..8]);
            if (at == Signature && (name != "IHDR" || length != Frame + 13)) return null;
            at += length;
            if (name == "eXIf") orientation = Orientation.Read(chunk[8..^4]);
            if (s_kept.Contains(name)) kept.AddRange(chunk);
            else if (char.IsAsciiLetterUpper(name[0])) return null;
            if (name == "IHDR") header = kept.Count;
            data |= name == "IDAT";
            if (name == "IEND") return data ? Finish(kept, header, orientation, file, at) : null;
        }

        return null;
    }

    private static int? Chunk(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Frame) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        return length <= rest.Length - Frame ? Frame + (int)length : null;
    }

    private static CleanPicture Finish(List<byte> kept, int header, int orientation, ReadOnlySpan<byte> file, int end)
    {
        if (orientation != Orientation.Upright)
        {
            byte[] named = [.. "eXIf"u8, .. Orientation.Write(orientation)];
            byte[] chunk = [0, 0, 0, (byte)(named.Length - 4), .. named, 0, 0, 0, 0];
            BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(named));
            if (kept.Count + chunk.Length <= file.Length) kept.InsertRange(header, chunk);
        }

        return CleanPicture.Kept(kept, file, end);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
