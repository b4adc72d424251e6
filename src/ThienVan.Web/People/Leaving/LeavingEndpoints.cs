using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Documents.Csv;

namespace ThienVan.Web.People.Leaving;

/// <summary>Downloads of the hand-over.</summary>
internal static class LeavingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var packs = routes.MapGroup(PeopleLinks.People).RequireAuthorization(PeoplePermissions.Manage);
        packs.MapGet(
            "/{id:guid}/ban-giao.txt",
            (Guid id, LeavingService leaving, CancellationToken ct) =>
                FileAsync(id, leaving, LeavingFiles.Text, "text/plain; charset=utf-8", "txt", ct)
        );
        packs.MapGet("/{id:guid}/ban-giao.csv", (Guid id, LeavingService leaving, CancellationToken ct) =>
            FileAsync(id, leaving, LeavingFiles.Csv, CsvFile.ContentType, "csv", ct));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        Guid id, LeavingService leaving, Func<LeavingPack, byte[]> write, string contentType, string extension, CancellationToken ct) =>
        await leaving.PackAsync(id, ct) is { } pack
            ? TypedResults.File(write(pack), contentType, $"ban-giao-{id:N}.{extension}")
            : TypedResults.NotFound();
}
