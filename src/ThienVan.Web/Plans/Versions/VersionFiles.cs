using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Plans.Versions;

/// <summary>The versions of the plan to take away.</summary>
internal static class VersionFiles
{
    private static readonly ListTable<PlanVersionLine> _table = new("cac-ban-ke-hoach",
        new("so", "Số", version => version.Number),
        new("trang-thai", "Trạng thái", version => version.Step.Word),
        new("tep", "Tệp", version => version.FileName),
        new("van-ban", "Văn bản", version => version.Document),
        new("nap", "Người nạp", version => version.Loaded.By),
        new("nap-luc", "Nạp lúc", version => FigureText.Moment(version.Loaded.At)),
        new("xac-nhan", "Người xác nhận", version => version.Confirmed?.By),
        new("xac-nhan-luc", "Xác nhận lúc", version => Moment(version.Confirmed)),
        new("ap-dung-lai", "Áp dụng lại lúc", version => Moment(version.TakenUpAgain)));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(PlanLinks.PlanFile + ListFile.Ending, async (string format, VersionQueries versions, CancellationToken ct) =>
            _table.File(await versions.VersionsAsync(ct), format))
        .RequireAuthorization();

    private static string? Moment(VersionStep? step) => step is null ? null : FigureText.Moment(step.At);
}
