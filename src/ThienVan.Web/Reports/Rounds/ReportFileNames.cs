using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>What the files of reports are called: the ward, the report with its period, what it is.</summary>
public sealed class ReportFileNames(SiteOptions site, RoundReader rounds)
{
    /// <param name="report">The report with its period, in words.</param>
    /// <param name="name">What of it the file is, with its ending.</param>
    public string Of(string? report, string name) => FileName.Of([site.WardName, report], name);

    public async Task<string> OfAsync(Guid round, string name, CancellationToken ct) =>
        Of((await rounds.FindAsync(round, ct))?.Round.Name, name);
}
