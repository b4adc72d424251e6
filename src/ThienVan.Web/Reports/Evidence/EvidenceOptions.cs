namespace ThienVan.Web.Reports.Evidence;

/// <summary>Settings under <c>ThienVan:Evidence</c>.</summary>
public sealed record EvidenceOptions
{
    /// <summary>Megabytes of one file as sent; a request never holds more than 32.</summary>
    public int FileMegabytes { get; init; } = 20;

    /// <summary>Megabytes of everything one unit keeps in one round.</summary>
    public int UnitMegabytes { get; init; } = 200;

    /// <summary>Megabytes that may come out of the compressed parts of one file.</summary>
    public int ExpandedMegabytes { get; init; } = 100;

    /// <summary>A hostile file can keep any reader busy; after this it is given up.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public long FileBytes => (long)Math.Clamp(FileMegabytes, 1, 30) << 20;

    public long UnitBytes => (long)UnitMegabytes << 20;

    public long ExpandedBytes => (long)ExpandedMegabytes << 20;

    public static EvidenceOptions Read(IConfiguration configuration) => configuration.GetSection("ThienVan:Evidence").Get<EvidenceOptions>() ?? new();
}
