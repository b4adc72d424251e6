using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers.Pages;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Papers;

/// <summary>The report's files. Each is made from the content when asked for: same content, same bytes.</summary>
public sealed class PaperPrints(
    PaperQueries papers, PaperIssuing issuing, IssuedFiles issued, PaperTemplates templates, PdfPrinter printer, ReportRights rights)
{
    internal const int PictureDots = 144;
    internal const string PlainText = "text/plain; charset=utf-8";

    public bool CanPrint => printer.CanPrint;

    public bool CanPicture => printer.CanPicture;

    /// <inheritdoc cref="PdfPrinter.Lacks"/>
    public string? Lacks => printer.Lacks;

    /// <param name="name">One of <see cref="ReportLinks.PaperFile"/>'s names.</param>
    /// <returns>Null when there is no such round or file.</returns>
    public async Task<Result<PrintedFile>?> FileAsync(Guid round, string name, CancellationToken ct)
    {
        if (await issued.OfAsync(round, ct) is { } number) return await issued.FindAsync(number, name, ct);
        return await papers.DraftAsync(round, ct) is { } paper ? await FileAsync(paper, name, ct) : null;
    }

    /// <summary>What the report would print under this order: the same bytes, while nothing changes before it is issued.</summary>
    /// <returns>As <see cref="FileAsync(Guid, string, CancellationToken)"/>.</returns>
    public async Task<Result<PrintedFile>?> PreviewAsync(Guid round, string name, IssueOrder order, CancellationToken ct)
    {
        var preview = await issuing.PreviewAsync(round, order, ct);
        return preview.IsRefused ? preview.Refusal! : await FileAsync(preview.Value.Content.WithNothing(order.Nothing), name, ct);
    }

    internal static byte[] Script(PaperContent paper) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(SpokenScript.Of(paper))];

    private async Task<Result<PrintedFile>?> FileAsync(PaperContent paper, string name, CancellationToken ct)
    {
        var copy = PaperFiles.CopyOf(name);
        if (!rights.MayReadCopy(copy)) return PaperRefusals.KeptDenied;
        return name switch
        {
            "bao-cao.docx" or "bao-cao-luu.docx" => File(await DocumentAsync(paper, copy, ct), OfficialDocument.ContentType),
            "bao-cao.pdf" or "bao-cao-luu.pdf" => File(await PdfAsync(await DocumentAsync(paper, copy, ct), ct), "application/pdf"),
            "bieu-chi-tieu.xlsx" or "bieu-chi-tieu-luu.xlsx" => File(AppendixWorkbook.Write(paper, copy), WorkbookWriter.ContentType),
            "tom-tat.docx" => File(SummaryPage.Write(paper), OfficialDocument.ContentType),
            "tom-tat.pdf" => File(await printer.PrintAsync(SummaryPage.Write(paper), ct), "application/pdf"),
            "tom-tat.png" => File(await PictureAsync(paper, ct), "image/png"),
            "truyen-thanh.txt" => File(Script(paper), PlainText),
            _ => (Result<PrintedFile>?)null,
        };
    }

    private async Task<Result<byte[]>> DocumentAsync(PaperContent paper, PaperCopy copy, CancellationToken ct) =>
        ReportDocument.Write(paper, copy, (await templates.ContentAsync(version: null, ct))!, ct);

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
        group.MapGet("/ky/{round:guid}/van-ban/cap-so/{name}", PreviewAsync).RequireAuthorization(ReportPermissions.Publish);
        group.MapGet("/so-van-ban/{year:int}/{number:int}/{name}", IssuedAsync);
        group.MapGet("/so-van-ban/ban-ky/{id:guid}", SignedAsync);
        RegisterFiles.Map(group);
        group.MapGet("/mau-van-ban/{version:int}.docx", TemplateAsync);
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult, NotFound>> FileAsync(
        Guid round, string name, PaperPrints prints, ReportFileNames names, DownloadLog log, HttpContext http, CancellationToken ct) =>
        Answer(await log.KeepAsync(RoundSubject.OfPaper(round), name, await prints.FileAsync(round, name, ct), ct), http,
            await names.OfAsync(round, name, ct));

    private static async Task<Results<FileContentHttpResult, NotFound>> SignedAsync(
        Guid id, SignedCopies copies, ReportFileNames names, DownloadLog log, HttpContext http, CancellationToken ct)
    {
        if (await copies.FileAsync(id, ct) is not { } copy) return TypedResults.NotFound();
        await log.KeepAsync($"report/signed/{id}", copy.FileName, copy.File, ct, copy.Sha256);
        return Keep(http, copy.File.Content, copy.File.ContentType,
            names.Of(Numbered(copy.Number, copy.Year), $"ban-tai-len-{copy.Sha256[..8]}.pdf"));
    }

    private static string Numbered(int number, int year) => $"báo cáo số {number} năm {year}";

    /// <summary>Of any number ever taken, withdrawn or not.</summary>
    private static async Task<Results<FileContentHttpResult, ContentHttpResult, NotFound>> IssuedAsync(
        int year, int number, string name, IssuedFiles files, ReportFileNames names, DownloadLog log, HttpContext http,
        CancellationToken ct)
    {
        var subject = FormattableString.Invariant($"report/register/{year}/{PaperIssuing.Series}/{number}");
        var found = await log.KeepAsync(subject, name, await files.FindAsync(new(year, PaperIssuing.Series, number), name, ct), ct);
        return Answer(found, http, names.Of(Numbered(number, year), name));
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult, NotFound>> PreviewAsync(
        Guid round, string name, PaperPrints prints, ReportFileNames names, HttpContext http, CancellationToken ct) =>
        IssueForm.From(new QueryState(http.Request)).Read() is { IsRefused: false } order
            ? Answer(await prints.PreviewAsync(round, name, order.Value, ct), http,
                await names.OfAsync(round, $"xem-truoc-{name}", ct))
            : TypedResults.NotFound();

    private static Results<FileContentHttpResult, ContentHttpResult, NotFound> Answer(
        Result<PrintedFile>? found, HttpContext http, string name)
    {
        if (found is not { } printed) return TypedResults.NotFound();
        if (printed.Refusal is { } refusal)
            return TypedResults.Text(refusal.Message, PaperPrints.PlainText, statusCode: refusal == PaperRefusals.KeptDenied
                ? StatusCodes.Status403Forbidden : StatusCodes.Status503ServiceUnavailable);
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
