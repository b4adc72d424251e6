namespace ThienVan.Web.People;

/// <summary>
/// Lets few passwords be hashed at a time, first come first served: hashing is slow by design, and a whole office that signs in at once
/// would take every processor from those who are at work. Who waits holds no thread.
/// </summary>
public sealed class PasswordGate : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<T> RunAsync<T>(Func<T> hash, CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        try
        {
            return await Task.Run(hash, ct);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
