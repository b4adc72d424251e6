using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Home;

/// <summary>The list of rounds, as columns and as files.</summary>
internal static class RoundFiles
{
    public static ListTable<RoundListLine> Table { get; } = new("ky-bao-cao",
        new("ky", "Kỳ báo cáo", round => round.Name) { Order = round => round.Window.From },
        new("loai-ky", "Loại", round => RoundWords.Of(round.Type)) { Order = round => round.Type },
        new("so-lieu", "Số liệu từ - đến", round => FigureText.Days(round.Window)) { Order = round => round.Window.To },
        new("han", "Hạn gửi", round => round.DueOn),
        new("trang-thai", "Trạng thái", round => RoundWords.Of(round.State)) { Order = round => round.State });

    public static void MapHome(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ReportLinks.HomeFile + ListFile.Ending, ListAsync).RequireAuthorization(ReportPermissions.View);

    private static async Task<IResult> ListAsync(string format, HttpRequest request, HomeQueries home, CancellationToken ct)
    {
        var query = new QueryState(request);
        return Table.File(Table.Sort(await home.ListAsync(RoundFilter.From(query), ct), query), format);
    }
}
