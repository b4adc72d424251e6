using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;

namespace ThienVan.Web.Shared.Backups;

/// <summary>Configuration section <c>ThienVan:Backup</c>.</summary>
public sealed record BackupOptions
{
    public const string Name = "Backup";
    private const string Section = $"ThienVan:{Name}";

    private static readonly NumberSetting _hour = new($"{Section}:Hour", 0, 23) { Code = "start.backup_hour" };

    private static readonly NumberSetting _keep = new($"{Section}:Keep", 1, 3660) { Code = "start.backup_keep" };

    /// <summary>Where backups go, best on another disk; null for no backup by itself.</summary>
    public string? Directory { get; init; }

    /// <summary>Hour of the day in Viet Nam from which that day's is due.</summary>
    public int Hour { get; init; } = 1;

    /// <summary>How many of its own it leaves there.</summary>
    public int Keep { get; init; } = 30;

    public static BackupOptions Read(IConfiguration configuration)
    {
        var usual = new BackupOptions();
        return new()
        {
            Directory = configuration[$"{Section}:Directory"],
            Hour = _hour.Read(configuration, usual.Hour),
            Keep = _keep.Read(configuration, usual.Keep),
        };
    }

    /// <summary>Why the server must not start with these settings; nulls for what is right.</summary>
    public static IEnumerable<Refusal?> Refuse(IConfiguration configuration) => [_hour.Refuse(configuration), _keep.Refuse(configuration)];
}
