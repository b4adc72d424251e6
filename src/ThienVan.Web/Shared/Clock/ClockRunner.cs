using System.Collections.Concurrent;

namespace ThienVan.Web.Shared.Clock;

/// <summary>A look that is over.</summary>
/// <param name="Done">How many things it did; null when it broke off.</param>
public sealed record ClockRun(DateTimeOffset At, int? Done);

/// <summary>Does every <see cref="ClockWork"/> of this process; starting and stopping wait for none of it.</summary>
public sealed class ClockRunner(IServiceScopeFactory scopes, IEnumerable<ClockWork> works, TimeProvider time, ILogger<ClockRunner> log)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, ClockRun> _last = new(StringComparer.Ordinal);

    public IReadOnlyList<ClockWork> Works { get; } = [.. works];

    /// <summary>Null before the first look is over.</summary>
    public ClockRun? Last(ClockWork work) => _last.GetValueOrDefault(work.Name);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Works.Select(work => RepeatAsync(work, stoppingToken)));

    private async Task RepeatAsync(ClockWork work, CancellationToken ct)
    {
        await Task.Delay(work.After, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!ct.IsCancellationRequested)
        {
            await Task.Yield();
            if (work.When(time.GetUtcNow())) await LookAsync(work, ct);
            await Task.Delay(work.Every, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(ClockWork work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await work.LookAsync(scope.ServiceProvider, ct);
            _last[work.Name] = new(time.GetUtcNow(), done);
            if (done > 0) log.LogInformation("Việc tự chạy “{Work}”: {Count} việc đã làm.", work.Title, done);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogDebug("Dừng việc tự chạy “{Work}” theo yêu cầu.", work.Title);
        }
        catch (Exception exception)
        {
            _last[work.Name] = new(time.GetUtcNow(), Done: null);
            log.LogError("Việc tự chạy “{Work}” bị gián đoạn ({Kind}), sẽ thử lại.", work.Title, exception.GetType().Name);
        }
    }
}
