using System.Buffers.Binary;
using System.Text;

namespace ThienVan.Core.Kernel.Files;

/// <summary>Chunks of a WebP (RFC 9649): picture, colours and animation stay, camera notes and everything unknown go.</summary>
internal static class WebpPicture
{
    private const int Header = 12;
    private const int FrameHeader = 16;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        if (FileKinds.Picture(file) != FileKind.Webp) return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (size < 4 || size > file.Length - 8) return null;
        var end = 8 + (int)size;
        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..Header]);
        var picture = Copy(file[Header..end], kept, inFrame: false);
        if (picture is not { } orientation) return null;
        if (orientation != Orientation.Upright) Turn(kept, orientation, end);
        if (kept.Count > end) return null;
        var bytes = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return CleanPicture.Kept([.. bytes], file, end);
    }

    /// <summary>The orientation noted; null when the chunks do not fit or hold no picture.</summary>
    private static int? Copy(ReadOnlySpan<byte> rest, List<byte> kept, bool inFrame)
    {
        var (orientation, picture) = (Orientation.Upright, false);
        while (rest.Length > 0)
        {
            if (rest.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]) is var length && length > rest.Length - 8)
                return null;
            var padded = Math.Min(8 + (int)length + ((int)length & 1), rest.Length);
            var name = Encoding.Latin1.GetString(rest[..4]);
            var content = rest.Slice(8, (int)length);
            if (name == "EXIF" && !inFrame) orientation = Orientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            if (name == "ANMF" && !inFrame && !CopyFrame(content, kept)) return null;
            if (IsNeeded(name, inFrame)) Append(kept, name, rest[..padded]);
            picture |= name is "VP8 " or "VP8L" or "ANMF";
            rest = rest[padded..];
        }

        return picture ? orientation : null;
    }

    private static bool IsNeeded(string name, bool inFrame) =>
        name is "VP8 " or "VP8L" or "ALPH" || (!inFrame && name is "VP8X" or "ICCP" or "ANIM");

    private static void Append(List<byte> kept, string name, ReadOnlySpan<byte> chunk)
    {
        var flags = kept.Count + 8;
        kept.AddRange(chunk);
        if (name == "VP8X" && chunk.Length > 8) kept[flags] &= 0xFF ^ (ExifFlag | XmpFlag);
    }

    private static bool CopyFrame(ReadOnlySpan<byte> content, List<byte> kept)
    {
        if (content.Length < FrameHeader) return false;
        var inner = new List<byte>(content.Length);
        if (Copy(content[FrameHeader..], inner, inFrame: true) is null) return false;
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(FrameHeader + inner.Count));
        kept.AddRange([.. "ANMF"u8, .. length, .. content[..FrameHeader], .. inner]);
        if (inner.Count % 2 == 1) kept.Add(0);
        return true;
    }

    // The standard wants camera notes behind the picture, announced by a flag of the extended header.
    private static void Turn(List<byte> kept, int orientation, int longest)
    {
        byte[] note = [.. "EXIF"u8, 26, 0, 0, 0, .. Orientation.Write(orientation)];
        if (kept.Count < 21 || kept.Count % 2 == 1 || kept[12] != 'V' || kept[15] != 'X' || kept.Count + note.Length > longest) return;
        kept[20] |= ExifFlag;
        kept.AddRange(note);
    }
}
