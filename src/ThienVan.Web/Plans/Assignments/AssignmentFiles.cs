using Microsoft.AspNetCore.Mvc;
using ThienVan.Web.Plans.Assignments.Pages;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>The sheet to fill in and the draft of the ward's decision.</summary>
internal static class AssignmentFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PlanLinks.AssignmentBook, BookAsync).RequireAuthorization(PlanPermissions.Assign);
        routes.MapGet(PlanLinks.AssignmentPaper, PaperAsync).RequireAuthorization(PlanPermissions.Assign);
        routes.MapPost(PlanLinks.AssignmentPaper, DraftAsync).RequireAuthorization(PlanPermissions.Assign);
    }

    private static async Task<IResult> BookAsync(
        HttpRequest request, AssignmentService assignments, DownloadNames names, CancellationToken ct) =>
        await assignments.SheetAsync(new QueryState(request).Number("nam"), ct) is { } view
            ? TypedResults.File(
                AssignmentBook.Write(view), WorkbookWriter.ContentType, names.Of($"năm {view.Year}", "giao-chi-tieu", "xlsx"))
            : TypedResults.NotFound();

    // The form of the ward's next document, before it is signed: what it says is printed, and nothing stored.
    private static async Task<IResult> DraftAsync(
        [FromForm] IFormCollection form, HttpRequest request, AssignmentService assignments, DownloadNames names, CancellationToken ct)
    {
        if (await assignments.SheetAsync(new QueryState(request).Number("nam"), ct) is not { } view) return TypedResults.NotFound();
        var read = TypedFigures.Read(form, view.Plan).Figures(view.Plan);
        if (read.Wrong.Count > 0) return TypedResults.BadRequest();
        var draft = await assignments.DraftAsync(view.Year, read.Figures, ct);
        return draft.IsRefused ? TypedResults.BadRequest() : File(draft.Value, names);
    }

    private static IResult File(YearSheetView view, DownloadNames names) => TypedResults.File(
        AssignmentPaper.Write(view), OfficialDocument.ContentType, names.Of($"năm {view.Year}", "du-thao-giao-chi-tieu", "docx"));

    private static async Task<IResult> PaperAsync(
        HttpRequest request, AssignmentService assignments, DownloadNames names, CancellationToken ct) =>
        await assignments.SheetAsync(new QueryState(request).Number("nam"), ct) is { } view
            ? File(view, names) : TypedResults.NotFound();
}
