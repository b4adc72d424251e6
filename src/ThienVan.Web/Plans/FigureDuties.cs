using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>Who knows how often an indicator owes a figure; the room of the reporting rounds registers it and calls
/// <see cref="PlanFigures.DutiesChangedAsync"/> when it changes.</summary>
/// <param name="ReadAsync">By code; an indicator that is not in it is judged by the rounds its figures show.</param>
public sealed record FigureDuties(
    Func<AppDb, PlanDocument, CancellationToken, Task<IReadOnlyDictionary<string, Cadence>>> ReadAsync);
