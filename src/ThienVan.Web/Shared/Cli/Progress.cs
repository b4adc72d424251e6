namespace ThienVan.Web.Shared.Cli;

/// <summary>A progress line on standard error; silent when that is not a terminal, so that logs stay clean.</summary>
public sealed class Progress(string label, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _last = time.GetTimestamp();
    private bool _drawn;

    public void Report(long done, long total)
    {
        if (!_shown || (done < total && time.GetElapsedTime(_last) < Step)) return;
        _last = time.GetTimestamp();
        _drawn = true;
        Console.Error.Write($"\r{label} {Bar(done, total)} {done}/{total}");
    }

    public void Dispose()
    {
        if (_drawn) Console.Error.WriteLine();
    }

    private static string Bar(long done, long total)
    {
        const int width = 24;
        var filled = total <= 0 ? width : (int)Math.Clamp(done * width / total, 0, width);
        return new string('█', filled) + new string('░', width - filled);
    }
}
