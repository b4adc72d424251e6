using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Tests.Plans.Entry;

public sealed class GoalRulesTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, -5, "goal.negative")]
    [InlineData(IndicatorKind.Ratio, -5, "goal.negative")]
    [InlineData(IndicatorKind.Ratio, 101, "goal.percent")]
    [InlineData(IndicatorKind.Rank, 0, "figure.rank")]
    [InlineData(IndicatorKind.Rank, 1.5, "figure.rank")]
    [InlineData(IndicatorKind.Rank, 500, "figure.rank")]
    [InlineData(IndicatorKind.Standard, 5, "goal.no_figure")]
    [InlineData(IndicatorKind.Milestone, 5, "goal.no_figure")]
    [InlineData(IndicatorKind.Narrative, 5, "goal.no_figure")]
    [InlineData(IndicatorKind.Stock, 1e16, "figure.too_large")]
    public void What_a_kind_can_never_be_is_refused(IndicatorKind kind, double figure, string code)
    {
        var indicator = Make(kind) with { RankOf = 114 };
        GoalRules.Refuse(indicator, new((decimal)figure, null))!.Code.ShouldBe(code);
        GoalRules.Refuse(indicator, new(null, (decimal)figure))!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(IndicatorKind.GrowthYearly, -5)]
    [InlineData(IndicatorKind.GrowthAverage, 200)]
    [InlineData(IndicatorKind.Rank, 1)]
    [InlineData(IndicatorKind.Rank, 114)]
    [InlineData(IndicatorKind.ZeroEvent, 0)]
    [InlineData(IndicatorKind.Ratio, 100)]
    public void What_a_kind_can_be_is_taken(IndicatorKind kind, double figure) =>
        GoalRules.Refuse(Make(kind) with { RankOf = 114 }, new((decimal)figure, null)).ShouldBeNull();

    [Fact]
    public void More_than_all_of_a_base_fixed_for_the_year_may_be_promised() =>
        GoalRules.Refuse(Make(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear }, new(110, null)).ShouldBeNull();

    [Fact]
    public void Every_kind_takes_a_figure_or_a_word_and_none_but_a_rank_takes_both() =>
        Gen.Select(Gen.Enum<IndicatorKind>(), Gen.Int[1, 100]).Sample((kind, figure) =>
        {
            var word = GoalRules.Refuse(Make(kind), new(null, null)) is null;
            var number = GoalRules.Refuse(Make(kind), new(figure, null)) is null;
            (word && number).ShouldBe(kind == IndicatorKind.Rank);
            (word || number).ShouldBeTrue();
        });

    private static Indicator Make(IndicatorKind kind) =>
        new() { Code = "1", Name = "Một", Kind = kind, Provision = new() { Reference = "II" } };
}
