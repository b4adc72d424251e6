using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ThienVan.Web.Shared.Files;

/// <summary>Hands out files of things.</summary>
public static class FileDownload
{
    private const string Look = "xem";

    /// <summary>Where a picture is looked at on a page, instead of kept.</summary>
    public static string Shown(string address) => $"{address}?{Look}=1";

    /// <summary>As a file to keep, never as a page of ours, but for a picture that a page of ours asks for; who may not see it learns
    /// nothing.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        this FileStore store, AttachmentRow? row, HttpContext http, CancellationToken ct)
    {
        if (row is not { RemovedAt: null } || await store.ContentAsync(row.Sha256, ct) is not { } content) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var shown = http.Request.Query.ContainsKey(Look) && row.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return TypedResults.File(
            content, row.ContentType, shown ? null : row.FileName, entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""));
    }
}
