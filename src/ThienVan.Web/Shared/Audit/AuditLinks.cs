namespace ThienVan.Web.Shared.Audit;

public static class AuditLinks
{
    public const string Page = "/he-thong";
    public const string Trail = "/he-thong/nhat-ky";

    /// <summary>Key of the permission to read the trail.</summary>
    public const string TrailPermission = "system.trail";
}
