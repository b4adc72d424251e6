using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>Puts attempts on what is not one's own into the audit trail, in a write of their own: the refusal's code and the place, never what was typed.</summary>
public sealed class RefusedEntries(WriteScope write, ReportRights rights)
{
    private const int MostRecorded = 20;
    private static readonly string[] _codes = ["entry.denied", "entry.other_unit", "entry.unknown_cell", "form.replayed", "form.other_person"];

    public async Task RecordAsync(IEnumerable<(string Subject, Refusal? Refusal)> refused, CancellationToken ct)
    {
        var entries = refused.Where(entry => entry.Refusal is { } refusal && _codes.Contains(refusal.Code)).Distinct().Take(MostRecorded).ToArray();
        if (entries.Length == 0) return;
        await write.RunAsync<bool>(rights.Actor, change =>
        {
            foreach (var (subject, refusal) in entries) change.Record("report.entry_refused", subject, now: new { refusal!.Code });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
    }

    /// <summary>Subject of a value's events. A forged code or area is not repeated.</summary>
    public static string Subject(Guid round, string code, string area) => $"report/{round}/{Known(code)}" + (area.Length == 0 ? "" : $"/{Known(area)}");

    private static string Known(string id) => id.Length is > 0 and <= 60 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? id : "?";
}
