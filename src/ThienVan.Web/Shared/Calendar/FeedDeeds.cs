using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>What takes the form of a person's own calendar off its page.</summary>
internal static class FeedDeeds
{
    public static IServiceCollection AddDeeds(this IServiceCollection services) =>
        services.AddSingleton(FormDeed.On(Me, Said, "thu-hoi-lich", CalendarEvents.FeedRevoked));

    private static string Me(LateForm late) => $"people/{SignedIn.Id(late.Http.User)}";

    private static string? Said(string kind, string? data) => "Thu hồi địa chỉ lịch";
}
