using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;

namespace ThienVan.Web.Shared.Map;

/// <summary>Configuration section <c>ThienVan:Map</c>.</summary>
/// <param name="BaseFile">A PMTiles file drawn under everything, as a whole path; null for a plain ground.</param>
public sealed record MapOptions(string? BaseFile)
{
    private const string Key = "ThienVan:Map:BaseFile";
    private const int Version = 3;

    public static MapOptions From(IConfiguration configuration) => new(FileOf(configuration));

    /// <summary>Why the server must not start with what is set; null when it may.</summary>
    internal static Refusal? Refuse(IConfiguration configuration) => FileOf(configuration) is not { } file || IsTiles(file) ? null : new(
        "map.base_file", $"{Key} phải là tệp PMTiles phiên bản {Version} đọc được; “{file}” thì không. "
            + "Đề nghị sửa đường dẫn hoặc bỏ thiết lập này.");

    private static string? FileOf(IConfiguration configuration) => configuration[Key] is { Length: > 0 } file
        ? Path.GetFullPath(file, ProductSettings.FolderOf(configuration, Key) ?? Environment.CurrentDirectory) : null;

    private static bool IsTiles(string file)
    {
        Span<byte> head = stackalloc byte[8];
        try
        {
            using var stream = File.OpenRead(file);
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
                && head[..7].SequenceEqual("PMTiles"u8) && head[7] == Version;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
