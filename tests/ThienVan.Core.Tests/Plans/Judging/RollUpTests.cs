using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Readings, targets, groups, areas.</summary>
public sealed class RollUpTests
{
    private static readonly DateOnly _july = Day(2026, 7, 14);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 250));

    private static readonly Conflict _conflict = new()
    {
        Id = "c",
        Message = "Hai con số",
        Readings =
        [
            new() { Id = "year", Text = "Mỗi năm 250" },
            new()
            {
                Id = "five",
                Text = "250 trong 5 năm",
                Changes = [new() { Code = "1", Points = [new TargetPoint { Year = 2026, Low = 50 }] }],
            },
        ],
    };

    private static TargetAssessment Judged(Dictionary<string, string> decisions, decimal value)
    {
        var plan = Plan(_flow) with { Conflicts = [_conflict] };
        return Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of([Seen(To(_july), value)]), _july, decisions);
    }

    [Fact]
    public void A_target_under_two_readings_gives_two_verdicts()
    {
        var target = Judged(Undecided, 40);
        target
            .Assessments.Select(a => (a.ReadingId, a.Performance))
            .ShouldBe([("year", Performance.OffTrack), ("five", Performance.OnTrack)]);
        target.AwaitingDecision.ShouldBeTrue();
        target.Worst.ShouldBe(Performance.OffTrack);
    }

    [Fact]
    public void Readings_that_agree_wait_for_nobody() => Judged(Undecided, 1).AwaitingDecision.ShouldBeFalse();

    [Theory]
    [InlineData("five", Performance.OnTrack)]
    [InlineData("year", Performance.OffTrack)]
    public void The_computation_follows_the_decision(string reading, Performance expected)
    {
        var target = Judged(new() { ["c"] = reading }, 40);
        target
            .Assessments.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(a => a.Performance.ShouldBe(expected), a => a.ConflictId.ShouldBeNull());
        target.AwaitingDecision.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_reading_decides_nothing() => Judged(new() { ["c"] = "x" }, 40).AwaitingDecision.ShouldBeTrue();

    [Fact]
    public void A_reading_of_the_flow_reaches_its_running_total()
    {
        var total = Indicator(IndicatorKind.Cumulative) with { Code = "1b", Of = "1" };
        var plan = Plan(_flow, total) with { Conflicts = [_conflict] };
        var target = Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of([Seen(To(_july), 40)]), _july, Undecided);
        target.Assessments.Where(a => a.Code == "1b").Select(a => a.Target).ShouldBe([250m, 50m]);
    }

    [Fact]
    public void The_worst_indicator_speaks_for_its_target()
    {
        var bad = Indicator(IndicatorKind.Flow, (2026, 1000)) with { Code = "2" };
        var words = Indicator(IndicatorKind.Narrative) with { Code = "3" };
        var plan = Plan(Indicator(IndicatorKind.Flow, (2026, 50)), bad, words);
        var target = Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of([Seen(To(_july), 40), Seen(To(_july), 40, "2")]),
            _july, Undecided);
        target.Worst.ShouldBe(Performance.OffTrack);
        target.Decisive!.Code.ShouldBe("2");
    }

    [Fact]
    public void One_indicator_without_data_keeps_its_target_from_green()
    {
        var plan = Plan(_flow, _flow with { Code = "2" });
        var target = Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of([Seen(To(_july), 240)]), _july, Undecided);
        target.Worst.ShouldBe(Performance.NotEvaluable);
        target.Data.ShouldBe(DataState.None);
    }

    [Fact]
    public void A_part_without_figures_is_not_nothing()
    {
        var indicator = _flow with { AreaAggregation = AreaAggregation.Sum };
        AreaRollUp.Of(indicator, [Seen(To(_july), 3), Seen(To(_july), null)]).Refusal!.Code.ShouldBe("area.missing_parts");
    }

    [Fact]
    public void Percentages_of_parts_are_refused_not_averaged() =>
        AreaRollUp
            .Of(_flow with { AreaAggregation = AreaAggregation.RatioOfSums }, [Seen(To(_july), 90), Seen(To(_july), 100)])
            .Refusal!.Code.ShouldBe("area.percent_only");

    [Fact]
    public void All_parts_must_be_recognised()
    {
        var all = Due(IndicatorKind.Standard, 2026) with { AreaAggregation = AreaAggregation.AllOf };
        var met = Met(_july);
        AreaRollUp.Of(all, [met, met with { DocumentNumber = "13/QĐ", ValidTo = Day(2027, 1, 1) }]).Value.ShouldSatisfyAllConditions(
            whole => whole.DocumentNumber.ShouldBe("12/QĐ-UBND; 13/QĐ"),
            whole => whole.ValidTo.ShouldBe(Day(2027, 1, 1)));
        AreaRollUp.Of(all, [met, met with { DocumentNumber = null }]).Value.DocumentNumber.ShouldBeNull();
        AreaRollUp.Of(all, [met, met with { Met = false }]).Value.Met.ShouldBe(false);
        AreaRollUp.Of(all, [met, met with { Met = null }]).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void The_worst_part_counts_on_the_good_side_of_the_promise()
    {
        Observation[] parts = [Seen(To(_july), 90), Seen(To(_july), 70)];
        AreaRollUp.Of(_flow with { AreaAggregation = AreaAggregation.Worst }, parts).Value.Value.ShouldBe(70);
        AreaRollUp.Of(AtMost(IndicatorKind.Stock) with { AreaAggregation = AreaAggregation.Worst }, parts).Value.Value.ShouldBe(90);
    }
}
