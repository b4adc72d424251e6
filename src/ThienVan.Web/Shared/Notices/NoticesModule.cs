using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Notices;

/// <summary>What the product told a person, on a page of its own and as a count beside their name.</summary>
public static class NoticesModule
{
    public static Room Room { get; } = new()
    {
        Name = "Notices",
        Services = (services, _) => services.AddScoped<NoticeList>().AddScoped<MailChoice>(),
    };
}
