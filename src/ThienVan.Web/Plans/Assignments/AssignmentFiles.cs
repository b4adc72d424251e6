using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>The sheet to fill in.</summary>
internal static class AssignmentFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PlanLinks.AssignmentBook, BookAsync).RequireAuthorization(PlanPermissions.Assign);

    private static async Task<IResult> BookAsync(HttpRequest request, AssignmentService assignments, CancellationToken ct) =>
        await assignments.SheetAsync(new QueryState(request).Number("nam"), ct) is { } view
            ? TypedResults.File(AssignmentBook.Write(view), WorkbookWriter.ContentType, AssignmentBook.Name(view.Year))
            : TypedResults.NotFound();
}
