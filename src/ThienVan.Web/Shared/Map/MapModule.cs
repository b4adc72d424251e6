using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Map;

/// <summary>One map of every room's layers, for the office and, as far as layers are public, for everybody.</summary>
public static class MapModule
{
    public static Room Room { get; } = new()
    {
        Name = "Map",
        Guides = ["ban-do"],
        Chapters = [new(SiteLinks.Map, "ban-do")],
        Services = (services, configuration) => services
            .AddSingleton(MapOptions.From(configuration))
            .AddSingleton(new MenuGroup(MenuPart.Area, 20, [new("Bản đồ", SiteLinks.Map, MenuIcon.Map) { IsPublic = true }]))
            .AddSingleton(new PublicDoor(10, "Bản đồ", SiteLinks.Map, "Cây, đèn, trường, nhà văn hóa và các công trình của phường"))
            .AddScoped<MapLayers>(),
        Endpoints = MapEndpoints.Map,
        RefuseSettings = configuration => [MapOptions.Refuse(configuration)],
    };
}
