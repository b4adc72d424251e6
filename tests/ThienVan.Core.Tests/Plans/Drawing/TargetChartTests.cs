using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Drawing;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Drawing;

public sealed class TargetChartTests
{
    private static readonly DateOnly _today = Day(2026, 11, 28);

    private static readonly Indicator _cases = Indicator(IndicatorKind.Ratio, (2026, 90)) with { Base = ShareBase.NewCases };

    private static readonly Indicator[] _drawn =
    [
        Indicator(IndicatorKind.Flow, (2026, 900)), Indicator(IndicatorKind.Stock, (2026, 300)), _cases,
        Indicator(IndicatorKind.Rank, (2026, 20)),
    ];

    [Fact]
    public void The_last_point_is_the_figure_of_the_verdict() =>
        Gen.Select(Gen.Int[0, 400].Array[1, 3], Gen.Int[0, _drawn.Length - 1].Select(i => _drawn[i])).Sample((values, indicator) =>
        {
            var chart = Chart(indicator, [.. values.Select((value, i) => Figure(indicator, i + 1, value))])!;
            var verdict = Assess(indicator, 2026, _today, [.. values.Select((value, i) => Figure(indicator, i + 1, value))]);

            var last = chart.Dots.Single(dot => dot.IsLast);

            last.Point.Day.ShouldBe(verdict.AsOf!.Value);
            var judged = indicator.Kind == IndicatorKind.Ratio ? verdict.Denominator - verdict.Numerator : verdict.Actual;
            last.Point.Value.ShouldBe(judged!.Value);
            chart.Dots.ShouldAllBe(dot => chart.Axis.Place(dot.Point.Value) >= 0 && chart.Axis.Place(dot.Point.Value) <= 1);
        });

    [Fact]
    public void Failures_are_drawn_against_those_allowed_among_as_many_cases()
    {
        var chart = Chart(_cases, Parts(Quarter(2026, 1), 95, 100), Parts(Quarter(2026, 2), 170, 200))!;

        Line(chart, ChartRole.Actual).ShouldBe([0, 5, 35]);
        Line(chart, ChartRole.Allowed).ShouldBe([0, 10, 30]);
        chart.Headline.ShouldBe("Không đạt 35, quá phép 5 đến 14/06/2026; hết phép trước 14/06");
        chart.Axis.Ticks.ShouldAllBe(tick => decimal.IsInteger(tick));
    }

    [Fact]
    public void Where_many_may_fail_or_nobody_may_know_how_many_the_share_itself_is_drawn()
    {
        var many = Indicator(IndicatorKind.Ratio, (2026, 60)) with { Base = ShareBase.NewCases };

        Line(Chart(many, Parts(Quarter(2026, 1), 50, 100))!, ChartRole.Actual).ShouldBe([50]);
        Line(Chart(_cases with { Restricted = true }, Parts(Quarter(2026, 1), 95, 100))!, ChartRole.Actual).ShouldBe([95]);
    }

