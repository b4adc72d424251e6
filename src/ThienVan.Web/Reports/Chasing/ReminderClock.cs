using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Reports.Chasing;

/// <param name="Run">False where another process, or a test, does it.</param>
/// <param name="Every">How often to look.</param>
public sealed record ReminderOptions(bool Run, TimeSpan Every)
{
    public static ReminderOptions From(IConfiguration configuration) => new(
        configuration.GetValue("ThienVan:Reminders:Run", defaultValue: true),
        TimeSpan.FromMinutes(Math.Clamp(configuration.GetValue("ThienVan:Reminders:EveryMinutes", defaultValue: 10), 1, 1440)));
}

/// <summary>Looks for reminders during office hours: nobody's phone rings at night, and what was sent early in the morning is not asked for.</summary>
public sealed class ReminderClock(IServiceScopeFactory scopes, ReminderOptions options, TimeProvider time, ILogger<ReminderClock> log) : BackgroundService
{
    private const int FirstHour = 8, LastHour = 17;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Run && !stoppingToken.IsCancellationRequested)
        {
            if (time.GetUtcNow().ToOffset(FigureText.Indochina).Hour is >= FirstHour and < LastHour) await LookAsync(stoppingToken);
            await Task.Delay(options.Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReminderService>().RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogDebug("Dừng nhắc hạn theo yêu cầu.");
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Lượt nhắc hạn bị gián đoạn, sẽ thử lại.");
        }
    }
}
