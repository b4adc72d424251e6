using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Cases.Handling;

/// <summary>Hands photos of reports to who may see the case; nobody else learns that there is one.</summary>
internal static class CasePhotos
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(CaseLinks.Home + "/anh/{id:guid}", SendAsync).RequireAuthorization(CasePermissions.View);

    private static async Task<IResult> SendAsync(
        Guid id, HttpContext http, FileStore files, AppDb db, CaseRights rights, CancellationToken ct)
    {
        if (await files.FindAsync(id, ct) is not { } row || !row.Subject.StartsWith(CaseLinks.CasePrefix, StringComparison.Ordinal)
            || !Guid.TryParse(row.Subject[CaseLinks.CasePrefix.Length..], out var reporter)) return TypedResults.NotFound();
        var unit = await (from one in db.Set<CaseReporterRow>()
                          where one.Id == reporter
                          join held in db.Set<CaseRow>() on one.CaseId equals held.Id
                          select held.UnitId).FirstOrDefaultAsync(ct);
        if (unit is null || !rights.Sees(unit)) return TypedResults.NotFound();
        return (await files.SendAsync(row, http, ct)).Result;
    }
}
