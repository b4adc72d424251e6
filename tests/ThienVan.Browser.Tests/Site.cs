using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace ThienVan.Browser.Tests;

/// <summary>The product as its own process: demonstration mode, a free port, a database that lives as long as the tests.</summary>
public sealed class Site : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    // The demonstration as the first of them made it, in that one's folder, which lives longest: to make it anew takes as long as the rest
    // of a start.
    private static string? _made;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-browser-");
    private Process? _process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>The site's own database, for what no page makes quickly.</summary>
    public string ConnectionString => $"Data Source={DatabaseFile}";

    private string DatabaseFile => Path.Combine(_folder.FullName, "thienvan.db");

    /// <summary>Settings as environment variables, over those of the demonstration.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        if (_made is not null && Settings.Count == 0) File.Copy(_made, DatabaseFile);
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--demo", "--urls", Address])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__ThienVan"] = ConnectionString;
        start.Environment["ThienVan__PlanFile"] = PlanFile;
        start.Environment["ThienVan__PublicUrl"] = "https://kehoach.example.vn/";
        start.Environment["ThienVan__Contact__Phone"] = "0225 000 000";
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        var errors = _process.StandardError.ReadToEndAsync();
        await AnswersAsync(errors);
        _made ??= await KeepAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<string> KeepAsync()
    {
        var kept = Path.Combine(_folder.FullName, "made.db");
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $kept";
        command.Parameters.AddWithValue("$kept", kept);
        await command.ExecuteNonQueryAsync();
        return kept;
    }

    private async Task AnswersAsync(Task<string> errors)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < _patience)
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The site stopped at start: {await errors}");
            try
            {
                using var answer = await client.GetAsync("/");
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The site did not answer within {_patience.TotalMinutes} minutes.");
    }

    /// <summary>The plan it starts with.</summary>
    public static string PlanFile => Path.Combine(Root, "plans", "kien-an-135.yaml");

    private static string Program => Path.Combine(Root, "src", "ThienVan.Web", "bin", Configuration, "net10.0", "thienvan.dll");

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThienVan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ThienVan.slnx is in no folder above the tests.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
