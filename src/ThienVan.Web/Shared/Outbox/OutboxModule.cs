using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Mail;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>Telling people something, in the product and by e-mail, exactly when the write that says so is committed.</summary>
public static class OutboxModule
{
    public static Room Room { get; } = new()
    {
        Name = "Outbox",
        Tables = OutboxTables.Map,
        Told = OutboxTables.Told,
        Services = (services, configuration) => services
            .AddSingleton(MailOptions.Read(configuration))
            .AddScoped<DailyMail>()
            .AddScoped<OutboxQueue>()
            .AddScoped<OutboxClaims>()
            .AddScoped<OutboxPass>()
            .AddScoped<TrialMail>()
            .AddSingleton<MailSender>(),
        Web = AddSending,
        RefuseSettings = configuration => [MailOptions.Refuse(configuration)],
    };

    // Without a mail server nothing leaves the product.
    private static void AddSending(WebApplicationBuilder builder)
    {
        if (!MailOptions.Read(builder.Configuration).On) return;
        builder.AddClockWork(new()
        {
            Name = "Outbox",
            Title = "gửi thư",
            Every = TimeSpan.FromSeconds(15),
            LookAsync = (services, ct) => services.GetRequiredService<OutboxPass>().RunAsync(ct),
        });
    }
}
