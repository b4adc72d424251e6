using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>Plans typed in, without a source text: recorded conflicts and structure only.</summary>
public sealed class TypedPlanTests
{
    private static readonly Provision _somewhere = new() { Reference = "Phần II, chỉ tiêu 1" };

    [Fact]
    public void A_recorded_conflict_is_returned_with_its_readings()
    {
        var conflict = new Conflict
        {
            Id = "c1",
            Message = "Hai số",
            Provisions = [_somewhere],
            Readings =
            [
                new Reading
                {
                    Id = "a",
                    Text = "Số đầu",
                    Changes = [new IndicatorChange { Code = "1" }],
                },
            ],
        };

        var finding = PlanChecker.Check(Plan([]) with { Conflicts = [conflict] }, source: null).First();

        finding.Kind.ShouldBe("recorded_conflict");
        finding.Id.ShouldBe("c1");
        finding.Readings.ShouldBe(conflict.Readings);
        finding.Concerns.ShouldBe(["1"]);
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(100, false)]
    public void Yearly_points_are_held_against_the_total(int total, bool told) =>
        Kinds(Flow(20) with { Total = new Amount(total, High: null) }).Contains("steps_vs_total").ShouldBe(told);

    [Theory]
    [InlineData(100, true)]
    [InlineData(340, false)]
    public void A_stock_that_equals_the_sum_of_a_flow_is_told(int level, bool told)
    {
        var stock = Flow(0) with { Code = "1b", Kind = IndicatorKind.Stock, Points = [new TargetPoint { Year = 2030, Low = level }] };

        Kinds(Flow(20), stock).Contains("stock_as_flow").ShouldBe(told);
    }

    [Theory]
    [InlineData("Tỷ lệ hộ có giếng", 108, true)]
    [InlineData("Tỷ lệ hộ có giếng", 98, false)]
    [InlineData("Tỷ lệ thu quỹ giếng so với dự toán", 108, false)]
    public void A_share_is_never_more_than_the_whole(string name, int percent, bool told) =>
        Kinds(Flow(percent) with { Name = name, Kind = IndicatorKind.Ratio, Unit = "%" }).Contains("share_over_whole").ShouldBe(told);

    [Fact]
    public void A_plan_without_a_period_is_checked_without_its_years_and_says_so() =>
        PlanChecker.Check(new PlanDocument(), SourceText.FromText("Đầu tư công trung hạn 2026 - 2031")).Select(finding => finding.Kind)
            .ShouldBe(["no_period", "no_targets"]);

    [Fact]
    public void A_plan_without_a_target_is_never_passed_in_silence() =>
        PlanChecker.Check(Plan([]) with { Targets = [] }, source: null).Single().ShouldSatisfyAllConditions(
            finding => finding.Kind.ShouldBe("no_targets"),
            finding => finding.Weight.ShouldBe(FindingWeight.Gap),
            finding => finding.Provisions.Single().Reference.ShouldBe("Toàn kế hoạch"));

    private static IEnumerable<string> Kinds(params Indicator[] indicators) =>
        PlanChecker.Check(Plan(indicators), source: null).Select(finding => finding.Kind);

    private static PlanDocument Plan(IReadOnlyList<Indicator> indicators) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [new Target { No = "1", Group = "g", Name = "Giếng khoan", Indicators = indicators, Provision = _somewhere }],
    };

    private static Indicator Flow(int each) => new()
    {
        Code = "1a",
        Name = "Giếng mới",
        Kind = IndicatorKind.Flow,
        Unit = "giếng",
        Points = [.. Enumerable.Range(2026, 5).Select(year => new TargetPoint { Year = year, Low = each })],
        Provision = _somewhere,
    };
}
