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

    [Theory]
    [InlineData(IndicatorKind.Ratio, Direction.Up, 98.5, 98, true)]
    [InlineData(IndicatorKind.Ratio, Direction.Up, 98, 98, false)]
    [InlineData(IndicatorKind.Ratio, Direction.Up, 95, 98, false)]
    [InlineData(IndicatorKind.Ratio, Direction.Down, 2, 3, true)]
    [InlineData(IndicatorKind.Ratio, Direction.Down, 3, 2, false)]
    [InlineData(IndicatorKind.Stock, Direction.Up, 1600, 1500, true)]
    [InlineData(IndicatorKind.Flow, Direction.Up, 500, 100, false)]
    [InlineData(IndicatorKind.GrowthYearly, Direction.Up, 12, 10, false)]
    public void A_year_that_asks_for_more_than_the_end_is_told(
        IndicatorKind kind, Direction direction, double year, double end, bool told) =>
        Kinds(Flow(0) with
        {
            Kind = kind,
            Direction = direction,
            Comparator = direction == Direction.Up ? Comparator.AtLeast : Comparator.AtMost,
            Unit = kind == IndicatorKind.Ratio ? "%" : "hộ",
            Points = [new() { Year = 2026, Low = (decimal)year }, new() { Year = 2030, Low = (decimal)end }],
        }).Contains("year_beyond_end").ShouldBe(told);

    [Fact]
    public void A_drive_begins_anew_each_year_and_may_ask_for_more_in_one() =>
        Kinds(Flow(0) with
        {
            Kind = IndicatorKind.Ratio,
            Base = ShareBase.FixedForYear,
            Unit = "%",
            Points = [new() { Year = 2026, Low = 98.5m }, new() { Year = 2030, Low = 98 }],
        }).ShouldNotContain("year_beyond_end");

    [Theory]
    [InlineData("Chỉ năm 2025|Giai đoạn 2025-2030", "2025-12-31 2030-12-31")]
    [InlineData("Xong trong tháng 2/2026|Xong trong năm 2026", "2026-02-28 2026-12-31")]
    [InlineData("Hai việc riêng|Một đề án", "")]
    public void Readings_say_their_days(string readings, string days) =>
        string.Join(' ', ReadingDays.Of(new()
        {
            Id = "c",
            Message = "x",
            Readings = [.. readings.Split('|').Select((text, i) => new Reading { Id = $"{i}", Text = text })],
        }).Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(days);

    [Fact]
    public void A_reading_that_changes_an_output_says_its_day_and_one_that_changes_figures_none()
    {
        Reading With(string id, string text, TargetPoint point) =>
            new() { Id = id, Text = text, Changes = [new() { Code = "1", Points = [point] }] };
        ReadingDays.Of(new()
        {
            Id = "c",
            Message = "x",
            Readings =
            [
                With("a", "Năm 2026", new() { Year = 2026 }), With("b", "Sớm", new() { Year = 2026, Due = new(2026, 2, 28) }),
                With("c", "Năm 2030", new() { Year = 2030, Low = 5 }),
            ],
        }).ShouldBe([new(2026, 2, 28), new(2026, 12, 31)]);
    }

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
