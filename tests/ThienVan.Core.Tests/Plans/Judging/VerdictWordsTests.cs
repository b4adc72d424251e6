using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>Every verdict says in one sentence, and step by step, what it was made from.</summary>
public sealed class VerdictWordsTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly DateOnly _after = Day(2026, 12, 15);
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 36500));
    private static readonly Indicator _floor = Indicator(IndicatorKind.Ratio, (2026, 95));
    private static readonly Indicator _yearly = Indicator(IndicatorKind.GrowthYearly, (2026, 12));
    private static readonly Indicator _average = Indicator(
        IndicatorKind.GrowthAverage, [.. Enumerable.Range(2026, 5).Select(year => (year, 12m))]);

    private static readonly Step _year = new(
        "Kỳ tính của năm 2026", "năm báo cáo 15/12/2025 – 14/12/2026, theo Điều 12 Nghị định số 09/2019/NĐ-CP (từ 12/03/2019)");

    public static TheoryData<Comparator, IndicatorKind, decimal, string> Promises => new()
    {
        { Comparator.AtLeast, IndicatorKind.Stock, 95, "ít nhất 95 cột" },
        { Comparator.AtLeast, IndicatorKind.Stock, 100, "ít nhất 100 cột" },
        { Comparator.MoreThan, IndicatorKind.Stock, 95, "trên 95 cột" },
        { Comparator.Exactly, IndicatorKind.Stock, 95, "95 cột" },
        { Comparator.AtMost, IndicatorKind.Stock, 95, "không quá 95 cột" },
        { Comparator.AtLeast, IndicatorKind.Ratio, 95, "ít nhất 95 %" },
        { Comparator.MoreThan, IndicatorKind.Ratio, 95, "trên 95 %" },
        { Comparator.AtLeast, IndicatorKind.Ratio, 100, "100 %" },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public void A_promise_is_said_with_the_sign_of_its_comparator(Comparator comparator, IndicatorKind kind, decimal mark, string words)
    {
        var point = comparator == Comparator.AtMost ? new TargetPoint { Year = 2026, High = mark } : new() { Year = 2026, Low = mark };
        var indicator = Indicator(kind) with { Comparator = comparator, TimeAggregation = TimeAggregation.Last, Points = [point] };
        Said(Assess(indicator, 2026, _june, Seen(Quarter(2026, 2), 50))).ShouldContain($"kế hoạch {words}");
    }

    [Fact]
    public void A_range_is_said_from_end_to_end() =>
        Said(Assess(
            Indicator(IndicatorKind.Stock) with
            {
                Comparator = Comparator.Range,
                Points = [new TargetPoint { Year = 2026, Low = 15, High = 17 }],
            },
            2026, _june, Seen(Quarter(2026, 2), 16))).ShouldContain("kế hoạch từ 15 đến 17 cột");

    [Fact]
    public void A_pace_shows_each_figure_it_rests_on() =>
        Assess(_flow, 2026, _june, Seen(Quarter(2026, 1), 9000), Seen(Quarter(2026, 2), 9200)).Explanation.Steps.ShouldBe(
        [
            new("Thực hiện (cộng các kỳ)", "18.200 cột"),
            new("Số kỳ đã cộng", "2"),
            new("Số liệu đến", "14/06/2026"),
            new("Kế hoạch", "ít nhất 36.500 cột"),
            new("Phần kỳ đã qua", $"49,86{'\u00A0'}%"),
            new("Cần đạt đến ngày đó", "18.200 cột"),
            new("Tỷ lệ so với mức cần đạt", "1"),
            new("Ngưỡng", "0,95 và 0,75; tiến độ đều"),
            _year,
        ]);

    // A year's figure entered before its last day: nothing of it has happened yet.
    [Theory]
    [InlineData(IndicatorKind.Ratio, "theo số ước sẽ có 4 trường hợp không đạt nên cả năm không thể đạt")]
    [InlineData(IndicatorKind.ZeroEvent, "Ước đến 14/12/2026 xảy ra 4 cột: không đạt")]
    public void What_is_only_estimated_is_not_told_as_fact(IndicatorKind kind, string said)
    {
        var indicator = kind == IndicatorKind.Ratio ? Indicator(kind, (2026, 100)) : AtMost(kind, (2026, 0));
        var year = Period.ReportingYear(2026);
        var seen = kind == IndicatorKind.Ratio ? Parts(year, 96, 100) : Seen(year, 4);
        var sentence = Judge.Assess(Trajectory.Of(indicator, Plan(indicator)), 2026, ObservedSeries.Of([seen]), year.To, Day(2026, 11, 29))
            .Explanation.Sentence;
        sentence.ShouldContain(said);
        sentence.ShouldNotContain("gần nhất");
        sentence.ShouldNotContain("đã có");
    }

    [Fact]
    public void A_pace_just_under_its_mark_is_not_said_to_be_on_it()
    {
        var verdict = Assess(_flow, 2026, _june, Seen(To(_june), 17288));
        verdict.Performance.ShouldBe(Performance.AtRisk);
        verdict.Explanation.Sentence.ShouldContain("bằng 0,9499 lần mức cần có");
        verdict.Explanation.Steps.ShouldContain(new Step("Tỷ lệ so với mức cần đạt", "0,9499"));
    }

    [Theory]
    [InlineData(IndicatorKind.Flow)]
    [InlineData(IndicatorKind.Stock)]
    public void What_rounds_onto_the_goal_is_not_said_to_be_it(IndicatorKind kind) =>
        Said(Assess(Indicator(kind, (2026, 100)), 2026, _after, Seen(Period.ReportingYear(2026), 99.9961m))).ShouldContain(" 99,996 cột, ");

    // The same day is the same share of the year for every indicator; what should be done by then is not.
    [Fact]
    public void The_share_of_the_days_and_that_of_the_work_are_told_apart()
    {
        var profile = new ApprovedProfile("05/QĐ-UBND", Day(2026, 1, 5), [new(0.5m, 0.2m)]);
        var steps = Assess(_flow with { Profile = profile }, 2026, _june, Seen(Quarter(2026, 1), 9000), Seen(Quarter(2026, 2), 9200))
            .Explanation.Steps;
        steps.ShouldContain(new Step("Phần kỳ đã qua", $"49,86{'\u00A0'}%"));
        steps.Single(step => step.Label.StartsWith("Phần việc cần xong", StringComparison.Ordinal)).ShouldBe(
            new("Phần việc cần xong theo tiến độ duyệt theo 05/QĐ-UBND", $"19,95{'\u00A0'}%"));
    }

    [Fact]
    public void What_was_not_added_is_shown_with_the_reason()
    {
        var steps = Assess(_flow, 2026, _june, Seen(new(Day(2025, 12, 1), Day(2026, 1, 14)), 7), Seen(Quarter(2026, 2), 9000))
            .Explanation.Steps;
        steps.ShouldContain(new Step("Kỳ vắt qua hai năm, không tính", "1"));
        steps.ShouldContain(new Step("Thiếu số liệu", "15/12/2025 – 14/03/2026"));
    }

    [Fact]
    public void A_total_without_a_figure_of_its_year_has_no_promise_to_show() =>
        Assess(
            Indicator(IndicatorKind.Flow, (2026, 30)) with { Total = new Amount(250, null) },
            2027, Day(2027, 12, 14), Seen(Period.ReportingYear(2026), 30), Seen(To(Day(2027, 12, 14)), 40))
            .Explanation.Steps.ShouldContain(new Step("Kế hoạch", "–"));

    [Theory]
    [InlineData(36500, "đạt")]
    [InlineData(36499, "không đạt")]
    public void A_closed_amount_says_whether_it_was_reached(int value, string outcome) =>
        Said(Assess(_flow, 2026, _after, Seen(Period.ReportingYear(2026), value)))
            .ShouldBe($"Đến 14/12/2026 thực hiện {FigureText.Number(value)} cột, kế hoạch ít nhất 36.500 cột: {outcome}.");

    [Fact]
    public void An_amount_beyond_its_ceiling_says_that_the_year_is_lost() =>
        Said(Assess(AtMost(IndicatorKind.Flow, (2026, 10)), 2026, _june, Seen(To(_june), 11)))
            .ShouldBe("Đến 14/06/2026 thực hiện 11 cột, kế hoạch không quá 10 cột: đã vượt mức cho phép, không thể đạt nữa.");

    public static TheoryData<Indicator, Observation[], bool, string> Shares => new()
    {
        { _floor, [Parts(To(_june), 96, 100)], false, "Đến 14/06/2026 đạt 96 % (96/100), kế hoạch ít nhất 95 %." },
        {
            _floor, [Parts(To(_june), 80, 100)], false,
            "Đến 14/06/2026 đạt 80 % (80/100), kế hoạch ít nhất 95 %; ước còn 101 trường hợp, "
                + "nhưng phải 300 trường hợp tới đều đạt thì kịp."
        },
        {
            _floor, [Parts(To(_june), 94, 100)], false,
            "Đến 14/06/2026 đạt 94 % (94/100), kế hoạch ít nhất 95 %; cần 97 của 101 trường hợp tới (ước theo số đã qua)."
        },
        {
            _floor with { Name = "Hồ sơ giải quyết đúng hạn" }, [Parts(To(_june), 94, 100)], false,
            "Đến 14/06/2026 đạt 94 % (94/100), kế hoạch ít nhất 95 %; cần 97 của 101 hồ sơ tới (ước theo số đã qua)."
        },
        {
            _floor with { Terms = [OfCases(2026, 150)] }, [Parts(To(_june), 94, 100)], false,
            "Đến 14/06/2026 đạt 94 % (94/100), kế hoạch ít nhất 95 %; cần 49 của 50 trường hợp còn lại."
        },
        {
            _floor, [Parts(To(_june), 17, 19)], false,
            "Đến 14/06/2026 đạt 89,47 % (17/19), kế hoạch ít nhất 95 %; mẫu dưới 20 nên chưa đủ căn cứ kết luận không đạt; "
                + "ước còn 19 trường hợp, nhưng phải 21 trường hợp tới đều đạt thì kịp."
        },
        {
            _floor with { TimeAggregation = TimeAggregation.Last }, [Parts(To(_june), 80, 100)], false,
            "Đến 14/06/2026 đạt 80 % (80/100), kế hoạch ít nhất 95 %; còn thiếu 15 trường hợp."
        },
        {
            _floor, [Parts(To(_june), 19, 19)], false,
            "Đến 14/06/2026 đạt 100 % (19/19), kế hoạch ít nhất 95 %; mới có dưới 20 trường hợp nên chưa kết luận."
        },
        { _floor, [Seen(To(_june), 96)], false, "Đến 14/06/2026 đạt 96 %, kế hoạch ít nhất 95 %." },
        {
            _floor, [Seen(To(_june), 90)], false,
            "Đến 14/06/2026 đạt 90 %, kế hoạch ít nhất 95 %; các kỳ tới chỉ bằng mức kế hoạch thì chưa đủ, cần cao hơn."
        },
        {
            Indicator(IndicatorKind.Ratio, (2026, 100)), [Parts(To(_june), 96, 100)], false,
            "Đến 14/06/2026 đạt 96 % (96/100), kế hoạch 100 %; đã có 4 trường hợp không đạt, gần nhất trong kỳ đến 14/06/2026 "
                + "nên cả năm không thể đạt; cần không để có thêm."
        },
        {
            Indicator(IndicatorKind.Ratio, (2026, 100)) with { Restricted = true }, [Parts(To(_june), 96, 100)], false,
            "Đến 14/06/2026 đạt 96 %, kế hoạch 100 %; đã có trường hợp không đạt, gần nhất trong kỳ đến 14/06/2026 "
                + "nên cả năm không thể đạt; cần không để có thêm."
        },
        { _floor, [Parts(Period.ReportingYear(2026), 96, 100)], true, "Đến 14/12/2026 đạt 96 % (96/100), kế hoạch ít nhất 95 %: đạt." },
        {
            _floor, [Parts(Period.ReportingYear(2026), 90, 100)], true,
            "Đến 14/12/2026 đạt 90 % (90/100), kế hoạch ít nhất 95 %: không đạt."
        },
        {
            _floor, [Parts(Period.ReportingYear(2026), 10, 10)], true,
            "Đến 14/12/2026 đạt 100 % (10/10), kế hoạch ít nhất 95 %: đạt (dưới 20 trường hợp, đọc cùng số đếm)."
        },
        {
            _floor, [Parts(Period.ReportingYear(2026), 9, 10)], true,
            "Đến 14/12/2026 đạt 90 % (9/10), kế hoạch ít nhất 95 %: không đạt (dưới 20 trường hợp, đọc cùng số đếm)."
        },
        {
            _floor with { Restricted = true }, [Parts(Period.ReportingYear(2026), 9, 10)], true,
            "Đến 14/12/2026 đạt 90 %, kế hoạch ít nhất 95 %: không đạt."
        },
        {
            _floor with { Restricted = true }, [Parts(Period.ReportingYear(2026), 10, 10)], true,
            "Đến 14/12/2026 đạt 100 %, kế hoạch ít nhất 95 %: đạt."
        },
        {
            _floor, [.. Enumerable.Range(1, 4).Select(at => Seen(Quarter(2026, at), at == 4 ? 99 : 90))], true,
            "Đến 14/12/2026 đạt 99 %, kế hoạch ít nhất 95 %; có kỳ đạt, có kỳ không, phần trăm không cộng được nên chưa kết luận được; "
                + "cần tỷ lệ của cả năm."
        },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_share_is_said_whole(Indicator share, Observation[] seen, bool closed, string sentence) =>
        Said(Assess(share, 2026, closed ? _after : _june, seen)).ShouldBe(sentence);

    [Fact]
    public void Too_early_in_the_year_nobody_guesses_how_many_cases_are_to_come() =>
        Said(Assess(_floor, 2026, Day(2026, 1, 15), Parts(To(Day(2026, 1, 14)), 94, 100))).ShouldBe(
            "Đến 14/01/2026 đạt 94 % (94/100), kế hoạch ít nhất 95 %; 20 trường hợp tới đều đạt thì kịp.");

    [Fact]
    public void A_share_shows_its_parts_and_how_it_was_made()
    {
        Assess(_floor, 2026, _june, Parts(Quarter(2026, 1), 40, 50), Parts(Quarter(2026, 2), 40, 50)).Explanation.Steps.ShouldBe(
        [
            new("Tỷ lệ hiện nay", Percent("80")),
            new("Kế hoạch", "ít nhất " + Percent("95")),
            new("Số liệu đến", "14/06/2026"),
            new("Cách tính", "Tổng tử số chia tổng mẫu số"),
            new("Tử số", "80"),
            new("Mẫu số", "100"),
            new("Số trường hợp không đạt", "20"),
            new("Số trường hợp ước còn lại", "101"),
            new("Số trường hợp tới đều phải đạt", "300"),
            _year,
        ]);
        var state = _floor with { TimeAggregation = TimeAggregation.Last };
        Assess(state, 2026, _june, Parts(Quarter(2026, 2), 96, 100)).Explanation.Steps.ShouldBe(
        [
            new("Tỷ lệ hiện nay", Percent("96")),
            new("Kế hoạch", "ít nhất " + Percent("95")),
            new("Số liệu đến", "14/06/2026"),
            new("Cách tính", "Số mới nhất"),
            new("Tử số", "96"),
            new("Mẫu số", "100"),
            _year,
        ]);
        Assess(_floor, 2026, _june, Seen(To(_june), 96)).Explanation.Steps
            .ShouldContain(new Step("Cách tính", "Chỉ có phần trăm, không cộng, không lấy bình quân"));
    }

    // 8 of 100 are bad where 5 % may be: 60 good ones more make 8 of 160.
    [Fact]
    public void A_ceiling_on_a_share_counts_its_bad_cases_and_the_good_ones_it_needs()
    {
        var ceiling = AtMost(IndicatorKind.Ratio, (2026, 5)) with { TimeAggregation = TimeAggregation.RatioOfSums };
        var steps = Assess(ceiling, 2026, _june, Parts(To(_june), 8, 100)).Explanation.Steps;
        steps.ShouldContain(new Step("Số trường hợp không đạt", "8"));
        steps.ShouldContain(new Step("Số trường hợp tới đều phải đạt", "60"));
    }

    [Theory]
    [InlineData("%", "ít nhất 12 %/năm")]
    [InlineData("%/năm", "ít nhất 12 %/năm")]
    public void An_average_is_asked_by_the_year_and_says_so_once(string unit, string asked)
    {
        Observation[] seen = [Seen(Period.ReportingYear(2026), 21), Seen(Period.ReportingYear(2027), 0)];
        Said(Assess(_average with { Unit = unit }, 2027, Day(2027, 12, 15), seen)).ShouldBe(
            $"Bình quân 2 năm đến 14/12/2027 tăng 10 %/năm, kế hoạch {asked}; các năm còn lại cần tăng 13,35 %/năm.");
        Said(Assess(_average with { Unit = unit }, 2027, Day(2027, 12, 15), seen[1])).ShouldNotContain("các năm còn lại");
    }

    [Theory]
    [InlineData(12, "đạt")]
    [InlineData(11, "không đạt")]
    public void Growth_of_a_year_says_against_what_it_was_measured(int percent, string outcome) =>
        Said(Assess(_yearly, 2026, _after, Seen(Period.ReportingYear(2026), percent)))
            .ShouldBe($"Đến 14/12/2026 tăng {percent} % so với cùng kỳ năm trước, kế hoạch ít nhất 12 %: {outcome}.");

    [Fact]
    public void A_level_shows_where_it_began_and_where_it_should_stand()
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 1365)) with { Baseline = new(1000, Day(2025, 12, 14), "BC 1") };
        Step[] before = [new("Số hiện có", "1.100 cột"), new("Số liệu đến", "14/06/2026"), new("Kế hoạch năm", "1.365 cột")];
        Step[] after = [new("Số đầu kỳ", "1.000 cột"), new("Mức cần có (nội suy)", "1.182 cột"), new("Ngưỡng", "0,95 và 0,75")];
        Assess(stock, 2026, _june, Seen(Quarter(2026, 2), 1100)).Explanation.Steps.ShouldBe([.. before, .. after, _year]);
        Assess(stock, 2026, _after, Seen(Quarter(2026, 4), 1100)).Explanation.Steps.ShouldContain(new Step("Mức cần có", "1.365 cột"));
    }

    [Fact]
    public void A_milestone_shows_its_day_and_the_paper_that_ended_it()
    {
        var milestone = Due(IndicatorKind.Milestone, 2026, Day(2026, 3, 31));
        var today = Day(2026, 6, 1);
        Assess(milestone, 2026, today, Met(Day(2026, 3, 31))).Explanation.ShouldSatisfyAllConditions(
            done => done.Sentence.ShouldBe("Đã hoàn thành ngày 31/03/2026, hạn 31/03/2026: đạt."),
            done => done.Steps.Take(4).ShouldBe(
                [new("Hạn", "31/03/2026"), new("Hôm nay", "01/06/2026"), new("Hoàn thành", "31/03/2026"), new("Văn bản", "12/QĐ-UBND")]));
        Assess(milestone, 2026, today, Met(Day(2026, 3, 31), document: null) with { Met = false }).Explanation.Steps.Take(4).ShouldBe(
            [new("Hạn", "31/03/2026"), new("Hôm nay", "01/06/2026"), new("Hoàn thành", "–"), new("Văn bản", "–")]);
    }

    [Fact]
    public void A_standard_shows_the_paper_that_recognises_it()
    {
        var standard = Due(IndicatorKind.Standard, 2026);
        Assess(standard, 2026, _june, Met(Day(2026, 5, 5), validTo: Day(2028, 5, 5))).Explanation.Steps.Take(4).ShouldBe(
        [
            new("Văn bản công nhận", "12/QĐ-UBND"), new("Ngày công nhận", "05/05/2026"), new("Hiệu lực đến", "05/05/2028"),
            new("Hạn theo kế hoạch", "31/12/2026"),
        ]);
        Assess(standard, 2026, _june).Explanation.Steps.Take(3).ShouldBe(
            [new("Văn bản công nhận", "–"), new("Ngày công nhận", "–"), new("Hiệu lực đến", "–")]);
    }

    [Fact]
    public void A_clean_record_shows_that_nothing_happened_and_until_when()
    {
        var zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0)) with { Unit = "lần" };
        Assess(zero, 2026, _june, Seen(To(_june), 0)).Explanation.ShouldSatisfyAllConditions(
            clean => clean.Sentence.ShouldBe("Đến 14/06/2026 không để xảy ra."),
            clean => clean.Steps.Take(3).ShouldBe(
                [new("Báo cáo đến", "14/06/2026"), new("Lần xảy ra gần nhất", "–"), new("Số ngày từ lần đó", "–")]));
        Assess(zero, 2026, _june, Seen(Quarter(2026, 1), 2), Seen(Quarter(2026, 2), 0)).Explanation.Steps.Take(3).ShouldBe(
            [new("Báo cáo đến", "14/06/2026"), new("Lần xảy ra gần nhất", "kỳ đến 14/03/2026"), new("Số ngày từ lần đó", "92")]);
    }

    [Fact]
    public void What_no_rule_judges_still_shows_the_days_of_its_year() =>
        Assess(Indicator(IndicatorKind.Narrative), 2026, _june).Explanation.Steps.ShouldBe([_year]);

    private static IndicatorTerm OfCases(int year, decimal cases) => new()
    {
        Code = "1",
        Kind = TermKind.YearBase,
        Year = year,
        Setting = new() { YearBase = cases },
        DocumentNumber = "1/QĐ",
        DocumentDate = Day(year, 1, 1),
        Provenance = Provenance.Assigned,
        From = Day(year, 1, 1),
    };

    private static string Said(Assessment verdict) => verdict.Explanation.Sentence.Replace('\u00A0', ' ');

    private static string Percent(string figure) => $"{figure}\u00A0%";
}
