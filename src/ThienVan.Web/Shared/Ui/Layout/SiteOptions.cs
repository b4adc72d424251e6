namespace ThienVan.Web.Shared.Ui.Layout;

/// <summary>Configuration section <c>ThienVan</c>, as far as pages show it.</summary>
/// <param name="WardName">"Phường Kiến An"; null leaves the place beside the brand empty.</param>
public sealed record SiteOptions(string? WardName)
{
    public static SiteOptions From(IConfiguration configuration) => new(configuration["ThienVan:WardName"]);
}
