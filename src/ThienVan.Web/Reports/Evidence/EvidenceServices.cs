using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ThienVan.Web.Reports.Evidence;

internal static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(EvidenceOptions.Read(configuration))
        .AddScoped<EvidenceRights>()
        .AddScoped<EvidenceGate>()
        .AddScoped<EvidenceQueries>()
        .AddScoped<EvidenceService>();

    public static void MapEvidence(this IEndpointRouteBuilder routes) => routes.MapGet(ReportLinks.Home + "/minh-chung/{id:guid}", DownloadAsync);

    /// <summary>Always as a file to keep, never as a page of ours; who may not see it learns nothing.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(Guid id, EvidenceQueries queries, HttpContext http, CancellationToken ct)
    {
        if (await queries.FileAsync(id, ct) is not { } file) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(file.Content, file.ContentType, file.FileName, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
