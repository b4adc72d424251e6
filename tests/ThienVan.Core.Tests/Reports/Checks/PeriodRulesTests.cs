using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

/// <summary>A year may not contradict its own months, whichever was entered first.</summary>
public sealed class PeriodRulesTests
{
    private static readonly Period _year = Period.ReportingYear(2026);
    private static readonly Indicator _flow = Cells.Indicator(IndicatorKind.Flow);
    private static readonly Indicator _ratio = Cells.Indicator(IndicatorKind.Ratio);
    private static readonly Indicator _level = Cells.Indicator(IndicatorKind.Stock);

    [Theory]
    [InlineData(60, false)]
    [InlineData(86, false)]
    [InlineData(87, true)]
    [InlineData(120, true)]
    public void A_year_is_no_less_than_the_months_that_are_known(int year, bool stands) =>
        Said(_flow, Cells.Seen(_year, year), Months(30, 27, 30)).ShouldBe(stands ? null
            : $"Số nhập {year} cây không chứa hết 87 cây đã báo cáo cho các kỳ ngắn hơn (đến 14/03/2026): kỳ dài không thể ít hơn các kỳ "
                + "trong nó.");

    [Theory]
    [InlineData(57, true)]
    [InlineData(58, false)]
    public void A_month_that_comes_after_its_year_fits_into_it(int month, bool stands) =>
        Said(_flow, Cells.Seen(Cells.Month(3), month), [.. Months(30, 3), Cells.Seen(_year, 90)]).ShouldBe(stands ? null
            : "Với số này, các kỳ trong năm 2026 đã là 91 cây, nhưng cả kỳ chỉ báo cáo 90 cây.");

    [Fact]
    public void The_last_month_makes_the_quarter_full_and_then_both_are_the_same()
    {
        Observation[] others = [.. Months(10, 10), Cells.Seen(Cells.Quarter(1), 33)];
        Said(_flow, Cells.Seen(Cells.Month(3), 13), others).ShouldBeNull();
        Said(_flow, Cells.Seen(Cells.Month(3), 11), others)
            .ShouldBe("Với số này, quý I/2026 là 31 cây, nhưng đã báo cáo 33 cây: hai số phải bằng nhau.");
    }

    [Theory]
    [InlineData(33, true)]
    [InlineData(31, false)]
    public void A_level_of_one_day_is_one_level(int month, bool stands)
    {
        var (last, longer) = (Cells.Month(12), Cells.Seen(_year, 33));
        (Said(_level, Cells.Seen(last, month), [longer]) is null).ShouldBe(stands);
        (Said(_level, Cells.Seen(_year, month), [Cells.Seen(last, 33)]) is null).ShouldBe(stands);
        Said(_level, Cells.Seen(Cells.Month(11), month), [longer]).ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 30, true)]
    [InlineData(18, 30, false)]
    [InlineData(20, 24, false)]
    [InlineData(30, 30, false)]
    public void A_share_keeps_its_cases_and_what_failed_of_them(int held, int of, bool stands)
    {
        Observation[] months = [Cells.Parts(Cells.Month(1), 9, 10), Cells.Parts(Cells.Month(2), 10, 15)];
        (Said(_ratio, Cells.Parts(_year, held, of), months) is null).ShouldBe(stands);
        (Said(_ratio, months[1], [months[0], Cells.Parts(_year, held, of)]) is null).ShouldBe(stands);
    }

    [Fact]
    public void What_did_not_hold_in_a_month_did_not_hold_all_year()
    {
        var kept = Cells.Indicator(IndicatorKind.ZeroEvent, restricted: true);
        var (month, year) = (Cells.Seen(Cells.Month(4), null) with { Met = false }, Cells.Seen(_year, null) with { Met = true });
        Said(kept, year, [month]).ShouldNotBeNull();
        Said(kept, month, [year]).ShouldNotBeNull();
        Said(kept, year with { Met = false }, [month]).ShouldBeNull();
    }

    [Fact]
    public void What_was_approved_before_is_not_blamed_for_a_longer_period_that_came_later() =>
        CheckRules.Check(Input(_flow, Cells.Seen(Cells.Month(1), 70), [Cells.Seen(_year, 60)]) with { IsSettled = true })
            .ShouldNotContain(result => result.Rule == "check.same_figure");

    [Theory]
    [InlineData(new[] { 30 }, false)]
    [InlineData(new[] { 30, 27 }, true)]
    public void What_the_rule_of_falling_sums_says_of_one_period_is_not_said_twice(int[] months, bool said)
    {
        var parts = Months(months);
        HistoryRulesSay(Cells.Seen(_year, 20), parts).ShouldBeTrue();
        (Said(_flow, Cells.Seen(_year, 20), parts) is not null).ShouldBe(said);
        HistoryRulesSay(Cells.Seen(_year, 40), [Cells.Seen(Cells.Month(2), 50)]).ShouldBeFalse();
        Said(_flow, Cells.Seen(_year, 40), [Cells.Seen(Cells.Month(2), 50)]).ShouldNotBeNull();
    }

    [Fact]
    public void Of_two_longer_periods_that_do_not_fit_the_shorter_is_named()
    {
        Observation[] others = [Cells.Seen(_year, 10), Cells.Seen(Cells.Quarter(1), 12)];
        Said(_flow, Cells.Seen(Cells.Month(2), 15), others).ShouldNotBeNull()
            .ShouldStartWith("Với số này, các kỳ trong quý I/2026 đã là 15");
        Said(_flow, Cells.Seen(Cells.Month(2), 11), others).ShouldNotBeNull()
            .ShouldStartWith("Với số này, các kỳ trong năm 2026 đã là 11");
    }

    // A figure is found wanting from the one side exactly when the other side would find it.
    [Fact]
    public void Both_directions_find_the_same() =>
        Gen.Int[0, 40].Array[1, 12].Select(Gen.Int[0, 300]).Sample((months, year) =>
        {
            var parts = Months(months);
            var whole = Cells.Seen(_year, year);
            (Said(_flow, parts[^1], [.. parts[..^1], whole]) is null)
                .ShouldBe(Said(_flow, whole, parts) is null && !HistoryRulesSay(whole, parts));
        });

    private static bool HistoryRulesSay(Observation whole, Observation[] parts) =>
        CheckRules.Check(Input(_flow, whole, parts)).Any(result => result.Rule == "check.cumulative");

    private static Observation[] Months(params int[] amounts) =>
        [.. amounts.Select((amount, at) => Cells.Seen(Cells.Month(at + 1), amount))];

    private static CheckInput Input(Indicator indicator, Observation seen, Observation[] others) =>
        new() { Indicator = indicator, Plan = Cells.Plan, Seen = seen, Others = others, IsPart = true };

    private static string? Said(Indicator indicator, Observation seen, Observation[] others) =>
        CheckRules.Check(Input(indicator, seen, others)).FirstOrDefault(result => result.Rule == "check.same_figure")?.Message;
}
