using Microsoft.Data.Sqlite;
using ThienVan.Web.Shared.Backups;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Serving;

/// <summary>Whether there is room left where this process writes: the database's file, its backups, what is uploaded on its way.</summary>
internal sealed class DiskRoom(IConfiguration configuration, BackupOptions backups)
{
    public static readonly NumberSetting Free = new("ThienVan:Health:FreeMegabytes", 0, int.MaxValue);

    private const int UsualMegabytes = 256;

    private readonly long _least = Free.Read(configuration, UsualMegabytes) * (1L << 20);

    /// <summary>False when one of the disks has less left than <c>ThienVan:Health:FreeMegabytes</c>.</summary>
    public bool IsEnough => Left().All(disk => disk.IsEnough);

    /// <summary>What is left where this process writes.</summary>
    public IEnumerable<DiskLeft> Left() => Folders.Where(Directory.Exists).Distinct(StringComparer.Ordinal)
        .Select(folder => (Folder: folder, Free: new DriveInfo(folder).AvailableFreeSpace))
        .Select(disk => new DiskLeft(disk.Folder, disk.Free, disk.Free >= _least));

    private IEnumerable<string> Folders
    {
        get
        {
            yield return Path.GetTempPath();
            if (backups.Directory is { Length: > 0 } kept) yield return Path.GetFullPath(kept);
            if (DbConnections.Of(configuration) is { } connection && !DbConnections.IsPostgres(connection)
                && Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource)) is { } data)
                yield return data;
        }
    }
}

/// <param name="Bytes">Still free.</param>
/// <param name="IsEnough">False where the program is not ready with so little.</param>
internal sealed record DiskLeft(string Folder, long Bytes, bool IsEnough);
