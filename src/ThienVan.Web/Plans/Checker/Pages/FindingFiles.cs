using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Checker.Pages;

/// <summary>The findings, as filtered, to take away.</summary>
internal static class FindingFiles
{
    private static readonly ListTable<FindingView> _table = new("ra-soat",
        new("muc", "Mức", view => FindingWords.Of(view.Finding.Weight)),
        new("dieu", "Điều cần xem", view => view.Finding.Message),
        new("lien-quan", "Liên quan", view => string.Join(", ", view.Finding.Concerns)),
        new("cach-hieu", "Số cách hiểu", view => (decimal)view.Finding.Readings.Count),
        new("van-ban", "Văn bản quyết định", view => view.Decision?.Document));

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PlanLinks.FindingFile + ListFile.Ending, FileAsync).RequireAuthorization(PlanPermissions.View);

    private static async Task<IResult> FileAsync(string format, HttpRequest request, CheckerQueries queries, CancellationToken ct)
    {
        var filter = CheckerFilter.From(new QueryState(request));
        var view = await queries.CheckerAsync(ct);
        return _table.File([.. (view?.Findings ?? []).Where(filter.Admits).OrderBy(item => item.Finding.Weight)], format);
    }
}
