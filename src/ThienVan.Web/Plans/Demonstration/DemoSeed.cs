using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Demonstration;

/// <summary>Stores the demonstration's figures as one write; started again on a later day, it adds the periods that have ended since.</summary>
internal sealed class DemoSeed(AppDb db, WriteScope write, PlanSnapshots snapshots, TimeProvider clock)
{
    private const string Source = "Số liệu minh họa, không phải số liệu thật";

    public Task RunAsync(CancellationToken ct) => write.RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot) return 0;
        var known = snapshot.Observations.Select(line => (line.Observation.Code, line.Observation.Period)).ToHashSet();
        var rows = DemoFigures.Of(snapshot.Document, VietnamDay.Today(clock)).Where(observation => !known.Contains((observation.Code, observation.Period))).Select(observation => Row(snapshot.Plan.Period, observation)).ToArray();
        if (rows.Length == 0) return 0;
        db.AddRange(rows.AsEnumerable<object>());
        change.Record("plan.demonstration_seeded", "plan", now: new { figures = rows.Length });
        return rows.Length;
    }, ct);

    private static ObservationRow Row(string period, Observation observation)
    {
        // Sent a few days after the period closed, in the morning, as an office would.
        var at = new DateTimeOffset(observation.Period.To.AddDays(3).ToDateTime(new TimeOnly(9, 12)), TimeSpan.FromHours(7)).ToUniversalTime();
        return new ObservationRow
        {
            Id = Guid.CreateVersion7(at),
            PlanPeriod = period,
            Code = observation.Code,
            PeriodFrom = observation.Period.From,
            PeriodTo = observation.Period.To,
            Version = 1,
            Value = observation.Value,
            Numerator = observation.Numerator,
            Denominator = observation.Denominator,
            Met = observation.Met,
            MetOn = observation.MetOn,
            DocumentNumber = observation.DocumentNumber,
            Quality = observation.Quality,
            Source = Source,
            EnteredBy = "Số liệu minh họa",
            EnteredAt = at,
            Demonstration = true,
        };
    }
}
