using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans;
using ThienVan.Web.Portal;

namespace ThienVan.Web.Tests.Portal;

public sealed class PlainWordsTests
{
    [Fact]
    public void A_ratio_is_said_so_that_it_can_be_counted() =>
        Promise(Make(IndicatorKind.Ratio, "%", low: 95), 2026)
            .ShouldBe("Năm 2026: ít nhất 95\u00A0%, nghĩa là cứ 100 trường hợp có ít nhất 95.");

    [Fact]
    public void All_of_it_is_said_as_all() =>
        Promise(Make(IndicatorKind.Ratio, "%", low: 100), 2026).ShouldBe("Năm 2026: 100\u00A0%, nghĩa là tất cả.");

    [Fact]
    public void A_growth_range_is_said_once_a_year() =>
        Promise(Make(IndicatorKind.GrowthAverage, "%/năm", low: 15, high: 17), 2026)
            .ShouldBe("Bình quân mỗi năm tăng từ 15 đến 17\u00A0%.");

    [Fact]
    public void A_flow_names_its_total_too() =>
        Promise(Make(IndicatorKind.Flow, "cột", low: 100) with { Total = new Amount(500, null) }, 2026)
            .ShouldBe("Trong năm 2026: ít nhất 100 cột. Cả giai đoạn: ít nhất 500 cột.");

    [Fact]
    public void While_the_plan_is_read_in_two_ways_both_are_said_and_what_is_the_same_once()
    {
        PlainPromise.Of(Goal(30) with { Otherwise = [Goal(250), Goal(30)] })
            .ShouldBe("Trong năm 2026: ít nhất 30 hộ. Hoặc, theo cách hiểu khác, trong năm 2026: ít nhất 250 hộ.");

        YearGoal Goal(decimal low) =>
            new() { Indicator = Make(IndicatorKind.Flow, "hộ"), Year = 2026, Point = new() { Year = 2026, Low = low } };
    }

    [Fact]
    public void What_only_follows_from_other_years_is_no_promise_of_its_own()
    {
        var point = new TargetPoint { Year = 2026, Low = 1000, Provenance = Provenance.Derived };
        var goal = new YearGoal { Indicator = Make(IndicatorKind.Cumulative, "cây"), Year = 2026, Point = point };
        PlainPromise.Of(goal).ShouldBe("Lũy kế đến hết năm 2026: ít nhất 1.000 cây. "
            + "Mức này suy ra từ kế hoạch, kế hoạch không nêu riêng cho năm 2026.");
        PlanWords.Asked(goal).ShouldBe("≥ 1.000 (suy ra)");
    }

    [Fact]
    public void A_year_the_plan_leaves_open_is_not_filled() =>
        Promise(Make(IndicatorKind.Ratio, "%", low: 95), 2027).ShouldBe("Kế hoạch không nêu mức cho năm nay.");

    [Theory]
    [InlineData(IndicatorKind.Rank, "Kế hoạch không nêu thứ hạng bằng số cho năm 2026.")]
    [InlineData(IndicatorKind.Ratio, "Kế hoạch không nêu mức bằng số cho năm 2026.")]
    [InlineData(IndicatorKind.Milestone, "Hoàn thành trong năm 2026.")]
    public void Only_an_output_or_a_paper_is_done_where_no_figure_is_promised(IndicatorKind kind, string said) =>
        Promise(Make(kind, "hạng"), 2026).ShouldBe(said);

    [Fact]
    public void No_data_is_said_as_such() =>
        PlainResult.Of(Make(IndicatorKind.ZeroEvent, "vụ", low: 0), Verdict(DataState.None)).ShouldBe("Chưa có số liệu.");

    [Theory]
    [InlineData(true, "Đến 14/11/2026: 97,6\u00A0%.")]
    [InlineData(false, "Đến 14/11/2026: 97,6\u00A0% (488 trên 500).")]
    public void Counts_of_a_restricted_ratio_stay_inside(bool restricted, string said) =>
        PlainResult
            .Of(
                Make(IndicatorKind.Ratio, "%", low: 95) with
                {
                    Restricted = restricted,
                },
                Verdict(DataState.Provisional) with
                {
                    Actual = 97.6m,
                    Numerator = 488,
                    Denominator = 500,
                }
            )
            .ShouldBe(said);

    [Fact]
    public void What_rounds_onto_the_goal_is_not_said_to_be_it() =>
        PlainResult.Of(Make(IndicatorKind.Ratio, "%", low: 95), Verdict(DataState.Verified) with { Actual = 94.9996m, Target = 95 })
            .ShouldBe("Đến 14/11/2026: 94,9996\u00A0%.");

    [Fact]
    public void How_many_of_a_restricted_event_is_never_said() =>
        PlainResult
            .Of(
                Make(IndicatorKind.ZeroEvent, "vụ", low: 0) with
                {
                    Restricted = true,
                },
                Verdict(DataState.Provisional, Performance.Missed) with
                {
                    Actual = 3,
                }
            )
            .ShouldBe("Đến 14/11/2026: chưa đạt.");

    [Theory]
    [InlineData("cột", Comparator.AtLeast, "80 cột")]
    [InlineData("vụ", Comparator.AtMost, "79 vụ")]
    [InlineData("tấn", Comparator.AtLeast, "79,84 tấn")]
    public void What_a_figure_is_measured_with_is_said_with_its_day_and_whole_where_things_are_counted(
        string unit, Comparator comparator, string said) =>
        PlainResult.Needed(
            Make(IndicatorKind.Flow, unit, low: 100) with { Comparator = comparator },
            Verdict(DataState.Provisional) with { Expected = 79.84m })
            .ShouldBe("mức cần có đến 14/11/2026: " + said);

    [Fact]
    public void Without_a_level_of_the_day_the_years_is_said() =>
        PlainResult
            .Needed(Make(IndicatorKind.Rank, "", high: 20) with { Unit = null }, Verdict(DataState.Provisional) with { Target = 20 })
            .ShouldBe("mức cần có năm 2026: hạng 20");

    [Theory]
    [InlineData(IndicatorKind.ZeroEvent, "vụ")]
    [InlineData(IndicatorKind.Flow, "vụ")]
    public void What_a_hidden_count_is_measured_with_is_never_said(IndicatorKind kind, string unit) =>
        PlainResult
            .Needed(Make(kind, unit, low: 5) with { Restricted = true }, Verdict(DataState.Provisional) with { Expected = 4, Target = 5 })
            .ShouldBeNull();

    private static string Promise(Indicator indicator, int year) =>
        PlainPromise.Of(YearGoal.Of(indicator, new PlanDocument { PeriodFrom = 2026, PeriodTo = 2030 }, year));

    private static Indicator Make(IndicatorKind kind, string unit, decimal? low = null, decimal? high = null) => new()
    {
        Code = "1",
        Name = "Chỉ số",
        Kind = kind,
        Unit = unit,
        Comparator = high is null ? Comparator.AtLeast : Comparator.Range,
        Points = [new TargetPoint { Year = 2026, Low = low, High = high }],
        Provision = new Provision { Reference = "Phần II" },
    };

    private static Assessment Verdict(DataState data, Performance performance = Performance.OnTrack) => new()
    {
        Code = "1",
        Year = 2026,
        Data = data,
        Performance = performance,
        AsOf = new DateOnly(2026, 11, 14),
        Explanation = new Explanation { Rule = "test", RuleVersion = "1", Say = () => new("") },
    };
}
