using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class HistoryRulesTests
{
    [Theory]
    [InlineData(IndicatorKind.Flow, new[] { 80.0 }, 400, false)]
    [InlineData(IndicatorKind.Flow, new[] { 80.0 }, 400.01, true)]
    [InlineData(IndicatorKind.Flow, new[] { 80.0 }, 16, false)]
    [InlineData(IndicatorKind.Flow, new[] { 80.0 }, 15.99, true)]
    [InlineData(IndicatorKind.Flow, new[] { 0.0 }, 12, false)]
    [InlineData(IndicatorKind.Flow, new[] { 80.0, 100 }, 450, false)]
    [InlineData(IndicatorKind.Flow, new[] { 80.0, 100 }, 450.01, true)]
    [InlineData(IndicatorKind.Flow, new[] { 100.0, 100, 100 }, 150, false)]
    [InlineData(IndicatorKind.Flow, new[] { 100.0, 100, 100 }, 150.01, true)]
    [InlineData(IndicatorKind.Flow, new[] { 60.0, 80, 100, 120, 140 }, 188.956, false)]
    [InlineData(IndicatorKind.Flow, new[] { 60.0, 80, 100, 120, 140 }, 188.957, true)]
    [InlineData(IndicatorKind.Ratio, new[] { 40.0 }, 70, false)]
    [InlineData(IndicatorKind.Ratio, new[] { 40.0 }, 70.01, true)]
    [InlineData(IndicatorKind.Ratio, new[] { 40.0 }, 9, true)]
    [InlineData(IndicatorKind.Ratio, new[] { 50.0, 50, 50 }, 65, false)]
    [InlineData(IndicatorKind.Ratio, new[] { 50.0, 50, 50 }, 65.01, true)]
    [InlineData(IndicatorKind.GrowthYearly, new[] { -20.0 }, 11, true)]
    [InlineData(IndicatorKind.Rank, new[] { 1.0 }, 100, false)]
    public void A_figure_jumps_beyond_the_usual_spread_or_its_least_measure(IndicatorKind kind, double[] before, double now, bool jumps)
    {
        Observation[] earlier = [.. before.Select((value, index) => Cells.Seen(Cells.Month(index + 1), (decimal)value))];
        Cells.Check(kind, Cells.Seen(Cells.Month(6), (decimal)now), earlier).Contains("check.jump").ShouldBe(jumps);
    }

    [Fact]
    public void One_period_before_is_called_so_and_more_are_counted()
    {
        Jump(Cells.Seen(Cells.Month(1), 80)).ShouldStartWith("Kỳ này 900 cây, kỳ trước 80 cây:");
        Jump(Cells.Seen(Cells.Month(1), 80), Cells.Seen(Cells.Month(2), 100))
            .ShouldStartWith("Kỳ này 900 cây, trung vị 2 kỳ trước 90 cây:");
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio, "%")]
    [InlineData(IndicatorKind.GrowthYearly, "%")]
    [InlineData(IndicatorKind.GrowthAverage, "%")]
    [InlineData(IndicatorKind.Flow, "trường")]
    public void Shares_and_growth_are_told_in_percent_whatever_the_plan_counts(IndicatorKind kind, string unit) =>
        Input(kind, Cells.Seen(Cells.Month(3), 1)).Unit.ShouldBe(unit);

    [Fact]
    public void Earlier_periods_of_the_same_length_stand_latest_first()
    {
        var seen = Cells.Seen(Days("2026-05-15", "2026-06-14"), 1);
        Observation[] others =
        [
            Cells.Seen(Cells.Month(2), 2),
            Cells.Seen(Cells.Month(4), 4),
            Cells.Seen(Cells.Quarter(1), 9),
            Cells.Seen(Days("2026-04-18", "2026-05-14"), 27),
            Cells.Seen(Days("2026-04-19", "2026-05-14"), 26),
            Cells.Seen(Days("2026-04-16", "2026-05-15"), 30),
            Cells.Seen(Cells.Month(7), 7),
        ];
        Input(IndicatorKind.Flow, seen, others).EarlierAlike.Select(other => other.Value).ShouldBe([27, 4, 2]);
    }

    [Theory]
    [InlineData(66, false)]
    [InlineData(66.01, true)]
    [InlineData(18, false)]
    [InlineData(17.99, true)]
    public void A_level_may_leave_its_range_by_half_its_height(double now, bool asked) => Level((decimal)now, 40, 44).ShouldBe(asked);

    [Theory]
    [InlineData(190, false)]
    [InlineData(191, true)]
    public void A_level_may_leave_a_wide_range_by_its_width(double now, bool asked) => Level((decimal)now, 10, 40, 100).ShouldBe(asked);

    [Fact]
    public void One_level_is_no_range() => Level(440, 40).ShouldBeFalse();

    [Fact]
    public void A_figure_of_the_same_last_day_is_not_earlier()
    {
        Observation[] others = [Cells.Seen(Cells.Month(1), 40), Cells.Seen(Cells.Month(2), 44), Cells.Seen(Cells.Quarter(1), 440)];
        Cells.Check(IndicatorKind.Stock, Cells.Seen(Cells.Month(3), 440), others).ShouldContain("check.level");
    }

    [Fact]
    public void The_plans_starting_level_belongs_to_the_ward_and_to_no_group()
    {
        var stock = Cells.Indicator(IndicatorKind.Stock) with { Baseline = new(44, new(2025, 12, 31), "x") };
        var whole = Input(IndicatorKind.Stock, Cells.Seen(Cells.Month(3), 440), Cells.Seen(Cells.Month(1), 40)) with { Indicator = stock };
        Rules(whole with { IsPart = false }).ShouldContain("check.level");
        Rules(whole).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-12-15", "2026-06-14", 90, true)]
    [InlineData("2025-12-15", "2026-06-14", 80, false)]
    [InlineData("2026-03-15", "2026-06-14", 90, false)]
    [InlineData("2025-12-15", "2026-09-14", 90, false)]
    [InlineData("2025-12-15", "2026-12-14", 90, false)]
    public void A_sum_falls_only_below_a_shorter_one_from_the_same_day(string from, string to, int before, bool falls) =>
        Cells.Check(IndicatorKind.Flow, Cells.Seen(Days("2025-12-15", "2026-09-14"), 80), Cells.Seen(Days(from, to), before))
            .Contains("check.cumulative").ShouldBe(falls);

    [Fact]
    public void A_recognition_is_lost_against_the_last_word_before_while_it_was_valid()
    {
        var met = new Observation { Code = "1", Period = Cells.Quarter(1), Met = true, DocumentNumber = "5/QĐ" };
        Lost(met).ShouldBe(["check.cumulative"]);
        Lost(met, met with { Period = Cells.Quarter(2), Met = false }).ShouldBeEmpty();
        Lost(met with { ValidTo = Cells.Quarter(3).To }).ShouldBe(["check.cumulative"]);
        Lost(met with { ValidTo = Cells.Quarter(3).To.AddDays(-1) }).ShouldBeEmpty();
        Lost(met with { Met = false }, met with { Period = Cells.Month(9) }).ShouldNotContain("check.cumulative");
    }

    [Fact]
    public void The_highest_sum_before_and_its_day_are_named_and_an_equal_one_is_no_fall()
    {
        Observation[] before = [Cells.Seen(Cells.Quarter(1), 85), Cells.Seen(Days("2025-12-15", "2026-06-14"), 90), Cells.Seen(
            Cells.Month(1), 82)];
        Fallen(80, before).ShouldBe("Tính đến 14/09/2026 có 80 trường, ít hơn 90 trường đã báo cáo đến 14/06/2026: lũy kế không thể giảm.");
        Fallen(90, before).ShouldBeNull();
    }

    [Theory]
    [InlineData("5/QĐ", "Kỳ đến 14/03/2026 đã ghi đạt (5/QĐ), kỳ này ghi chưa đạt.")]
    [InlineData(null, "Kỳ đến 14/03/2026 đã ghi đạt, kỳ này ghi chưa đạt.")]
    public void A_loss_names_the_day_and_the_paper_where_there_is_one(string? document, string said)
    {
        var met = new Observation { Code = "1", Period = Cells.Quarter(1), Met = true, DocumentNumber = document };
        CheckRules.Check(Input(IndicatorKind.Standard, new() { Code = "1", Period = Cells.Quarter(3), Met = false }, met))
            .Single(result => result.Rule == "check.cumulative").Message.ShouldBe(said);
    }

    [Fact]
    public void Nothing_is_lost_of_what_is_met_or_not_said()
    {
        var met = new Observation { Code = "1", Period = Cells.Quarter(1), Met = true, DocumentNumber = "5/QĐ" };
        foreach (bool? now in new bool?[] { true, null })
            Cells.Check(IndicatorKind.Milestone, new() { Code = "1", Period = Cells.Quarter(3), Met = now }, met)
                .ShouldNotContain("check.cumulative");
    }

    private static string? Fallen(int now, Observation[] before) =>
        CheckRules.Check(Input(IndicatorKind.Flow, Cells.Seen(Days("2025-12-15", "2026-09-14"), now), before))
            .SingleOrDefault(result => result.Rule == "check.cumulative")?.Message;

    private static string[] Lost(params Observation[] others) =>
        Cells.Check(IndicatorKind.Standard, new() { Code = "1", Period = Cells.Quarter(3), Met = false }, others);

    private static bool Level(decimal now, params int[] before) =>
        Cells.Check(IndicatorKind.Stock, Cells.Seen(Cells.Month(6), now),
            [.. before.Select((value, at) => Cells.Seen(Cells.Month(at + 1), value))])
            .Contains("check.level");

    private static string Jump(params Observation[] earlier) =>
        CheckRules.Check(Input(IndicatorKind.Flow, Cells.Seen(Cells.Month(6), 900), earlier)
            with
        { Indicator = Cells.Indicator(IndicatorKind.Flow) })
            .ShouldHaveSingleItem().Message;

    private static string[] Rules(CheckInput input) => [.. CheckRules.Check(input).Select(result => result.Rule)];

    private static CheckInput Input(IndicatorKind kind, Observation seen, params Observation[] others) =>
        new()
        {
            Indicator = Cells.Indicator(kind)
            with
            { Unit = "trường" },
            Plan = Cells.Plan,
            Seen = seen,
            Others = others,
            IsPart = true
        };

    private static Period Days(string from, string to) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null));
}
