using System.Globalization;
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
        routes.MapGet(MovementLinks.ListFile + ListFile.Ending, ListAsync).RequireAuthorization(MovementPermissions.View);
        group.MapGet("/{id:guid}/{year:int}/ket-qua" + ListFile.Ending, ResultsAsync);
        group.MapGet("/{id:guid}/{year:int}/danh-sach-khen-thuong.docx", PaperAsync);
    }

    private static async Task<IResult> ListAsync(string format, HttpRequest request, MovementQueries queries, CancellationToken ct)
    {
        var view = await queries.ListAsync(new QueryState(request).Number("nam"), ct);
        return ListTable(view).File(view.Lines, format, $"năm {view.Year.ToString(CultureInfo.InvariantCulture)}");
    }

    private static ListTable<MovementLine> ListTable(MovementListView view) => new("phong-trao",
        new("ten", "Phong trào", line => line.Row.Name),
        new("loai", "Loại", line => MovementWords.Word(line.Row.Kind)),
        new("vi-tri", "Vị trí trong kế hoạch", line => line.Row.PlanPlace),
        new("chu-tri", "Chủ trì", line => line.Lead),
        new("dot", $"Đợt {view.Year.ToString(CultureInfo.InvariantCulture)}", line => line.Book is { Row: var year, IsClosed: var isClosed }
            ? MovementWords.Stage(year.Days, isClosed, view.Today) : null),
        new("tu", "Từ ngày", line => line.Book?.Row.From),
        new("den", "Đến ngày", line => line.Book?.Row.To),
        new("tham-gia", "Kết quả", line => line.Book is { } book ? MovementWords.Said(book.Tally) : null),
        new("xac-nhan", "Đã xác nhận", line => line.Book is { } book ? MovementWords.Confirmed(book.Tally, line.Row.Measure) : null));

    private static async Task<IResult> ResultsAsync(
        Guid id, int year, string format, HttpRequest request, MovementQueries queries, CancellationToken ct) =>
        await queries.YearAsync(id, year, ct) is { } view ? File(Table(view), view, request, format) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> PaperAsync(
        Guid id, int year, MovementQueries queries, MovementRights rights, DownloadNames names, CancellationToken ct) =>
        await queries.CommendationsAsync(id, year, ct) is { } view && rights.SeesNames(view.Year.Movement.LeadId)
            ? TypedResults.File(CommendationPaper.Write(view), OfficialDocument.ContentType,
                names.Of(view.Year.Title, "danh-sach-khen-thuong", "docx"))
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
