using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ThienVan.Web.Tests.Shared.Servers;

/// <summary>A program of its own, ended with the test; what it wrote to its error stream says why it did not come up.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private OwnProcess(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs it until the port is listened to.</summary>
    public static async Task<OwnProcess> StartAsync(
        string program, IEnumerable<string> arguments, int port, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = new OwnProcess(start);
        await process.ListensAsync(program, port);
        return process;
    }

    /// <summary>The product itself, serving a database on that port.</summary>
    public static Task<OwnProcess> ServeAsync(
        string connection, int port, IEnumerable<string> how, params IEnumerable<(string Name, string Value)> environment) => StartAsync(
        "dotnet", [Repository.Program, "serve", .. how, "--urls", $"http://127.0.0.1:{port}"], port,
        [("ConnectionStrings__ThienVan", connection), .. environment]);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListensAsync(string program, int port)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < _patience; await Task.Delay(100))
        {
            if (_process.HasExited) throw new InvalidOperationException($"{program} stopped at start: {await _errors}");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"{program} did not listen on {port} within {_patience.TotalMinutes} minutes.");
    }
}
