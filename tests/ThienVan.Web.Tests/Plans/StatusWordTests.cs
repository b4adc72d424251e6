using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Tests.Plans;

public sealed class StatusWordTests
{
    // One of two has a figure: saying that there is none would hide it.
    [Theory]
    [InlineData(Performance.OnTrack, "1/2 chỉ số có số liệu", StatusTone.NoData)]
    [InlineData(Performance.Achieved, "1/2 chỉ số có số liệu", StatusTone.NoData)]
    public void A_target_that_waits_for_one_figure_counts_the_others(Performance other, string word, StatusTone tone) =>
        StatusWord.Of(Target(Verdict("7a", other), Verdict("7b", Performance.NotEvaluable, DataState.None))).ShouldBe(new(tone, word));

    [Fact]
    public void A_risk_is_said_though_another_indicator_has_no_figure() =>
        StatusWord.Of(Target(Verdict("22b", Performance.AtRisk), Verdict("22a", Performance.NotEvaluable, DataState.None)))
            .ShouldBe(new(StatusTone.AtRisk, "Có nguy cơ"));

    [Fact]
    public void Where_nothing_is_known_no_figure_is_counted() =>
        StatusWord.Of(Target(
            Verdict("7a", Performance.NotEvaluable, DataState.None), Verdict("7b", Performance.NotEvaluable, DataState.None)))
            .ShouldBe(new(StatusTone.NoData, "Chưa có số liệu"));

    private static TargetAssessment Target(params Assessment[] verdicts)
    {
        // As the roll-up orders them.
        Performance[] worstFirst = [Performance.AtRisk, Performance.NotEvaluable, Performance.OnTrack, Performance.Achieved];
        var decisive = verdicts.MinBy(verdict => Array.IndexOf(worstFirst, verdict.Performance))!;
        return new()
        {
            Assessments = verdicts,
            Worst = decisive.Performance,
            Mildest = decisive.Performance,
            Data = verdicts.Min(verdict => verdict.Data),
            Decisive = decisive,
        };
    }

    private static Assessment Verdict(string code, Performance performance, DataState data = DataState.Verified) => new()
    {
        Code = code,
        Year = 2026,
        Data = data,
        Performance = performance,
        Explanation = new() { Rule = "test", RuleVersion = "1", Say = () => new("") },
    };
}
