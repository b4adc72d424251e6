using ThienVan.Web.Shared.Clock;

namespace ThienVan.Web.Shared.Serving;

/// <summary>
/// Gives memory back that a busy hour or somebody's large files took: left alone, the collector does not look again until new work comes.
/// Only while the process has next to nothing to do, for looking at everything holds it up for a moment.
/// </summary>
internal sealed class MemoryRest(TimeProvider time)
{
    /// <summary>Bytes more than after the last time that are worth it.</summary>
    private const long Worth = 32L << 20;

    /// <summary>Share of one processor below which nobody is kept waiting.</summary>
    private const double Quiet = 0.1;

    private long _kept;
    private long _at = time.GetTimestamp();
    private TimeSpan _worked = Environment.CpuUsage.TotalTime;

    public static ClockWork Work => new()
    {
        Name = "Memory",
        Title = "trả lại bộ nhớ",
        After = TimeSpan.FromMinutes(1),
        Every = TimeSpan.FromMinutes(1),
        LookAsync = (services, _) => Task.FromResult(services.GetRequiredService<MemoryRest>().Look()),
    };

    /// <summary>1 when memory was given back.</summary>
    public int Look()
    {
        var (worked, at) = (Environment.CpuUsage.TotalTime, time.GetTimestamp());
        var share = (worked - _worked) / time.GetElapsedTime(_at, at);
        (_worked, _at) = (worked, at);
        if (share > Quiet || Held() - _kept < Worth) return 0;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _kept = Held();
        return 1;
    }

    private static long Held() => Math.Max(GC.GetGCMemoryInfo().TotalCommittedBytes, GC.GetTotalMemory(forceFullCollection: false));
}
