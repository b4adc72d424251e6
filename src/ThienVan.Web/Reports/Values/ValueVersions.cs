using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Values;

/// <summary>Versions of values as far as it matters who owes what, in one reading.</summary>
internal static class ValueVersions
{
    public static async Task<ValueVersion[]> ReadAsync(AppDb db, IQueryable<ValueRow> wanted, CancellationToken ct)
    {
        var rows = await wanted
            .Select(row => new
            {
                row.RoundId,
                row.Code,
                row.Area,
                row.Version,
                row.State,
                row.Revision,
                row.SubmittedAt,
                row.ResubmittedAt,
                row.EnteredAt,
                row.VerifiedAt,
                row.ApprovedAt,
                ReturnedAs = row.State == ValueState.Returned ? row.ReturnedAs : null,
            })
            .ToArrayAsync(ct);
        var recalled = await RecalledAsync(db,
        [
            .. rows.Where(row => row is { State: ValueState.Draft, SubmittedAt: not null }
                    && !(row.EnteredAt > (row.ResubmittedAt ?? row.SubmittedAt)))
                .Select(row => RefusedEntries.Subject(row.RoundId, row.Code, row.Area)),
        ], ct);
        return
        [
            .. rows.Select(row => new ValueVersion
            {
                RoundId = row.RoundId,
                Code = row.Code,
                Area = row.Area,
                Version = row.Version,
                State = row.State,
                Revision = row.Revision,
                SentOn = row.SubmittedAt is { } sent ? VietnamDay.Of(sent) : null,
                ReturnedOn = ValueRow.ReturnedFrom(row.ReturnedAs) is { At: var returned } ? VietnamDay.Of(returned) : null,
                ChangedAt = new[]
                {
                    row.EnteredAt, row.SubmittedAt, row.ResubmittedAt, row.VerifiedAt, row.ApprovedAt,
                    ValueRow.ReturnedFrom(row.ReturnedAs)?.At,
                    row.State == ValueState.Draft && recalled.TryGetValue(
                        RefusedEntries.Subject(row.RoundId, row.Code, row.Area), out var back) ? back : null,
                }.Max(),
            }),
        ];
    }

    // When a value was taken back the log alone tells, until it is typed anew.
    private static async Task<Dictionary<string, DateTimeOffset>> RecalledAsync(AppDb db, string[] subjects, CancellationToken ct)
    {
        if (subjects.Length == 0) return [];
        var steps = await db.Events.AsNoTracking()
            .Where(row => row.Kind == ReportEvents.ValueRecalled.Name && EF.Parameter(subjects).Contains(row.Subject))
            .Select(row => new { row.Subject, row.At }).ToArrayAsync(ct);
        return steps.GroupBy(step => step.Subject, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Max(step => step.At), StringComparer.Ordinal);
    }
}
