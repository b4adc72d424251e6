using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
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
            .AddSingleton(new TrailSource(SystemNamesAsync))
            .AddScoped<AuditWatch>()
            .AddScoped<TrailNames>()
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

    private static Task<IReadOnlyDictionary<string, string>> SystemNamesAsync(
        IServiceProvider services, IReadOnlyCollection<string> subjects, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(subjects.Select(subject => (subject, Name: SystemName(subject.Split('/'))))
            .Where(one => one.Name is not null).ToDictionary(one => one.subject, one => one.Name!));

    private static string? SystemName(string[] subject) => subject switch
    {
        ["product"] => "Cơ sở dữ liệu",
        ["product", "audit"] => "Dữ liệu và nhật ký",
        ["product", "trail"] => "Nhật ký",
        ["product", "backup"] => "Bản sao lưu",
        ["outbox", "trial"] => "Thư thử",
        ["outbox", _] => "Thư gửi đi",
        ["calendar", var year] => $"Lịch làm việc năm {year}",
        _ => null,
    };
}
