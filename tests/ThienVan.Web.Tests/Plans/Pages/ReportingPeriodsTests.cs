using ThienVan.Core.Kernel;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Tests.Plans.Pages;

public sealed class ReportingPeriodsTests
{
    [Theory]
    [InlineData("2026", "2025-12-15", "2026-12-14")]
    [InlineData("2026-q1", "2025-12-15", "2026-03-14")]
    [InlineData("2026-q4", "2026-09-15", "2026-12-14")]
    [InlineData("2026-01", "2025-12-15", "2026-01-14")]
    [InlineData("2026-11", "2026-10-15", "2026-11-14")]
    public void A_reporting_window_runs_from_the_15th_to_the_14th(string key, string from, string to) =>
        Periods(2026).Single(named => named.Key == key).Period.ShouldBe(new Period(Day(from), Day(to)));

    [Fact]
    public void Months_and_quarters_fill_the_year_without_gap_or_overlap()
    {
        var periods = Periods(2027);
        foreach (
            var kind in new[]
            {
                periods.Where(named => named.Name.StartsWith("Tháng", StringComparison.Ordinal)),
                periods.Where(named => named.Name.StartsWith("Quý", StringComparison.Ordinal)),
            }
        )
            kind.Sum(named => named.Period.Days).ShouldBe(Period.ReportingYear(2027).Days);
    }

    [Fact]
    public void Other_days_are_shown_as_days() =>
        PeriodText.Of(new Period(Day("2026-11-15"), Day("2026-11-20"))).ShouldBe("15/11/2026 – 20/11/2026");

    private static IEnumerable<NamedPeriod> Periods(int year) =>
        new[] { PeriodType.Year, PeriodType.Quarter, PeriodType.Month }.SelectMany(type => ReportingPeriods.Of(type, year));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
