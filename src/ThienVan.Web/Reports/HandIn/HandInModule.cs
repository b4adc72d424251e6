using ThienVan.Web.Reports.HandIn.Phone;

namespace ThienVan.Web.Reports.HandIn;

/// <summary>What this folder brings to the room.</summary>
public static class HandInModule
{
    public static IServiceCollection AddHandIn(this IServiceCollection services) => services
        .AddScoped<PhoneQueries>()
        .AddScoped<PhoneForms>();

    public static void MapHandIn(this IEndpointRouteBuilder routes) => routes.MapPhone();
}
