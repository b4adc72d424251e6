using System.Diagnostics;

namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>A folder only this process may read, gone when the work is done; programs run in it within a time.</summary>
internal sealed class PrintFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-print-");

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>What the program left in <paramref name="result"/>; null when it left nothing, failed or took too long.</summary>
    public async Task<byte[]?> RunAsync(string program, IReadOnlyList<string> arguments, string result, TimeSpan time, CancellationToken ct)
    {
        using var running = Process.Start(Describe(program, arguments))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(time);
        try
        {
            // Unread pipes fill up and stop the program.
            await Task.WhenAll(running.StandardOutput.ReadToEndAsync(limit.Token), running.StandardError.ReadToEndAsync(limit.Token),
                running.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return null;
        }

        return System.IO.File.Exists(File(result)) ? await System.IO.File.ReadAllBytesAsync(File(result), ct) : null;
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A stopped program may let go of a file a moment later; the system clears its own temporary folder.
        }
    }

    private ProcessStartInfo Describe(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path,
        };

        // Nothing of the server's own settings (connection strings among them) is handed on.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = Path;
        start.Environment["TMPDIR"] = Path;
        start.Environment["FONTCONFIG_FILE"] = File(PrintFonts.FileName);
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (OperatingSystem.IsWindows()) start.Environment["SystemRoot"] = Environment.GetEnvironmentVariable("SystemRoot");
        return start;
    }
}
