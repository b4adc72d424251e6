using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class JudgeProperties
{
    private static readonly Gen<decimal> _amount = Gen.Int[0, 400].Select(value => (decimal)value);

    private static readonly Gen<decimal[]> _quarters = _amount.Array[20];

    private static readonly Gen<DateOnly> _day = Gen.Int[0, 365 * 5].Select(day => Period.ReportingYear(2026).From.AddDays(day));

    /// <summary>Any kind, promise and direction.</summary>
    private static readonly Gen<Indicator> _indicator = Gen.Select(
            Gen.Enum<IndicatorKind>(),
            Gen.Int[0, 100],
            Gen.Bool,
            Gen.Int[2026, 2030],
            Gen.Enum<TimeAggregation>()
        )
        .Select(
            (kind, mark, down, last, time) =>
        (
            down
                ? AtMost(kind, [.. Enumerable.Range(2026, last - 2025).Select(year => (year, (decimal)mark))])
                : Indicator(kind, [.. Enumerable.Range(2026, last - 2025).Select(year => (year, (decimal)mark))])
        ) with
        { TimeAggregation = time, Total = new Amount(mark * 5, mark * 5) });

    /// <summary>Observations of quarters, some with gaps in them, some of them empty.</summary>
    private static readonly Gen<Observation[]> _seen = Gen.Select(Gen.Int[1, 20], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 5])
        .Select(
            (quarter, value, extra, what) =>
    {
        var period = Quarter(2026 + (quarter - 1) / 4, (quarter - 1) % 4 + 1);
        return what switch
        {
            0 => Seen(period, null),
            1 => Parts(period, value, value + extra),
            2 => Met(period.To),
            _ => Seen(period, value),
        };
    }).Array[0, 12].Select(all => all.DistinctBy(seen => seen.Period.To).ToArray());

    private static bool IsGreen(Performance performance) => performance is Performance.OnTrack or Performance.Achieved;

    [Fact]
    public void A_verdict_never_turns_green_without_data() =>
        Gen.Select(_indicator, _seen, _day, Gen.Int[2025, 2031]).Sample((indicator, seen, today, year) =>
        {
            var verdict = Assess(indicator, year, today, seen);
            if (IsGreen(verdict.Performance)) verdict.Data.ShouldNotBe(DataState.None);
            IsGreen(Assess(indicator, year, today).Performance).ShouldBeFalse();
            IsGreen(
                    Assess(indicator, year, today, [.. seen.Select(o => new Observation { Code = o.Code, Period = o.Period })]).Performance
                )
                .ShouldBeFalse();
        });

    [Fact]
    public void A_verdict_does_not_depend_on_the_order_of_the_observations() =>
        Gen.Select(_indicator, _seen, _day).Sample((indicator, seen, today) =>
        {
            var (forward, backward) = (
                Assess(indicator, today.Year, today, seen), Assess(indicator, today.Year, today, [.. seen.Reverse()]));
            (forward with { Explanation = backward.Explanation }).ShouldBe(backward);
            forward.Explanation.Sentence.ShouldBe(backward.Explanation.Sentence);
        });

    [Fact]
    public void Every_verdict_explains_itself() =>
        Gen.Select(_indicator, _seen, _day).Sample((indicator, seen, today) =>
        {
            var explanation = Assess(indicator, today.Year, today, seen).Explanation;
            explanation.Sentence.ShouldEndWith(".");
            explanation.Rule.ShouldNotBeEmpty();
            explanation.RuleVersion.ShouldBe(Judge.RuleVersion);
        });

    [Fact]
    public void More_of_a_good_flow_never_worsens_the_verdict() =>
        Gen.Select(_quarters, Gen.Int[1, 400], Gen.Int[1, 4], Gen.Int[0, 3], _day).Sample((values, promise, quarters, edited, today) =>
        {
            var flow = Indicator(IndicatorKind.Flow, (2026, promise));
            var before = Enumerable.Range(1, quarters).Select(quarter => Seen(Quarter(2026, quarter), values[quarter])).ToArray();
            var after = before.Select((seen, i) => i == edited ? seen with { Value = seen.Value + values[0] } : seen).ToArray();
            Rank(Assess(flow, 2026, today, after)).ShouldBeGreaterThanOrEqualTo(Rank(Assess(flow, 2026, today, before)));
        });

    /// <summary>From worst to best; verdicts that depend on days alone, not on amounts, stand in between.</summary>
    private static int Rank(Assessment verdict) => verdict.Performance switch
    {
        Performance.Missed or Performance.OffTrack or Performance.Lost => 0,
        Performance.NotEvaluable or Performance.AwaitingPublication or Performance.NotDue => 1,
        Performance.AtRisk => 1,
        Performance.OnTrack => 2,
        _ => 3,
    };

    [Fact]
    public void A_running_total_is_the_sum_of_its_flows() =>
        Gen.Select(_quarters, Gen.Int[1, 20]).Sample((values, quarters) =>
        {
            var seen = Seen20(values).Take(quarters).ToArray();
            var (flow, total) = FlowAndTotal();
            var today = seen[^1].Period.To;
            var cumulative = Judge.Assess(total, Plan(flow, total), Year(quarters), seen, today).Actual;
            var flows = Enumerable
                .Range(2026, Year(quarters) - 2025)
                .Sum(year => Judge.Assess(flow, Plan(flow, total), year, seen, today).Actual);
            cumulative.ShouldBe(flows);
            cumulative.ShouldBe(values.Take(quarters).Sum());
        });

    [Fact]
    public void A_late_edit_of_an_early_period_leaves_later_flows_alone() =>
        Gen.Select(_quarters, Gen.Int[0, 3], _amount).Sample((values, quarter, edited) =>
        {
            var before = Seen20(values);
            var after = before.Select((seen, i) => i == quarter ? seen with { Value = edited } : seen).ToArray();
            var (flow, total) = FlowAndTotal();
            for (var year = 2027; year <= 2030; year++)
                Shown(Judge.Assess(flow, Plan(flow, total), year, after, Day(2030, 12, 20)))
                    .ShouldBe(Shown(Judge.Assess(flow, Plan(flow, total), year, before, Day(2030, 12, 20))));
            var moved =
                Judge.Assess(total, Plan(flow, total), 2030, after, Day(2030, 12, 20)).Actual
                - Judge.Assess(total, Plan(flow, total), 2030, before, Day(2030, 12, 20)).Actual;
            moved.ShouldBe(edited - values[quarter]);
        });

    [Fact]
    public void Empty_is_not_zero() =>
        Gen.Select(_amount, Gen.Int[1, 400]).Sample((first, promise) =>
        {
            var flow = Indicator(IndicatorKind.Flow, (2026, promise));
            var empty = Assess(flow, 2026, Day(2026, 9, 14), Seen(Quarter(2026, 1), first), Seen(Quarter(2026, 2), null));
            empty.AsOf.ShouldBe(Day(2026, 3, 14));
            empty.Data.ShouldBe(DataState.Late);
            Assess(flow, 2026, Day(2026, 9, 14), Seen(Quarter(2026, 1), first), Seen(Quarter(2026, 2), 0)).AsOf.ShouldBe(Day(2026, 6, 14));
        });

    [Fact]
    public void The_sum_of_the_parts_is_the_whole() =>
        _amount.Array[1, 12].Sample(parts =>
        {
            var indicator = Indicator(IndicatorKind.Flow, (2026, 100)) with { AreaAggregation = AreaAggregation.Sum };
            AreaRollUp.Of(indicator, [.. parts.Select(part => Seen(Quarter(2026, 1), part))]).Value.Value.ShouldBe(parts.Sum());
        });

    [Fact]
    public void A_share_of_the_whole_is_a_ratio_of_sums_never_an_average_of_percentages() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[1, 50]).Array[1, 8].Sample(parts =>
        {
            var ratio = Indicator(IndicatorKind.Ratio, (2026, 95)) with { AreaAggregation = AreaAggregation.RatioOfSums };
            var expected = (decimal)parts.Sum(part => part.Item1) / parts.Sum(part => part.Item1 + part.Item2) * 100;
            AreaRollUp
                .Of(ratio, [.. parts.Select(part => Parts(Quarter(2026, 1), part.Item1, part.Item1 + part.Item2))])
                .Value.Reading.ShouldBe(expected);
            var quarters = parts.Take(4).Select((part, i) => Parts(Quarter(2026, i + 1), part.Item1, part.Item1 + part.Item2)).ToArray();
            Assess(ratio, 2026, Day(2026, 12, 14), quarters)
                .Actual.ShouldBe(quarters.Sum(q => q.Numerator) / quarters.Sum(q => q.Denominator) * 100);
        });

    [Fact]
    public void A_restricted_indicator_never_shows_counts() =>
        Gen.Select(_indicator, _seen, _day).Sample((indicator, seen, today) =>
        {
            var verdict = Assess(indicator with { Restricted = true }, today.Year, today, seen);
            verdict.Numerator.ShouldBeNull();
            verdict.Denominator.ShouldBeNull();
        });

    [Fact]
    public void Wilsons_interval_holds_the_share_and_narrows() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[1, 19]).Sample((numerator, rest) =>
        {
            var few = Wilson.Of(numerator, numerator + rest);
            few.Contains((decimal)numerator / (numerator + rest) * 100).ShouldBeTrue();
            var many = Wilson.Of(numerator * 10, (numerator + rest) * 10);
            (many.High - many.Low).ShouldBeLessThan(few.High - few.Low);
        });

    private static string Shown(Assessment verdict) =>
        string.Join(
            '|', verdict.Explanation.Steps.Select(step => step.ToString()).Append((verdict with { Explanation = null! }).ToString()));

    private static int Year(int quarters) => 2026 + (quarters - 1) / 4;

    private static Observation[] Seen20(decimal[] values) =>
        [.. values.Select((value, i) => Seen(Quarter(2026 + i / 4, i % 4 + 1), value))];

    private static (Indicator Flow, Indicator Total) FlowAndTotal() => (
        Indicator(IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => (year, 100m))]),
        Indicator(IndicatorKind.Cumulative, (2030, 500)) with { Code = "1b", Of = "1" });
}
