using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Backups;

/// <summary>A backup every day without anybody's doing, and as many kept as the ward says.</summary>
public static class BackupModule
{
    public static Room Room { get; } = new()
    {
        Name = "Backups",
        Services = (services, configuration) => services.AddSingleton(BackupOptions.Read(configuration)).AddScoped<BackupSchedule>(),
        Web = builder =>
        {
            if (BackupOptions.Read(builder.Configuration).Directory is { Length: > 0 }) builder.AddClockWork(Work);
        },
        RefuseSettings = BackupOptions.Refuse,
    };

    private static ClockWork Work => new()
    {
        Name = BackupOptions.Name,
        Title = "sao lưu hằng ngày",
        After = TimeSpan.FromMinutes(2),
        Every = TimeSpan.FromMinutes(10),
        LookAsync = (services, ct) => services.GetRequiredService<BackupSchedule>().RunDueAsync(ct),
    };
}
