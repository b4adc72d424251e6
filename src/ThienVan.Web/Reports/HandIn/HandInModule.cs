using Microsoft.Extensions.DependencyInjection.Extensions;
using ThienVan.Web.Reports.HandIn.Phone;
using ThienVan.Web.Reports.HandIn.Workbooks;
using ThienVan.Web.Reports.Pages.Grid;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.HandIn;

/// <summary>What this folder brings to the room.</summary>
public static class HandInModule
{
    public static IServiceCollection AddHandIn(this IServiceCollection services)
    {
        services.TryAddScoped<GridQueries>();
        services.TryAddScoped<UnitTexts>();
        return services.AddPhoneMenu().AddScoped<PhoneQueries>().AddScoped<PhoneForms>().AddScoped<WorkbookService>();
    }

    public static void MapHandIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPhone();
        routes.MapWorkbooks();
    }
}
