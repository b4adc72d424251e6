using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>A sheet this process takes until its lease ends.</summary>
/// <param name="Lease">Names this very claim: whoever holds an older one finds nothing.</param>
public sealed record ImportClaim(Guid Import, Guid Lease);

/// <summary>Who takes which sheet, between any number of processes: each step is one conditional update that the database settles. Notes
/// about work and no writes of record, so outside the event chain (docs/adr/0009).</summary>
public sealed class ImportClaims(AppDb db, TimeProvider time)
{
    // Far above what one batch takes: a lease ends only under a process that died.
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(1);

    /// <summary>The sheet that waited longest; null when none waits.</summary>
    public async Task<ImportClaim?> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var due = await db.Set<ImportRow>().Where(IsDue(now)).OrderBy(row => row.At).Select(row => (Guid?)row.Id)
                .FirstOrDefaultAsync(ct);
            if (due is not { } id) return null;
            var claim = new ImportClaim(id, Guid.CreateVersion7(now));
            var until = now + _lease;
            if (await db.Set<ImportRow>().Where(row => row.Id == id).Where(IsDue(now)).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LeaseBy, claim.Lease).SetProperty(row => row.LeaseUntil, until), ct) == 1) return claim;
        }
    }

    /// <summary>False when the claim is ours no more.</summary>
    public async Task<bool> RenewAsync(ImportClaim claim, CancellationToken ct)
    {
        var until = time.GetUtcNow() + _lease;
        return await db.Set<ImportRow>().Where(row => row.Id == claim.Import && row.LeaseBy == claim.Lease)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), ct) == 1;
    }

    /// <summary>Gives it back to whoever comes next.</summary>
    public Task ReleaseAsync(ImportClaim claim, CancellationToken ct) =>
        db.Set<ImportRow>().Where(row => row.Id == claim.Import && row.LeaseBy == claim.Lease)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);

    private static Expression<Func<ImportRow, bool>> IsDue(DateTimeOffset now) =>
        row => row.State == ImportState.Taking && row.Sheet != null && (row.LeaseUntil == null || row.LeaseUntil <= now);
}
