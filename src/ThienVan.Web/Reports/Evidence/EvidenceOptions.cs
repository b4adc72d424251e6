namespace ThienVan.Web.Reports.Evidence;

/// <summary>Settings under <c>ThienVan:Evidence</c>.</summary>
public sealed record EvidenceOptions
{
    /// <summary>Megabytes of everything one unit keeps in one round.</summary>
    public int UnitMegabytes { get; init; } = 200;

    public long UnitBytes => (long)UnitMegabytes << 20;

    public static EvidenceOptions Read(IConfiguration configuration) =>
        configuration.GetSection("ThienVan:Evidence").Get<EvidenceOptions>() ?? new();
}
