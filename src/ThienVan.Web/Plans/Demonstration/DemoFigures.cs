using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Demonstration;

/// <summary>
/// Invents plausible figures for the plan's first year, the same ones at every run: some targets ahead, some behind, some silent.
/// Only the demonstration mode calls it; every row it makes says it is one.
/// </summary>
internal static class DemoFigures
{
    private const int Seed = 135;

    public static IEnumerable<Observation> Of(PlanDocument plan, DateOnly today) =>
        plan.Targets.SelectMany(target => target.Indicators).SelectMany(indicator => Of(indicator, plan.PeriodFrom, today));

    private static IEnumerable<Observation> Of(Indicator indicator, int year, DateOnly today)
    {
        var dice = new Random(Seed + indicator.Code.Aggregate(17, (hash, letter) => (hash * 31) + letter));
        var periods = DemoPeriods.Ended(year, today);
        var mood = Mood(dice);
        if (periods.Count == 0 || mood == 0) return [];
        return indicator.Kind switch
        {
            IndicatorKind.Flow => Flow(indicator, year, periods, mood, dice),
            IndicatorKind.Ratio => Ratio(indicator, year, periods, mood, dice),
            IndicatorKind.Stock => Level(indicator, year, periods, mood),
            IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage => Growth(indicator, periods, mood),
            IndicatorKind.Rank => Rank(indicator, year, periods, mood),
            IndicatorKind.Standard => Standard(indicator, year, periods, mood),
            IndicatorKind.Milestone => Milestone(indicator, periods, mood),
            IndicatorKind.ZeroEvent => periods.Select(period =>
                indicator.Restricted ? At(indicator, period) with { Met = true } : At(indicator, period) with { Value = 0 }
            ),
            _ => [],
        };
    }

    // 0 stands for a unit that has sent nothing: the cockpit must show that too.
    private static decimal Mood(Random dice) => dice.Next(100) switch
    {
        < 12 => 0,
        < 26 => 0.45m + (dice.Next(25) / 100m),
        < 46 => 0.80m + (dice.Next(14) / 100m),
        _ => 0.99m + (dice.Next(14) / 100m),
    };

    private static IEnumerable<Observation> Flow(Indicator indicator, int year, IReadOnlyList<Period> periods, decimal mood, Random dice)
    {
        var aim = Aim(indicator, year) ?? 100;
        var days = Period.ReportingYear(year).Days;
        return periods.Select(period =>
            At(indicator, period) with
            {
                Value = decimal.Round(aim * mood * period.Days / days * (0.9m + (dice.Next(20) / 100m))),
            }
        );
    }

    private static IEnumerable<Observation> Ratio(Indicator indicator, int year, IReadOnlyList<Period> periods, decimal mood, Random dice)
    {
        var aim = Aim(indicator, year) ?? 95;
        var share = Math.Min(100, mood >= 0.99m ? aim + ((100 - aim) * 0.4m) : aim - ((1 - mood) * 12));
        if (indicator.Restricted) return periods.Select(period => At(indicator, period) with { Value = decimal.Round(share, 1) });
        if (indicator.ShareBase == ShareBase.FixedForYear) return OfOneBase(indicator, year, periods, share, dice);
        return periods.Select(period =>
        {
            var whole = 180 + dice.Next(400);
            return At(indicator, period) with { Numerator = Math.Round(whole * share / 100), Denominator = whole };
        });
    }

    // A drive or a year's capital: each period brings its part of one base, or tells how far it has come.
    private static IEnumerable<Observation> OfOneBase(
        Indicator indicator, int year, IReadOnlyList<Period> periods, decimal share, Random dice)
    {
        var whole = indicator.BaseOf(year) ?? 180 + dice.Next(400);
        var window = indicator.YearWindow.Of(year);
        var tellsAll = indicator.TimeAggregation == TimeAggregation.Last;
        return periods.Select(period =>
        {
            var part = tellsAll ? window.Elapsed(period.To) : (decimal)period.Days / window.Days;
            return At(indicator, period) with { Numerator = Math.Round(whole * share / 100 * part), Denominator = whole };
        });
    }

    private static IEnumerable<Observation> Level(Indicator indicator, int year, IReadOnlyList<Period> periods, decimal mood)
    {
        var aim = Aim(indicator, year) ?? 10;
        var span = indicator.Points.Count > 0 ? Math.Max(1, indicator.Points.Max(point => point.Year) - year + 1) : 1;
        return periods.Select(
            (period, index) =>
                At(indicator, period) with
                {
                    Value = decimal.Round(aim * mood * (0.7m + (0.3m * (index + 1) / periods.Count / span))),
                }
        );
    }

    private static IEnumerable<Observation> Growth(Indicator indicator, IReadOnlyList<Period> periods, decimal mood) =>
        periods
            .Where(period => period.Days > 60)
            .Select(period =>
                At(indicator, period) with
                {
                    Value = decimal.Round((indicator.Points.Count > 0 ? indicator.Points[0].Low ?? 10 : 10) * mood, 1),
                }
            );

    private static IEnumerable<Observation> Rank(Indicator indicator, int year, IReadOnlyList<Period> periods, decimal mood) =>
        periods
            .Where(period => period.To.Month == 6)
            .Take(1)
            .Select(period =>
                At(indicator, period) with
                {
                    Value = Math.Clamp(Math.Round((Aim(indicator, year) ?? 20) * (1.9m - mood)), 1, indicator.RankOf ?? 100),
                }
            );

    private static IEnumerable<Observation> Standard(Indicator indicator, int year, IReadOnlyList<Period> periods, decimal mood)
    {
        if (indicator.Points.Count > 0 && indicator.Points.Min(point => point.Year) > year) return [];
        var last = periods[^1];
        return mood < 1
            ? [At(indicator, last) with { Met = false }]
            : [At(indicator, last) with { Met = true, MetOn = last.From.AddDays(9), DocumentNumber = "MH-01/QĐ-minh họa" }];
    }

    private static IEnumerable<Observation> Milestone(Indicator indicator, IReadOnlyList<Period> periods, decimal mood)
    {
        var last = periods[^1];
        return
        [
            At(indicator, last) with
            {
                Met = mood >= 0.9m,
                MetOn = mood >= 0.9m ? periods[0].To : null,
                DocumentNumber = mood >= 0.9m ? "MH-02/KH-minh họa" : null,
            },
        ];
    }

    private static decimal? Aim(Indicator indicator, int year) =>
        (indicator.PointFor(year) ?? (indicator.Points.Count > 0 ? indicator.Points[0] : null))?.Threshold(indicator.Comparator);

    private static Observation At(Indicator indicator, Period period) => new()
    {
        Code = indicator.Code,
        Period = period,
        Quality = period.Days > 60 ? Quality.Official : Quality.Preliminary,
    };
}
