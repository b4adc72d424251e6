using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Registers.Open;

/// <summary>Hands out what was put on a public page, as long as the page is there.</summary>
internal static class ShownFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(RegisterLinks.ShownFiles + "/{id:guid}", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(
        Guid id, HttpContext http, FileStore files, OpenRegisters registers, AppDb db, CancellationToken ct)
    {
        if (await files.FindAsync(id, ct) is not { RemovedAt: null } row) return TypedResults.NotFound();
        if ((ShownFiles.ItemOf(row) ?? NamedOn(row)) is not { } item) return TypedResults.NotFound();
        var code = await db.Set<ItemRow>().Where(one => one.ItemId == item && one.KnownTo == null).Select(one => one.Register)
            .FirstOrDefaultAsync(ct);
        if (registers.Find(code) is not { } register || await registers.FindAsync(register, item, ct) is not { } shown
            || (NamedOn(row) is not null && NamedFiles.FieldOf(register, shown.Item, id) is null)
            || await files.ContentAsync(row.Sha256, ct) is not { } content) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "public, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

        if (NamedOn(row) is not null) return TypedResults.File(content, row.ContentType, row.FileName);

        // A telephone asks for a sound piece by piece.
        return TypedResults.File(
            content, row.ContentType, entityTag: new EntityTagHeaderValue($"\"{row.Sha256}\""), enableRangeProcessing: true);
    }

    // A paper of the office is for everybody where a public field of its item names it.
    private static Guid? NamedOn(AttachmentRow row) =>
        row.Subject.StartsWith(RegisterLinks.ItemPrefix, StringComparison.Ordinal)
            && Guid.TryParse(row.Subject[RegisterLinks.ItemPrefix.Length..], out var item) ? item : null;
}
