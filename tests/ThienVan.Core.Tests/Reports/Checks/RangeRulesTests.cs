using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class RangeRulesTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, "cây", 0, true)]
    [InlineData(IndicatorKind.Flow, "cây", -0.01, false)]
    [InlineData(IndicatorKind.Flow, "%", 101, true)]
    [InlineData(IndicatorKind.Stock, "cây", 101, true)]
    [InlineData(IndicatorKind.Stock, "%", 100, true)]
    [InlineData(IndicatorKind.Stock, "%", 100.01, false)]
    [InlineData(IndicatorKind.Ratio, "%", 100, true)]
    [InlineData(IndicatorKind.Ratio, "%", 100.01, false)]
    [InlineData(IndicatorKind.ZeroEvent, "vụ", -1, false)]
    [InlineData(IndicatorKind.GrowthYearly, "%", 150, true)]
    [InlineData(IndicatorKind.GrowthYearly, "%", -100, true)]
    [InlineData(IndicatorKind.GrowthYearly, "%", -100.01, false)]
    [InlineData(IndicatorKind.GrowthAverage, "%", -100.01, false)]
    [InlineData(IndicatorKind.Rank, null, 1, true)]
    [InlineData(IndicatorKind.Rank, null, 114, true)]
    [InlineData(IndicatorKind.Rank, null, 115, false)]
    [InlineData(IndicatorKind.Rank, null, 1.5, false)]
    [InlineData(IndicatorKind.Rank, null, 0, false)]
    public void Each_kind_has_its_bounds_and_stands_on_them(IndicatorKind kind, string? unit, double value, bool stands) =>
        Range(Cells.Indicator(kind) with { Unit = unit }, Cells.Seen(Cells.Month(3), (decimal)value))
            .ShouldBe(stands ? null : "check.range");

    [Fact]
    public void A_drive_may_say_more_than_all_of_its_base_and_an_empty_place_is_none()
    {
        Range(Cells.Indicator(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear }, Cells.Seen(Cells.Month(3), 120)).ShouldBeNull();
        Range(Cells.Indicator(IndicatorKind.Rank), Cells.Seen(Cells.Month(3), null)).ShouldBeNull();
    }

    [Fact]
    public void A_list_of_unknown_length_has_no_last_place()
    {
        var rank = Cells.Indicator(IndicatorKind.Rank) with { RankOf = null };
        Range(rank, Cells.Seen(Cells.Month(3), 9999)).ShouldBeNull();
        Message(rank, Cells.Seen(Cells.Month(3), 0)).ShouldEndWith("từ 1.");
        Message(Cells.Indicator(IndicatorKind.Rank), Cells.Seen(Cells.Month(3), 0)).ShouldEndWith("từ 1 đến 114.");
    }

    [Theory]
    [InlineData(-3, 10, "-3")]
    [InlineData(3, -4, "-4")]
    [InlineData(-5, -2, "-5")]
    public void What_is_negative_is_named(int numerator, int denominator, string named) =>
        Message(Cells.Indicator(IndicatorKind.Ratio), Cells.Parts(Cells.Month(3), numerator, denominator))
            .ShouldStartWith($"Số {named} âm");

    [Fact]
    public void A_negative_amount_is_named_and_a_fall_is_said_without_its_sign()
    {
        Message(Cells.Indicator(IndicatorKind.Flow), Cells.Seen(Cells.Month(3), -7)).ShouldStartWith("Số -7 âm");
        Message(Cells.Indicator(IndicatorKind.GrowthYearly), Cells.Seen(Cells.Month(3), -120)).ShouldStartWith("Mức giảm 120");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 8)]
    public void Nothing_of_nothing_and_all_of_all_stand(int numerator, int denominator) =>
        Cells.Check(IndicatorKind.Ratio, Cells.Parts(Cells.Month(3), numerator, denominator)).ShouldBeEmpty();

    private static string? Range(Indicator indicator, Observation seen) => Found(indicator, seen)?.Rule;

    private static string Message(Indicator indicator, Observation seen) => Found(indicator, seen)!.Message;

    private static Core.Reports.CheckResult? Found(Indicator indicator, Observation seen) =>
        CheckRules.Check(new() { Indicator = indicator, Plan = Cells.Plan, Seen = seen, IsPart = true })
            .SingleOrDefault(result => result.Rule == "check.range");
}
