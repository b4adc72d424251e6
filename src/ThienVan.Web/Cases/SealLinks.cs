namespace ThienVan.Web.Cases;

/// <summary>Addresses of what is sealed.</summary>
public static class SealLinks
{
    /// <summary>A person's own key.</summary>
    public const string Key = "/ho-so-dan/khoa-rieng";

    /// <summary>Start of the subject of every key.</summary>
    public const string KeyPrefix = "cases/key/";

    public static string KeySubject(Guid user) => $"{KeyPrefix}{user}";
}
