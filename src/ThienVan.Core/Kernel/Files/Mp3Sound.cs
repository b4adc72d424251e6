namespace ThienVan.Core.Kernel.Files;

/// <summary>Frames of an MP3 (ISO/IEC 11172-3, 13818-3, Layer III): the sound stays; titles, authors, pictures and whatever else was hung
/// before and behind it go.</summary>
public static class Mp3Sound
{
    private const int TagHead = 10;
    private const int FrameHead = 4;

    // Writers leave a gap of zeros behind their tag.
    private const int Gap = 1 << 16;

    /// <summary>A tenth of a second and more: fewer are no sound but bytes that look like one.</summary>
    private const int Fewest = 8;

    private static readonly int[] s_fine = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] s_coarse = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] s_rates = [44100, 48000, 32000];

    /// <summary>Its frames alone; null for what is no MP3.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (Start(file) is not { } at) return null;
        var (kept, kind, frames) = (new List<byte>(file.Length - at), Kind(file[at..]), 0);
        while (at + FrameHead <= file.Length && Length(file[at..]) is { } length && Kind(file[at..]) == kind && at + length <= file.Length)
        {
            kept.AddRange(file.Slice(at, length));
            (at, frames) = (at + length, frames + 1);
        }

        return frames >= Fewest && kept.Count > file.Length / 2 ? [.. kept] : null;
    }

    private static int? Start(ReadOnlySpan<byte> file)
    {
        var at = 0;
        while (file.Length - at >= TagHead && file[at..].StartsWith("ID3"u8)) at += Tag(file[at..]);
        if (at >= file.Length) return null;
        var gap = file[at..].IndexOfAnyExcept((byte)0);
        return gap is >= 0 and < Gap && at + gap + FrameHead <= file.Length && Length(file[(at + gap)..]) is not null ? at + gap : null;
    }

    // Seven bits a byte, so that no length looks like the beginning of a frame.
    private static int Tag(ReadOnlySpan<byte> tag) => TagHead + ((tag[6] & 0x7F) << 21) + ((tag[7] & 0x7F) << 14)
        + ((tag[8] & 0x7F) << 7) + (tag[9] & 0x7F) + ((tag[5] & 0x10) != 0 ? TagHead : 0);

    // Version and sampling rate, which no frame of one sound changes.
    private static int Kind(ReadOnlySpan<byte> head) => ((head[1] & 0x1E) << 8) | (head[2] & 0x0C);

    /// <summary>Bytes of the frame that begins here; null where none does.</summary>
    private static int? Length(ReadOnlySpan<byte> head)
    {
        var (version, layer) = ((head[1] >> 3) & 3, (head[1] >> 1) & 3);
        var (bits, rate) = (head[2] >> 4, (head[2] >> 2) & 3);
        if (head[0] != 0xFF || (head[1] & 0xE0) != 0xE0 || version == 1 || layer != 1 || bits is 0 or 15 || rate == 3) return null;
        var isFine = version == 3;
        var sampled = s_rates[rate] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        return ((isFine ? 144_000 * s_fine[bits] : 72_000 * s_coarse[bits]) / sampled) + ((head[2] >> 1) & 1);
    }
}
