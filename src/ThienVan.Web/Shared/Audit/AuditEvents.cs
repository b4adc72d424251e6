using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Audit;

/// <summary>What is written down about the daily comparison of log and state.</summary>
internal static class AuditEvents
{
    public const string Subject = "product/audit";
    public const string Trail = "product/trail";

    public static readonly EventKind Verified = new(
        "product.verified", Subject,
        "log and state were compared, once a day",
        "how many events and rows, the chain's end, the faults found");

    public static readonly EventKind Taken = new(
        "product.trail_taken", Trail,
        "somebody took the trail away as a file",
        "its format, what was asked, how many events");
}
