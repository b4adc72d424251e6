using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Evidence;

internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(EvidenceOptions.Read(configuration))
        .AddScoped<EvidenceRights>()
        .AddScoped<EvidenceGate>()
        .AddScoped<EvidenceQueries>()
        .AddScoped<EvidenceService>();

    public static void MapEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ReportLinks.Home + "/minh-chung/{id:guid}", DownloadAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        Guid id, EvidenceQueries queries, FileStore store, HttpContext http, CancellationToken ct) =>
        await store.SendAsync(await queries.FileAsync(id, ct), http, ct);
}
