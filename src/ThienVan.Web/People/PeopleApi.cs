using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Leaving;
using ThienVan.Web.Shared.Documents.Csv;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People;

/// <summary>Downloads of this room.</summary>
internal static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var packs = routes.MapGroup(PeopleLinks.People).RequireAuthorization(nameof(Permission.ManagePeople));
        packs.MapGet("/danh-sach.{format:regex(^(xlsx|csv)$)}", ListAsync);
        packs.MapGet("/{id:guid}/ban-giao.txt", (Guid id, LeavingService leaving, CancellationToken ct) => FileAsync(id, leaving, LeavingFiles.Text, "text/plain; charset=utf-8", "txt", ct));
        packs.MapGet("/{id:guid}/ban-giao.csv", (Guid id, LeavingService leaving, CancellationToken ct) => FileAsync(id, leaving, LeavingFiles.Csv, CsvFile.ContentType, "csv", ct));
    }

    private static async Task<IResult> ListAsync(string format, HttpRequest request, PeopleQueries people, CancellationToken ct)
    {
        var query = new QueryState(request);
        return PeopleList.Table.File(PeopleList.Table.Sort(await people.ListAsync(PeopleFilter.From(query), ct), query), format);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        Guid id, LeavingService leaving, Func<LeavingPack, byte[]> write, string contentType, string extension, CancellationToken ct) =>
        await leaving.PackAsync(id, ct) is { } pack ? TypedResults.File(write(pack), contentType, $"ban-giao-{id:N}.{extension}") : TypedResults.NotFound();
}
