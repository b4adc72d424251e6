using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Which versions of the plan there are, and one under review.</summary>
public sealed class VersionQueries(AppDb db, PlanSnapshots snapshots)
{
    public async Task<IReadOnlyList<PlanVersionLine>> VersionsAsync(CancellationToken ct)
    {
        var rows = await db.Set<PlanVersionRow>()
            .AsNoTracking()
            .Where(row => row.State != VersionState.Discarded)
            .OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Number, row.State, row.FileName, row.ChangedBy, row.ChangedAt }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => new PlanVersionLine
            {
                Id = row.Id,
                Number = row.Number ?? "chưa có số",
                State = Word(row.State),
                FileName = row.FileName,
                By = row.ChangedBy,
                At = row.ChangedAt,
                InForce = row.State == VersionState.InForce,
                IsDraft = row.State == VersionState.Draft,
            }),
        ];
    }

    public async Task<DraftView?> DraftAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlanVersionRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
        if (row is null) return null;
        var draft = snapshots.Draft(row);
        return new DraftView
        {
            Id = row.Id,
            FileName = row.FileName,
            Document = draft.Document,
            Source = draft.Source,
            Findings = draft.Findings,
            Revision = row.Revision,
            UploadedBy = row.CreatedBy,
            UploadedAt = row.CreatedAt,
            ConvertedFrom = row.ConvertedFrom,
        };
    }

    private static string Word(VersionState state) => state switch
    {
        VersionState.Draft => "Đang rà soát",
        VersionState.InForce => "Đang áp dụng",
        VersionState.Superseded => "Đã thay thế",
        VersionState.Discarded => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };
}
