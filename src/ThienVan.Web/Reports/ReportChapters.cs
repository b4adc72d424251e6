using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports;

/// <summary>Which page of the guide tells of which page of this room.</summary>
internal static class ReportChapters
{
    private const string Round = ReportLinks.Home + "/ky";

    /// <summary>Pages of a round stand under its number: told apart by what comes after it.</summary>
    public static readonly Chapter[] All =
    [
        new(ReportLinks.Home, "ky-bao-cao"), new(Round, "ky-bao-cao"), new(ReportLinks.Debts, "don-doc"),
        new(ReportLinks.Templates, "bao-cao-chinh-thuc"), new("/bao-cao/so-van-ban", "bao-cao-chinh-thuc"),
        new("/bao-cao/nhap", "nhap-so-lieu"), new(ReportLinks.NeighbourhoodHome, "to-dan-pho"),
        new(Round, "nhap-so-lieu") { Inside = "nhap" }, new(Round, "nhap-bang-excel") { Inside = "bieu-mau" },
        new(Round, "to-dan-pho") { Inside = "to-dan-pho" }, new(Round, "tham-tra-phe-duyet") { Inside = "duyet" },
        new(Round, "tham-tra-phe-duyet") { Inside = "cong-bo" }, new(Round, "nhap-so-lieu") { Inside = "so-lieu" },
        new(Round, "minh-chung") { Inside = "minh-chung" }, new(Round, "bao-cao-chinh-thuc") { Inside = "van-ban" },
    ];
}
