using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Clock;

namespace ThienVan.Web.Reports.Rounds;

internal static class RoundsServices
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton(ShippedDefinitions.BesideTheProgram)
        .AddSingleton(services => Duties(services.GetRequiredService<ShippedDefinitions>()))
        .AddScoped<RoundReader>()
        .AddScoped<ReportFileNames>()
        .AddScoped<DefinitionReader>()
        .AddScoped<DefinitionService>()
        .AddScoped<RoundService>()
        .AddScoped<RoundSettings>()
        .AddScoped<ExceptionNotices>()
        .AddScoped<RoundQueries>();

    private static FigureDuties Duties(ShippedDefinitions shipped) => new(async (db, plan, ct) =>
        OwedFigures.Of(plan, (await new DefinitionReader(db, shipped).AllAsync(ct)).Select(kept => kept.Definition)));

    /// <summary>What only a server does: open rounds on their day. A round opens once, however many processes look.</summary>
    public static void AddRoundSchedule(this WebApplicationBuilder builder) => builder.AddClockWork(new()
    {
        Name = "RoundSchedule",
        Title = "mở kỳ báo cáo theo lịch",
        Every = TimeSpan.FromMinutes(10),
        LookAsync = (services, ct) => services.GetRequiredService<RoundService>().OpenDueAsync(ct),
    });
}
