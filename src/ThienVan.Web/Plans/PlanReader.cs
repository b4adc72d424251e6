using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Demonstration;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans;

/// <summary>What other rooms may know of the plan.</summary>
public sealed class PlanReader(AppDb db, PlanSnapshots snapshots, TimeProvider clock)
{
    /// <summary>The plan as the reporting rounds need it; null while none is in force.</summary>
    public async Task<PlanForReports?> ForReportsAsync(CancellationToken ct) =>
        await snapshots.CurrentAsync(db, ct) is { } snapshot ? ForReports(snapshot, snapshot) : null;

    /// <param name="now">What knows every plan there was.</param>
    private static PlanForReports ForReports(PlanSnapshot snapshot, PlanSnapshot now) => new()
    {
        Head = snapshot.Plan.Head,
        Period = snapshot.Plan.Period,
        Document = snapshot.Document,
        Readings = snapshot.AsRead,
        Observations = snapshot.Observations,
        Past = snapshot.Before,
        CardsOf = (year, last, day) =>
            snapshot.ApprovedOnly.EndedBy(last).On(day < last ? day : last).Cards(year, day).All,
        YearShown = day => ShownYear.Of(snapshot, asked: null, day),
        Supposing = (figures, day) => Supposition.Ask(snapshot, figures, day),
        Beside = snapshot.Beside,
        OfDay = (day, codes) => ForReports(snapshot.On(day, codes), now),
        InForceAt = moment => ForReports(now.InForceAt(moment), now),
    };

    /// <summary>Invented figures of the demonstration for the periods that have ended by <paramref name="day"/>; the same at every
    /// call.</summary>
    public static IReadOnlyList<Observation> DemonstrationFigures(PlanForReports held, DateOnly day) =>
        [.. DemoFigures.Of(held.Document, day)];

    /// <summary>The plan for citizens, this year; null while none is in force.</summary>
    public async Task<PortalView?> PortalAsync(CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return null;
        var today = VietnamDay.Today(clock);
        var year = ShownYear.Of(snapshot, asked: null, today);
        var approved = snapshot.ApprovedOnly;
        return new PortalView
        {
            Plan = snapshot.Plan.Head,
            Year = year,
            Today = today,
            DataAsOf = CockpitBoard.LastDay(approved, year, today),
            Groups = approved.Cards(year, today).Groups,
            Projects = snapshot.Document.Projects,
            Readings = snapshot.AsRead,
        };
    }
}
