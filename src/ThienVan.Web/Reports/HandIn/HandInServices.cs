using ThienVan.Web.Reports.HandIn.Phone;
using ThienVan.Web.Reports.HandIn.Workbooks;

namespace ThienVan.Web.Reports.HandIn;

internal static class HandInServices
{
    public static IServiceCollection AddHandIn(this IServiceCollection services) =>
        services.AddPhoneMenu().AddScoped<PhoneQueries>().AddScoped<PhoneRounds>().AddScoped<PhoneForms>().AddScoped<WorkbookService>();

    public static void MapHandIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPhone();
        routes.MapWorkbooks();
    }
}
