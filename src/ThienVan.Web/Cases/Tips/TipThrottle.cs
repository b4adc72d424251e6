using System.Threading.RateLimiting;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Cases.Tips;

/// <summary>How much comes in at most, from everybody together: nobody here knows one sender from another. Of one process.</summary>
public sealed class TipThrottle(TipOptions options) : IDisposable
{
    private const int Share = 4;

    private static readonly Refusal _busy = new("tip.busy",
        "Hệ thống đang nhận nhiều lượt gửi; đề nghị đợi một phút rồi bấm lại. Nội dung còn nguyên dưới đây.");

    private readonly RateLimiter _proven = Minute(options.SendsPerMinute);
    private readonly RateLimiter _plain = Minute(Math.Max(1, options.SendsPerMinute / Share));
    private readonly RateLimiter _looks = Minute(options.LookupsPerMinute);

    // Each is seconds of a processor.
    private readonly SemaphoreSlim _slow = new(2);

    public Refusal? RefuseSending(bool showsWork) => Take(showsWork ? _proven : _plain);

    public Refusal? RefuseLooking() => Take(_looks);

    /// <summary>What a receipt opens, two at a time; as long for a wrong one as for a right one.</summary>
    public async Task<ReceiptKeys> KeysAsync(string receipt, string ward, CancellationToken ct)
    {
        await _slow.WaitAsync(ct);
        try
        {
            return await Task.Run(() => TipReceipt.Keys(receipt, ward), ct);
        }
        finally
        {
            _slow.Release();
        }
    }

    public void Dispose()
    {
        foreach (var limiter in new[] { _proven, _plain, _looks }) limiter.Dispose();
        _slow.Dispose();
    }

    private static Refusal? Take(RateLimiter limiter)
    {
        using var lease = limiter.AttemptAcquire();
        return lease.IsAcquired ? null : _busy;
    }

    private static SlidingWindowRateLimiter Minute(int most) => new(new()
    {
        PermitLimit = most,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
        QueueLimit = 0,
        AutoReplenishment = true,
    });
}
