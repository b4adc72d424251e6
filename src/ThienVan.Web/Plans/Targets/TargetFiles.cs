using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Parts;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Targets;

/// <summary>The targets a page shows, to take away.</summary>
internal static class TargetFiles
{
    private static readonly ListTable<TargetCard> Table = new("chi-tieu",
        new("so", "Số", card => card.No),
        new("ten", "Chỉ tiêu", card => card.Name),
        new("nhom", "Nhóm", card => card.GroupName),
        new("ke-hoach", "Kế hoạch năm", card => card.PlanText),
        new("thuc-hien", "Thực hiện", Reached) { Order = card => card.Shown?.Actual },
        new("don-vi-tinh", "Đơn vị tính", card => card.Indicator?.Unit),
        new("trang-thai", "Trạng thái", card => StatusWord.Of(card.Verdict).InText),
        new("lanh-dao-danh-gia", "Lãnh đạo đánh giá", card => card.Verdict.Override is { } over ? OverrideWords.Full(over) : null),
        new("muc-do", "Mức độ số liệu", card => card.Shown is { Data: not DataState.None } shown ? PlanText.Word(shown) : null),
        new("so-lieu-den", "Số liệu đến", card => card.Shown?.AsOf),
        new("chu-tri", "Chủ trì", card => LeadWords.Of(card.Leads, "chưa giao")));

    /// <summary>A figure, or the word the page says of what is reached or not.</summary>
    private static object? Reached(TargetCard card) =>
        TargetGauge.Of(card) is { Said: true } said ? said.Figure
        : card.Shown is { Actual: { } actual } shown ? new ListFigure(actual, FigureText.Places(actual, shown.Target ?? actual)) : null;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PlanLinks.TargetFile + ListFile.Ending, ListAsync).RequireAuthorization(PlanPermissions.View);

    private static async Task<IResult> ListAsync(string format, HttpRequest request, TargetQueries plans, CancellationToken ct)
    {
        var query = new QueryState(request);
        var view = await plans.TargetsAsync(TargetFilter.From(query), ct);
        return view is null ? TypedResults.NotFound() : Table.File(Table.Sort(view.Cards, query), format);
    }
}
