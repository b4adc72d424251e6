namespace ThienVan.Web.Shared.Hosting;

/// <summary>The site's address as the world knows it (<c>ThienVan:PublicUrl</c>), whatever stands before this process.</summary>
public static class PublicAddress
{
    /// <summary>Null when the ward has not said it.</summary>
    public static Uri? Of(IConfiguration configuration) =>
        Uri.TryCreate(configuration["ThienVan:PublicUrl"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    /// <summary>The same for what only works over TLS: passkeys, answers of an identity provider. Null in a demonstration, which anybody
    /// opens on their own machine.</summary>
    public static Uri? Secure(IConfiguration configuration, DemonstrationMode demonstration) =>
        !demonstration.On && Of(configuration) is { Scheme: "https" } address ? address : null;
}
