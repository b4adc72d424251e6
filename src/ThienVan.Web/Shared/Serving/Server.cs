using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Data.Backups;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui;
using ThienVan.Web.Shared.Ui.Errors;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Shared.Serving;

/// <param name="Demo">Demonstration mode: sample accounts and figures.</param>
/// <param name="Urls">Null to take the configuration's.</param>
public sealed record ServeOptions(bool Demo = false, string? Urls = null);

/// <summary>Builds the web server, for the command and for the tests alike.</summary>
public static class Server
{
    public static WebApplication Build(IReadOnlyList<Room> rooms, ServeOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings and pages lie beside the program, wherever it is called from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddSettingsFile();
        builder.WebHost.UseStaticWebAssets();
        if (options.Urls is { } urls) builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(new DemonstrationMode(options.Demo));
        adjust?.Invoke(builder);
        builder.AddDefences();
        builder.AddTrustedProxies();
        builder.Services.AddRooms(rooms, builder.Configuration);
        builder.Services.AddSingleton<DiskRoom>().AddSingleton<MemoryRest>();
        builder.AddClockWork(MemoryRest.Work);
        builder.Services.AddOutputCache().AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddUi(builder.Configuration);
        foreach (var room in rooms) room.Web(builder);
        return Map(builder.Build(), rooms);
    }

    /// <summary>Migrates, checks that it may serve, lets the rooms start, seeds the demonstration; one process at a time.</summary>
    public static async Task<Refusal?> PrepareAsync(
        this WebApplication app, IReadOnlyList<Room> rooms, ServeOptions options, TextWriter output, CancellationToken ct)
    {
        if (ServerSettings.Faults(app.Configuration, rooms).FirstOrDefault() is { } wrong) return wrong;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>().RunAsync(ct) is { } copy)
            await output.WriteLineAsync($"Đã cất bản sao lưu trước khi nâng cấp: {copy}");
        Refusal? refusal = null;
        await db.AloneAsync(async () => refusal = await StartAsync(scope.ServiceProvider, rooms, options, output, ct), ct);
        return refusal;
    }

    // The mark comes first: whatever is written after it, everybody must know it by.
    private static async Task<Refusal?> StartAsync(
        IServiceProvider services, IReadOnlyList<Room> rooms, ServeOptions options, TextWriter output, CancellationToken ct)
    {
        if (await StartGuard.RefuseAsync(services, options, ct) is { } refusal) return refusal;
        await StartGuard.MarkAsync(services, options.Demo, ct);
        foreach (var room in rooms)
        {
            if (await room.Start(services, ct) is { } unready) return unready;
        }

        if (!options.Demo) return null;
        foreach (var room in rooms) await room.Demonstrate(services, output, ct);
        return null;
    }

    private static WebApplication Map(WebApplication app, IReadOnlyList<Room> rooms)
    {
        app.UseForwardedHeaders();
        app.UseRelativeRedirects();
        app.UseErrorPages();
        app.UseDefences();
        app.UseUi();

        // Before sign-in: public pages look the same to everybody.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseLateForms();
        app.UseSeenFields();
        app.MapHealth();
        foreach (var room in rooms) room.Endpoints(app);
        app.MapUi();
        app.MapNotFound();
        return app;
    }
}
