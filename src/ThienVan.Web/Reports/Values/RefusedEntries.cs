using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>Puts attempts on what is not one's own into the audit trail, in a write of their own: the refusal's code and the place, never
/// what was typed.</summary>
public sealed class RefusedEntries(WriteScope write, ReportRights rights)
{
    private const int MostRecorded = 20;
    private static readonly string[] _codes =
    [
        "entry.denied",
        "entry.other_unit",
        "entry.unknown_cell",
        "form.replayed",
        "form.other_person",
    ];

    public async Task RecordAsync(IEnumerable<(string Subject, Refusal? Refusal)> refused, CancellationToken ct)
    {
        var entries = refused
            .Where(entry => entry.Refusal is { } refusal && _codes.Contains(refusal.Code))
            .Distinct()
            .Take(MostRecorded)
            .ToArray();
        if (entries.Length > 0) await KeepAsync(entries!, ct);
    }

    /// <summary>Whatever the refusal's code.</summary>
    public async Task<Refusal> RefuseAsync(string subject, Refusal refusal, CancellationToken ct)
    {
        await KeepAsync([(subject, refusal)], ct);
        return refusal;
    }

    private Task KeepAsync((string Subject, Refusal Refusal)[] refused, CancellationToken ct) =>
        write.RunAsync<bool>(
            rights.Actor,
            change =>
    {
        foreach (var (subject, refusal) in refused) change.Refuse(refusal, ReportEvents.EntryRefused, subject);
        return Task.FromResult<Result<bool>>(refused[^1].Refusal);
    }, ct);

    /// <summary>Subject of a value's events. A forged code or area is not repeated.</summary>
    public static string Subject(Guid round, string code, string area) =>
        $"report/{round}/{Known(code)}" + (area == Ward.Whole ? "" : $"/{Known(area)}");

    private static string Known(string id) =>
        id.Length is > 0 and <= 60 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? id : "?";
}
