using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class EstimateRulesTests
{
    private static readonly Indicator _flow = Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 100 }] };

    // 60 until September, 39 in October: 99 of the year, whatever the month alone says.
    [Theory]
    [InlineData(95, true)]
    [InlineData(98.999, true)]
    [InlineData(99, false)]
    [InlineData(120, false)]
    public void The_years_estimate_is_held_against_the_years_total_not_the_months(double estimate, bool blocked)
    {
        var results = CheckRules.Check(Input(_flow, (decimal)estimate));
        results.Any(result => result.Rule == "check.estimate").ShouldBe(blocked);
        if (blocked) results.Single(result => result.Rule == "check.estimate").ShouldSatisfyAllConditions(
            result => result.Weight.ShouldBe(Core.Reports.CheckWeight.Blocking),
            result => result.Message.ShouldContain("99 cây đã thực hiện từ đầu năm đến 14/10/2026"));
    }

    [Theory]
    [InlineData(IndicatorKind.Stock)]
    [InlineData(IndicatorKind.GrowthYearly)]
    public void What_may_fall_again_is_not_held_against_it(IndicatorKind kind) =>
        CheckRules.Check(Input(_flow with { Kind = kind }, 1)).ShouldNotContain(result => result.Rule == "check.estimate");

    [Fact]
    public void A_part_has_no_year_of_its_own() =>
        CheckRules.Check(Input(_flow, 1) with { IsPart = true }).ShouldNotContain(result => result.Rule == "check.estimate");

    private static CheckInput Input(Indicator indicator, decimal estimate)
    {
        var seen = Cells.Seen(Cells.Month(10), 39);
        return new()
        {
            Indicator = indicator,
            Plan = Cells.Plan,
            Seen = seen with { Observed = seen.Observed with { YearEstimate = estimate, YearEstimateWhy = "Hợp đồng" } },
            Others = [Cells.Seen(new(Cells.Month(1).From, Cells.Month(9).To), 60)],
        };
    }
}
