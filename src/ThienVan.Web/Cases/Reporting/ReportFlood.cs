using System.Threading.RateLimiting;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>
/// Keeps floods off the public form without asking anybody outside: work shown by the sender's machine, a field no person sees, the time
/// a person needs, and so many an hour from one line. Without a script nothing is shown, so fewer are taken. What is too much is refused
/// with words and a form that lost nothing.
/// </summary>
public sealed class ReportFlood(IConfiguration configuration, TimeProvider time) : IDisposable
{
    /// <summary>Reports that one line may send in an hour with work shown.</summary>
    public static readonly NumberSetting Shown = new("ThienVan:Feedback:ReportsPerHour", 1, 1_000_000);

    /// <summary>The same without.</summary>
    public static readonly NumberSetting Bare = new("ThienVan:Feedback:ReportsPerHourWithoutScript", 1, 1_000_000);

    // Thousands of telephones share one line of their network.
    private const int UsualShown = 120, UsualBare = 20;

    private static readonly Refusal _soon = new("feedback.soon",
        "Biểu được gửi quá nhanh sau khi mở; nội dung còn nguyên, đề nghị xem lại rồi bấm gửi lần nữa.");

    private static readonly Refusal _many = new("feedback.many",
        "Đường mạng này đã gửi nhiều phản ánh trong một giờ; nội dung còn nguyên, đề nghị gửi lại sau hoặc gọi điện đến phường.");

    private readonly PartitionedRateLimiter<string> _shown = PerLine(Shown.Read(configuration, UsualShown));
    private readonly PartitionedRateLimiter<string> _bare = PerLine(Bare.Read(configuration, UsualBare));

    /// <summary>Null where the report may be taken.</summary>
    /// <param name="http">Whose line it came over.</param>
    /// <param name="ticket">As read.</param>
    /// <param name="carried">The same as the form carried it.</param>
    /// <param name="proof">What its script found; null without one.</param>
    public Refusal? Refuse(HttpContext http, ReportTicket ticket, string carried, string? proof)
    {
        var works = WorkProof.Holds(carried, proof);
        if (!works && time.GetUtcNow() - ticket.At < ReportTicket.Least) return _soon;
        using var lease = (works ? _shown : _bare).AttemptAcquire(ClientAddress.Of(http));
        return lease.IsAcquired ? null : _many;
    }

    public void Dispose()
    {
        _shown.Dispose();
        _bare.Dispose();
    }

    private static PartitionedRateLimiter<string> PerLine(int most) => PartitionedRateLimiter.Create<string, string>(
        line => RateLimitPartition.GetSlidingWindowLimiter(line, _ => new()
        {
            PermitLimit = most,
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = 12,
        }));
}
