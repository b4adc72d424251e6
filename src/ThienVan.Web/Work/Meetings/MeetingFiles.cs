using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Work.Meetings;

/// <summary>The meetings, and what one of them concluded, to take away.</summary>
internal static class MeetingFiles
{
    private static readonly ListTable<MeetingLine> _meetings = new("giao-ban",
        new("ngay", "Ngày", meeting => meeting.Day),
        new("ten", "Cuộc họp", meeting => meeting.Title),
        new("trang-thai", "Trạng thái", meeting => meeting.State),
        new("ket-luan", "Kết luận", meeting => (decimal)meeting.Conclusions),
        new("thong-bao", "Thông báo", meeting => meeting.NoticeNumber));

    private static readonly ListTable<Conclusion> _conclusions = new("ket-luan",
        new("so", "Số", conclusion => (decimal)conclusion.Said.Position),
        new("ket-luan", "Kết luận", conclusion => conclusion.Said.Title),
        new("giao", "Giao cho", conclusion => conclusion.Said.Who),
        new("san-pham", "Sản phẩm", conclusion => conclusion.Said.Output),
        new("han", "Thời hạn", conclusion => conclusion.Said.By),
        new("nhiem-vu", "Nhiệm vụ", conclusion => conclusion.Task.Called),
        new("nay", "Hiện nay", conclusion => conclusion.Now));

    public static void MapMeetingFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization(WorkPermissions.ViewAll);
        files.MapGet(WorkLinks.MeetingsFile + ListFile.Ending, async (string format, MeetingQueries meetings, CancellationToken ct) =>
            _meetings.File(await meetings.ListAsync(ct), format));
        files.MapGet(WorkLinks.Meetings + "/{id:guid}/ket-luan" + ListFile.Ending, async (
            Guid id, string format, MeetingQueries meetings, CancellationToken ct) =>
            await meetings.FindAsync(id, ct) is { } view
                ? _conclusions.File(view.Conclusions, format, $"{view.Row.Title} {view.Row.Day:yyyy-MM-dd}") : TypedResults.NotFound());
    }
}
