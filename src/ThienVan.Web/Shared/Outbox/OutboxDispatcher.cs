namespace ThienVan.Web.Shared.Outbox;

/// <param name="Run">False where another process, or a test, does the sending.</param>
/// <param name="Every">How often to look for messages that are due.</param>
public sealed record OutboxOptions(bool Run, TimeSpan Every)
{
    public static OutboxOptions From(IConfiguration configuration) => new(
        configuration.GetValue("ThienVan:Outbox:Run", defaultValue: true),
        TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("ThienVan:Outbox:EverySeconds", defaultValue: 15), 1, 3600)));
}

/// <summary>Sends in the background of a server. Any number may run on one database; starting and stopping wait for none of it.</summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxOptions options, Mail.MailOptions mail, TimeProvider time, ILogger<OutboxDispatcher> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Run || !mail.On) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await PassAsync(stoppingToken);
            await Task.Delay(options.Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The database may be away for a while: what is due then is still due later.
    private async Task PassAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxPass>().RunAsync(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError("Lượt gửi thư bị gián đoạn ({Kind}), sẽ thử lại.", exception.GetType().Name);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogDebug("Dừng gửi thư theo yêu cầu.");
        }
    }
}
