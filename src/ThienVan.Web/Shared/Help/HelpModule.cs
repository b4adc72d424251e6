using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Help;

/// <summary>The user guide, shipped with the program: each room names its own pages of it.</summary>
public static class HelpModule
{
    public static Room Room { get; } = new()
    {
        Name = "Help",
        Guides = ["viec-cho-toi", "quan-tri"],
        Services = (services, _) => services.AddSingleton<GuideShelf>(),
    };
}
