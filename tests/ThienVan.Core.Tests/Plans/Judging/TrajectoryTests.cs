using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class TrajectoryTests
{
    [Fact]
    public void Running_totals_are_derived_and_the_twin_states_its_own()
    {
        var flow = Indicator(IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => (year, 100m))]);
        var total = Indicator(IndicatorKind.Cumulative, (2030, 500)) with { Code = "1b", Of = "1" };
        var years = Trajectory.Of(flow, Plan(flow, total)).Years;
        years.Select(year => year.RunningTotal).ShouldBe([100m, 200m, 300m, 400m, 500m]);
        years[3].RunningTotalProvenance.ShouldBe(Provenance.Derived);
        years[4].RunningTotalProvenance.ShouldBe(Provenance.Stated);
        Trajectory.Of(total, Plan(flow, total)).For(2027)!.Point.ShouldSatisfyAllConditions(
            point => point!.Low.ShouldBe(200),
            point => point!.Provenance.ShouldBe(Provenance.Derived),
            point => point!.Basis.ShouldBe("lũy kế 1"));
    }

    [Fact]
    public void An_open_year_breaks_the_running_total()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 100), (2028, 100));
        Trajectory.Of(flow, Plan(flow)).Years.Select(year => year.RunningTotal).ShouldBe([100m, null, null, null, null]);
    }

    [Fact]
    public void A_level_to_be_maintained_is_derived_from_its_last_year()
    {
        var ratio = Indicator(IndicatorKind.Ratio, (2027, 95)) with { MaintainFrom = 2027 };
        var trajectory = Trajectory.Of(ratio, Plan(ratio));
        trajectory.For(2026)!.IsOpen.ShouldBeTrue();
        trajectory.For(2027)!.Point!.Provenance.ShouldBe(Provenance.Stated);
        trajectory
            .For(2030)!
            .Point.ShouldBe(
                new TargetPoint
                {
                    Year = 2030,
                    Low = 95,
                    Provenance = Provenance.Derived,
                    Basis = "duy trì từ 2027",
                }
            );
    }

    [Fact]
    public void A_pace_between_stated_levels_is_no_promise()
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 100), (2030, 500));
        var year = Trajectory.Of(stock, Plan(stock)).For(2028)!;
        year.IsOpen.ShouldBeTrue();
        year.PaceFigure!.Value.ShouldBe(300, tolerance: 1);
        Trajectory.Of(stock, Plan(stock)).For(2026)!.PaceFigure.ShouldBeNull();
    }

    [Fact]
    public void Assigned_and_exact_figures_are_kept_as_they_are()
    {
        var point = new TargetPoint { Year = 2026, Low = 7, High = 7, Provenance = Provenance.Assigned, Basis = "20/QĐ-UBND" };
        var flow = Indicator(IndicatorKind.Flow) with { Comparator = Comparator.Exactly, Points = [point] };
        Trajectory.Of(flow, Plan(flow)).For(2026)!.Point.ShouldBeSameAs(point);
    }
}
