using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>How far a figure counts.</summary>
public enum FigureState
{
    /// <summary>The chair approved it: verdicts, cockpit and portal go by it.</summary>
    Approved,

    /// <summary>Sent, not yet approved: only the office and the leaders see it, marked.</summary>
    Provisional,

    /// <summary>Taken back or replaced before it was approved.</summary>
    Withdrawn,
}

/// <summary>A figure that the reporting round hands to the plan.</summary>
public sealed record KnownFigure
{
    /// <summary>The value's version in the round. Handed over again, it moves its figure's standing, or replaces the figure if it
    /// changed.</summary>
    public required Guid ValueId { get; init; }
    public required Observation Observation { get; init; }
    public required FigureState State { get; init; }
    public required string Source { get; init; }
    public string? EvidenceNote { get; init; }
    public string? Reason { get; init; }
    public Guid? EnteredById { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }
}

/// <summary>
/// The door through which approved and provisional figures enter the plan. Call it inside the write that decided, so that the
/// decision and the figure are one transaction; that write's own event is the record of it.
/// </summary>
public sealed class PlanFigures(AppDb db)
{
    /// <summary>Every verdict is made anew: how often figures are owed has changed. Within the transaction that changes it.</summary>
    public Task DutiesChangedAsync(CancellationToken ct) => PlanStamp.MoveAsync(db, frame: true, ct);

    /// <summary>The steps of projects have changed, which milestones wait for. Within the transaction that changes them.</summary>
    public Task WorkChangedAsync(CancellationToken ct) => PlanStamp.MoveAsync(db, frame: false, ct);

    /// <param name="planPeriod">Of the plan the round was opened under, as <see cref="PlanForReports.Period"/> says.</param>
    /// <param name="figures">At most one for each value.</param>
    public async Task StandAsync(string planPeriod, IReadOnlyList<KnownFigure> figures, CancellationToken ct)
    {
        var ids = figures.Select(figure => (Guid?)figure.ValueId).ToArray();
        var codes = figures.Select(figure => figure.Observation.Code).Distinct().ToArray();
        var held = (await db.Set<ObservationRow>().Where(row => ids.Contains(row.ValueId)).ToArrayAsync(ct))
            .GroupBy(row => row.ValueId!.Value).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Version)!);
        var versions = (await db.Set<ObservationRow>().Where(row => row.PlanPeriod == planPeriod && codes.Contains(row.Code))
                .GroupBy(row => new { row.Code, row.PeriodFrom, row.PeriodTo })
                .Select(group => new { group.Key, Last = group.Max(row => row.Version) }).ToArrayAsync(ct))
            .ToDictionary(group => (group.Key.Code, new Period(group.Key.PeriodFrom, group.Key.PeriodTo)), group => group.Last);
        foreach (var figure in figures)
        {
            var row = held.GetValueOrDefault(figure.ValueId);
            if (row is not null && (figure.State == FigureState.Withdrawn || row.Observed == figure.Observation.Observed))
            {
                row.State = figure.State;
                continue;
            }

            if (row is not null) row.State = FigureState.Withdrawn;
            if (figure.State == FigureState.Withdrawn) continue;
            var place = (figure.Observation.Code, figure.Observation.Period);
            versions[place] = versions.GetValueOrDefault(place) + 1;
            db.Add(Row(planPeriod, figure, versions[place]));
        }
    }

    private static ObservationRow Row(string planPeriod, KnownFigure figure, int version) => new()
    {
        Id = Guid.CreateVersion7(figure.EnteredAt),
        ValueId = figure.ValueId,
        PlanPeriod = planPeriod,
        Code = figure.Observation.Code,
        PeriodFrom = figure.Observation.Period.From,
        PeriodTo = figure.Observation.Period.To,
        Version = version,
        State = figure.State,
        Observed = figure.Observation.Observed,
        Source = figure.Source,
        EvidenceNote = figure.EvidenceNote,
        Reason = figure.Reason,
        EnteredById = figure.EnteredById,
        EnteredBy = figure.EnteredBy,
        EnteredAt = figure.EnteredAt,
        Demonstration = figure.Demonstration,
    };
}
