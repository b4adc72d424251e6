using System.Collections.Concurrent;
using ThienVan.Web.Tests.Shared;

[assembly: AssemblyFixture(typeof(Beginnings))]

namespace ThienVan.Web.Tests.Shared;

/// <summary>How the first process of a ward starts.</summary>
/// <param name="Changed">True when a test puts its own services in: then only the tables are made beforehand.</param>
public sealed record Beginning(
    Engine Engine, bool Demo, string? PlanFile, bool Changed, IEnumerable<KeyValuePair<string, string?>> Settings)
{
    public string Key { get; } =
        Changed ? $"{Engine}" : $"{Engine} {Demo} {PlanFile} {string.Join(' ', Settings.Select(pair => $"{pair.Key}={pair.Value}"))}";
}

/// <summary>Databases as a first start leaves them: each made once a run and copied for every test that begins there.</summary>
public sealed class Beginnings : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TestDatabase>>> _made = new(StringComparer.Ordinal);

    // PostgreSQL copies a database for one at a time.
    private static readonly SemaphoreSlim _turn = new(1);

    public static async Task<TestDatabase> CopyAsync(Beginning beginning)
    {
        var made = await _made.GetOrAdd(beginning.Key, _ => new(() => MakeAsync(beginning))).Value;
        await _turn.WaitAsync();
        try
        {
            return await made.CopyAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var made in _made.Values.Where(made => made.Value.IsCompletedSuccessfully)) await (await made.Value).DisposeAsync();
    }

    private static async Task<TestDatabase> MakeAsync(Beginning beginning)
    {
        var database = await TestDatabase.CreateAsync(beginning.Engine);
        await TestApp.BeginOnAsync(database, beginning);
        database.Rest();
        return database;
    }
}
