using System.Diagnostics;
using System.Globalization;

namespace ThienVan.Bench;

/// <summary>
/// Two hundred officers enter at once, each a save or a look at the grid every two seconds, against published servers on one
/// database; then a server is killed with -9 in the middle. Every save that was acknowledged must be there, once.
/// </summary>
internal static class RoundBench
{
    private const int Officers = 200;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(15);

    /// <param name="published">The program.</param>
    /// <param name="planFile">The plan's data.</param>
    /// <param name="postgres">"Host=..." of a server where a database may be made; null for SQLite and one process.</param>
    public static async Task<int> RunAsync(string published, string planFile, string? postgres)
    {
        await using var ward = await RoundWard.CreateAsync(planFile, postgres, Officers);
        var servers = Enumerable
            .Range(0, postgres is null ? 1 : 2)
            .Select(_ => new ServedProcess(published, planFile, ward.Connection))
            .ToArray();
        foreach (var server in servers) await server.StartAsync();
        var officers = ward.Groups.Select((group, number) => new RoundOfficer(group, ward, servers[number % servers.Length])).ToArray();
        Console.WriteLine(postgres is null ? "SQLite, one process" : "PostgreSQL, two processes");
        await Parallel.ForEachAsync(
            officers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (officer, _) => await officer.SignInAsync());

        await ForAsync(officers, Warm);
        foreach (var officer in officers) officer.Forget();
        await ForAsync(officers, Measured);
        Print("grid page", officers.SelectMany(officer => officer.Pages));
        Print("save", officers.SelectMany(officer => officer.Saves));
        Console.WriteLine($"failed: {officers.Sum(officer => officer.Failures)}");

        var rest = ForAsync(officers, TimeSpan.FromSeconds(20));
        await Task.Delay(TimeSpan.FromSeconds(5));
        servers[0].Kill();
        await servers[0].StartAsync();
        await rest;
        Console.WriteLine(
            $"killed with -9 and started again in the middle: {officers.Sum(officer => officer.Failures)} requests failed and were tried "
                + "again by their officers");
        var found = await ward.CompareAsync(officers);
        foreach (var server in servers) server.Kill();
        Console.WriteLine(found);
        return found.Lost == 0 && found.Doubled == 0 ? 0 : 1;
    }

    private static async Task ForAsync(RoundOfficer[] officers, TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time);
        await Task.WhenAll(officers.Select(officer => officer.WorkAsync(stop.Token)));
    }

    private static void Print(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        if (sorted.Length == 0) return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {sorted.Length} in {Measured.TotalSeconds:0} s, p50 {sorted[sorted.Length / 2]:0} ms, p95 "
                + $"{sorted[sorted.Length * 95 / 100]:0} ms, p99 {sorted[sorted.Length * 99 / 100]:0} ms, worst {sorted[^1]:0} ms"
        )
    );
    }
}

/// <summary>A published server in a process of its own.</summary>
internal sealed class ServedProcess(string published, string planFile, string connection)
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{Random.Shared.Next(20000, 40000)}");

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(published, ["serve", "--demo", "--urls", Address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__ThienVan"] = connection;
        start.Environment["ThienVan__PlanFile"] = planFile;

        // All officers come from this one machine.
        start.Environment["ThienVan__SignIn__PostsPerMinute"] = "100000";
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 3000 && !_process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }
}
