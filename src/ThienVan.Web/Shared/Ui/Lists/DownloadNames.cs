using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Shared.Ui.Lists;

/// <summary>What papers and lists are called when they are taken away.</summary>
public sealed class DownloadNames(SiteOptions site, TimeProvider time)
{
    /// <summary>"phuong-kien-an-ky-thu-quy-iii-2026-bang-theo-doi-2026-11-23.xlsx".</summary>
    /// <param name="about">What it is about, in words; null for the ward as a whole.</param>
    /// <param name="what">The paper or the list: "bang-theo-doi".</param>
    /// <param name="ending">Without its dot.</param>
    /// <param name="day">The paper's own; null for the day it is taken.</param>
    public string Of(string? about, string what, string ending, DateOnly? day = null) =>
        FileName.Of([site.WardName, about], $"{what}-{day ?? VietnamDay.Today(time):yyyy-MM-dd}.{ending}");
}
