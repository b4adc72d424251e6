using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Grid;

internal static class GridServices
{
    public static IServiceCollection AddGrid(this IServiceCollection services) => services
        .AddScoped<GridQueries>()
        .AddScoped<EntryFinder>()
        .AddSingleton(new EntryDoor(ReportLinks.EntryOf, ReportPermissions.Enter));
}
