using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Values;

/// <summary>Versions of values as far as it matters who owes what, in one reading.</summary>
internal static class ValueVersions
{
    public static async Task<ValueVersion[]> ReadAsync(IQueryable<ValueRow> wanted, CancellationToken ct)
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
                ReturnedOn = ValueRow.ReturnedFrom(row.ReturnedAs) is { At: var back } ? VietnamDay.Of(back) : null,
                ChangedAt = new[] { row.EnteredAt, row.SubmittedAt, row.ResubmittedAt, row.VerifiedAt, row.ApprovedAt }.Max(),
            }),
        ];
    }
}
