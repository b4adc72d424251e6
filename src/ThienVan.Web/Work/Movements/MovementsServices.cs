using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Movements;

internal static class MovementsServices
{
    public static IServiceCollection AddMovements(this IServiceCollection services) => services
        .AddScoped<MovementRights>()
        .AddScoped<MovementWrite>()
        .AddScoped<MovementService>()
        .AddScoped<MovementYears>()
        .AddScoped<MovementResults>()
        .AddScoped<MovementNotices>()
        .AddScoped<Commendations>()
        .AddScoped<MovementQueries>()
        .AddScoped<MovementDuties>()
        .AddScoped<MovementsOfPart>()
        .AddSingleton(new TargetPanel(typeof(Parts.BehindTarget), 30));
}
