using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Makes cards out of rows, for one person.</summary>
public sealed class ReviewCards(
    ReviewReader book, ReportRights rights, IReadOnlyDictionary<(string Code, string Area), int> evidence, IEnumerable<ValueRow> versions)
{
    private readonly ILookup<(string Code, string Area), ValueRow> _approved =
        versions.Where(row => row.Flow.Counts).ToLookup(row => (row.Code, row.Area));

    public ReviewCard Of(ValueRow row)
    {
        var input = book.Input(row);
        var inReach = rights.MaySee(row.UnitId, row.Area);
        var checks = input is null || !inReach ? (IReadOnlyList<CheckResult>)[] : CheckRules.Check(input);
        var (next, held) = Turn(row);
        var card = new ReviewCard
        {
            Seen = new(row.Id, row.Revision),
            Code = row.Code,
            Area = row.Area,
            Name = (input?.Indicator.Name ?? $"Chỉ tiêu {row.Code}") + (row.Area == Ward.Whole ? "" : $" ({book.AreaName(row.Area)})"),
            UnitId = row.UnitId,
            Sender = book.Sender(row.UnitId, row.Area),
            Measure = input?.Unit,
            Figure = Figure(row, input),
            Version = row.Version,
            State = row.State,
            Checks = checks,
            Explanation = row.Explanation,
            YearEstimate = ObservationText.Estimate(row.Observed, input?.Unit),
            RevisionReason = row.RevisionReason,
            Replaced = Replaced(row, input),
            ReturnReason = inReach ? row.ReturnReason : null,
            Returned = inReach ? row.Returned : null,
            ReturnedFigure = row.Returned is { } back
                ? ObservationText.Of(new() { Code = row.Code, Period = default, Observed = back.Observed }, input?.Unit)
                : null,
            NeedsLook = ReviewFocus.Of(checks, row.Explanation, row.Flow).Count > 0,
            Evidence = evidence.GetValueOrDefault((row.Code, row.Area)),
            Provenance = ProvenanceLine.Of(row, input?.Seen.Period),
            Next = next,
            Held = held,
            MayReturn = row.State.IsPending() && (rights.MayVerify || rights.MayApprove(row.UnitId)),
        };
        return input is null || !inReach ? card : Beside(card, input);
    }

    private static string Figure(ValueRow row, CheckInput? input) => input is null
        ? ObservationText.Of(new() { Code = row.Code, Period = default, Observed = row.Observed }, unit: null)
        : ObservationText.Of(input.Seen, input.Unit);

    private string? Replaced(ValueRow row, CheckInput? input) =>
        _approved[(row.Code, row.Area)].Where(old => old.Version < row.Version).MaxBy(old => old.Version) is { } stands
            ? Figure(stands, input is null ? null : book.Input(stands))
            : null;

    /// <summary>The figure beside the plan, the period before and the year so far; these may stand on figures nobody has
    /// approved.</summary>
    private ReviewCard Beside(ReviewCard card, CheckInput input)
    {
        if (input.IsPart) return card;
        var before = input.EarlierAlike.Count > 0 ? input.EarlierAlike[0] : null;
        var verdicts = book.Verdicts(input);
        var toDate = PlanRules.ToDate(input.Indicator, input.Seen, input.Others);
        return card with
        {
            Asked = PlanWords.Asked(YearGoal.Of(input.Indicator, input.Readings, input.Year)),
            AskedNow = book.Held.AskedNow(book.Plan, input.Indicator, input.Year),
            Before = before is null ? null : ObservationText.Marked(before, input.Unit),
            BeforePeriod = before is null ? null : PeriodText.Of(before.Period),
            Change = before is null ? null : FigureChange.Of(input.Indicator.Kind, input.Seen.Reading, before.Reading),
            Cumulative = CellWords.TotalOf(toDate, input.Indicator),
            ShareOfPlan = toDate?.Value is { } sum && !Assessment.AskApart(verdicts) && verdicts[0] is { Target: { } target and > 0 }
                ? sum / target * 100 : null,
            Verdicts = verdicts,
        };
    }

    private (ValueStep? Next, Refusal? Held) Turn(ValueRow row)
    {
        var step = row.State == ValueState.Submitted && rights.MayVerify ? ValueStep.Verify
            : row.State == ValueState.Verified && rights.MayApprove(row.UnitId) ? ValueStep.Approve
            : (ValueStep?)null;
        if (step is null || rights.Actor.UserId is not { } by) return (null, null);
        var tried = step == ValueStep.Verify ? row.Flow.Verify(by) : row.Flow.Approve(by);
        return tried.IsRefused ? (null, tried.Refusal) : (step, null);
    }
}
