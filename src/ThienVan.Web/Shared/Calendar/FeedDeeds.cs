using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>What takes the forms of a person's own calendar off their page.</summary>
internal static class FeedDeeds
{
    public static IServiceCollection AddDeeds(this IServiceCollection services) =>
        services.AddSingleton(FormDeed.On(Me, Said, "thu-hoi-lich", CalendarEvents.FeedRevoked))
            .AddSingleton(FormDeed.On(Me, Said, "tao-lich", CalendarEvents.FeedCreated, CalendarEvents.FeedRevoked));

    private static string Me(LateForm late) => $"people/{SignedIn.Id(late.Http.User)}";

    private static string? Said(string kind, string? data) =>
        kind == CalendarEvents.FeedCreated.Name ? "Tạo địa chỉ lịch" : "Thu hồi địa chỉ lịch";
}
