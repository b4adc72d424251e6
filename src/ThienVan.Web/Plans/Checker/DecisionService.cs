using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Checker;

/// <summary>A person chooses a reading, with the document that says so.</summary>
public sealed record DecideReading
{
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string DocumentNumber { get; init; }
    public DateOnly? DocumentDate { get; init; }

    /// <summary>First day the reading holds; null where it says how the words were meant from the first.</summary>
    public DateOnly? From { get; init; }
    public string? Reason { get; init; }

    /// <summary>How many decisions the page had; another one since then is told first. Null where nobody saw a page.</summary>
    public int? Seen { get; init; }
}

/// <summary>Writes decisions on the plan's contradictions, each with its document.</summary>
public sealed class DecisionService(AppDb db, WriteScope write, PlanSnapshots snapshots, PlanRights rights)
{
    private const int LongestText = 1000;
    private static readonly string _long = $"Mỗi ô chữ dài tối đa {FigureText.Number(LongestText)} ký tự; đề nghị viết gọn lại.";
    private static readonly Refusal _noPlan = new("plan.none", "Chưa có kế hoạch nào được áp dụng; đề nghị nạp và phê "
        + "duyệt kế hoạch trước.");

    private static readonly Refusal _future = new(
        "plan.decide_future", "Ngày áp dụng chưa đến; đề nghị ghi ngày từ hôm nay trở về trước, hoặc quyết định khi đến ngày đó.");

    /// <summary>Chooses how a contradiction is read. Null when done.</summary>
    public async Task<Refusal?> DecideAsync(DecideReading decision, CancellationToken ct)
    {
        if (!rights.MayDecide)
            return new Refusal("plan.decide_denied", "Chỉ lãnh đạo hoặc Văn phòng được chốt cách hiểu; đề nghị gửi đề xuất cho Văn phòng.");
        if (VietnameseText.IsBlank(decision.DocumentNumber))
            return new Refusal("plan.decide_document", "Đề nghị ghi số văn bản làm căn cứ, ví dụ 12/TB-UBND.");
        if (TooLong(decision.DocumentNumber, decision.Reason)) return new Refusal("plan.decide_long", _long);
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return _noPlan;
            var reading = Readings(snapshot, decision.ConflictId).FirstOrDefault(reading => reading.Id == decision.ReadingId);
            if (reading is null)
                return new Refusal(
                    "plan.reading_unknown", "Không còn cách hiểu này trong kế hoạch đang áp dụng; đề nghị mở lại trang rà soát.");
            var held = await db.Set<DecisionRow>()
                .Where(row => row.PlanPeriod == snapshot.Plan.Period && row.ConflictId == decision.ConflictId)
                .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (decision.From > VietnamDay.Of(change.At)) return _future;
            if (RefuseDate(decision.DocumentDate, VietnamDay.Of(change.At)) is { } undated) return undated;
            if (DocumentDay.Refuse("plan.decide_day", "Ngày áp dụng", decision.From, VietnamDay.Of(change.At)) is { } wrong) return wrong;
            if (held?.ReadingId == reading.Id && held.DocumentNumber == decision.DocumentNumber.Trim()
                && held.DocumentDate == decision.DocumentDate && held.From == decision.From)
                return held.Id;
            if (held is not null && decision.Seen < held.Version) return Faster(held);
            if (held is not null && VietnameseText.IsBlank(decision.Reason))
                return new Refusal("plan.decide_reason", "Mâu thuẫn này đã được chốt; đề nghị ghi lý do chốt lại.");
            var row = Row(snapshot.Plan.Period, decision, reading, (held?.Version ?? 0) + 1, change);
            db.Add(row);
            change.Record(PlanEvents.ReadingDecided, $"plan/conflict/{row.ConflictId}", decision.Reason,
                held is null
                    ? null
                    : new
                    {
                        held.ReadingId,
                        held.ReadingText,
                        held.DocumentNumber,
                        held.DocumentDate,
                        held.From,
                    },
                new
                {
                    row.ReadingId,
                    row.ReadingText,
                    row.DocumentNumber,
                    row.DocumentDate,
                    row.From,
                }
            );
            return row.Id;
        }, ct);
        return result.Refusal;
    }

    private static Refusal? RefuseDate(DateOnly? day, DateOnly today) => day is null
        ? new("plan.decide_date", "Đề nghị ghi ngày của văn bản, ví dụ 23/12/2025.")
        : DocumentDay.Refuse("plan.decide_date", "Ngày văn bản", day, today);

    private static Refusal Faster(DecisionRow held) => new(
        "plan.decide_faster",
        $"Đã quyết định cách hiểu lúc {FigureText.Moment(held.DecidedAt)}, bởi {held.DecidedBy}, theo {held.DocumentNumber}: "
        + $"“{held.ReadingText}”. Lần gửi vừa rồi chưa được ghi; nếu vẫn cần thay quyết định đó, đề nghị ghi lý do rồi gửi lại.");

    private static bool TooLong(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text?.Length > LongestText) return true;
        }

        return false;
    }

    private static IEnumerable<Reading> Readings(PlanSnapshot snapshot, string conflictId) =>
        snapshot.Document.Conflicts.FirstOrDefault(conflict => conflict.Id == conflictId)?.Readings
        ?? snapshot.Findings.FirstOrDefault(finding => finding.Id == conflictId)?.Readings
        ?? [];

    private static DecisionRow Row(string period, DecideReading decision, Reading reading, int version, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        ConflictId = decision.ConflictId,
        ReadingId = reading.Id,
        ReadingText = reading.Text,
        DocumentNumber = decision.DocumentNumber.Trim(),
        DocumentDate = decision.DocumentDate,
        From = decision.From,
        Reason = decision.Reason?.Trim(),
        Version = version,
        DecidedBy = change.Actor.Name,
        DecidedAt = change.At,
    };
}
