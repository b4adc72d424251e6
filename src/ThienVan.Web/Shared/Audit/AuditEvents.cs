using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Audit;

/// <summary>What is written down about the daily comparison of log and state.</summary>
internal static class AuditEvents
{
    public const string Subject = "product/audit";

    public static readonly EventKind Verified = new(
        "product.verified", Subject,
        "log and state were compared, once a day",
        "how many events and rows, the chain's end, the faults found");
}
