using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ThienVan.Web.Shared.Files;

/// <summary>Hands out files of things.</summary>
public static class FileDownload
{
    private const string Look = "xem";

    private const string Table = "text/csv";
    private const string Words = "text/plain";
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A browser shows it by itself, beside our pages: what was let in runs nothing, and the sandbox lets nothing run.</summary>
    public static bool IsShown(string contentType) =>
        contentType is "application/pdf" or Words or Table || contentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Where a file is looked at instead of kept.</summary>
    public static string Shown(string address) => $"{address}?{Look}=1";

    /// <summary>As a file to keep; where it is to be looked at, as what it is and never as a page of ours. Who may not see it learns
    /// nothing.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        this FileStore store, AttachmentRow? row, HttpContext http, CancellationToken ct)
    {
        if (row is not { RemovedAt: null } || await store.ContentAsync(row.Sha256, ct) is not { } content) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var tag = new EntityTagHeaderValue($"\"{row.Sha256}\"");
        if (!http.Request.Query.ContainsKey(Look) || !IsShown(row.ContentType))
            return TypedResults.File(content, row.ContentType, row.FileName, entityTag: tag);
        var inline = new ContentDispositionHeaderValue("inline");
        inline.SetHttpFileName(row.FileName);
        http.Response.Headers.ContentDisposition = inline.ToString();
        return TypedResults.File(content, Readable(row.ContentType, content), entityTag: tag);
    }

    // A table is read as text; in which letters an old file is written the browser finds out.
    private static string Readable(string type, byte[] content) =>
        type is not (Words or Table) ? type : IsUtf8(content) ? $"{Words}; charset=utf-8" : Words;

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            return _strict.GetCharCount(content) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
