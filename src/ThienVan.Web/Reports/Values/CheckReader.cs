using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>What the checks of a round's values look at, loaded once a request: at most one query, none when no line goes by
/// neighbourhood.</summary>
public sealed class CheckReader
{
    private readonly Round _round;
    private readonly DateOnly _today;
    private readonly IReadOnlyList<WardUnitLine> _neighbourhoods;
    private readonly ILookup<string, Observation> _figures;
    private readonly ILookup<string, ValueRow> _parts;
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly PastFigures _past;
    private readonly PlanReadings _readings;

    /// <param name="today">Day on which the figures are checked.</param>
    /// <param name="values">Values of neighbourhood groups in the round; others are passed over.</param>
    public CheckReader(
        Round round, PlanForReports plan, DateOnly today, IReadOnlyList<WardUnitLine> neighbourhoods, IEnumerable<ValueRow> values)
    {
        (_round, Plan, _today, _neighbourhoods, _past) = (round, plan.Document, today, neighbourhoods, plan.Past);
        _readings = plan.Readings;
        _indicators = plan.Document.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        _figures = plan.Observations.Where(line =>
            line.State != FigureState.Withdrawn && line.Observation.Period != round.DaysOf(line.Observation.Code))
            .GroupBy(line => (line.Observation.Code, line.Observation.Period)).Select(versions => versions.MaxBy(line => line.Version)!)
            .ToLookup(line => line.Observation.Code, line => line.Observation, StringComparer.Ordinal);
        _parts = values.Where(row => row.Area != Ward.Whole).Newest().ToLookup(row => row.Code, StringComparer.Ordinal);
    }

    public PlanDocument Plan { get; }

    /// <param name="codes">Indicators that will be checked.</param>
    public static async Task<CheckReader> LoadAsync(
        AppDb db, Round round, PlanForReports plan, DateOnly today, IReadOnlyList<WardUnitLine> neighbourhoods,
        IEnumerable<string> codes, CancellationToken ct)
    {
        var asked = codes.Distinct(StringComparer.Ordinal).Where(code => round.Line(code) is { ByNeighbourhood: true }).ToArray();
        var id = round.Id;
        return new(round, plan, today, neighbourhoods, asked.Length == 0 ? [] : await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == id && row.Area != Ward.Whole && asked.Contains(row.Code)).ToArrayAsync(ct));
    }

    /// <summary>Standing figures of other periods that a cell is held against, in any order; a group's part is held against nothing but
    /// itself.</summary>
    public IReadOnlyList<Observation> Others(string code, string area) => area == Ward.Whole ? [.. _figures[code]] : [];

    /// <summary>What the cell's figure comes to.</summary>
    public CellWords Words(string code, string area, Observation? seen) =>
        CellWords.Of(_indicators[code], seen, Others(code, area));

    public IReadOnlyList<CheckResult> Check(Observation seen, string area) => CheckRules.Check(Input(seen, area));

    public CheckInput Input(Observation seen, string area) => new()
    {
        Indicator = _indicators[seen.Code],
        Plan = Plan,
        Readings = _readings,
        Seen = seen,
        Others = Others(seen.Code, area),
        Past = _past,
        Parts = area == Ward.Whole ? Parts(seen.Code) : [],
        Awaited = [.. _indicators[seen.Code].After.SelectMany(code => _figures[code])],
        Today = _today,
        IsPart = area != Ward.Whole,
    };

    /// <summary>One entry for each group that is asked; what it sent, or null.</summary>
    public IReadOnlyList<AreaPart> Parts(string code)
    {
        if (_round.Line(code) is not { ByNeighbourhood: true }) return [];
        var sent = _parts[code].Where(row => !row.Flow.IsOpen).ToDictionary(row => row.Area, StringComparer.Ordinal);
        return
        [
            .. _neighbourhoods.Select(group => new AreaPart(
                group.Name, sent.TryGetValue(group.Id, out var row) ? ValueLedger.Read(_round, row) : null)),
        ];
    }
}
