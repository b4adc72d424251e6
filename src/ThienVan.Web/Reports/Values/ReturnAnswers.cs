using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Values;

/// <summary>Whether what came back has been answered before it is sent again.</summary>
internal static class ReturnAnswers
{
    /// <summary>Null when it never came back, or is answered.</summary>
    /// <param name="row">Null while nothing is kept.</param>
    /// <param name="reading">What would be sent.</param>
    /// <param name="proved">True when a file came since the return.</param>
    public static Refusal? Refuse(ValueRow? row, ParsedCell reading, bool proved) => reading.Observation is { } seen
        ? ReturnedValue.RefuseUnanswered(
            row?.Returned, row?.ReturnReason, seen.Observed, reading.Source, reading.Explanation, proved)
        : null;

    /// <summary>Those of the values for which a file came since they were returned; no query while none was.</summary>
    public static async Task<IReadOnlySet<CellPlace>> ProvedAsync(AppDb db, IEnumerable<ValueRow> rows, CancellationToken ct)
    {
        var returned = rows.Where(row => row.ReturnedAs is not null).ToDictionary(row =>
            RefusedEntries.Subject(row.RoundId, row.Code, row.Area));
        if (returned.Count == 0) return new HashSet<CellPlace>();
        var subjects = returned.Keys.ToArray();
        var files = await db.Set<AttachmentRow>().Where(file => subjects.Contains(file.Subject) && file.RemovedAt == null)
            .Select(file => new { file.Subject, file.UploadedAt }).ToArrayAsync(ct);
        return files.Where(file => file.UploadedAt > returned[file.Subject].Returned!.At)
            .Select(file => returned[file.Subject]).Select(row => new CellPlace(row.Code, row.Area)).ToHashSet();
    }
}
