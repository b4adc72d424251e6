using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Tasks;

/// <summary>The list of tasks as a table and as a file.</summary>
internal static class TaskList
{
    public static readonly ListTable<TaskLine> Table = new("nhiem-vu",
        new("so", "Số", line => line.Called),
        new("viec", "Nhiệm vụ", line => line.Title),
        new("don-vi", "Chủ trì", line => line.Person is null ? line.Unit : $"{line.Unit}, {line.Person}"),
        new("tt", "Trạng thái", line => line.Said),
        new("han", "Hạn", line => line.Due?.Text),
        new("thoi-han", "Thời hạn", line => line.Timing.Word()),
        new("giao", "Người giao", line => line.GivenBy));

    /// <summary>"còn 3 ngày", "quá hạn 2 ngày làm việc"; null where nothing is owed by a day.</summary>
    public static string? Left(int? days) => days is { } left ? FigureText.Left(left) : null;

    public static void MapTaskFile(this IEndpointRouteBuilder routes) => routes
        .MapGet(WorkLinks.ListFile + ListFile.Ending, FileAsync).RequireAuthorization(WorkPermissions.View);

    private static async Task<IResult> FileAsync(string format, HttpRequest request, TaskQueries queries, CancellationToken ct)
    {
        var query = new QueryState(request);
        return Table.File(await queries.AllAsync(TaskFilter.From(query), query, ct), format);
    }
}
