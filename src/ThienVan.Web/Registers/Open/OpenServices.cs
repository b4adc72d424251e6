using ThienVan.Web.Registers.Open.Showing;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Open;

/// <summary>What the public face of the registers is made of.</summary>
internal static class OpenServices
{
    public static IServiceCollection AddOpen(this IServiceCollection services) => services
        .AddSingleton<OpenSite>()
        .AddSingleton<OgcDocuments>()
        .AddScoped<OpenRegisters>()
        .AddScoped<ShownFiles>()
        .AddScoped<ShowingService>()
        .AddSingleton(new ReportedThings(RegisterLinks.ItemPrefix, OpenThings.FindAsync))
        .AddSingleton(new PublicDoor(30, "Dữ liệu mở", RegisterLinks.OpenHome, "Các sổ công khai: xem từng mục, tải về, dùng lại"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        OgcEndpoints.Map(routes);
        Catalogue.Map(routes);
        OpenFiles.Map(routes);
        ShownFileEndpoint.Map(routes);
    }
}
