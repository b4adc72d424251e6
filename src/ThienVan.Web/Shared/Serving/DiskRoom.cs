using Microsoft.Data.Sqlite;
using ThienVan.Web.Shared.Backups;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Serving;

/// <summary>Whether there is room left where this process writes: the database's file, its backups, what is uploaded on its way.</summary>
internal sealed class DiskRoom(IConfiguration configuration, BackupOptions backups)
{
    private const int UsualMegabytes = 256;

    private readonly long _least = configuration.GetValue("ThienVan:Health:FreeMegabytes", UsualMegabytes) * (1L << 20);

    /// <summary>False when one of the disks has less left than <c>ThienVan:Health:FreeMegabytes</c>.</summary>
    public bool IsEnough => Folders.Where(Directory.Exists).All(folder => new DriveInfo(folder).AvailableFreeSpace >= _least);

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
