using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class VerdictOverrideTests
{
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 365));
    private static readonly DateOnly _july = Day(2026, 7, 14);

    [Theory]
    [InlineData(Performance.AtRisk, "", 1, "override.no_reason")]
    [InlineData(Performance.AtRisk, " ", 1, "override.no_reason")]
    [InlineData(Performance.AtRisk, "Chờ nghiệm thu", -1, "override.ended")]
    [InlineData(Performance.AtRisk, "Chờ nghiệm thu", 26_000, "override.far")]
    [InlineData(Performance.OffTrack, "Chờ nghiệm thu", 1, "override.same")]
    [InlineData(Performance.Lost, "Chờ nghiệm thu", 1, "override.choice")]
    [InlineData(Performance.AtRisk, "Chờ nghiệm thu", 0, null)]
    [InlineData(Performance.Achieved, "Chờ nghiệm thu", 1, null)]
    public void An_override_needs_a_reason_an_end_and_another_verdict(Performance said, string reason, int days, string? code) =>
        VerdictOverride.Refuse(Assess(_flow, 2026, _july, Seen(To(_july), 40)), said, reason, _july.AddDays(days),
            _july)?.Code.ShouldBe(code);

    [Fact]
    public void A_reason_is_no_essay()
    {
        var verdict = Assess(_flow, 2026, _july, Seen(To(_july), 40));
        VerdictOverride.Refuse(verdict, Performance.AtRisk, new('x', 501), _july, _july)!.Code.ShouldBe("override.reason_long");
        VerdictOverride.Refuse(verdict, Performance.AtRisk, new('x', 500), _july, _july).ShouldBeNull();
    }

    [Theory]
    [InlineData(Performance.OnTrack)]
    [InlineData(Performance.Achieved)]
    public void No_override_turns_missing_data_green(Performance said)
    {
        VerdictOverride.Refuse(Assess(_flow, 2026, _july), said, "Chờ", _july, _july)!.Code.ShouldBe("override.no_data");
        VerdictOverride.Beside(Target(), [Over() with { Performance = said }], _july).Override.ShouldBeNull();
    }

    [Fact]
    public void Whoever_asks_does_not_approve()
    {
        var (one, other) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        VerdictOverride.RefuseApproval(one, other, _july, _july).ShouldBeNull();
        VerdictOverride.RefuseApproval(one, one, _july, _july)!.Code.ShouldBe("override.own");
        VerdictOverride.RefuseApproval(one, approver: null, _july, _july)!.Code.ShouldBe("override.own");
        VerdictOverride.RefuseApproval(one, other, _july, _july.AddDays(1))!.Code.ShouldBe("override.ended");
    }

    [Fact]
    public void It_stands_beside_the_verdict_to_its_last_day_and_changes_nothing()
    {
        var computed = Target(Seen(To(_july), 40));
        var shown = VerdictOverride.Beside(computed, [Over()], _july);
        shown.Override.ShouldBe(Over());
        shown.Decisive!.Override.ShouldBe(Over());
        (shown.Worst, shown.Data).ShouldBe((computed.Worst, computed.Data));
        (shown.Assessments[0] with { Override = null }).ShouldBe(computed.Assessments[0]);
        VerdictOverride.Beside(computed, [Over()], _july.AddDays(1)).Override.ShouldBeNull();
        VerdictOverride.Beside(computed, [Over() with { Year = 2027 }], _july).Override.ShouldBeNull();
        VerdictOverride.Beside(computed, [Over() with { Code = "2" }], _july).Override.ShouldBeNull();
    }

    [Fact]
    public void Another_indicators_override_is_the_targets_where_the_decisive_one_has_none()
    {
        var plan = Plan(_flow, _flow with { Code = "2" });
        var computed = Judge.AssessTarget(plan.Targets[0], plan, 2026,
            ObservedSeries.Of([Seen(To(_july), 40), Seen(To(_july), 300, "2")]), _july, Undecided);
        var shown = VerdictOverride.Beside(computed, [Over() with { Code = "2" }], _july);
        shown.Decisive!.Override.ShouldBeNull();
        shown.Override!.Code.ShouldBe("2");
    }

    private static TargetAssessment Target(params Observation[] seen)
    {
        var plan = Plan(_flow);
        return Judge.AssessTarget(plan.Targets[0], plan, 2026, ObservedSeries.Of(seen), _july, Undecided);
    }

    private static VerdictOverride Over() => new()
    {
        Code = "1",
        Year = 2026,
        Performance = Performance.AtRisk,
        Reason = "Chờ nghiệm thu",
        ProposedBy = "Văn phòng",
        Approver = "Chủ tịch",
        Until = _july,
    };
}
