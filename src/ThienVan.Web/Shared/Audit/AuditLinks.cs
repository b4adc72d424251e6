namespace ThienVan.Web.Shared.Audit;

public static class AuditLinks
{
    public const string Page = "/he-thong";
}
