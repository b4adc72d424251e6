using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A round's values beside the plan, the figures of other periods and each other.</summary>
public sealed class ReviewReader(
    Round round, PlanForReports plan, DateOnly today, IReadOnlyList<WardUnitLine> groups, IEnumerable<ValueRow> parts)
{
    private readonly CheckReader _checks = new(round, plan, today, groups, parts);
    private readonly HashSet<string> _known = plan.Document.Indicators.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);

    public PlanForReports Plan => plan;

    /// <summary>The plan in force, which may ask something else than the round's.</summary>
    public required PlanForReports Held { get; init; }

    /// <summary>The target whose page tells of the code; null when no page of the plan in force does, or another plan's would
    /// answer.</summary>
    public string? TargetNo(string code) =>
        Held.Asks(round)
            ? Held.Document.Owned().Where(owned => owned.Code == code).Select(owned => owned.Target.No).FirstOrDefault()
            : null;

    public string AreaName(string area) => groups.FirstOrDefault(group => group.Id == area)?.Name ?? area;

    /// <summary>Who sends a value.</summary>
    /// <param name="unitId">Unit that answers for the whole; null for an orphan.</param>
    /// <param name="area"><see cref="Ward.Whole"/> or the neighbourhood group whose part it is.</param>
    public ReviewSender Sender(string? unitId, string area) =>
        area == Ward.Whole ? new(unitId ?? PlanUnit.None, plan.UnitName(unitId)) : new(area, AreaName(area));

    /// <summary>Every value the round asks for with who sends it, those of the whole ward first.</summary>
    public IReadOnlyList<(RoundLine Line, string Area, ReviewSender By)> Asked =>
    [
        .. round.Lines.Select(line => (line, Ward.Whole, Sender(line.UnitId, Ward.Whole))),
        .. from line in round.Lines
           where line.ByNeighbourhood
           from name in groups
           select (line, name.Id, Sender(line.UnitId, name.Id)),
    ];

    /// <summary>The year's verdicts with the figure in it, one a reading of the plan, and what people say beside them today.</summary>
    public IReadOnlyList<Assessment> Verdicts(CheckInput input) => plan.Beside(PlanRules.Verdicts(input), today);

    public IReadOnlyList<string> Focus(ValueRow row) =>
        ReviewFocus.Of(Input(row) is { } input ? CheckRules.Check(input) : [], row.Explanation, row.Flow);

    /// <summary>The figure with everything around it; null when the plan knows the code no more.</summary>
    public CheckInput? Input(ValueRow row) =>
        _known.Contains(row.Code) ? _checks.Input(ValueLedger.Read(round, row), row.Area) with { IsSettled = row.Flow.Counts } : null;
}
