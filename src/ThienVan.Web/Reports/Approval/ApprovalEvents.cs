using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Approval;

/// <summary>What the audit trail keeps of a step.</summary>
internal static class ApprovalEvents
{
    /// <summary>Reason of a value that came out after its round.</summary>
    public const string Late = "Bổ sung số liệu còn thiếu khi công bố";

    /// <summary>A forged list may be long; the trail names the first of it.</summary>
    private const int MostNamed = 100;

    public static string Subject(ValueRow row) => Subject(row.RoundId, row.Code, row.Area);

    public static string Subject(Guid round, string code, string area) =>
        area == Ward.Whole ? $"report/{round}/{code}" : $"report/{round}/{code}/{area}";

    /// <summary>An approved value goes out; anything else is a broken invariant.</summary>
    public static void Publish(ValueRow row, Change change, string? reason)
    {
        var before = new ShownStep(row);
        row.Follow(row.Flow.Publish().Value);
        row.PublishedAt = change.At;
        change.Record(ReportEvents.ValuePublished, Subject(row), reason, before, new ShownStep(row));
    }

    /// <summary>Steps that were asked for and not taken: ids and codes, never what was typed.</summary>
    public static void RecordRefused(Change change, Guid round, ValueStep step, IEnumerable<StepOutcome> outcomes)
    {
        var refused = outcomes
            .Where(outcome => outcome.Refusal is not null)
            .Select(outcome => new
            {
                outcome.Id,
                outcome.Code,
                outcome.Area,
                Refusal = outcome.Refusal!.Code,
            })
            .ToArray();
        if (refused.Length > 0)
            change.Record(
                ReportEvents.StepRefused,
                $"report/{round}",
                reason: null,
                old: null,
                now: new
                {
                    Step = step,
                    Count = refused.Length,
                    Refused = refused.Take(MostNamed),
                }
            );
    }
}
