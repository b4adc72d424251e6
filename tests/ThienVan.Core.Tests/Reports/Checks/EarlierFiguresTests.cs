using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class EarlierFiguresTests
{
    private static readonly Period _november = Of(PeriodType.Month, 2026)[10];

    [Fact]
    public void Months_before_a_month_stand_latest_first()
    {
        Period[] months = [.. Of(PeriodType.Month, 2025), .. Of(PeriodType.Month, 2026)];
        EarlierFigures.Alike(_november, months.Select(Seen)).Select(one => one.Period).ShouldBe(months[..22].Reverse());
    }

    [Fact]
    public void Longer_periods_are_no_neighbours_of_a_month() =>
        EarlierFigures.Alike(_november, Of(PeriodType.Quarter, 2026).Select(Seen)).ShouldBeEmpty();

    [Fact]
    public void Neither_is_the_period_itself_nor_what_runs_into_it() =>
        EarlierFigures.Alike(_november, [Seen(_november), Seen(new(_november.From.AddDays(-20), _november.From.AddDays(10)))])
            .ShouldBeEmpty();

    [Theory]
    [InlineData(PeriodType.Quarter, 3)]
    [InlineData(PeriodType.Month, 11)]
    [InlineData(PeriodType.Year, 0)]
    public void A_quarter_has_quarters_and_a_year_years(PeriodType type, int before)
    {
        var all = new[] { PeriodType.Month, PeriodType.Quarter, PeriodType.Year }.SelectMany(each => Of(each, 2026)).Select(Seen);
        EarlierFigures.Alike(Of(type, 2026)[^1], all).Count.ShouldBe(before);
    }

    private static Period[] Of(PeriodType type, int year) => [.. ReportingPeriods.Of(type, year).Select(named => named.Period)];

    private static Observation Seen(Period period) => new() { Code = "3a", Period = period, Value = 9 };
}
