using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports;

public sealed class WayStepTests
{
    [Fact]
    public void Every_state_has_a_word_and_a_place_of_its_own()
    {
        ValueState?[] states = [null, .. Enum.GetValues<ValueState>().Cast<ValueState?>()];

        var steps = states.Select(ValueStates.Step).ToArray();

        steps.Select(step => step.Word).ShouldBeUnique();
        steps.ShouldAllBe(step => step.Done >= 0 && step.Done <= step.Of);
        steps.Select(step => (step.Done, step.IsBack)).ShouldBeUnique();
    }

    [Fact]
    public void Only_what_was_sent_back_calls_for_somebody()
    {
        Enum.GetValues<ValueState>().Where(state => ValueStates.Step(state).IsBack).ShouldBe([ValueState.Returned]);
        Enum.GetValues<UnitStage>().Where(stage => UnitStages.Step(stage).IsBack).ShouldBe([UnitStage.Returned]);
    }

    [Theory]
    [InlineData(UnitStage.NotStarted, null)]
    [InlineData(UnitStage.Returned, ValueState.Returned)]
    [InlineData(UnitStage.Sent, ValueState.Submitted)]
    [InlineData(UnitStage.Verified, ValueState.Verified)]
    [InlineData(UnitStage.Approved, ValueState.Approved)]
    public void A_unit_looks_like_its_figures(UnitStage stage, ValueState? state) =>
        UnitStages.Step(stage).ShouldBe(ValueStates.Step(state));

    [Fact]
    public void Each_step_forward_shows_one_more_behind_it()
    {
        ValueState[] way = [ValueState.Draft, ValueState.Submitted, ValueState.Verified, ValueState.Approved, ValueState.Published];

        way.Select(state => ValueStates.Step(state).Done).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Theory]
    [InlineData(Performance.OnTrack, PaperVerdict.Likely)]
    [InlineData(Performance.AtRisk, PaperVerdict.UnderWay)]
    [InlineData(Performance.AwaitingPublication, PaperVerdict.Awaited)]
    [InlineData(Performance.OffTrack, PaperVerdict.Hard)]
    [InlineData(Performance.Lost, PaperVerdict.Hard)]
    [InlineData(Performance.Missed, PaperVerdict.NotMet)]
    [InlineData(Performance.Achieved, PaperVerdict.Met)]
    [InlineData(Performance.NotDue, PaperVerdict.NotDue)]
    [InlineData(Performance.NotEvaluable, PaperVerdict.NotJudged)]
    public void Screen_and_paper_say_the_same(Performance performance, PaperVerdict verdict) =>
        VerdictWords.Of(performance).ShouldBe(PaperVerdicts.Word(verdict));

    [Fact]
    public void Without_data_nothing_is_likely()
    {
        Performance[] silent = [Performance.OnTrack, Performance.Achieved, Performance.AtRisk, Performance.NotEvaluable];

        silent.ShouldAllBe(performance => VerdictWords.Of(performance, DataState.None) == VerdictWords.NoData);
    }
}
