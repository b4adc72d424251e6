using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Audit;

/// <summary>Whether the state is what the log says it is: compared every day, shown to who keeps the system.</summary>
public static class AuditModule
{
    public static Room Room { get; } = new()
    {
        Name = "Audit",
        Services = (services, configuration) => services
            .AddSingleton(AuditOptions.Read(configuration))
            .AddSingleton(new MenuGroup(MenuPart.Ward, 70,
                [
                    new("Hệ thống", AuditLinks.Page, MenuIcon.System, AuditWatch.Permission) { Short = "Hệ thống" },
                    new("Nhật ký", AuditLinks.Trail, MenuIcon.System, AuditLinks.TrailPermission) { Short = "Nhật ký" },
                ]))
            .AddScoped<AuditWatch>()
            .AddScoped<TrailQueries>(),
        Endpoints = TrailFiles.Map,
        Web = builder => builder.AddClockWork(new()
        {
            Name = "Audit",
            Title = "đối chiếu dữ liệu với nhật ký",
            After = TimeSpan.FromMinutes(10),
            Every = TimeSpan.FromHours(1),
            LookAsync = (services, ct) => services.GetRequiredService<AuditWatch>().RunDueAsync(ct),
        }),
    };
}
