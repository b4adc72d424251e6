using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>A line of a round's board, with what its unit is called.</summary>
internal sealed record BoardLine(string Name, UnitProgress Unit);

/// <summary>The board of a round as a file to take away: units first, then neighbourhood groups.</summary>
internal static class BoardFiles
{
    private static readonly ListTable<BoardLine> _table = new("bang-theo-doi",
        new("don-vi", "Đơn vị", line => line.Name),
        new("trang-thai", "Trạng thái", line => UnitStages.Step(line.Unit.Stage).Word),
        new("phai-gui", "Phải gửi", line => (decimal)line.Unit.Owed),
        new("da-gui", Word(ValueState.Submitted), line => (decimal)line.Unit.Sent),
        new("tra-lai", Word(ValueState.Returned), line => (decimal)line.Unit.Returned),
        new("tham-tra", Word(ValueState.Verified), line => (decimal)line.Unit.Verified),
        new("phe-duyet", Word(ValueState.Approved), line => (decimal)line.Unit.Approved),
        new("dung-han", "Lần đầu đúng hạn", line => (decimal)line.Unit.OnTime),
        new("cap-nhat", "Cập nhật", line => line.Unit.ChangedAt is { } at ? VietnamDay.Of(at) : null),
        new("han", "Hạn gửi", line => line.Unit.By),
        new("con-lai", "Còn lại", line => line.Unit.IsComplete ? null : ChasingWords.Standing(line.Unit)));

    private static string Word(ValueState state) => VietnameseText.Capital(ValueStates.Word(state));

    public static void MapChasing(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ReportLinks.Home + "/ky/{round:guid}/bang-theo-doi" + ListFile.Ending, SendAsync)
            .RequireAuthorization(ReportPermissions.View);

    private static async Task<IResult> SendAsync(
        Guid round, string format, ProgressReader progress, CancellationToken ct)
    {
        var view = await progress.OneAsync(round, ct);
        return view.Rounds is [var board]
            ? _table.File([.. board.Units.Select(unit => new BoardLine(view.Name(unit.UnitId), unit))], format,
                board.Round.Name)
            : TypedResults.NotFound();
    }
}
