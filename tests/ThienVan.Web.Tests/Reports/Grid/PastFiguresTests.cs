using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Reports.Grid;

namespace ThienVan.Web.Tests.Reports.Grid;

public sealed class PastFiguresTests
{
    private static readonly Period _november = ReportingPeriods.Of(PeriodType.Month, 2026)[10].Period;

    [Fact]
    public void The_twelve_months_before_stand_in_order_of_time()
    {
        Period[] months = [.. Of(PeriodType.Month, 2025), .. Of(PeriodType.Month, 2026)];
        PastFigures.Before(_november, months.Reverse().Select(Seen)).Select(one => one.Period).ShouldBe(months[10..22]);
    }

    [Fact]
    public void Longer_periods_are_no_neighbours_of_a_month() =>
        PastFigures.Before(_november, Of(PeriodType.Quarter, 2026).Select(Seen)).ShouldBeEmpty();

    [Fact]
    public void The_period_itself_and_what_has_no_figure_are_left_out() =>
        PastFigures.Before(_november, [Seen(_november), Seen(Of(PeriodType.Month, 2026)[9]) with { Value = null }]).ShouldBeEmpty();

    private static Period[] Of(PeriodType type, int year) => [.. ReportingPeriods.Of(type, year).Select(named => named.Period)];

    private static Observation Seen(Period period) => new() { Code = "3a", Period = period, Value = 9 };
}
