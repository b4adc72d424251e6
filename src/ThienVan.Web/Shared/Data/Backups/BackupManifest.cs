using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>What a backup says about itself, as <c>manifest.json</c> inside the zip.</summary>
public sealed record BackupManifest
{
    public const string FileName = "manifest.json";
    public const string ThisFormat = "thienvan-backup-1";

    public required string Format { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Product { get; init; }

    /// <summary>"Sqlite" or "Postgres": a backup goes back into the kind it came from.</summary>
    public required string Engine { get; init; }

    /// <summary>Last migration of the database.</summary>
    public required string Migration { get; init; }

    public required string Ward { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>State of the audit trail when the backup was made; it must be the same after restoring.</summary>
    public required BackupAudit Audit { get; init; }

    /// <summary>Rows by table.</summary>
    public required IReadOnlyDictionary<string, long> Tables { get; init; }
}

/// <param name="Count">Events in the chain of the serving ward.</param>
/// <param name="Hash">The chain's end.</param>
/// <param name="Faults">Faults already there when the backup was made; 0 for a healthy one.</param>
public sealed record BackupAudit(long Count, string Hash, int Faults)
{
    /// <summary>Of a database that this program does not know well enough to verify: where its chain ends.</summary>
    public static async Task<BackupAudit> OfHeadAsync(AppDb db, CancellationToken ct)
    {
        var head = await db.EventHeads.AsNoTracking().FirstOrDefaultAsync(ct) is { } row ? row.ToChain() : ChainHead.Empty;
        return new(head.Seq, head.Hash, 0);
    }

    /// <summary>True for the same chain, however many faults either side could see.</summary>
    public bool EndsAs(BackupAudit other) => (Count, Hash) == (other.Count, other.Hash);

    public static BackupAudit Of(AuditResult audit) => new(audit.Count, audit.Head.Hash, audit.Faults.Count + audit.RowFaults.Count);
}
