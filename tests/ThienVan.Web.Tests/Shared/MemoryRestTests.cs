using System.Diagnostics;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Tests.Shared;

public sealed class MemoryRestTests
{
    [Fact]
    public void What_a_large_upload_took_is_given_back_when_nothing_is_to_do()
    {
        var time = new Stamps();
        var rest = new MemoryRest(time);
        GC.KeepAlive(Take());
        time.At += TimeSpan.FromHours(1);
        rest.Look().ShouldBe(1);
        GC.GetGCMemoryInfo(GCKind.FullBlocking).Generation.ShouldBe(GC.MaxGeneration);
    }

    [Fact]
    public void A_process_at_work_is_not_held_up()
    {
        var time = new Stamps();
        var rest = new MemoryRest(time);
        for (var work = Stopwatch.StartNew(); work.ElapsedMilliseconds < 50;) GC.KeepAlive(work);
        time.At += TimeSpan.FromMilliseconds(100);
        rest.Look().ShouldBe(0);
    }

    /// <summary>Time that passes as the test says, for whoever measures how long something took.</summary>
    private sealed class Stamps : TimeProvider
    {
        public TimeSpan At { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => At.Ticks;
    }

    private static byte[] Take() => new byte[64 << 20];
}
