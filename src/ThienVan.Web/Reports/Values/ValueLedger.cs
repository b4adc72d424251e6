using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Reports.Values;

/// <summary>Tells the plan how far the ward's values have come. Parts of neighbourhood groups stay in the round.</summary>
public sealed class ValueLedger(PlanFigures figures, PlanReader plan)
{
    /// <summary>Inside the write that moved <paramref name="rows"/>, after <see cref="ValueRow.Follow"/>.</summary>
    public async Task FollowAsync(Round round, IReadOnlyCollection<ValueRow> rows, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return;
        var standing = rows.Where(row => row.Area == Ward.Whole).Select(row => Figure(round, row)).ToArray();
        if (standing.Length > 0) await figures.StandAsync(held.Of(round).Period, standing, ct);
    }

    private static KnownFigure Figure(Round round, ValueRow row) => new()
    {
        ValueId = row.Id,
        Observation = Read(round, row),
        State = row.State switch
        {
            var state when state.IsApproved() => FigureState.Approved,
            var state when state.IsPending() => FigureState.Provisional,
            _ => FigureState.Withdrawn,
        },
        Source = row.Source ?? round.Name,
        EvidenceNote = null,
        Reason = row.RevisionReason,
        EnteredBy = row.EnteredBy ?? "",
        EnteredAt = row.EnteredAt ?? DateTimeOffset.UnixEpoch,
        Demonstration = row.Demonstration,
    };

    /// <summary>The value as the plan knows figures; verified once the chair approved it.</summary>
    public static Observation Read(Round round, ValueRow row) => new()
    {
        Code = row.Code,
        Period = round.DaysOf(row.Code),
        Observed = row.Observed,
        Verified = row.Flow.Counts,
    };
}
