namespace ThienVan.Web.Shared.Files;

/// <summary>Settings under <c>ThienVan:Files</c>: what one file may cost.</summary>
public sealed record FileLimits
{
    /// <summary>Endings of what may be sent, for the field that asks for it.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.txt,.csv";

    /// <summary>Megabytes of one file as sent; a request never holds more than 32.</summary>
    public int FileMegabytes { get; init; } = 20;

    /// <summary>Megabytes that may come out of the compressed parts of one file.</summary>
    public int ExpandedMegabytes { get; init; } = 100;

    /// <summary>A hostile file can keep any reader busy; after this it is given up.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public long FileBytes => (long)Math.Clamp(FileMegabytes, 1, 30) << 20;

    public long ExpandedBytes => (long)ExpandedMegabytes << 20;

    public static FileLimits Read(IConfiguration configuration) => configuration.GetSection("ThienVan:Files").Get<FileLimits>() ?? new();
}
