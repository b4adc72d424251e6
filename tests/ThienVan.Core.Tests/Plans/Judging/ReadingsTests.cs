using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>A target under readings nobody decided yet, and what its parts make of it.</summary>
public sealed class ReadingsTests
{
    private static readonly DateOnly _july = Day(2026, 7, 14);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 250));

    [Fact]
    public void A_conflict_without_readings_waits_for_nobody() =>
        PlanReadings.Of(Plan(_flow) with { Conflicts = [new() { Id = "c", Message = "Trùng số" }] }, Undecided).Undecided.ShouldBeEmpty();

    [Fact]
    public void A_reading_concerns_all_it_changes_and_what_they_are_summed_into()
    {
        var total = Indicator(IndicatorKind.Cumulative, (2026, 250)) with { Code = "1b", Of = "1" };
        var other = _flow with { Code = "2" };
        var conflict = Conflict("c", Change("2", 50), Change("1b", 50));
        var judged = Judged(Plan(_flow, total, other, _flow with { Code = "3" }) with { Conflicts = [conflict] });
        judged.Assessments.GroupBy(one => one.Code).Select(group => (group.Key, group.Count()))
            .ShouldBe([("1", 2), ("1b", 2), ("2", 2), ("3", 1)]);
    }

    [Fact]
    public void Two_indicators_whose_readings_differ_wait_as_one_does()
    {
        var plan = Plan(_flow, _flow with { Code = "2" }) with { Conflicts = [Conflict("c", Change("1", 50), Change("2", 50))] };
        Judged(plan).AwaitingDecision.ShouldBeTrue();
    }

    [Fact]
    public void One_conflict_that_matters_is_enough_to_wait()
    {
        var plan = Plan(_flow) with { Conflicts = [Conflict("c", Change("1", 50)), Conflict("d", Change("1", 249))] };
        Judged(plan).AwaitingDecision.ShouldBeTrue();
        Judged(Plan(_flow) with { Conflicts = [Conflict("d", Change("1", 249))] }).AwaitingDecision.ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_due_yet_does_not_weaken_its_target_unless_nothing_is()
    {
        var due = Due(IndicatorKind.Milestone, 2026) with { Code = "2" };
        var later = Due(IndicatorKind.Milestone, 2026) with { Code = "3" };
        Judged(Plan(Indicator(IndicatorKind.Flow, (2026, 50)), due)).Data.ShouldBe(DataState.Verified);
        Judged(Plan(due, later)).Data.ShouldBe(DataState.None);
    }

    [Fact]
    public void While_it_is_open_what_is_counted_no_verdict_on_it_speaks_for_every_reading()
    {
        var plan = Plan(_flow, _flow with { Code = "2" });
        var meant = Conflict("c") with { Concerns = ["2"] };
        Partly(plan with { Conflicts = [meant] }).ShouldBe([("1", false), ("2", true)]);
        Partly(plan with { Conflicts = [Conflict("c", Change("2", 50))] }).ShouldAllBe(one => !one.Partly);
        var decided = new Dictionary<string, string> { ["c"] = "changed" };
        Judge.AssessTarget(plan.Targets[0], plan with { Conflicts = [meant] }, 2026, ObservedSeries.Of([]), _july, decided)
            .IsPartlyJudged.ShouldBeFalse();

        static IEnumerable<(string Code, bool Partly)> Partly(PlanDocument plan) =>
            Judged(plan).Assessments.Select(verdict => (verdict.Code, verdict.IsPartlyJudged));
    }

    private static TargetAssessment Judged(PlanDocument plan)
    {
        Observation[] seen = [Told("1"), Told("2"), Told("3")];
        return Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of(seen), _july, Undecided);

        static Observation Told(string code) => Seen(To(_july), 40, code) with { Verified = true };
    }

    private static Conflict Conflict(string id, params IndicatorChange[] changes) => new()
    {
        Id = id,
        Message = "Hai con số",
        Readings = [new() { Id = "as-it-stands", Text = "Như đã viết" }, new() { Id = "changed", Text = "Đọc khác", Changes = changes }],
    };

    private static IndicatorChange Change(string code, decimal low) =>
        new() { Code = code, Points = [new TargetPoint { Year = 2026, Low = low }] };
}
