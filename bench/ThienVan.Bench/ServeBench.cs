using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ThienVan.Bench;

/// <summary>Start-up, idle memory, the cockpit at a steady rate, the portal flat out; against a published build in a process of its
/// own.</summary>
internal static partial class ServeBench
{
    private const int Rate = 200;
    private const int Seconds = 20;

    public static async Task<int> RunAsync(string published, string planFile)
    {
        var folder = Directory.CreateTempSubdirectory("thienvan-bench-");
        var address = $"http://127.0.0.1:{Random.Shared.Next(20000, 40000)}";
        using (var first = Start(published, planFile, folder.FullName, address)) await ReadyAsync(first, address);
        var clock = Stopwatch.StartNew();
        using var server = Start(published, planFile, folder.FullName, address);
        await ReadyAsync(server, address, keep: true);
        Console.WriteLine($"start-up to first healthy answer (database there): {clock.ElapsedMilliseconds} ms");
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine($"idle: {Resident(server)} MB resident");
        using var client = await SignInAsync(address, "chutich", "MinhHoa@135");
        var pages = new[] { "/dieu-hanh", "/chi-tieu", "/chi-tieu/15", "/ra-soat" };
        clock.Restart();
        await client.GetStringAsync("/dieu-hanh");
        Console.WriteLine($"first cockpit of the process: {clock.ElapsedMilliseconds} ms");
        foreach (var page in pages) await WarmAsync(client, page);
        Console.WriteLine($"after the first thousand pages: {Resident(server)} MB resident");
        foreach (var page in pages) await SteadyAsync(client, page);
        Flat(address);
        Console.WriteLine($"after the load: {Resident(server)} MB resident");
        server.Kill();
        folder.Delete(recursive: true);
        return 0;
    }

    private static Process Start(string published, string planFile, string folder, string address)
    {
        var start = new ProcessStartInfo(published, ["serve", "--demo", "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__ThienVan"] = $"Data Source={Path.Combine(folder, "bench.db")}";
        start.Environment["ThienVan__PlanFile"] = planFile;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ReadyAsync(Process server, string address, bool keep = false)
    {
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 3000 && !server.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync($"{address}/health/ready")).IsSuccessStatusCode) break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        if (server.HasExited) throw new InvalidOperationException($"The server stopped with code {server.ExitCode}.");
        if (!keep)
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<HttpClient> SignInAsync(string address, string name, string password)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        var form = await client.GetStringAsync("/dang-nhap");
        var fields = Hidden()
            .Matches(form)
            .ToDictionary(
                match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        foreach (var input in Inputs().Matches(form).Select(match => match.Groups["name"].Value).Where(input => !fields.ContainsKey(input)))
            fields[input] = input.Contains("assword", StringComparison.Ordinal) ? password : name;
        var answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(fields));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap") throw new InvalidOperationException("Sign-in failed.");
        return client;
    }

    // A server that has just started compiles what it runs; an office's has been up since the morning.
    private static Task WarmAsync(HttpClient client, string page) =>
        Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (_, ct) => await client.GetByteArrayAsync(page, ct));

    // Open loop: a request leaves on time whether or not the one before has come back, so a stall shows in every request it delays.
    private static async Task SteadyAsync(HttpClient client, string page)
    {
        var clock = Stopwatch.StartNew();
        var all = Enumerable.Range(0, Rate * Seconds).Select(async number =>
        {
            var due = TimeSpan.FromSeconds((double)number / Rate);
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            using var answer = await client.GetAsync(page);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            return (clock.Elapsed - due).TotalMilliseconds;
        });
        var times = await Task.WhenAll(all);
        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{page} at {Rate}/s for {Seconds} s: p50 {times[times.Length / 2]:0.0} ms, p95 {times[times.Length * 95 / 100]:0.0} ms, "
                    + $"p99 {times[times.Length * 99 / 100]:0.0} ms, worst {times[^1]:0.0} ms"
            )
        );
    }

    private static void Flat(string address)
    {
        try
        {
            using var wrk = Process.Start(
                new ProcessStartInfo("wrk", ["-t1", "-c64", "-d10s", "--latency", $"{address}/"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            Console.WriteLine($"portal, output-cached, wrk on the same two cores:{Environment.NewLine}{wrk.StandardOutput.ReadToEnd()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("portal: wrk is not installed, not measured");
        }
    }

    private static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1024 / 1024;
    }

    [GeneratedRegex(
        """<input[^>]*type="hidden"[^>]*name="(?<name>[^"]+)"[^>]*value="(?<value>[^"]*)"|"""
        + """<input[^>]*name="(?<name>[^"]+)"[^>]*type="hidden"[^>]*value="(?<value>[^"]*)"|"""
        + """<input[^>]*name="(?<name>[^"]+)"[^>]*value="(?<value>[^"]*)"[^>]*type="hidden" """,
        RegexOptions.None,
        1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("""<input[^>]*name="(?<name>[^"]+)" """, RegexOptions.None, 1000)]
    private static partial Regex Inputs();
}
