namespace ThienVan.Web.Reports.Rounds;

/// <param name="Run">False where another process, or a test, opens rounds.</param>
/// <param name="Every">How often to look for rounds whose day has come.</param>
public sealed record RoundScheduleOptions(bool Run, TimeSpan Every)
{
    public static RoundScheduleOptions From(IConfiguration configuration) => new(
        configuration.GetValue("ThienVan:RoundSchedule:Run", defaultValue: true),
        TimeSpan.FromMinutes(Math.Clamp(configuration.GetValue("ThienVan:RoundSchedule:EveryMinutes", defaultValue: 10), 1, 1440)));
}

/// <summary>Opens rounds on their day, in the background of a server. Any number may run on one database: a round opens once.</summary>
public sealed class RoundSchedule(IServiceScopeFactory scopes, RoundScheduleOptions options, TimeProvider time, ILogger<RoundSchedule> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Run) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Yield();
            await LookAsync(stoppingToken);
            await Task.Delay(options.Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The database may be away for a while: what is due then is still due at the next look.
    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var opened = await scope.ServiceProvider.GetRequiredService<RoundService>().OpenDueAsync(ct);
            if (opened > 0) log.LogInformation("Đã mở {Count} kỳ báo cáo theo lịch.", opened);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError("Chưa mở được kỳ báo cáo theo lịch ({Kind}), sẽ thử lại.", exception.GetType().Name);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogDebug("Dừng lịch mở kỳ báo cáo theo yêu cầu.");
        }
    }
}
