using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ThienVan.Web.Shared.Files;

/// <summary>Hands out files of things.</summary>
public static class FileDownload
{
    /// <summary>Always as a file to keep, never as a page of ours; who may not see it learns nothing.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        this FileStore store, AttachmentRow? row, HttpContext http, CancellationToken ct)
    {
        if (row is not { RemovedAt: null } || await store.ContentAsync(row.Sha256, ct) is not { } content) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(content, row.ContentType, row.FileName, entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""));
    }
}
