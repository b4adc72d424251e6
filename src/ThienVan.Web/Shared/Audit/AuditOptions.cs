namespace ThienVan.Web.Shared.Audit;

/// <summary>Configuration section <c>ThienVan:Audit</c>: where the chain's end is kept outside the database.</summary>
public sealed record AuditOptions
{
    private const string Section = "ThienVan:Audit";

    /// <summary>A file that every day's end is added to, best on another machine; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Sends every day's end to those who hold the permission; faults are sent in any case.</summary>
    public bool Mail { get; init; }

    public static AuditOptions Read(IConfiguration configuration) => configuration.GetSection(Section).Get<AuditOptions>() ?? new();
}
