using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ThienVan.Core.Kernel.Files;

/// <summary>Segments of a JPEG (ITU-T T.81, Annex B): those a decoder needs stay as they are, all others go.</summary>
internal static class JpegPicture
{
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte Comment = 0xFE;

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return null;
        var kept = new List<byte>(file.Length) { 0xFF, 0xD8 };
        var (at, orientation, frame, scan) = (2, Orientation.Upright, false, false);
        while (Marker(file, ref at) is { } marker)
        {
            if (marker == End) return frame && scan ? Finish(kept, orientation, file, at) : null;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (marker is < 0xC0 or 0xD8 || Length(file, at) is not { } length) return null;
            var segment = file.Slice(at, length);
            at += length;
            if (marker == App1 && orientation == Orientation.Upright) orientation = Turned(segment);
            if (IsNeeded(marker, segment)) Append(kept, marker, Trimmed(marker, segment));
            frame |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (marker != Scan) continue;
            scan = true;
            at = CopyScan(file, at, kept);
        }

        return null;
    }

    /// <summary>The marker at hand, fill bytes skipped; null where there is none.</summary>
    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF) return null;
        while (at < file.Length && file[at] == 0xFF) at++;
        return at < file.Length && file[at] != 0 ? file[at++] : null;
    }

    /// <summary>Of the segment, its own two bytes of length counted; null when it runs past the end.</summary>
    private static int? Length(ReadOnlySpan<byte> file, int at)
    {
        if (at + 2 > file.Length) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        return length < 2 || at + length > file.Length ? null : length;
    }

    private static bool IsNeeded(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => Names(segment, "JFIF\0"u8) && segment.Length >= 16,
        App2 => Names(segment, "ICC_PROFILE\0"u8),
        App14 => Names(segment, "Adobe"u8),
        >= App0 and <= 0xEF or Comment or (>= 0xF0 and <= 0xFD) => false,
        _ => true,
    };

    // JFIF may carry a thumbnail of its own.
    private static byte[] Trimmed(byte marker, ReadOnlySpan<byte> segment) =>
        marker == App0 ? [0, 16, .. segment[2..14], 0, 0] : segment.ToArray();

    private static int Turned(ReadOnlySpan<byte> segment) =>
        Names(segment, "Exif\0\0"u8) ? Orientation.Read(segment[8..]) : Orientation.Upright;

    private static bool Names(ReadOnlySpan<byte> segment, ReadOnlySpan<byte> name) => segment.Length >= 2 && segment[2..].StartsWith(name);

    private static void Append(List<byte> kept, byte marker, byte[] segment)
    {
        kept.Add(0xFF);
        kept.Add(marker);
        kept.AddRange(segment);
    }

    // Coded data ends at the first marker that is neither a stuffed zero nor a restart.
    private static int CopyScan(ReadOnlySpan<byte> file, int at, List<byte> kept)
    {
        var end = at;
        while (end + 1 < file.Length && (file[end] != 0xFF || file[end + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            end += file[end] == 0xFF && file[end + 1] != 0xFF ? 2 : 1;
        kept.AddRange(file[at..end]);
        return end;
    }

    private static CleanPicture Finish(List<byte> kept, int orientation, ReadOnlySpan<byte> file, int end)
    {
        kept.Add(0xFF);
        kept.Add(End);
        if (orientation != Orientation.Upright) Turn(kept, orientation, file.Length);
        return CleanPicture.Kept(kept, file, end);
    }

    // Right behind the JFIF header, which readers expect first.
    private static void Turn(List<byte> kept, int orientation, int longest)
    {
        byte[] note = [0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. Orientation.Write(orientation)];
        if (kept.Count + note.Length > longest) return;
        var bytes = CollectionsMarshal.AsSpan(kept);
        kept.InsertRange(bytes.Length > 20 && bytes[3] == App0 ? 20 : 2, note);
    }
}
