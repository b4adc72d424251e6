using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Facts;

/// <summary>Figures the system measures itself. Comes last: by then every room has said what it serves and what it names.</summary>
public static class FactsModule
{
    public static Room Room { get; } = new()
    {
        Name = "Facts",
        Services = (services, _) => services.AddScoped<FactCatalogue>(),
        Start = RefuseAsync,
    };

    private static async Task<Refusal?> RefuseAsync(IServiceProvider services, CancellationToken ct)
    {
        var named = new List<NamedFact>();
        foreach (var use in services.GetServices<FactUse>()) named.AddRange(await use.ReadAsync(services, ct));
        return services.GetRequiredService<FactCatalogue>().Refuse(named);
    }
}
