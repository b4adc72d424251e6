using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports;

/// <summary>The way to a page of the room.</summary>
internal static class ReportWay
{
    private static readonly Crumb Home = new("Kỳ báo cáo", ReportLinks.Home);

    public static IReadOnlyList<Crumb> To(params IEnumerable<Crumb> steps) => [Home, .. steps];

    public static IReadOnlyList<Crumb> In(Guid round, string name, params IEnumerable<Crumb> steps) =>
        To([new Crumb(name, ReportLinks.Round(round)), .. steps]);
}
