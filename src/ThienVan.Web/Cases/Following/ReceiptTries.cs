using System.Threading.RateLimiting;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Cases.Following;

/// <summary>Bounds how often one line may try receipts: sixty bits are not guessed, and nobody may keep the server busy trying.</summary>
public sealed class ReceiptTries : IDisposable
{
    private const int Most = 20;

    private static readonly Refusal _many = new("feedback.tries", "Đã thử nhiều lần; đề nghị chờ mười phút rồi thử lại.");

    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(
        line => RateLimitPartition.GetSlidingWindowLimiter(line, _ => new()
        {
            PermitLimit = Most,
            Window = TimeSpan.FromMinutes(10),
            SegmentsPerWindow = 10,
        }));

    /// <summary>Null where one more may be tried.</summary>
    public Refusal? Refuse(HttpContext http)
    {
        using var lease = _tries.AttemptAcquire(ClientAddress.Of(http));
        return lease.IsAcquired ? null : _many;
    }

    public void Dispose() => _tries.Dispose();
}
