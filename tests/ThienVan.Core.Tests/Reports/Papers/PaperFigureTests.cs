using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperFigureTests
{
    [Theory]
    [InlineData(PeriodType.Month, "2026-11-15", "2026-12-14", 2026, true)]
    [InlineData(PeriodType.Month, "2025-12-15", "2026-01-14", 2026, false)]
    [InlineData(PeriodType.AdHoc, "2026-12-01", "2026-12-14", 2026, true)]
    [InlineData(PeriodType.AdHoc, "2026-12-01", "2026-12-15", 2027, false)]
    [InlineData(PeriodType.AdHoc, "2026-11-01", "2026-11-30", 2026, false)]
    [InlineData(PeriodType.BudgetYear, "2026-01-01", "2026-12-31", 2026, true)]
    [InlineData(PeriodType.DisbursementYear, "2026-01-01", "2027-01-31", 2026, true)]
    public void A_report_lies_in_its_year_and_ends_it_or_not(PeriodType type, string from, string to, int year, bool end)
    {
        var paper = PaperYear.Of(type, new(Day(from), Day(to)));
        (paper.Number, paper.IsEnd).ShouldBe((year, end));
    }

    [Theory]
    [InlineData(IndicatorKind.Flow, TimeAggregation.Sum, 60)]
    [InlineData(IndicatorKind.ZeroEvent, TimeAggregation.Last, 60)]
    [InlineData(IndicatorKind.Stock, TimeAggregation.Last, 30)]
    [InlineData(IndicatorKind.Ratio, TimeAggregation.Last, 30)]
    [InlineData(IndicatorKind.Ratio, TimeAggregation.RatioOfSums, null)]
    public void To_date_amounts_add_up_and_levels_stand(IndicatorKind kind, TimeAggregation time, int? toDate) =>
        PaperLines.Of(Input(Indicator(kind) with { TimeAggregation = time }, Quarter, 30)
            with
        { Others = [Seen(0, 10), Seen(1, 20), Seen(2, 999)] }).ToDate.ShouldBe(toDate);

    [Fact]
    public void Shares_of_the_quarters_make_the_share_of_the_year_so_far()
    {
        Observation Parts(int quarter, int numerator, int denominator) =>
            Seen(quarter, null) with { Numerator = numerator, Denominator = denominator };
        var input = Input(Indicator(IndicatorKind.Ratio, "%")
            with
        { TimeAggregation = TimeAggregation.RatioOfSums }, Quarter, value: null);
        PaperLines.Of(input with { Approved = Parts(2, 1, 2), Others = [Parts(0, 1, 4), Parts(1, 2, 4)] }).ToDate.ShouldBe(40);
    }

    [Fact]
    public void A_running_total_is_the_judges_where_all_readings_agree()
    {
        var input = Input(Indicator(IndicatorKind.Cumulative), Quarter, value: null) with { Approved = null };
        var verdict = Verdict(Performance.OnTrack) with { Actual = 7, AsOf = Quarter.Window.To };
        var agreed = new[] { verdict, verdict with { Target = 9 } };
        PaperLines.Of(input with { Assessments = agreed }).ToDate.ShouldBe(7);
        PaperLines.Of(input with { Assessments = [.. agreed, verdict with { Actual = 8 }] }).ToDate.ShouldBeNull();
        PaperLines.Of(input).ToDate.ShouldBeNull();
    }

    [Fact]
    public void A_running_total_that_ends_before_the_window_or_has_a_gap_is_missing_and_not_told_as_the_windows()
    {
        var input = Input(Indicator(IndicatorKind.Cumulative), Quarter, value: null) with { Approved = null };
        var verdict = Verdict(Performance.OnTrack) with { Actual = 7, AsOf = Quarter.Window.To.AddDays(-1) };
        PaperLines.Of(input with { Assessments = [verdict] }).ShouldSatisfyAllConditions(
            line => line.HasFigure.ShouldBeFalse(),
            line => line.Verdict.ShouldBe(PaperVerdict.Likely),
            line => line.Earlier.ShouldBe(new(Quarter.Window.To.AddDays(-1), 7, IsSum: true)));
        var gap = verdict with { AsOf = Quarter.Window.To, Performance = Performance.NotEvaluable };
        PaperLines.Of(input with { Assessments = [gap] }).ShouldSatisfyAllConditions(
            line => line.ToDate.ShouldBeNull(), line => line.Earlier.ShouldBeNull(), line => line.Verdict.ShouldBe(PaperVerdict.NotJudged));
        var none = verdict with { Data = DataState.None, Actual = null, AsOf = null, Performance = Performance.NotEvaluable };
        PaperLines.Of(input with { Assessments = [none] }).Verdict.ShouldBe(PaperVerdict.NoData);
    }

    [Theory]
    [InlineData(99, null)]
    [InlineData(100, 100)]
    [InlineData(130, 130)]
    public void An_estimate_of_the_year_that_was_passed_already_is_told_as_none(int guess, int? told)
    {
        var input = Input(Indicator(IndicatorKind.Flow), Quarter, value: 70) with { Others = [Seen(0, 10), Seen(1, 20)] };
        var sent = input.Approved!;
        var line = PaperLines.Of(input with { Approved = sent with { Observed = sent.Observed with { YearEstimate = guess } } });
        (line.ToDate, line.YearEstimate, line.Outrun).ShouldBe((100, told, told is null ? guess : null));
    }

    [Fact]
    public void A_sum_is_as_provisional_as_its_least_certain_part()
    {
        var total = Input(Indicator(IndicatorKind.Cumulative), Quarter, value: null) with { Approved = null };
        var verdict = Verdict(Performance.OnTrack) with { Actual = 7, AsOf = Quarter.Window.To, IsPreliminary = true };
        var line = PaperLines.Of(total with { Assessments = [verdict] });
        (line.IsPreliminary, LineSentence.Of(line)).ShouldBe((true, "Chỉ số thử lũy kế 7 hộ (số sơ bộ)."));
        LineSentence.Of(PaperLines.Of(total with { Assessments = [verdict with { IsEstimated = true }] }))
            .ShouldBe("Chỉ số thử lũy kế ước 7 hộ.");

        var official = new FigureTrace { ValueId = Guid.Empty, Version = 1, Quality = Quality.Official };
        var flow = PaperSample.Line(IndicatorKind.Flow) with { InPeriod = 3, ToDate = 7, IsSumPreliminary = true, Trace = official };
        flow.IsPreliminary.ShouldBeTrue();
        LineSentence.Of(flow)!.ShouldEndWith("lũy kế 7 (có số sơ bộ).");
        LineSentence.Of(flow)!.ShouldStartWith("Chỉ số thử đạt 3[^1] trong kỳ");
    }

    [Fact]
    public void The_years_estimate_is_what_was_reached_or_what_its_owner_estimates_and_never_a_machines()
    {
        Assessment[] pace = [Verdict(Performance.OnTrack) with { Forecast = 88 }];
        foreach (var kind in new[] { IndicatorKind.Flow, IndicatorKind.Stock })
        {
            var silent = Input(Indicator(kind), Quarter, 30) with { Assessments = pace };
            PaperLines.Of(silent).YearEstimate.ShouldBeNull();
            PaperLines.Of(Estimated(silent, 75)).YearEstimate.ShouldBe(75);
            PaperLines.Of(silent with { Approved = null }).YearEstimate.ShouldBeNull();
        }

        PaperLines.Of(Estimated(Input(Indicator(IndicatorKind.Flow), Year, 30), 75)).YearEstimate.ShouldBe(30);
    }

    private static LineInput Estimated(LineInput input, decimal estimate) => input with
    {
        Approved = input.Approved! with
        {
            Observed = input.Approved!.Observed with { YearEstimate = estimate, YearEstimateWhy = "hợp đồng" },
        },
    };

    [Fact]
    public void The_same_period_is_found_among_the_years_before_the_plan()
    {
        var input = Input(Indicator(IndicatorKind.Flow), Quarter, 30);
        var before = input.Year.SamePeriod;
        PaperLines.Of(input).SamePeriod.ShouldBeNull();
        PaperLines.Of(input with { Others = [new() { Code = "1", Period = before, Value = 24 }] }).ShouldSatisfyAllConditions(
            line => line.SamePeriod.ShouldBe(24), line => line.OfSamePeriod!.Value.ShouldBe(125));
    }

    [Theory]
    [InlineData(IndicatorKind.Stock, true, 2025, true)]
    [InlineData(IndicatorKind.Ratio, true, 2025, true)]
    [InlineData(IndicatorKind.Rank, true, 2025, true)]
    [InlineData(IndicatorKind.Flow, true, 2025, false)]
    [InlineData(IndicatorKind.Stock, false, 2025, false)]
    [InlineData(IndicatorKind.Stock, true, 2024, false)]
    public void Last_years_level_is_the_one_the_plan_started_from(IndicatorKind kind, bool atEnd, int year, bool known) =>
        PaperLines.Of(Input(Indicator(kind) with { Baseline = new(44, new(year, 12, 31), "x") }, atEnd ? Year : Quarter, 30))
            .SamePeriod.ShouldBe(known ? 44 : null);

    [Fact]
    public void The_same_period_is_last_years_figure_else_what_its_months_say()
    {
        Observation[] months = [.. Enumerable.Range(6, 3)
            .Select(month => new Observation { Code = "1", Period = ReportingPeriods.Of(PeriodType.Month, 2025)[month]
            .Period, Value = month })];
        PaperLines.Of(Input(Indicator(IndicatorKind.Flow), Quarter, 30) with { Others = months }).SamePeriod.ShouldBe(21);
        var whole = new Observation { Code = "1", Period = Quarter.SamePeriod, Value = 25 };
        PaperLines.Of(Input(Indicator(IndicatorKind.Flow), Quarter, 30) with { Others = [.. months, whole] }).SamePeriod.ShouldBe(25);
    }

    [Theory]
    [InlineData(IndicatorKind.Stock, "hộ", 20, 150.0, false)]
    [InlineData(IndicatorKind.Stock, "hộ", 0, null, false)]
    [InlineData(IndicatorKind.Stock, "%", 20, 10.0, true)]
    [InlineData(IndicatorKind.Stock, "%", 0, 30.0, true)]
    [InlineData(IndicatorKind.Rank, "hộ", 20, null, false)]
    [InlineData(IndicatorKind.ZeroEvent, "hộ", 20, null, false)]
    public void Places_and_events_are_compared_with_nothing(IndicatorKind kind, string unit, int before, double? value, bool points)
    {
        var input = Input(Indicator(kind, unit), Quarter, 30)
            with
        { Others = [new() { Code = "1", Period = Quarter.SamePeriod, Value = before }] };
        PaperLines.Of(input).OfSamePeriod.ShouldBe(value is { } compared ? new Comparison((decimal)compared, points) : null);
    }

    [Fact]
    public void An_outcome_is_done_or_not_and_a_figure_neither()
    {
        var milestone = Input(Indicator(IndicatorKind.Milestone, unit: null), Quarter, value: null);
        PaperLines.Of(milestone with { Approved = milestone.Approved! with { Met = false } }).Done.ShouldBe(false);
        PaperLines.Of(milestone with { Approved = milestone.Approved! with { Met = false } }).HasFigure.ShouldBeTrue();
        var zero = Input(Indicator(IndicatorKind.ZeroEvent), Quarter, value: null);
        PaperLines.Of(zero with { Approved = zero.Approved! with { Met = true } }).Done.ShouldBeNull();
        PaperLines.Of(zero).HasFigure.ShouldBeFalse();
    }

    private static Observation Seen(int quarter, decimal? value) =>
        new() { Code = "1", Period = ReportingPeriods.Of(PeriodType.Quarter, 2026)[quarter].Period, Value = value };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