    [Fact]
    public void A_drive_for_nothing_to_happen_shows_what_happened()
    {
        var zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0));

        Line(Chart(zero, Seen(Quarter(2026, 1), 0), Seen(Quarter(2026, 2), 2))!, ChartRole.Actual).ShouldBe([0, 0, 2]);
        Chart(zero, Seen(Quarter(2026, 1), 0))!.Areas.ShouldBeEmpty();
    }

    // Ten months were silent: nobody knows that nothing happened in them.
    [Fact]
    public void A_title_names_the_days_nobody_spoke_of()
    {
        var zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0));
        var silence = Seen(new(Day(2026, 10, 15), Day(2026, 11, 14)), 0);
        Chart(zero, silence)!.Headline.ShouldBe("Chưa có báo cáo không đạt đến 14/11/2026, nhưng thiếu báo cáo 15/12/2025 – 14/10/2026");
        Chart(Indicator(IndicatorKind.Flow, (2026, 100)), silence)!.Headline.ShouldEndWith("; thiếu số liệu 15/12/2025 – 14/10/2026");
        Chart(zero, Seen(Quarter(2026, 1), 0))!.Headline.ShouldStartWith("Chưa có trường hợp không đạt đến");
    }

    [Fact]
    public void The_first_place_stands_on_top_and_the_zone_reaches_to_the_cutoff()
    {
        var chart = Chart(Indicator(IndicatorKind.Rank, (2026, 20), (2027, 20)), Seen(Quarter(2026, 2), 28))!;

        chart.Axis.Place(1).ShouldBe(0);
        chart.Axis.Place(28).ShouldBeGreaterThan(chart.Axis.Place(20));
        chart.Areas.ShouldAllBe(area => area.Role == ChartRole.Good && area.Points.Max(point => point.Value) == 20);
        chart.Headline.ShouldBe("Hạng 28: còn 8 bậc đến nhóm 20 đầu");
    }

    [Fact]
    public void A_place_that_no_cutoff_asks_for_is_still_the_headline() =>
        Chart(Due(IndicatorKind.Rank, 2026) with { RankOf = 114 }, Seen(Quarter(2026, 2), 28))!.Headline.ShouldBe("Hạng 28/114");

    [Fact]
    public void The_gap_to_what_should_be_there_is_named_and_the_whole_plan_stands_beside_it()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 1000), (2027, 1000), (2028, 1000), (2029, 1000), (2030, 1000));
        var chart = Chart(flow, Seen(Quarter(2026, 1), 100), Seen(Quarter(2026, 2), 100))!;

        var (actual, asked) = chart.Gap!.Value;

        (actual.Value, asked.Value > 400).ShouldBe((200, true));
        chart.Headline.ShouldStartWith("Thiếu ");
        chart.Headline.ShouldEndWith(" cột so với mức cần có đến 14/06/2026");
        chart.Bars.Take(2).ShouldBe([new YearBar(2026, 1000, 200), new YearBar(2027, 2000, Reached: null)]);
    }

    [Fact]
    public void Readings_leave_a_zone_between_them()
    {
        var (one, other) = (Indicator(IndicatorKind.Flow, (2026, 30)), Indicator(IndicatorKind.Flow, (2026, 250)));
        var chart = TargetChart.Of(Input(one, [Seen(Quarter(2026, 1), 9)]) with { Readings = [one, other] })!;

        chart.Areas.Single().Points.Select(point => point.Value).ShouldBe([0, 250, 30, 0]);
        chart.Headline.ShouldBe("Chưa thống nhất từ 30 đến 250 cột năm 2026");
        (chart.Gap, chart.Bars.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void What_is_not_approved_is_hollow_and_what_was_replaced_is_faint()
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 300));
        var input = Input(stock, [Seen(Quarter(2026, 1), 100), Seen(Quarter(2026, 2), 200)]);
        DrawnFigure[] figures =
            [input.Figures[0], input.Figures[1] with { Approved = false }, new(Seen(Quarter(2026, 1), 90), Approved: true, InForce: false)];

        var dots = TargetChart.Of(input with { Figures = figures })!.Dots;

        dots.Single(dot => dot.Kind == DotKind.Replaced).Point.Value.ShouldBe(90);
        dots.Single(dot => dot.Kind == DotKind.Unapproved).Point.Value.ShouldBe(200);
        dots.Single(dot => dot.Kind == DotKind.Approved).Point.Value.ShouldBe(100);
    }

    [Fact]
    public void A_reading_keeps_its_number_where_another_asks_nothing()
    {
        var silent = Indicator(IndicatorKind.Flow, (2027, 900));
        var asking = Indicator(IndicatorKind.Flow, (2026, 900));

        var chart = TargetChart.Of(Input(asking, []) with { Readings = [silent, asking] })!;

        chart.Labels.Select(label => label.Text).ShouldContain(text => text.StartsWith("cách 2: 900"));
    }

    [Theory]
    [InlineData(IndicatorKind.Stock, "Năm 2027 chưa có số liệu; gần nhất là 300 cột đến 14/03/2026")]
    [InlineData(IndicatorKind.Rank, "Năm 2027 chưa có số liệu; gần nhất là hạng 300 đến 14/03/2026")]
    public void Where_figures_of_other_years_are_drawn_nobody_says_that_there_are_none(IndicatorKind kind, string headline)
    {
        var indicator = Indicator(kind, (2026, 300), (2027, 400));
        var seen = Seen(Quarter(2026, 1), 300);

        var chart = TargetChart.Of(Input(indicator, [seen]) with { Year = 2027, Verdicts = [Assess(indicator, 2027, _today, seen)] })!;

        Line(chart, ChartRole.Actual).ShouldBe([300]);
        chart.Headline.ShouldBe(headline);
    }

    [Fact]
    public void Words_keep_their_order_and_never_touch() =>
        Gen.Decimal[0, 1].Array[0, 12].Sample(places =>
        {
            var apart = TargetChart.Apart(places.Select((place, i) => new ChartLabel(ChartRole.Plan, $"{i}", place)), 0.08m);
            apart.ShouldAllBe(label => label.Place >= 0 && label.Place <= 1);
            apart.Zip(apart.Skip(1)).ShouldAllBe(pair => pair.Second.Place - pair.First.Place >= 0.08m);
            apart.Select(label => places[int.Parse(label.Text, null)]).ShouldBeInOrder();
        });

    [Fact]
    public void What_is_reached_or_not_has_no_course() => Chart(Due(IndicatorKind.Milestone, 2026)).ShouldBeNull();

    private static Observation Figure(Indicator indicator, int quarter, int value) => indicator.Kind == IndicatorKind.Ratio
        ? Parts(Quarter(2026, quarter), value, 400) : Seen(Quarter(2026, quarter), value + 1);

    private static decimal[] Line(TargetChart chart, ChartRole role) =>
        [.. chart.Lines.Single(line => line.Role == role).Points.Select(point => point.Value)];

    private static TargetChart? Chart(Indicator indicator, params Observation[] seen) => TargetChart.Of(Input(indicator, seen));

    private static ChartInput Input(Indicator indicator, Observation[] seen) => new()
    {
        Indicator = indicator,
        Plan = Plan(indicator),
        Year = 2026,
        Today = _today,
        Verdicts = [Assess(indicator, 2026, _today, seen)],
        Years = [.. Enumerable.Range(2026, 5).Select(year => Assess(indicator, year, _today, seen))],
        Figures = [.. seen.Select(one => new DrawnFigure(one, Approved: true, InForce: true))],
    };
}
