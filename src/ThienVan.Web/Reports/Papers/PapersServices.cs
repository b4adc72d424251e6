using ThienVan.Web.Shared.Documents.Printing;

namespace ThienVan.Web.Reports.Papers;

public static class PapersServices
{
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PrinterTools.Find(configuration))
        .AddSingleton<PdfPrinter>()
        .AddSingleton(ShippedRules.BesideTheProgram)
        .AddScoped<CarriedFigures>()
        .AddScoped<PaperTasks>()
        .AddScoped<PaperSources>()
        .AddScoped<PaperQueries>()
        .AddScoped<PaperTemplates>()
        .AddScoped<PaperService>()
        .AddScoped<IssuedFiles>()
        .AddScoped<SignedCopies>()
        .AddScoped<DownloadLog>()
        .AddScoped<PaperIssuing>()
        .AddScoped<PaperPrints>();
}
