using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Files;
using ThienVan.Core.People;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

public static class WorkbookEndpoints
{
    private const int LargestMarks = 512 << 10;
    private const int MostMarks = 1000;
    public static void MapWorkbooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(ReportLinks.Home + "/ky/{round:guid}/bieu-mau/{unit}").RequireAuthorization(ReportPermissions.Enter);
        group.MapGet(
            "tai-ve",
            (Guid round, string unit, WorkbookService service, ReportFileNames names, CancellationToken ct) =>
                SendAsync(service, names, round, unit, [], "bieu-mau", ct)
        );
        group.MapPost("danh-dau", MarkedAsync).WithMetadata(new RequestSizeLimitAttribute(LargestMarks));
    }

    public static string Write(IEnumerable<RefusedRow> refused) => JsonSerializer.Serialize(
        refused.Select(row => row.Row).OfType<MarkedRow>().DistinctBy(row => row.Code).ToArray(), KeptJson.Event);

    /// <summary>What the page showed comes back in the form, so that any process can answer; it goes nowhere but into the file.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound, BadRequest>> MarkedAsync(
        Guid round, string unit, [FromForm] string? o, WorkbookService service, ReportFileNames names, CancellationToken ct)
    {
        try
        {
            var marked = JsonSerializer.Deserialize<MarkedRow?[]>(o ?? "[]", KeptJson.Event) ?? [];
            if (marked.Length > MostMarks || marked.Any(row => row is not { Code: not null, Texts: not null, Message: not null }))
                return TypedResults.BadRequest();
            var file = await SendAsync(service, names, round, unit, [.. marked.OfType<MarkedRow>()], "can-sua", ct);
            return file.Result is FileContentHttpResult found ? found : TypedResults.NotFound();
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        WorkbookService service, ReportFileNames names, Guid round, string unit, IReadOnlyList<MarkedRow> marked, string name,
        CancellationToken ct)
    {
        var file = await service.TemplateAsync(round, unit, marked, ct);
        return file.IsRefused
            ? TypedResults.NotFound()
            : TypedResults.File(file.Value, WorkbookWriter.ContentType,
                await names.OfAsync(round, FileName.Clean($"{name}-{unit}.xlsx", FileKind.Excel), ct));
    }
}
