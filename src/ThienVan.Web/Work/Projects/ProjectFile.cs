using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Projects;

/// <summary>The list of projects to take away: the sheet in words.</summary>
internal static class ProjectFile
{
    public static void MapProjectFile(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ProjectLinks.File + ListFile.Ending, async (string format, HttpRequest request, ProjectQueries queries,
                CancellationToken ct) =>
            {
                var query = new QueryState(request);
                var view = await queries.ListAsync(ProjectFilter.From(query), ct);
                return Table(view).File(view.Lines, format);
            })
            .RequireAuthorization(ProjectPermissions.View);

    private static ListTable<ProjectLine> Table(ProjectListView view) => new(
        "du-an",
        new("so", "Số trong kế hoạch", line => line.PlanNo),
        new("ten", "Tên", line => line.Name),
        new("loai", "Loại", line => line.Kind?.Name),
        new("trang-thai", "Trạng thái", line => line.State?.Name),
        new("chu-tri", "Chủ trì", line => view.Plan.Unit(line.LeadId)),
        new("phoi-hop", "Phối hợp", line => string.Join("; ", line.Cooperating.Select(view.Plan.Unit))),
        new("thoi-gian", "Thời gian theo kế hoạch", line => line.Timing),
        new("von", "Nguồn vốn", line => string.Join("; ", line.Funding)),
        new("chi-tieu", "Chỉ số phục vụ", line => string.Join("; ", line.Serves)),
        new("goc", "Xong theo kế hoạch gốc", line => line.Baseline?.End),
        new("du-kien", "Dự kiến xong", line => line.Outlook.Day.DoneOn ?? line.Outlook.Day.Expected),
        new("lech", "Lệch (ngày)", line => line.Baseline is null ? null : (decimal?)line.Outlook.Day.Slip),
        new("tinh-trang", "Trạng thái", line => ProjectWords.Word(line.Outlook, view.Book.Today)),
        new("cac-buoc", "Các bước", line => ProjectWords.Counts(line.Outlook.Tally)));
}
