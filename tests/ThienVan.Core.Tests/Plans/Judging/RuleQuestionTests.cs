using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Three places where the rules leave room, each beside a small model written from their text: totals of the whole period,
/// averages with a year missing, one unit of a level.</summary>
public sealed class RuleQuestionTests
{
    private const int First = 2026, Last = 2030;

    private static readonly Gen<int?[]> _years =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 80], (roll, value) => roll < 2 ? null : (int?)value).Array[5];

    /// <summary>"Derived running totals of years the plan leaves open give pace only": the total itself is stated, and its year is the
    /// last.</summary>
    [Fact]
    public void A_total_of_the_period_is_kept_or_broken_in_its_last_year_and_in_no_other() =>
        Gen.Select(_years, Gen.Int[1, 300], Gen.Int[First, Last]).Sample((told, total, year) =>
        {
            var flow = Indicator(IndicatorKind.Flow) with { Total = new Amount(total, null) };
            var seen = told.Select((value, at) => (value, at)).Where(one => one.value is not null && First + one.at <= year)
                .Select(one => Seen(Period.ReportingYear(First + one.at), one.value)).ToArray();
            var verdict = AssessOwed(12, flow, year, Period.ReportingYear(year).To.AddDays(1), seen).Performance;
            if (year < Last) verdict.ShouldNotBeOneOf(Performance.Achieved, Performance.Missed);
            else verdict.ShouldBe(OfTotal(told, total));
        });

    /// <summary>What came proves a floor; less proves nothing while a year is missing. The last year's figure is not due on the day after
    /// it; of those before it one may be late.</summary>
    private static Performance OfTotal(int?[] told, int total)
    {
        if (told.All(year => year is null)) return Performance.NotEvaluable;
        if (told.Sum(year => year ?? 0) >= total) return Performance.Achieved;
        var last = Array.FindLastIndex(told, year => year is not null);
        if (told.Take(last).Any(year => year is null)) return Performance.NotEvaluable;
        return last == told.Length - 1 ? Performance.Missed
            : last >= told.Length - 3 ? Performance.AwaitingPublication : Performance.NotEvaluable;
    }

    /// <summary>"Geometric mean so far": of amounts the two ends say it, whatever is known between them.</summary>
    [Fact]
    public void An_average_of_amounts_needs_its_two_ends_only() =>
        Gen.Select(Gen.Int[500, 3_000].Array[6], Gen.Bool.Array[4], Gen.Int[1, 20]).Sample((levels, known, asked) =>
        {
            var points = Enumerable.Range(First, 5).Select(year => (year, (decimal)asked)).ToArray();
            var average = Indicator(IndicatorKind.GrowthAverage, points) with
            {
                Unit = "tỷ đồng",
                Baseline = new(levels[0], Day(2025, 12, 14), "BC 1"),
            };
            var seen = Enumerable.Range(0, 5).Where(at => at == 4 || known[at])
                .Select(at => Seen(Period.ReportingYear(First + at), levels[at + 1])).ToArray();
            var verdict = Assess(average, Last, Day(2030, 12, 15), seen);
            var mean = (Math.Pow((double)levels[5] / levels[0], 0.2) - 1) * 100;
            ((double)verdict.Actual!.Value).ShouldBe(mean, tolerance: 0.001);
            if (Math.Abs(mean - asked) > 0.001)
                verdict.Performance.ShouldBe(mean > asked ? Performance.Achieved : Performance.Missed, verdict.Explanation.Sentence);
        });

    [Fact]
    public void An_average_of_percentages_needs_every_year()
    {
        var average = Indicator(IndicatorKind.GrowthAverage, [.. Enumerable.Range(First, 5).Select(year => (year, 12m))]);
        var seen = new[] { 2026, 2027, 2029, 2030 }.Select(year => Seen(Period.ReportingYear(year), 30)).ToArray();
        Assess(average, Last, Day(2030, 12, 15), seen).Performance.ShouldBe(Performance.AwaitingPublication);
    }

    [Fact]
    public void On_the_way_an_average_says_which_years_it_took_together()
    {
        var average = Indicator(IndicatorKind.GrowthAverage, [.. Enumerable.Range(First, 5).Select(year => (year, 10m))]) with
        {
            Unit = "tỷ đồng",
            Baseline = new(1000, Day(2025, 12, 14), "BC 1"),
        };
        var verdict = Assess(average, 2027, Day(2027, 12, 15), Seen(Period.ReportingYear(2027), 1210));
        verdict.Actual!.Value.ShouldBe(10, tolerance: 0.0001m);
        verdict.Required!.Value.ShouldBe(10, tolerance: 0.0001m);
        verdict.Explanation.Steps.ShouldContain(step => step.Label == "2 năm đến 2027, có năm chưa có số");
    }

    /// <summary>"Progress from the baseline, one unit of tolerance": one unit whatever the size of the level, and only of what is counted
    /// whole; a tolerance that grew with the level would hide what lacks.</summary>
    [Fact]
    public void A_level_is_judged_by_its_progress_with_one_unit_of_tolerance() =>
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[-400, 400], Gen.Int[-40, 40], Gen.Int[1, 12], Gen.Bool).Sample(drawn =>
        {
            var (start, gain, off, month, counted) = drawn;
            var (from, goal) = (start, Math.Max(0, start + gain));
            if (goal == from) return;
            var asOf = Day(2025, 12, 14).AddMonths(month);
            var unit = counted ? "cột" : "ha";
            var bound = goal > from
                ? Indicator(IndicatorKind.Stock, (2026, goal))
                : AtMost(IndicatorKind.Stock, (2026, goal));
            var stock = bound with { Unit = unit, Baseline = new(from, Day(2025, 12, 14), "BC 1"), TimeAggregation = TimeAggregation.Last };
            var elapsed = (decimal)(asOf.DayNumber - Day(2025, 12, 14).DayNumber) / 365;
            var expected = from + (goal - from) * elapsed;
            var level = Math.Max(0, Math.Round(expected) + off);
            Assess(stock, 2026, asOf, Seen(new(asOf, asOf), level)).Performance
                .ShouldBe(OfLevel(level, from, goal, Math.Round(expected, 10), elapsed, counted), $"{from} {goal} {level} {expected}");
        });

    private static Performance OfLevel(decimal level, decimal from, decimal goal, decimal expected, decimal elapsed, bool counted)
    {
        if (goal > from ? level >= goal : level <= goal) return Performance.OnTrack;
        var progress = (level - from) / (expected - from);
        if (progress >= 0.95m || counted && Math.Abs(level - expected) < 1) return Performance.OnTrack;
        if (elapsed < 0.15m) return Performance.NotDue;
        return progress >= 0.75m || elapsed < 0.5m ? Performance.AtRisk : Performance.OffTrack;
    }
}
