using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What this room measures of itself: how many units sent everything in time.</summary>
public sealed class ReportFacts(ProgressReader progress, TimeProvider time) : IFactSource
{
    public static readonly FactKey SentOnTime = new("reports.sent_on_time");

    public IReadOnlyList<FactKey> Keys { get; } = [SentOnTime];

    public string Describe(FactKey key) =>
        "Lượt đơn vị gửi đủ số liệu đúng hạn trên tổng lượt đơn vị phải gửi, đếm từ các kỳ báo cáo đã đến hạn";

    public async Task<Fact?> ReadAsync(FactKey key, Period period, AreaId? area, CancellationToken ct)
    {
        if (key != SentOnTime) return null;
        var today = VietnamDay.Today(time);
        var view = await progress.DueAsync(period, ct);
        return Timeliness.Of(view.Rounds.Where(round => round.Round.Dates.DueOn < today), area?.Value) is { } counted
            ? new(counted.InTime, counted.Owing, counted.Figures, time.GetUtcNow())
            : null;
    }
}
