using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class PlausibleRulesTests
{
    private const string Rule = "check.unlikely";

    [Theory]
    [InlineData(50, false)]
    [InlineData(50.1, true)]
    [InlineData(1500, true)]
    [InlineData(-50, false)]
    [InlineData(-100, true)]
    public void Growth_no_ward_has_is_asked_about(double growth, bool asked) =>
        Says(Cells.Indicator(IndicatorKind.GrowthYearly, "%/năm"), Cells.Seen(Cells.Month(3), (decimal)growth)).ShouldBe(asked);

    [Theory]
    [InlineData(80, "Mức tăng 80")]
    [InlineData(-80, "Mức giảm 80")]
    public void Wild_growth_is_named_by_its_way(double growth, string words) =>
        CheckRules.Check(Input(Cells.Indicator(IndicatorKind.GrowthYearly, "%/năm"), Cells.Seen(Cells.Month(3), (decimal)growth)))
            .Single(result => result.Rule == Rule).Message.ShouldStartWith(words);

    [Theory]
    [InlineData(IndicatorKind.Flow, 1000, false)]
    [InlineData(IndicatorKind.Flow, 1001, true)]
    [InlineData(IndicatorKind.Stock, 1200300, true)]
    public void More_than_ten_times_the_years_plan_is_asked_about(IndicatorKind kind, int value, bool asked) =>
        Says(Planned(kind), Cells.Seen(Cells.Month(3), value)).ShouldBe(asked);

    [Theory]
    [InlineData(5000, false)]
    [InlineData(5001, true)]
    public void While_the_plan_is_read_in_two_ways_the_higher_is_the_measure(int value, bool asked)
    {
        var input = Input(Planned(IndicatorKind.Flow), Cells.Seen(Cells.Month(3), value));
        CheckRules.Check(input with { Readings = new(input.Plan, [Asking(100, 500)]) }).Any(result => result.Rule == Rule).ShouldBe(asked);
    }

    [Fact]
    public void A_neighbourhoods_part_is_held_against_no_plan() =>
        CheckRules.Check(Input(Planned(IndicatorKind.Flow), Cells.Seen(Cells.Month(3), 5000)) with { IsPart = true })
            .ShouldNotContain(result => result.Rule == Rule);

    [Theory]
    [InlineData(ShareBase.StateAtDate, true)]
    [InlineData(ShareBase.FixedForYear, true)]
    [InlineData(ShareBase.NewCases, false)]
    public void A_base_of_nought_is_no_base_but_no_case_may_arise(ShareBase of, bool asked) =>
        Says(Cells.Indicator(IndicatorKind.Ratio) with { Base = of }, Cells.Parts(Cells.Month(3), 0, 0)).ShouldBe(asked);

    [Theory]
    [InlineData(IndicatorKind.Milestone, "1900-01-01", true)]
    [InlineData(IndicatorKind.Milestone, "2025-12-14", true)]
    [InlineData(IndicatorKind.Milestone, "2025-12-15", false)]
    [InlineData(IndicatorKind.Standard, "2015-12-14", true)]
    [InlineData(IndicatorKind.Standard, "2024-02-29", false)]
    public void A_day_long_before_the_plan_is_asked_about(IndicatorKind kind, string day, bool asked) =>
        Says(Cells.Indicator(kind), new()
        {
            Code = "1",
            Period = Cells.Month(3),
            Met = true,
            DocumentNumber = "15/QĐ-UBND",
            MetOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        }).ShouldBe(asked);

    [Theory]
    [InlineData(IndicatorKind.GrowthAverage, 51, true)]
    [InlineData(IndicatorKind.GrowthAverage, 50, false)]
    [InlineData(IndicatorKind.Flow, 51, false)]
    public void Only_growth_is_measured_as_growth(IndicatorKind kind, int value, bool asked) =>
        Says(Cells.Indicator(kind), Cells.Seen(Cells.Month(3), value)).ShouldBe(asked);

    [Fact]
    public void A_plan_of_nought_or_of_another_year_is_no_measure()
    {
        var none = Cells.Indicator(IndicatorKind.Stock) with
        {
            Comparator = Comparator.AtMost,
            Direction = Direction.Down,
            Points = [new() { Year = 2026, High = 0 }],
        };
        Says(none, Cells.Seen(Cells.Month(3), 5)).ShouldBeFalse();
        var later = Planned(IndicatorKind.Flow) with { Points = [new() { Year = 2030, Low = 1 }] };
        Says(later, Cells.Seen(Cells.Month(3), 500)).ShouldBeFalse();
        Says(Planned(IndicatorKind.Rank), Cells.Seen(Cells.Month(3), 5000)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, "2015-12-15", false)]
    [InlineData(true, "2015-12-14", true)]
    [InlineData(false, "1990-01-01", false)]
    [InlineData(null, "1990-01-01", false)]
    [InlineData(true, null, false)]
    public void Only_the_day_of_what_is_recognised_is_asked_about(bool? met, string? day, bool asked) =>
        Says(Cells.Indicator(IndicatorKind.Standard), new()
        {
            Code = "1",
            Period = Cells.Month(3),
            Met = met,
            MetOn = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        }).ShouldBe(asked);

    private static Conflict Asking(params int[] levels) => new()
    {
        Id = "muc",
        Message = "Hai mức",
        Readings =
        [
            .. levels.Select(low => new Reading
            {
                Id = $"{low}",
                Text = $"{low}",
                Changes = [new() { Code = "1", Points = [new() { Year = 2026, Low = low }] }],
            }),
        ],
    };

    private static Indicator Planned(IndicatorKind kind) => Cells.Indicator(kind) with { Points = [new() { Year = 2026, Low = 100 }] };

    private static bool Says(Indicator indicator, Observation seen) =>
        CheckRules.Check(Input(indicator, seen)).Any(result => result.Rule == Rule);

    private static CheckInput Input(Indicator indicator, Observation seen) => new()
    {
        Indicator = indicator,
        Plan = Cells.Plan with
        {
            PeriodFrom = 2026,
            PeriodTo = 2030,
            Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = indicator.Provision, Indicators = [indicator] }],
        },
        Seen = seen,
    };
}
