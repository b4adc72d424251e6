using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Browser.Tests;

/// <summary>The product as an office runs it: two processes on one PostgreSQL database at the end of a cable, behind nginx with
/// TLS.</summary>
public sealed class Office : IServed
{
    private readonly int[] _inside = [OwnProcess.FreePort(), OwnProcess.FreePort()];
    private OwnProcess[] _processes = [];
    private TestDatabase? _database;
    private Nginx? _proxy;

    public string Address => $"https://{Nginx.Site}:{_proxy!.Port}";

    /// <summary>Between the processes and their database.</summary>
    internal Relay? Cable { get; private set; }

    /// <summary>Settings as environment variables, over those of the demonstration.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        Nginx.SkipWhereMissing();
        _database = await TestDatabase.CreateAsync(Engine.Postgres);
        Cable = new(_database.ConnectionString);
        _proxy = await Nginx.StartAsync(_inside);
        _processes = await Task.WhenAll(_inside.Select(port => Site.ServeAsync(
            Cable.ConnectionString, port, $"{Address}/", Settings.Append(new("ThienVan__TrustedProxies", "127.0.0.1")))));
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        foreach (var process in _processes) await process.DisposeAsync();
        if (Cable is not null) await Cable.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }
}
