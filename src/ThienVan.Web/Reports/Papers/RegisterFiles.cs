using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A year of the register, to take away.</summary>
internal static class RegisterFiles
{
    private static readonly ListTable<RegisterRow> _table = new("so-van-ban",
        new("so", "Số", Numbers),
        new("ngay", "Ngày ký", row => row.Day),
        new("van-ban", "Văn bản", row => row.Subject),
        new("nguoi", "Người cấp", row => row.TakenBy),
        new("luc", "Cấp lúc", row => FigureText.Moment(row.TakenAt)),
        new("ghi-chu", "Ghi chú", Note));

    public static string Numbers(RegisterRow row) => row.Through == row.Number
        ? OfficialWords.Number(row.Number, "BC-UBND")
        : string.Create(CultureInfo.InvariantCulture, $"{row.Number:00}–{row.Through:00}");

    /// <summary>Why numbers were passed over, or that the paper was taken back and why; null for one in force.</summary>
    public static string? Note(RegisterRow row) => row.Reason is not { } reason ? null
        : row.RoundId is null ? $"Lý do: {reason}" : $"Đã thu hồi: {reason}";

    public static int YearOf(HttpRequest request, TimeProvider clock) =>
        new QueryState(request).Number("nam") is >= 2000 and <= 2100 and var asked ? asked : VietnamDay.Today(clock).Year;

    public static void Map(IEndpointRouteBuilder group) => group.MapGet("/so-van-ban/danh-sach" + ListFile.Ending, FileAsync);

    private static async Task<IResult> FileAsync(
        string format, HttpRequest request, PaperIssuing issuing, TimeProvider clock, CancellationToken ct) =>
        _table.File(await issuing.RegisterAsync(YearOf(request, clock), ct), format,
            $"năm {YearOf(request, clock).ToString(CultureInfo.InvariantCulture)}");
}
