using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Papers;

/// <summary>Writes down who took which paper away.</summary>
public sealed class DownloadLog(WriteScope write, ReportRights rights)
{
    /// <param name="subject">What the file is of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="found">What is handed out; nothing is written down of a file that is not there or was refused.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="sha256">Of a file that came from outside, where its name alone does not tell which; else null.</param>
    public async Task<Result<PrintedFile>?> KeepAsync(
        string subject, string name, Result<PrintedFile>? found, CancellationToken ct, string? sha256 = null)
    {
        if (found is not { IsRefused: false }) return found;
        await write.RunAsync<bool>(rights.Actor, change =>
        {
            change.Record(ReportEvents.PaperDownloaded, subject, now: new { name, sha256 });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        return found;
    }
}
