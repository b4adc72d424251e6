using Microsoft.Data.Sqlite;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Browser.Tests;

/// <summary>The product as its own process: demonstration mode, a free port, a database that lives as long as the tests.</summary>
public sealed class Site : IServed
{
    // The demonstration as the first of them made it, in that one's folder, which lives longest: to make it anew takes as long as the rest
    // of a start.
    private static string? _made;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-browser-");
    private readonly int _port = OwnProcess.FreePort();
    private OwnProcess? _process;

    public string Address => $"http://127.0.0.1:{_port}";

    /// <summary>The site's own database, for what no page makes quickly.</summary>
    public string ConnectionString => $"Data Source={DatabaseFile}";

    private string DatabaseFile => Path.Combine(_folder.FullName, "thienvan.db");

    /// <summary>Settings as environment variables, over those of the demonstration.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        if (_made is not null && Settings.Count == 0) File.Copy(_made, DatabaseFile);
        _process = await ServeAsync(ConnectionString, _port, "https://kehoach.example.vn/", Settings);
        _made ??= await KeepAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The demonstration of the real plan on that database and port.</summary>
    /// <param name="settings">As environment variables, over those that every demonstration here has.</param>
    internal static Task<OwnProcess> ServeAsync(
        string connection, int port, string publicUrl, IEnumerable<KeyValuePair<string, string>> settings) => OwnProcess.ServeAsync(
        connection, port, how: ["--demo"],
        [
            ("ThienVan__PlanFile", PlanFile), ("ThienVan__PublicUrl", publicUrl), ("ThienVan__Contact__Phone", "0225 000 000"),
            .. settings.Select(setting => (setting.Key, setting.Value)),
        ]);

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

    /// <summary>The plan it starts with.</summary>
    public static string PlanFile => Path.Combine(Repository.Root, "plans", "kien-an-135.yaml");
}
