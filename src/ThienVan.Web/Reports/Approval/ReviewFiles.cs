using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Approval;

/// <summary>The values of a round under review, as their page filters them, to take away.</summary>
internal static class ReviewFiles
{
    private static readonly ListTable<ReviewCard> _table = new("duyet-so-lieu",
        new("ma", "Mã", card => card.Code),
        new("chi-so", "Chỉ số", card => card.Name),
        new("don-vi", "Đơn vị gửi", card => card.Sender.Name),
        new("so-lieu", "Số liệu", card => card.Figure),
        new("trang-thai", "Trạng thái", card => VietnameseText.Capital(ValueStates.Word(card.State))),
        new("ky-truoc", "Kỳ trước", card => card.Before),
        new("luy-ke", "Lũy kế", card => card.Cumulative),
        new("phan-tram", "% kế hoạch năm", card => card.ShareOfPlan),
        new("canh-bao", "Cảnh báo", card => string.Join("; ", card.Checks.Select(check => check.Message))),
        new("giai-trinh", "Giải trình", card => card.Explanation),
        new("tra-lai", "Lý do trả lại", card => card.ReturnReason),
        new("minh-chung", "Số minh chứng", card => (decimal)card.Evidence));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(ReportLinks.Home + "/ky/{round:guid}/duyet/danh-sach" + ListFile.Ending, async (
            Guid round, string format, HttpRequest request, ReviewQueries review, CancellationToken ct) =>
            await review.ReviewAsync(round, new QueryState(request), ct) is { } view
                ? _table.File([.. view.Cards], format, view.Round.Name) : TypedResults.NotFound())
        .RequireAuthorization(ReportPermissions.View);
}
