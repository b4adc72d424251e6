using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class PeriodTests
{
    private static readonly Period _week = new(new(2026, 3, 2), new(2026, 3, 8));

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(2, true, 1)]
    [InlineData(7, true, 6)]
    [InlineData(8, true, 7)]
    [InlineData(9, false, 7)]
    public void Both_ends_belong_to_it_and_the_last_day_completes_it(int day, bool inside, int sevenths)
    {
        _week.Contains(new DateOnly(2026, 3, day)).ShouldBe(inside);
        _week.Elapsed(new(2026, 3, day)).ShouldBe(sevenths / 7m);
    }

    [Theory]
    [InlineData(2, 8, true)]
    [InlineData(3, 7, true)]
    [InlineData(1, 8, false)]
    [InlineData(2, 9, false)]
    public void It_holds_what_does_not_reach_over_an_end(int from, int to, bool holds) =>
        _week.Contains(new Period(new(2026, 3, from), new(2026, 3, to))).ShouldBe(holds);

    [Fact]
    public void One_day_is_a_period_and_none_is_not()
    {
        new Period(_week.From, _week.From).Days.ShouldBe(1);
        Should.Throw<ArgumentException>(() => new Period(_week.From, _week.From.AddDays(-1)));
    }

    [Fact]
    public void Days_that_are_a_reporting_period_have_its_name_and_others_none()
    {
        ReportingPeriods.Named(new(new(2026, 1, 1), new(2027, 1, 31)))!.Key.ShouldBe("2026-gn");
        ReportingPeriods.Named(new(new(2025, 12, 15), new(2026, 12, 14)))!.Key.ShouldBe("2026");
        ReportingPeriods.Named(new(new(2025, 12, 15), new(2026, 12, 13))).ShouldBeNull();
    }

    [Theory]
    [InlineData(PeriodType.Year)]
    [InlineData(PeriodType.BudgetYear)]
    [InlineData(PeriodType.DisbursementYear)]
    [InlineData(PeriodType.SchoolYear)]
    public void Every_day_lies_in_the_year_it_belongs_to_and_in_none_that_is_later(PeriodType type)
    {
        for (var day = new DateOnly(2025, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            var year = ReportingPeriods.YearOf(type, day);
            ReportingPeriods.Year(type, year).Contains(day).ShouldBeTrue($"{day}");
            ReportingPeriods.Year(type, year + 1).From.ShouldBeGreaterThan(day);
        }
    }

    [Theory]
    [InlineData("cases.closed_on_time", true)]
    [InlineData("a.b", true)]
    [InlineData("a1.b_2.c", true)]
    [InlineData("cases", false)]
    [InlineData("cases.", false)]
    [InlineData("cases.1st", false)]
    [InlineData("cases._x", false)]
    [InlineData("Cases.closed", false)]
    [InlineData("cases.closedOn", false)]
    [InlineData("cases.đóng", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_fact_is_named_by_a_room_and_a_measure(string? key, bool named) => new FactKey(key!).IsWellFormed.ShouldBe(named);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_facts_name_is_at_most_so_long(int length, bool named) =>
        new FactKey("a." + new string('b', length - 2)).IsWellFormed.ShouldBe(named);
}
