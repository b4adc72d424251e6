using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People.Units;

/// <summary>The units, to take away.</summary>
internal static class UnitFiles
{
    private static readonly ListTable<UnitLine> _table = new("don-vi",
        new("ma", "Mã", line => line.Unit.Id),
        new("ten", "Tên", line => line.Unit.Name),
        new("ten-ngan", "Tên ngắn", line => line.Unit.ShortName),
        new("loai", "Loại", line => PeopleWords.Of(line.Unit.Kind)),
        new("cua-phuong", "Của phường", line => line.Internal ? "có" : "không"),
        new("nguoi", "Số người có vai trò", line => (decimal)line.Holders),
        new("hoat-dong", "Đang hoạt động", line => line.Open ? "có" : "không"));

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PeopleLinks.UnitFile + ListFile.Ending, FileAsync).RequireAuthorization(PeoplePermissions.Manage);

    private static async Task<IResult> FileAsync(string format, HttpRequest request, PeopleQueries people, CancellationToken ct) =>
        _table.File(await people.UnitsAsync(new QueryState(request).Text("tt") == PeopleLinks.Closed, ct), format);
}
