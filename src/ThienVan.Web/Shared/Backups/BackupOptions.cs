using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Backups;

/// <summary>Configuration section <c>ThienVan:Backup</c>.</summary>
public sealed record BackupOptions
{
    public const string Name = "Backup";
    private const int LastHour = 23, MostKept = 3660;

    /// <summary>Where backups go, best on another disk; null for no backup by itself.</summary>
    public string? Directory { get; init; }

    /// <summary>Hour of the day in Viet Nam from which that day's is due.</summary>
    public int Hour { get; init; } = 1;

    /// <summary>How many of its own it leaves there.</summary>
    public int Keep { get; init; } = 30;

    public static BackupOptions Read(IConfiguration configuration) =>
        configuration.GetSection($"ThienVan:{Name}").Get<BackupOptions>() ?? new();

    /// <summary>Why the server must not start with these settings; null when it may.</summary>
    public Refusal? Refuse() => this switch
    {
        { Directory: null or "" } => null,
        { Hour: < 0 or > LastHour } => new("start.backup_hour", $"ThienVan:Backup:Hour phải từ 0 đến {LastHour}."),
        { Keep: < 1 or > MostKept } => new("start.backup_keep", $"ThienVan:Backup:Keep phải từ 1 đến {MostKept}."),
        _ => null,
    };
}
