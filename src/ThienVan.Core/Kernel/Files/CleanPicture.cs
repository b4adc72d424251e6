namespace ThienVan.Core.Kernel.Files;

/// <summary>A picture without what a camera or a program wrote into it: place, device, owner, captions, thumbnails.</summary>
/// <param name="Bytes">Never longer than what came in; the picture itself is not encoded again.</param>
/// <param name="Tail">Where the picture ended and other bytes began; null when nothing followed it.</param>
public sealed record CleanPicture(byte[] Bytes, int? Tail)
{
    /// <summary>Null when the bytes are not a whole picture of that kind.</summary>
    public static CleanPicture? Of(FileKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        FileKind.Jpeg => JpegPicture.Clean(file),
        FileKind.Png => PngPicture.Clean(file),
        FileKind.Webp => WebpPicture.Clean(file),
        _ => null,
    };

    internal static CleanPicture Kept(List<byte> kept, ReadOnlySpan<byte> file, int end) =>
        new([.. kept], end < file.Length ? end : null);
}
