using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Search;

/// <summary>One search over every room.</summary>
public static class SearchModule
{
    public static Room Room { get; } = new() { Name = "Search", Services = (services, _) => services.AddScoped<SiteSearch>() };
}
