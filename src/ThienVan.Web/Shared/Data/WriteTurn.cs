namespace ThienVan.Web.Shared.Data;

/// <summary>
/// Lets the writers of one process stand in line, first come first served, before they ask the database for its lock: a waiting
/// writer then holds neither a thread (SQLite waits in sleeps) nor a connection (PostgreSQL waits inside one). It is only good
/// manners; what keeps writers apart, in this process and in others, is the lock.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new Taken(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
