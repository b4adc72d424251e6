using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Help;

/// <summary>The user guide, shipped with the program: each room names its own pages of it.</summary>
public static class HelpModule
{
    public static Room Room { get; } = new()
    {
        Name = "Help",
        Guides = ["viec-cho-toi", "quan-tri", "cai-dat"],
        Chapters =
        [
            new(SiteLinks.Inbox, "viec-cho-toi"), new("/cac-phong", "viec-cho-toi"), new(SiteLinks.Search, "viec-cho-toi"),
            new(SiteLinks.Thing, "viec-cho-toi"), new("/thong-bao", "viec-cho-toi"), new("/lich", "don-doc"), new("/he-thong", "quan-tri"),
        ],
        Services = (services, _) => services.AddSingleton<GuideShelf>().AddSingleton(new SearchSource("Hướng dẫn", 90, FindAsync)),
    };

    // Anybody reads the guide, so nobody's rights are asked.
    private static Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        var shelf = services.GetRequiredService<GuideShelf>();
        return Task.FromResult<IReadOnlyList<SearchLine>>(
        [
            .. GuideShelf.Names.Select(name => (Name: name, Guide: shelf.Find(name)!))
                .Where(page => words.Meet([page.Guide.Title, .. page.Guide.Headings]))
                .Select(page => new SearchLine(page.Guide.Title, HelpLinks.Page(page.Name),
                    page.Guide.Headings.FirstOrDefault(heading => words.Meet(heading)))),
        ]);
    }
}
