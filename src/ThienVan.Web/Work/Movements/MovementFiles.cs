using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Movements;

/// <summary>The results of a year as a table, and its commendations as a paper.</summary>
internal static class MovementFiles
{
    public static void MapMovementFiles(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(MovementLinks.Home).RequireAuthorization(MovementPermissions.View);
        group.MapGet("/{id:guid}/{year:int}/ket-qua" + ListFile.Ending, ResultsAsync);
        group.MapGet("/{id:guid}/{year:int}/danh-sach-khen-thuong.docx", PaperAsync);
    }

    private static async Task<IResult> ResultsAsync(
        Guid id, int year, string format, HttpRequest request, MovementQueries queries, CancellationToken ct) =>
        await queries.YearAsync(id, year, ct) is { } view ? File(Table(view), view, request, format) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> PaperAsync(
        Guid id, int year, MovementQueries queries, MovementRights rights, CancellationToken ct) =>
        await queries.CommendationsAsync(id, year, ct) is { } view && rights.SeesNames(view.Year.Movement.LeadId)
            ? TypedResults.File(CommendationPaper.Write(view), OfficialDocument.ContentType, $"khen-thuong-{year}.docx")
            : TypedResults.NotFound();

    private static IResult File(ListTable<GroupLine> table, YearView view, HttpRequest request, string format) =>
        table.File(
            table.Sort(view.Book.Groups, new QueryState(request)), format, view.Title);

    private static ListTable<GroupLine> Table(YearView view) => new("ket-qua-phong-trao",
        new("to", "Tổ dân phố", line => line.Row.Name),
        new("muc-tieu", $"Mục tiêu ({view.Movement.Unit})", line => Figure(line.Row.Goal)),
        new("ho", "Số hộ", line => line.Row.Households),
        new("ket-qua", $"Đã xác nhận ({view.Movement.Unit})", line => Figure(line.Result.Confirmed?.Amount)),
        new("den", "Số đã xác nhận tính đến", line => line.Result.Confirmed?.On),
        new("dat", MovementWords.Reached, line => view.Said(line).IsReached ? "Có" : null),
        new("gui-sau", $"Gửi sau cùng, chưa được xác nhận ({view.Movement.Unit})", line => Figure(line.Result.Unconfirmed?.Amount)),
        new("gui-sau-den", "Số gửi sau cùng tính đến", line => line.Result.Unconfirmed?.On),
        new("tinh-trang", "Trạng thái lần gửi sau cùng", line => view.Said(line).Word));

    private static ListFigure? Figure(decimal? amount) =>
        amount is { } known ? new(known, MovementMeasure.MostDecimals) : null;
}
