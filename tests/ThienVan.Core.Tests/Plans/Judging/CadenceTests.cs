using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>How often a figure is owed, and how many were missed.</summary>
public sealed class CadenceTests
{
    [Theory]
    [InlineData(PeriodType.Month, 1)]
    [InlineData(PeriodType.Quarter, 3)]
    [InlineData(PeriodType.HalfYear, 6)]
    [InlineData(PeriodType.NineMonths, 9)]
    [InlineData(PeriodType.Year, 12)]
    [InlineData(PeriodType.SchoolYear, 12)]
    public void A_report_owes_a_figure_a_round(PeriodType type, int months) => Cadence.Of(type, 5).ShouldBe(new Cadence(months, 5));

    // Months have 28 to 31 days, quarters to 92, halves to 184, nine months to 275.
    [Theory]
    [InlineData(19, 12)]
    [InlineData(20, 1)]
    [InlineData(28, 1)]
    [InlineData(31, 1)]
    [InlineData(45, 1)]
    [InlineData(46, 3)]
    [InlineData(90, 3)]
    [InlineData(92, 3)]
    [InlineData(120, 3)]
    [InlineData(121, 6)]
    [InlineData(184, 6)]
    [InlineData(225, 6)]
    [InlineData(226, 9)]
    [InlineData(275, 9)]
    [InlineData(300, 9)]
    [InlineData(301, 12)]
    [InlineData(365, 12)]
    public void Where_no_report_asks_the_length_of_the_figures_tells(int days, int months) =>
        Cadence.Seen([Of(days)]).Months.ShouldBe(months);

    [Fact]
    public void Most_figures_tell_and_of_two_as_frequent_the_longer()
    {
        Cadence.Seen([Of(30), Of(30), Of(90)]).Months.ShouldBe(1);
        Cadence.Seen([Of(30), Of(90)]).Months.ShouldBe(3);
        Cadence.Seen([Of(90), Of(365)]).Months.ShouldBe(12);
        Cadence.Seen([]).ShouldBe(Cadence.Yearly);
    }

    // Three working days after Sunday 14 June is the 17th, after Tuesday 14 July the 17th.
    [Theory]
    [InlineData("2026-06-17", 0)]
    [InlineData("2026-06-18", 1)]
    [InlineData("2026-07-17", 1)]
    [InlineData("2026-07-18", 2)]
    [InlineData("2027-07-18", 2)]
    public void A_figure_is_missed_the_day_after_it_was_due_and_two_missed_are_silence(string today, int missed) =>
        new Cadence(1, 3).Missed(Day(2026, 5, 14), DateOnly.ParseExact(today, "yyyy-MM-dd", null), WorkingCalendar.WeekdaysOnly)
            .ShouldBe(missed);

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-12-14", 3, "2027-03-14")]
    public void The_next_round_ends_so_many_months_later(string end, int months, string next) =>
        new Cadence(months, 3).NextEnd(DateOnly.ParseExact(end, "yyyy-MM-dd", null))
            .ShouldBe(DateOnly.ParseExact(next, "yyyy-MM-dd", null));

    private static Observation Of(int days) => Seen(new(Day(2026, 1, 1), Day(2026, 1, 1).AddDays(days - 1)), 1);
}
