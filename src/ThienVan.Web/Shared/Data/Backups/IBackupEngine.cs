using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data.Backups;

/// <summary>What each kind of database does its own way.</summary>
internal interface IBackupEngine
{
    string Name { get; }

    /// <summary>Writes the content as it is at one moment, while others go on writing, and tells what was in it.</summary>
    /// <param name="ofOlder">The database is as an older program left it: its rows are counted, not judged.</param>
    Task<BackupContent> DumpAsync(BackupWriter writer, bool ofOlder, CancellationToken ct);

    /// <summary>
    /// Puts the content, whose seal is already checked, in place of the running data in one step, with an event that says so.
    /// Refuses, and changes nothing, when it does not hold what its manifest says.
    /// </summary>
    /// <param name="stood">What lay here before.</param>
    Task<Refusal?> RestoreAsync(BackupReader reader, DatabaseStanding stood, CancellationToken ct);

    /// <summary>The same into a database that nobody uses and that is gone afterwards; then log and state of it compared.</summary>
    Task<Result<AuditResult>> RehearseAsync(BackupReader reader, CancellationToken ct);
}

internal sealed record BackupContent(string Migration, BackupAudit Audit, IReadOnlyDictionary<string, long> Tables);
