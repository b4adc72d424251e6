using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>What reading the whole chain showed.</summary>
public sealed record AuditResult(long Count, ChainHead Head, IReadOnlyList<ChainFault> Faults);

/// <summary>Reads the event log from its first row to its last and checks it.</summary>
public sealed class EventAudit(AppDb db)
{
    /// <summary>Past this many the list says no more than its first lines do.</summary>
    private const int MostFaults = 100;

    public async Task<AuditResult> VerifyAsync(Action<long, long> progress, CancellationToken ct)
    {
        await using var transaction = await db.BeginSnapshotAsync(ct);
        return await VerifyInsideAsync(progress, ct);
    }

    /// <summary>The same inside the caller's transaction.</summary>
    internal async Task<AuditResult> VerifyInsideAsync(Action<long, long> progress, CancellationToken ct)
    {
        var head = await db.EventHeads.AsNoTracking().FirstOrDefaultAsync(ct) is { } row ? row.ToChain() : ChainHead.Empty;
        var (verifier, faults) = (new ChainVerifier(), new List<ChainFault>());
        await foreach (var stored in db.Events.AsNoTracking().OrderBy(x => x.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            faults.AddRange(verifier.Next(stored.ToChained()).TakeWhile(_ => faults.Count < MostFaults));
            progress(verifier.Count, head.Seq);
        }

        faults.AddRange(verifier.Finish(head));
        return new(verifier.Count, head, faults);
    }
}
