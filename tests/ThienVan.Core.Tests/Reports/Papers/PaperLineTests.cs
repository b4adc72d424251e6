using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperLineTests
{
    private static readonly PaperYear Year = PaperYear.Of(PeriodType.Year, Period.ReportingYear(2026));
    private static readonly PaperYear Quarter = PaperYear.Of(PeriodType.Quarter, ReportingPeriods.Of(PeriodType.Quarter, 2026)[2].Period);

    [Fact]
    public void A_flow_adds_up_from_the_years_first_day_and_is_held_against_plan_and_last_year()
    {
        var flow = Indicator(IndicatorKind.Flow, "cây", goal: 200);
        var line = PaperLines.Of(Input(flow, Quarter, value: 40) with
        {
            Others =
            [
                Seen(ReportingPeriods.Of(PeriodType.Quarter, 2026)[0].Period, 50),
                Seen(ReportingPeriods.Of(PeriodType.Quarter, 2026)[1].Period, 60),
                Seen(Quarter.SamePeriod, 32),
            ],
        });
        (line.InPeriod, line.ToDate, line.SamePeriod).ShouldBe((40m, 150m, 32m));
        line.OfGoal.ShouldBe(new Comparison(75, InPoints: false));
        line.OfSamePeriod.ShouldBe(new Comparison(125, InPoints: false));
    }

    [Fact]
    public void A_sum_with_a_gap_is_missing_and_never_filled_in()
    {
        var line = PaperLines.Of(Input(Indicator(IndicatorKind.Flow, "cây", goal: 200), Quarter, value: 40));
        (line.ToDate, line.OfGoal, line.SamePeriod, line.YearEstimate).ShouldBe((null, null, null, null));
        PaperWords.Compared(line.OfGoal).ShouldBe("–");
    }

    [Fact]
    public void Percentages_differ_by_points_and_a_zero_plan_gives_nothing()
    {
        PaperLines
            .Of(Input(Indicator(IndicatorKind.Ratio, "%", goal: 95), Year, value: 93.5m))
            .OfGoal.ShouldBe(new Comparison(-1.5m, InPoints: true));
        PaperLines.Of(Input(Indicator(IndicatorKind.Flow, "hộ", goal: 0), Year, value: 3)).OfGoal.ShouldBeNull();
        PaperWords.Compared(new(-1.5m, InPoints: true)).ShouldBe("-1,5 điểm %");
        PaperWords.Compared(new(2, InPoints: true)).ShouldBe("+2 điểm %");
    }

    [Theory]
    [InlineData(true, PaperVerdict.Met, "không để xảy ra")]
    [InlineData(false, PaperVerdict.NotMet, "còn để xảy ra")]
    public void What_may_not_be_counted_is_told_as_kept_or_not(bool kept, PaperVerdict verdict, string words)
    {
        var secret = Indicator(IndicatorKind.ZeroEvent, "vụ", goal: 0) with { Restricted = true };
        var input = Input(secret, Year, value: null);
        var line = Of(input with { Approved = new() { Code = secret.Code, Period = Year.Window, Met = kept } });
        (line.HasFigure, line.Verdict).ShouldBe((true, verdict));
        LineSentence.Of(line)!.ShouldContain($": {words}");
    }

    [Fact]
    public void No_share_of_the_plan_is_told_while_its_figure_is_read_in_two_ways()
    {
        Assessment[] readings =
            [PaperSample.Verdict(Performance.AtRisk) with { Target = 30 }, PaperSample.Verdict(Performance.AtRisk) with { Target = 250 }];
        var line = PaperLines.Of(Input(Indicator(IndicatorKind.Flow, "hộ", goal: 30), Year, value: 33) with { Assessments = readings });
        line.OfGoal.ShouldBeNull();
        LineSentence.Of(line)!.ShouldContain(PaperWords.Disputed);
    }

    [Theory]
    [InlineData(ShareBase.FixedForYear, 60, false)]
    [InlineData(ShareBase.StateAtDate, -36, true)]
    [InlineData(ShareBase.NewCases, -36, true)]
    public void A_drive_is_told_by_how_much_of_its_goal_is_there_other_shares_by_points(ShareBase of, double value, bool points)
    {
        var share = Indicator(IndicatorKind.Ratio, "%", goal: 90) with { Base = of };
        PaperLines.Of(Input(share, Year, value: 54)).OfGoal.ShouldBe(new Comparison((decimal)value, points));
    }

    [Theory]
    [InlineData("%", Comparator.Range, 15, 17, 15.2, 0, true, ComparedWith.Range)]
    [InlineData("%", Comparator.Range, 15, 17, 17, 0, true, ComparedWith.Range)]
    [InlineData("%", Comparator.Range, 15, 17, 17.5, 0.5, true, ComparedWith.Figure)]
    [InlineData("%", Comparator.Range, 15, 17, 14.5, -0.5, true, ComparedWith.Figure)]
    [InlineData("%", Comparator.AtLeast, 15, 17, 15.2, 0, true, ComparedWith.Range)]
    [InlineData("hộ", Comparator.Range, 10, 20, 15, 0, true, ComparedWith.Range)]
    [InlineData("hộ", Comparator.Range, 10, 20, 25, 125, false, ComparedWith.Figure)]
    [InlineData("hộ", Comparator.AtMost, null, 20, 25, 125, false, ComparedWith.Limit)]
    [InlineData("%", Comparator.AtMost, null, 5, 7, 2, true, ComparedWith.Limit)]
    public void A_figure_within_a_range_is_neither_above_the_plan_nor_below_it(
        string unit, Comparator comparator, int? low, int high, double reached, double value, bool points, ComparedWith with)
    {
        var indicator = Indicator(IndicatorKind.Stock, unit, goal: null, comparator) with
        {
            Points = [new() { Year = 2026, Low = low, High = high }],
        };
        PaperLines.Of(Input(indicator, Year, (decimal)reached)).OfGoal
            .ShouldBe(new Comparison((decimal)value, points) { With = with });
    }

    [Theory]
    [InlineData(Comparator.AtLeast, 100.01, PaperVerdict.Exceeded)]
    [InlineData(Comparator.AtLeast, 100, PaperVerdict.Met)]
    [InlineData(Comparator.AtLeast, 99.999, PaperVerdict.NotMet)]
    [InlineData(Comparator.AtMost, 99, PaperVerdict.Exceeded)]
    [InlineData(Comparator.AtMost, 100, PaperVerdict.Met)]
    [InlineData(Comparator.AtMost, 100.001, PaperVerdict.NotMet)]
    [InlineData(Comparator.MoreThan, 100, PaperVerdict.NotMet)]
    [InlineData(Comparator.Exactly, 100, PaperVerdict.Met)]
    public void At_the_years_end_figures_are_compared_unrounded_and_the_way_the_plan_asks(
        Comparator comparator,
        double value,
        PaperVerdict verdict
    ) => Of(Input(Indicator(IndicatorKind.Stock, "hộ", goal: 100, comparator), Year, (decimal)value)).Verdict.ShouldBe(verdict);

    [Fact]
    public void Nobody_does_more_than_all_of_it_and_a_standard_needs_its_document()
    {
        Of(Input(Indicator(IndicatorKind.Ratio, "%", goal: 100), Year, value: 101)).Verdict.ShouldBe(PaperVerdict.Met);
        var standard = Input(Indicator(IndicatorKind.Standard, unit: null, goal: null), Year, value: null);
        Of(standard with { Approved = standard.Approved! with { Met = true } }).Verdict.ShouldBe(PaperVerdict.UnderWay);
        Of(standard with { Approved = standard.Approved! with { Met = true, DocumentNumber = "12/QĐ-UBND" } })
            .Verdict.ShouldBe(PaperVerdict.Met);
        var recognised = standard.Approved! with { Period = Quarter.Window, Met = true, DocumentNumber = "12/QĐ-UBND" };
        Of(standard with { Year = Quarter, Approved = recognised }).Verdict.ShouldBe(PaperVerdict.Met);
    }

    [Fact]
    public void Without_an_approved_figure_nothing_is_said_of_it()
    {
        var line = PaperLines.Of(Input(Indicator(IndicatorKind.Stock, "hộ", goal: 100), Year, value: 5) with { Approved = null });
        line.Verdict.ShouldBe(PaperVerdict.NoData);
        LineSentence.Of(line).ShouldBeNull();
    }

    // An estimate of the whole year is all there is of it while its months are not over: it is held against the plan, not last year alone.
    [Fact]
    public void An_estimate_of_the_year_is_held_against_the_plan()
    {
        var trees = Indicator(IndicatorKind.Flow, "cây", goal: 1000);
        var input = Input(trees, Year, 1050) with
        {
            Approved = new() { Code = "1", Period = Year.Window, Value = 1050, Quality = Quality.Estimated },
            Others = [new() { Code = "1", Period = new(Year.Days.From, Year.Days.To.AddDays(-30)), Value = 900 }],
        };

        PaperLines.Of(input).OfGoal.ShouldBe(new Comparison(105, InPoints: false));
    }

    [Fact]
    public void A_drive_of_which_only_percentages_are_kept_is_held_against_the_plan_as_one_with_parts_is()
    {
        var quota = Indicator(IndicatorKind.Ratio, "%", goal: 100) with
        {
            Base = ShareBase.FixedForYear,
            TimeAggregation = TimeAggregation.RatioOfSums,
            Restricted = true,
        };

        PaperLines.Of(Input(quota, Quarter, 93.4m)).OfGoal.ShouldBe(new Comparison(93.4m, InPoints: false));
    }

    [Fact]
    public void Two_undecided_readings_with_different_words_wait_for_a_decision()
    {
        var input = Input(Indicator(IndicatorKind.Stock, "hộ", goal: 100), Quarter, value: 5);
        var explanation = new Explanation { Rule = "stock", RuleVersion = "1", Say = () => new("") };
        Assessment Verdict(Performance performance) =>
            new()
            {
                Code = "1",
                Year = 2026,
                Data = DataState.Verified,
                Performance = performance,
                Explanation = explanation,
            };
        PaperLines.Of(input with { Assessments = [Verdict(Performance.OnTrack)] }).Verdict.ShouldBe(PaperVerdict.Likely);
        PaperLines
            .Of(input with { Assessments = [Verdict(Performance.OnTrack), Verdict(Performance.OffTrack)] })
            .Verdict.ShouldBe(PaperVerdict.Undecided);
        PaperLines.Of(input with { Assessments = [Verdict(Performance.OnTrack) with { IsPartlyJudged = true }] })
            .IsPartlyJudged.ShouldBeTrue();
    }

    [Fact]
    public void Sentences_carry_the_mark_of_their_source()
    {
        var line = PaperLines.Of(
            Input(Indicator(IndicatorKind.Stock, "doanh nghiệp", goal: 100), Year, value: 1234.5m) with
            {
                Trace = new()
                {
                    ValueId = Guid.Empty,
                    Version = 2,
                    Quality = Quality.Preliminary,
                },
            }
        );
        LineSentence.Of(line).ShouldBe("Chỉ số thử là 1.234,5 doanh nghiệp[^1] (số sơ bộ), bằng 1.234,5\u00A0% kế hoạch năm.");
        MarkedText.Codes(LineSentence.Of(line)!).ShouldBe(["1"]);
    }

    private static PaperLine Of(LineInput input) => PaperLines.Of(PaperSample.Judged(input));

    private static LineInput Input(Indicator indicator, PaperYear year, decimal? value) => new()
    {
        Indicator = indicator,
        Group = new("kinh-te", "Kinh tế"),
        Year = year,
        Approved = Seen(year.Window, value),
        LeadName = "Phòng Kinh tế",
        Goal = "≥ 100",
    };

    private static Observation Seen(Period period, decimal? value) => new() { Code = "1", Period = period, Value = value };

    private static Indicator Indicator(IndicatorKind kind, string? unit, decimal? goal, Comparator comparator = Comparator.AtLeast) => new()
    {
        Code = "1",
        Name = "“Chỉ số thử”",
        Kind = kind,
        Unit = unit,
        Comparator = comparator,
        TimeAggregation = kind == IndicatorKind.Flow ? TimeAggregation.Sum : TimeAggregation.Last,
        Points =
        [
            new()
            {
                Year = 2026,
                Low = comparator == Comparator.AtMost ? null : goal,
                High = comparator is Comparator.AtMost or Comparator.Exactly ? goal : null,
            },
        ],
        Provision = new() { Reference = "II" },
    };
}
