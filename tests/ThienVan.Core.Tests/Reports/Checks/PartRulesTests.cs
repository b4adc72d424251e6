using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class PartRulesTests
{
    [Theory]
    [InlineData(1, "Còn 1/5 tổ dân phố chưa gửi: Tổ 1.")]
    [InlineData(3, "Còn 3/5 tổ dân phố chưa gửi: Tổ 1, Tổ 2, Tổ 3.")]
    [InlineData(4, "Còn 4/5 tổ dân phố chưa gửi: Tổ 1, Tổ 2, Tổ 3 và 1 tổ khác.")]
    [InlineData(5, "Còn 5/5 tổ dân phố chưa gửi: Tổ 1, Tổ 2, Tổ 3 và 2 tổ khác.")]
    public void Three_silent_groups_are_named_and_the_rest_counted(int silent, string message)
    {
        var seen = Cells.Seen(Cells.Month(3), 5);
        AreaPart[] parts = [.. Enumerable.Range(1, 5).Select(at => new AreaPart($"Tổ {at}", at <= silent ? null : seen))];
        Check(Cells.Indicator(IndicatorKind.Flow), seen, parts: parts).Single(result => result.Rule == "check.missing_parts")
            .Message.ShouldBe(message);
    }

    [Fact]
    public void What_cannot_be_summed_over_groups_is_not_held_against_them()
    {
        AreaPart[] parts = [new("Tổ 1", Cells.Seen(Cells.Month(3), 1)), new("Tổ 2", Cells.Seen(Cells.Month(3), 2))];
        var none = Cells.Indicator(IndicatorKind.Flow) with { AreaAggregation = AreaAggregation.None };
        Check(none, Cells.Seen(Cells.Month(3), 9), parts: parts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, null, false)]
    [InlineData(null, true, false)]
    public void One_day_has_one_outcome(bool? quarter, bool? month, bool agrees) =>
        Agrees(Cells.Indicator(IndicatorKind.Milestone), Outcome(Cells.Quarter(1), quarter), Outcome(Cells.Month(3), month))
            .ShouldBe(agrees);

    [Fact]
    public void A_differing_outcome_is_said_in_words()
    {
        var quarter = Outcome(Cells.Quarter(1), true);
        Check(Cells.Indicator(IndicatorKind.Milestone), quarter, [Outcome(Cells.Month(3), false)])
            .Single(result => result.Rule == "check.same_figure")
            .Message.ShouldBe("Số nhập đạt, theo các báo cáo kỳ ngắn hơn là chưa đạt: hai số phải bằng nhau.");
    }

    // Value, numerator, denominator of the quarter; then those of its last month.
    [Theory]
    [InlineData(null, 3.0, 5.0, null, 3.0, 5.0, true)]
    [InlineData(null, 3.0, 5.0, null, 3.0, 6.0, false)]
    [InlineData(null, 3.0, 5.0, null, 6.0, 10.0, false)]
    [InlineData(60.0, null, null, null, 3.0, 5.0, true)]
    [InlineData(60.01, null, null, null, 3.0, 5.0, true)]
    [InlineData(60.02, null, null, null, 3.0, 5.0, false)]
    [InlineData(null, 3.0, 5.0, 60.0, null, null, true)]
    [InlineData(60.0, null, null, 60.0, null, null, true)]
    [InlineData(60.0, null, null, 60.005, null, null, false)]
    [InlineData(60.0, null, null, null, 0.0, 0.0, false)]
    [InlineData(null, null, null, null, 0.0, 0.0, true)]
    public void A_share_agrees_part_by_part_or_else_to_the_second_decimal(
        double? value, double? numerator, double? denominator, double? monthsValue, double? monthsNumerator, double? monthsDenominator,
            bool agrees) =>
        Agrees(
            Cells.Indicator(IndicatorKind.Ratio) with { TimeAggregation = TimeAggregation.Last },
            new()
            {
                Code = "1",
                Period = Cells.Quarter(1),
                Value = (decimal?)value,
                Numerator = (decimal?)numerator,
                Denominator = (decimal?)denominator
            },
            new()
            {
                Code = "1",
                Period = Cells.Month(3),
                Value = (decimal?)monthsValue,
                Numerator = (decimal?)monthsNumerator,
                Denominator = (decimal?)monthsDenominator
            })
            .ShouldBe(agrees);

    private static bool Agrees(Indicator indicator, Observation quarter, Observation month) =>
        Check(indicator, quarter, [month]).All(result => result.Rule != "check.same_figure");

    private static IReadOnlyList<CheckResult> Check(Indicator indicator, Observation seen, Observation[]? others = null,
        AreaPart[]? parts = null) =>
        CheckRules.Check(new()
        {
            Indicator = indicator,
            Plan = Cells.Plan,
            Seen = seen,
            Others = others ?? [],
            Parts = parts ?? [],
            IsPart = true
        });

    private static Observation Outcome(Core.Kernel.Period period, bool? met) => new() { Code = "1", Period = period, Met = met };
}
