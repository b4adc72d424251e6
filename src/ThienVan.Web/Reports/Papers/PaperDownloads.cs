using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.Papers;

/// <summary>The report's files. Each is made from the content when asked for: same content, same bytes.</summary>
public sealed class PaperPrints(PaperQueries papers, PaperTemplates templates, PdfPrinter printer)
{
    private const int PictureDots = 144;

    public bool CanPrint => printer.CanPrint;

    public bool CanPicture => printer.CanPicture;

    /// <param name="name">One of <see cref="ReportLinks.PaperFile"/>'s names.</param>
    /// <returns>Null when there is no such round or file.</returns>
    public async Task<Result<PrintedFile>?> FileAsync(Guid round, string name, CancellationToken ct)
    {
        if (await papers.ContentAsync(round, ct) is not var (paper, version)) return null;
        return name switch
        {
            "bao-cao.docx" => File(await DocumentAsync(paper, version, ct), OfficialDocument.ContentType),
            "bao-cao.pdf" => File(await PdfAsync(await DocumentAsync(paper, version, ct), ct), "application/pdf"),
            "bieu-chi-tieu.xlsx" => File(AppendixWorkbook.Write(paper), WorkbookWriter.ContentType),
            "tom-tat.docx" => File(SummaryPage.Write(paper), OfficialDocument.ContentType),
            "tom-tat.pdf" => File(await printer.PrintAsync(SummaryPage.Write(paper), ct), "application/pdf"),
            "tom-tat.png" => File(await PictureAsync(paper, ct), "image/png"),
            "truyen-thanh.txt" => File(
                Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(SpokenScript.Of(paper))).ToArray(), "text/plain; charset=utf-8"),
            _ => (Result<PrintedFile>?)null,
        };
    }

    private async Task<Result<byte[]>> DocumentAsync(PaperContent paper, int? version, CancellationToken ct) =>
        ReportDocument.Write(
            paper, await templates.ContentAsync(version, ct) ?? throw new InvalidOperationException($"Template {version} is gone."), ct);

    private async Task<Result<byte[]>> PdfAsync(Result<byte[]> document, CancellationToken ct) =>
        document.IsRefused ? document : await printer.PrintAsync(document.Value, ct);

    private async Task<Result<byte[]>> PictureAsync(PaperContent paper, CancellationToken ct)
    {
        var pdf = await printer.PrintAsync(SummaryPage.Write(paper), ct);
        return pdf.IsRefused ? pdf : await printer.PictureAsync(pdf.Value, PictureDots, ct);
    }

    private static Result<PrintedFile> File(Result<byte[]> content, string type) =>
        content.IsRefused ? content.Refusal! : new PrintedFile(content.Value, type);
}

public sealed record PrintedFile(byte[] Content, string ContentType);

/// <summary>Addresses of the report's files and of its template.</summary>
public static class PaperDownloads
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(ReportLinks.Home).RequireAuthorization(ReportPermissions.View);
        group.MapGet("/ky/{round:guid}/van-ban/{name}", FileAsync);
        group.MapGet("/mau-van-ban/{version:int}.docx", TemplateAsync);
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult, NotFound>> FileAsync(
        Guid round, string name, PaperPrints prints, HttpContext http, CancellationToken ct)
    {
        if (await prints.FileAsync(round, name, ct) is not { } printed) return TypedResults.NotFound();
        if (printed.Refusal is { } refusal)
            return TypedResults.Text(refusal.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        return Keep(http, printed.Value.Content, printed.Value.ContentType, name);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> TemplateAsync(
        int version, PaperTemplates templates, HttpContext http, CancellationToken ct) =>
        await templates.ContentAsync(version, ct) is { } content
            ? Keep(http, content, OfficialDocument.ContentType, FormattableString.Invariant($"mau-bao-cao-{version}.docx"))
            : TypedResults.NotFound();

    private static FileContentHttpResult Keep(HttpContext http, byte[] content, string type, string name)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(
            content, type, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
    }
}
