using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Shared.Audit;

/// <summary>The trail to take away; that it was taken stands in it.</summary>
internal static class TrailFiles
{
    private static readonly ListTable<TrailLine> _table = new("nhat-ky",
        new("so", "Số", line => (decimal)line.Seq),
        new("luc", "Lúc", line => FigureText.Moment(line.At)),
        new("ai", "Ai", line => line.Actor),
        new("viec", "Việc", line => line.Words),
        new("loai", "Mã việc", line => line.Kind),
        new("ve", "Về", line => line.About),
        new("ly-do", "Lý do", line => line.Reason),
        new("noi-dung", "Nội dung trước và sau", line => line.Kept.Count > 0 ? string.Join('\n', line.Kept) : null),
        new("ma", "Mã hồ sơ", line => line.Subject),
        new("goc", "Dữ liệu gốc", line => line.Data),
        new("dau", "Dấu (SHA-256)", line => line.Seal));

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(AuditLinks.Trail + ListFile.Ending, FileAsync).RequireAuthorization(AuditLinks.TrailPermission);

    private static async Task<IResult> FileAsync(
        string format, HttpRequest request, TrailQueries trail, WriteScope write, CancellationToken ct)
    {
        var filter = TrailFilter.Of(request);
        var lines = (await trail.ReadAsync(filter, TrailQueries.MostTaken, ct)).Lines;
        await write.RunAsync<bool>(SignedIn.Actor(request.HttpContext.User), change =>
        {
            change.Record(AuditEvents.Taken, AuditEvents.Trail, now: new
            {
                format,
                filter.Who,
                filter.Room,
                filter.About,
                filter.From,
                filter.To,
                events = lines.Count,
            });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        return _table.File(lines, format);
    }
}
