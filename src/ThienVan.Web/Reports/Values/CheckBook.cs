using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Values;

/// <summary>What the checks of one unit's cells look at, loaded once a request: at most one query, none when no line goes by neighbourhood.</summary>
public sealed class CheckBook
{
    private readonly EntrySession _session;
    private readonly ILookup<string, Observation> _figures;
    private readonly ILookup<string, ValueRow> _parts;

    private CheckBook(EntrySession session, IEnumerable<ValueRow> parts)
    {
        _session = session;
        _figures = session.Plan.Observations.Where(line => line.InForce && line.Observation.Period != session.Round.Window)
            .ToLookup(line => line.Observation.Code, line => line.Observation, StringComparer.Ordinal);
        _parts = parts.ToLookup(row => row.Code, StringComparer.Ordinal);
    }

    /// <param name="codes">Indicators that will be checked.</param>
    public static async Task<CheckBook> LoadAsync(AppDb db, EntrySession session, IEnumerable<string> codes, CancellationToken ct)
    {
        var asked = codes.Distinct(StringComparer.Ordinal).Where(code => session.Round.Line(code) is { ByNeighbourhood: true }).ToArray();
        var round = session.Round.Id;
        var rows = asked.Length == 0 || session.Cells.IsNeighbourhood
            ? []
            : await db.Set<ValueRow>().AsNoTracking().Where(row => row.RoundId == round && row.Area != "" && asked.Contains(row.Code)).ToArrayAsync(ct);
        return new(session, rows.GroupBy(row => (row.Code, row.Area)).Select(versions => versions.MaxBy(row => row.Version)!));
    }

    /// <summary>Standing figures of an indicator in other periods.</summary>
    public IEnumerable<Observation> Figures(string code) => _figures[code];

    public IReadOnlyList<CheckResult> Check(Observation seen, string area) => CheckRules.Check(Matter(seen, area));

    public CheckMatter Matter(Observation seen, string area) => new()
    {
        Indicator = _session.Indicators[seen.Code],
        Plan = _session.Plan.Document,
        Seen = seen,
        Others = area.Length == 0 ? [.. _figures[seen.Code]] : [],
        Parts = area.Length == 0 ? Parts(seen.Code) : [],
        IsPart = area.Length > 0,
    };

    /// <summary>One entry for each group that is asked; what it sent, or null.</summary>
    public IReadOnlyList<AreaPart> Parts(string code)
    {
        if (_session.Cells.IsNeighbourhood || _session.Round.Line(code) is not { ByNeighbourhood: true }) return [];
        var sent = _parts[code].Where(row => row.State is not (ValueState.Draft or ValueState.Returned)).ToDictionary(row => row.Area, StringComparer.Ordinal);
        return [.. _session.Neighbourhoods.Select(group => new AreaPart(group.Name, sent.TryGetValue(group.Id, out var row) ? ValueLedger.Read(_session.Round, row) : null))];
    }
}
