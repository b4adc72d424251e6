using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry.Past;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Demonstration;

/// <summary>
/// Invents the years before the plan, the same at every start: amounts and shares by quarter, levels and growth by year, nothing of some.
/// A database that knows a past figure is left alone.
/// </summary>
internal static class DemoPast
{
    private const int Seed = 531;

    // Work of a year by quarter, more in spring and at the end.
    private static readonly decimal[] _season = [0.18m, 0.30m, 0.22m, 0.30m];

    public static async Task SeedAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        if (!services.GetRequiredService<IConfiguration>().GetValue("ThienVan:Demonstration:Past", defaultValue: true)) return;
        var (db, snapshots) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<PlanSnapshots>());
        await services.GetRequiredService<WriteScope>().RunAsync<int>(Actor.System("Chế độ minh họa"), async change =>
        {
            if (await snapshots.CurrentAsync(db, ct) is not { } snapshot || await db.Set<PastFigureRow>().AnyAsync(ct)) return 0;
            PastFigureRow[] rows = [.. Of(snapshot.Document).Select(seen => Row(snapshot.Plan.Period, seen, change))];
            if (rows.Length == 0) return 0;
            db.AddRange(rows.AsEnumerable<object>());
            change.Record(PlanEvents.PastDemonstrated, "plan", now: new { figures = rows.Length });
            return rows.Length;
        }, ct);
    }

    private static IEnumerable<Observation> Of(PlanDocument plan)
    {
        var (first, last) = PastRules.Years(plan);
        return
            from indicator in plan.Targets.SelectMany(target => target.Indicators)
            let dice = new Random(Seed + indicator.Code.Aggregate(17, (hash, letter) => (hash * 31) + letter))
            where dice.Next(6) > 0
            from year in Enumerable.Range(first, last - first + 1)
            from seen in Of(indicator, year, 0.65m + 0.06m * (year - first), dice)
            select seen;
    }

    private static IEnumerable<Observation> Of(Indicator indicator, int year, decimal level, Random dice)
    {
        var aim = indicator.Points.Select(point => point.Threshold(indicator.Comparator)).FirstOrDefault(known => known is not null) ?? 90;
        return indicator switch
        {
            { Restricted: true } => [],
            { Kind: IndicatorKind.Flow } => Quarters(indicator, year, quarter =>
                new() { Value = Math.Round(aim * level * _season[quarter] * (0.9m + dice.Next(20) / 100m)) }),
            { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.NewCases } =>
                Quarters(indicator, year, _ => Parts(aim, 150 + dice.Next(300), dice)),
            { Kind: IndicatorKind.Ratio } => [Whole(indicator, year, Parts(aim * (level + 0.1m), 400, dice))],
            { Kind: IndicatorKind.Stock } => [Whole(indicator, year, new() { Value = Math.Round(aim * level) })],
            { Kind: IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage } =>
                [Whole(indicator, year, new() { Value = Math.Round(aim * (0.7m + dice.Next(30) / 100m), 1) })],
            _ => [],
        };
    }

    private static ObservedValue Parts(decimal percent, int whole, Random dice) => new()
    {
        Numerator = Math.Floor(whole * Math.Clamp(percent - dice.Next(4), 0, 100) / 100),
        Denominator = whole,
    };

    private static IEnumerable<Observation> Quarters(Indicator indicator, int year, Func<int, ObservedValue> figure) =>
        Enumerable.Range(0, _season.Length).Select(quarter => At(indicator, new(PeriodType.Quarter, year, quarter + 1), figure(quarter)));

    private static Observation Whole(Indicator indicator, int year, ObservedValue figure) =>
        At(indicator, new(PeriodType.Year, year, 1), figure);

    private static Observation At(Indicator indicator, PastSlot slot, ObservedValue figure) => new()
    {
        Code = indicator.Code,
        Period = slot.DaysOf(indicator.YearWindow),
        Observed = figure with { Quality = Quality.Official },
    };

    private static PastFigureRow Row(string period, Observation seen, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        PlanPeriod = period,
        Code = seen.Code,
        PeriodFrom = seen.Period.From,
        PeriodTo = seen.Period.To,
        Version = 1,
        Observed = seen.Observed,
        Source = "Số liệu minh họa, không phải số liệu thật",
        PaperNumber = "MH-03/BC-minh họa",
        PaperDate = seen.Period.To,
        EnteredBy = "Văn phòng (minh họa)",
        EnteredAt = change.At,
        Demonstration = true,
    };
}
