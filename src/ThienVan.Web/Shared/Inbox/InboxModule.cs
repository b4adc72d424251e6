using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Inbox;

/// <summary>What waits for a person, out of every room, and what of it can be done where it stands.</summary>
public static class InboxModule
{
    public static Room Room { get; } = new()
    {
        Name = "Inbox",
        Services = (services, _) => services.AddSingleton<LineActs>(),
    };
}
