using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class PlanRulesTests
{
    private static readonly Indicator _flow = Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 1200 }] };

    [Theory]
    [InlineData("2025-12-14", "2025-12-14", 2025)]
    [InlineData("2025-12-15", "2025-12-15", 2026)]
    [InlineData("2025-12-15", "2026-01-14", 2026)]
    [InlineData("2026-11-15", "2026-12-14", 2026)]
    [InlineData("2025-12-15", "2026-12-14", 2026)]
    [InlineData("2026-01-01", "2026-12-31", 2026)]
    [InlineData("2026-12-01", "2026-12-31", 2027)]
    public void A_figure_belongs_to_the_year_its_middle_day_lies_in(string from, string to, int year) =>
        IndicatorWindow.Reporting.YearOf(Days(from, to)).ShouldBe(year);

    [Fact]
    public void The_figure_is_judged_with_what_was_known_on_its_last_day()
    {
        Observation[] others =
        [
            Cells.Seen(Cells.Month(1), 100),
            Cells.Seen(Cells.Month(2), 100),
            Cells.Seen(Cells.Month(3), 700),
            Cells.Seen(Cells.Month(4), 500),
        ];
        var verdict = PlanRules.Verdict(Input(Cells.Seen(Cells.Month(3), 70), others));
        (verdict.Year, verdict.Actual, verdict.AsOf).ShouldBe((2026, 270m, Cells.Month(3).To));
    }

    [Fact]
    public void A_longer_figure_of_the_same_last_day_is_known_too()
    {
        var halfYear = Cells.Seen(new(Cells.Month(1).From, Cells.Month(6).To), 900);
        PlanRules.Verdict(Input(Cells.Seen(Cells.Month(6), 70), halfYear)).Actual.ShouldBe(900);
    }

    [Fact]
    public void A_years_figure_is_judged_itself_and_not_the_months_in_it()
    {
        var ratio = Cells.Indicator(IndicatorKind.Ratio) with { Restricted = true, Points = [new() { Year = 2026, Low = 100 }] };
        var year = Cells.Seen(Period.ReportingYear(2026), 100);
        Observation[] months = [Cells.Seen(Cells.Month(11), 98)];
        var input = new CheckInput { Indicator = ratio, Plan = Cells.Plan, Seen = year, Others = months };
        PlanRules.Verdict(input).ShouldSatisfyAllConditions(
            verdict => (verdict.Actual, verdict.AsOf).ShouldBe((100m, year.Period.To)),
            verdict => verdict.Performance.ShouldBe(Performance.OnTrack));
        PlanRules.Short(input).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-12-01", 30)]
    [InlineData("2026-12-20", 30)]
    public void An_output_told_ahead_of_the_rounds_end_is_judged_today_with_what_it_waits_for(string today, int left)
    {
        var awaited = Cells.Indicator(IndicatorKind.Milestone) with
        {
            Code = "0",
            Points =
            [new() { Year = 2026, Due = new(2026, 3, 31) }]
        };
        var output = Cells.Indicator(IndicatorKind.Milestone) with
        {
            After = ["0"],
            Points =
            [new() { Year = 2026, Due = new(2026, 12, 31) }]
        };
        var plan = Cells.Plan with
        {
            Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = output.Provision, Indicators = [awaited, output] }],
        };
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        var input = new CheckInput
        {
            Indicator = output,
            Plan = plan,
            Today = day,
            Seen = new() { Code = "1", Period = Period.ReportingYear(2026), Met = false },
        };
        if (day < input.Seen.Period.To) PlanRules.Short(input).ShouldNotBeNull().ShouldContain($"Còn {left} ngày");
        Observation done = new() { Code = "0", Period = Cells.Month(3), Met = true, MetOn = new(2026, 3, 14), DocumentNumber = "1/QĐ" };
        PlanRules.Short(input with { Awaited = [done] }).ShouldBeNull();
    }

    // The pace asked of the days left counts them from today, while no newer figure can be there.
    [Theory]
    [InlineData("2026-06-14", "2026-06-14")]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("2026-07-15", "2026-07-15")]
    [InlineData("2026-07-16", "2026-06-14")]
    public void The_days_left_count_from_the_day_it_is_read_while_it_is_the_newest_figure(string today, string counted)
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        var flow = Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 1000 }] };
        var input = new CheckInput
        {
            Indicator = flow,
            Plan = Cells.Plan with
            {
                Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = flow.Provision, Indicators = [flow] }],
            },
            Seen = Cells.Seen(Cells.Month(6), 100),
            Others = [Cells.Seen(new(Period.ReportingYear(2026).From, Cells.Month(5).To), 300)],
            Today = DateOnly.Parse(today, text),
        };
        var days = new DateOnly(2026, 12, 14).DayNumber - DateOnly.Parse(counted, text).DayNumber;
        PlanRules.Verdict(input).Required!.Value.ShouldBe(600m / days * 7, tolerance: 0.0001m);
    }

    [Theory]
    [InlineData(IndicatorKind.Flow, "2026-12-14")]
    [InlineData(IndicatorKind.Milestone, "2026-11-28")]
    public void What_is_told_ahead_is_of_its_last_day_but_an_outcome_of_today(IndicatorKind kind, string asOf)
    {
        var indicator = Cells.Indicator(kind) with
        {
            Points = [kind == IndicatorKind.Flow ? new() { Year = 2026, Low = 1000 } : new() { Year = 2026, Due = new(2026, 12, 31) }],
        };
        var year = Period.ReportingYear(2026);
        var verdict = PlanRules.Verdict(new()
        {
            Indicator = indicator,
            Plan = Cells.Plan with
            {
                Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = indicator.Provision, Indicators = [indicator] }],
            },
            Today = new(2026, 11, 28),
            Seen = kind == IndicatorKind.Flow ? Cells.Seen(year, 900) : new() { Code = "1", Period = year, Met = false },
        });
        verdict.AsOf.ShouldBe(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_day_to_come_is_told_as_an_estimate_and_no_days_have_passed_since_it()
    {
        var year = Period.ReportingYear(2026);
        Sentence(Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 1000 }] }, Cells.Seen(year, 900))
            .ShouldStartWith("Ước đến 14/12/2026 là 900");
        var never = Cells.Indicator(IndicatorKind.ZeroEvent) with { Points = [new() { Year = 2026, High = 0 }] };
        Sentence(never, Cells.Seen(year, 2)).ShouldStartWith("Ước đến 14/12/2026 xảy ra 2 cây: không đạt");
    }

    private static string Sentence(Indicator indicator, Observation seen) => PlanRules.Verdict(new()
    {
        Indicator = indicator,
        Plan = Cells.Plan with
        {
            Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = indicator.Provision, Indicators = [indicator] }],
        },
        Today = new(2026, 11, 28),
        Seen = seen with { Quality = Quality.Estimated },
    }).Explanation.Sentence;

    // The year ended on 14/12: on the 16th its last figure is judged as the cockpit judges it, and a correction of an old one as ever.
    [Theory]
    [InlineData(12, "2026-12-16", Performance.Missed)]
    [InlineData(12, "2026-12-14", Performance.AtRisk)]
    [InlineData(11, "2026-12-16", Performance.AtRisk)]
    public void The_last_figure_of_a_year_that_ended_is_judged_as_one(int month, string today, Performance expected)
    {
        var flow = Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 1000 }] };
        Observation[] before = [Cells.Seen(new(Period.ReportingYear(2026).From, Cells.Month(month).From.AddDays(-1)), 780)];
        var input = new CheckInput
        {
            Indicator = flow,
            Plan = Cells.Plan with
            {
                Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = flow.Provision, Indicators = [flow] }],
            },
            Seen = Cells.Seen(Cells.Month(month), 60),
            Others = before,
            Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture),
        };
        PlanRules.Verdict(input).Performance.ShouldBe(expected);
    }

    [Theory]
    [InlineData(18, null)]
    [InlineData(20, null)]
    [InlineData(22, "Chậm so với kế hoạch: ")]
    public void A_place_inside_the_list_has_nothing_to_excuse(int rank, string? said)
    {
        var indicator = Cells.Indicator(IndicatorKind.Rank) with
        {
            Points = [new() { Year = 2026, High = 20 }],
            Comparator = Comparator.AtMost,
        };
        var found = PlanRules.Short(new() { Indicator = indicator, Plan = Cells.Plan, Seen = Cells.Seen(Cells.Month(6), rank) });
        if (said is null) found.ShouldBeNull();
        else found.ShouldNotBeNull().ShouldStartWith(said);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-12-14")]
    public void An_outcome_is_judged_today_from_the_first_day_of_its_period_on(string today)
    {
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        var output = Cells.Indicator(IndicatorKind.Milestone) with { Points = [new() { Year = 2026, Due = new(2026, 12, 31) }] };
        var verdict = PlanRules.Verdict(new()
        {
            Indicator = output,
            Plan = Cells.Plan with
            {
                Targets = [new() { No = "1", Group = "g", Name = "Thử", Provision = output.Provision, Indicators = [output] }],
            },
            Today = day,
            Seen = new() { Code = "1", Period = Days("2026-11-23", "2026-12-14"), Met = false },
        });
        verdict.AsOf.ShouldBe(day);
    }

    [Fact]
    public void What_may_still_come_right_is_called_a_risk_and_not_late()
    {
        var level = Cells.Indicator(IndicatorKind.Ratio) with
        {
            Points = [new() { Year = 2026, Low = 95 }],
            TimeAggregation = TimeAggregation.Last,
        };
        PlanRules.Short(new() { Indicator = level, Plan = Cells.Plan, Seen = Cells.Parts(Cells.Month(6), 94, 100) })
            .ShouldNotBeNull().ShouldStartWith("Có nguy cơ chậm so với kế hoạch: ");
    }

    [Fact]
    public void While_the_plan_is_read_in_two_ways_each_way_says_its_own_sentence()
    {
        var level = Cells.Indicator(IndicatorKind.Ratio) with { TimeAggregation = TimeAggregation.Last };
        var input = new CheckInput
        {
            Indicator = level,
            Plan = Cells.Plan with { Targets = [Only(level)] },
            Seen = Cells.Parts(Cells.Month(6), 90, 100),
        };
        var said = PlanRules.Short(input with { Readings = new(input.Plan, [Read(95, 98)]) }).ShouldNotBeNull();
        said.ShouldStartWith("Hiểu là “mức 95”: ");
        said.ShouldContain("Hiểu là “mức 98”: ");
        said.ShouldContain("95\u00a0%");
        said.ShouldContain("98\u00a0%");
        PlanRules.Short(input with { Readings = new(input.Plan, [Read(95, 95)]) }).ShouldNotBeNull().ShouldNotContain("Hiểu là");
    }

    private static Target Only(Indicator indicator) =>
        new() { No = "1", Name = "Một", Group = "g", Provision = new() { Reference = "1" }, Indicators = [indicator] };

    private static Conflict Read(params int[] levels) => new()
    {
        Id = "muc",
        Message = "Hai mức",
        Readings =
        [
            .. levels.Select((low, i) => new Reading
            {
                Id = $"{i}",
                Text = $"mức {low}",
                Changes = [new() { Code = "1", Points = [new() { Year = 2026, Low = low }] }],
            }),
        ],
    };

    [Fact]
    public void The_year_so_far_is_what_was_reported_for_the_days_before_else_what_the_months_say()
    {
        Observation[] months = [.. Enumerable.Range(1, 3).Select(month => Cells.Seen(Cells.Month(month), month))];
        PlanRules.ToDate(_flow, Cells.Seen(Cells.Quarter(1), 9), months)!.Value.ShouldBe(9);
        var second = Cells.Seen(Cells.Quarter(2), 10);
        PlanRules.ToDate(_flow, second, months)!.Value.ShouldBe(16);
        PlanRules.ToDate(_flow, second, [.. months, Cells.Seen(Cells.Quarter(1), 7)])!.Value.ShouldBe(17);
        PlanRules.ToDate(_flow, second, [.. months, Cells.Seen(Cells.Month(4), 100)])!.Value.ShouldBe(16);
        PlanRules.ToDate(_flow, second, months[..2]).ShouldBeNull();
        PlanRules.ToDate(_flow, second, []).ShouldBeNull();
    }

    [Theory]
    [InlineData(ShareBase.FixedForYear, 100)]
    [InlineData(ShareBase.NewCases, 300)]
    public void A_share_of_the_year_so_far_adds_its_parts_over_the_base_it_has(ShareBase kind, int whole)
    {
        var ratio = Cells.Indicator(IndicatorKind.Ratio) with { TimeAggregation = TimeAggregation.RatioOfSums, Base = kind };
        Observation[] before = [Cells.Parts(Cells.Month(1), 20, 100), Cells.Parts(Cells.Month(2), 30, 100)];
        var toDate = PlanRules.ToDate(ratio, Cells.Parts(Cells.Month(3), 10, 100), before)!;
        (toDate.Numerator, toDate.Denominator).ShouldBe((60, whole));
        PlanRules.ToDate(ratio, Cells.Seen(Cells.Month(3), 10), before).ShouldBeNull();
    }

    [Fact]
    public void Only_what_adds_up_has_a_year_so_far_and_only_within_its_year()
    {
        PlanRules.ToDate(Cells.Indicator(IndicatorKind.Stock), Cells.Seen(Cells.Quarter(1), 1), []).ShouldBeNull();
        PlanRules.ToDate(_flow, Cells.Seen(Days("2025-12-01", "2026-12-31"), 1), []).ShouldBeNull();
    }

    private static CheckInput Input(Observation seen, params Observation[] others) =>
        new() { Indicator = _flow, Plan = Cells.Plan, Seen = seen, Others = others };

    private static Period Days(string from, string to) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null));
}
