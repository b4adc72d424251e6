using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Bench.Simulation;

/// <summary>
/// Years as wards have them: work bunches in spring and before the year's end and all but stops at Tết; one figure in seven is late by
/// up to five weeks, one in ten is corrected by a few percent a month later. About half of the years hold their promise.
/// </summary>
internal static class TrialRules
{
    public const int Year = 2026;
    private const double LateShare = 1 / 7.0;
    private const double CorrectedShare = 0.1;

    // Share of a year's work in each month from 15 December on: Tết in the third, a push in spring and at the end.
    private static readonly double[] _season = [0.05, 0.06, 0.02, 0.09, 0.11, 0.10, 0.08, 0.07, 0.07, 0.09, 0.12, 0.14];

    private static readonly Provision _provision = new() { Reference = "simulation" };

    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("counts, 60 a year", Of(IndicatorKind.Flow, "hộ", 60), random => Counts(random, 60)),
        new("counts, 6 a year", Of(IndicatorKind.Flow, "hộ", 6), random => Counts(random, 6)),
        new("amounts, 400 a year", Of(IndicatorKind.Flow, "tỷ đồng", 400), Amounts),
        new("share of new cases, 95 %",
            Of(IndicatorKind.Ratio, "%", 95) with { Base = ShareBase.NewCases, TimeAggregation = TimeAggregation.RatioOfSums }, NewCases),
        new("share at a date, 90 %", Of(IndicatorKind.Ratio, "%", 90) with { Base = ShareBase.StateAtDate }, StateAtDate),
        new("drive over one base, 100 %",
            Of(IndicatorKind.Ratio, "%", 100) with { Base = ShareBase.FixedForYear, TimeAggregation = TimeAggregation.Sum },
            Drive),
        new("drive told at a date, 100 %", Of(IndicatorKind.Ratio, "%", 100) with { Base = ShareBase.FixedForYear }, DriveToDate),
        new("stock, 200 to 260",
            Of(IndicatorKind.Stock, "cột", 260) with { Baseline = new(200, new(Year - 1, 12, 14), "simulation") }, Stock),
        new("growth, 12 %", Of(IndicatorKind.GrowthYearly, "%", 12), Growth),
        new("zero events", Of(IndicatorKind.ZeroEvent, "vụ", 0), ZeroEvents),
    ];

    /// <summary>The reporting month: 15th to 14th, from 15 December on.</summary>
    public static Period MonthOf(int month)
    {
        var from = new DateOnly(Year - 1, 12, 15).AddMonths(month);
        return new(from, from.AddMonths(1).AddDays(-1));
    }

    private static Indicator Of(IndicatorKind kind, string unit, decimal target) => new()
    {
        Code = "x",
        Name = "x",
        Kind = kind,
        Unit = unit,
        Points =
        [
            kind == IndicatorKind.ZeroEvent ? new() { Year = Year, Low = 0, High = 0 } : new() { Year = Year, Low = target },
        ],
        Comparator = kind == IndicatorKind.ZeroEvent ? Comparator.Exactly : Comparator.AtLeast,
        Provision = _provision,
    };

    private static SimulatedYear Counts(Random random, double target)
    {
        var mean = target * random.Between(0.75, 1.3);
        var months = Array.ConvertAll(_season, share => (decimal)random.Poisson(mean * share));
        return Monthly(random, months, value => new() { Value = value }, (value, _) => Math.Max(0, value + random.Next(-1, 2)),
            last => last.Sum(figure => figure.Value) >= (decimal)target);
    }

    private static SimulatedYear Amounts(Random random)
    {
        var mean = 400 * random.Between(0.85, 1.15);
        var months = Array.ConvertAll(_season, share => Math.Round((decimal)(mean * share * Math.Exp(0.25 * random.Normal())), 1));
        return Monthly(random, months, value => new() { Value = value }, Nudged(random), last => last.Sum(figure => figure.Value) >= 400);
    }

    private static SimulatedYear NewCases(Random random)
    {
        var share = random.Between(0.92, 0.98);
        var cases = Enumerable.Range(0, 12).Select(_ => random.Next(15, 61)).ToArray();
        return Monthly(random, Array.ConvertAll(cases, count => (decimal)random.Successes(count, share)),
            (value, month) => new() { Numerator = value, Denominator = cases[month] },
            (value, month) => Math.Min(cases[month], value + random.Next(0, 2)),
            last => last.Sum(figure => figure.Numerator) >= 0.95m * last.Sum(figure => figure.Denominator));
    }

    private static SimulatedYear StateAtDate(Random random)
    {
        var (level, end) = (random.Between(0.78, 0.86), random.Between(0.85, 0.95));
        var months = Enumerable.Range(1, 12).Select(month => level + (end - level) * month / 12 + 0.006 * random.Normal())
            .Select(at => (decimal)Math.Round(1000 * Math.Min(1, at))).ToArray();
        return Monthly(random, months, value => new() { Numerator = value, Denominator = 1000 }, (value, _) => value + random.Next(-3, 4),
            last => last[^1].Numerator >= 900);
    }

    private static SimulatedYear Drive(Random random)
    {
        const int Base = 500;
        var mean = Base * random.Between(0.8, 1.2);
        var months = Array.ConvertAll(_season, share => (decimal)random.Poisson(mean * share));
        return Monthly(random, months, value => new() { Numerator = value, Denominator = Base },
            (value, _) => Math.Max(0, value + random.Next(-1, 2)), last => last.Sum(figure => figure.Numerator) >= Base);
    }

    // A year's capital: each figure holds what was paid since the year began.
    private static SimulatedYear DriveToDate(Random random)
    {
        const int Base = 500;
        var (mean, paid) = (Base * random.Between(0.8, 1.2), 0m);
        var months = Array.ConvertAll(_season, share => paid += random.Poisson(mean * share));
        return Monthly(random, months, value => new() { Numerator = value, Denominator = Base },
            (value, _) => value + random.Next(-1, 2), last => last[^1].Numerator >= Base);
    }

    private static SimulatedYear Stock(Random random)
    {
        var gain = 60 * random.Between(0.7, 1.3);
        var (level, done) = (200m, 0.0);
        var months = new decimal[12];
        for (var month = 0; month < 12; month++)
        {
            done += _season[month];
            level = Math.Max(level, 200 + (decimal)Math.Round(gain * done + 2 * random.Normal()));
            months[month] = level;
        }

        return Monthly(random, months, value => new() { Value = value }, (value, _) => value + random.Next(-1, 2),
            last => last[^1].Value >= 260);
    }

    private static SimulatedYear Growth(Random random)
    {
        var (rate, sum) = (random.Between(9, 15), 0.0);
        var months = Enumerable.Range(1, 12)
            .Select(month => Math.Round((decimal)((sum += rate + 6 * random.Normal()) / month), 1)).ToArray();
        return Monthly(random, months, value => new() { Value = value }, (value, _) => value, last => last[^1].Value >= 12, toDate: true);
    }

    private static SimulatedYear ZeroEvents(Random random)
    {
        var months = Enumerable.Range(0, 12).Select(_ => (decimal)random.Poisson(0.06)).ToArray();
        return Monthly(random, months, value => new() { Value = value }, (value, _) => value, last =>
            last.Sum(figure => figure.Value) == 0);
    }

    private static Func<decimal, int, decimal> Nudged(Random random) =>
        (value, _) => Math.Round(value * (decimal)(1 + 0.03 * random.Normal()), 1);

    private static SimulatedYear Monthly(
        Random random, decimal[] months, Func<decimal, ObservedValue> figure, Func<decimal, int, decimal> corrected,
        Func<Observation[], bool> reached, bool toDate = false) =>
        Monthly(random, months, (value, _) => figure(value), corrected, reached, toDate);

    private static SimulatedYear Monthly(
        Random random, decimal[] months, Func<decimal, int, ObservedValue> figure, Func<decimal, int, decimal> corrected,
        Func<Observation[], bool> reached, bool toDate = false)
    {
        var (arrivals, last) = (new List<Arrival>(), new Observation[months.Length]);
        for (var month = 0; month < months.Length; month++)
        {
            var period = toDate ? new Period(MonthOf(0).From, MonthOf(month).To) : MonthOf(month);
            var on = period.To.AddDays(random.Happens(LateShare) ? random.Next(8, 36) : 2);
            arrivals.Add(new(on, last[month] = Seen(period, figure(months[month], month))));
            if (!random.Happens(CorrectedShare)) continue;
            arrivals.Add(new(on.AddDays(30), last[month] = Seen(period, figure(corrected(months[month], month), month))));
        }

        return new([.. arrivals.OrderBy(arrival => arrival.On)], reached(last));
    }

    private static Observation Seen(Period period, ObservedValue value) =>
        new() { Code = "x", Period = period, Observed = value, Verified = true };
}
