using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans;

/// <summary>Terms that documents set over the plan: from their day, over every version, and never anything that cannot be meant.</summary>
public sealed class IndicatorTermTests
{
    private static readonly DateOnly _first = Day(2026, 1, 1);
    private static readonly DateOnly _set = Day(2026, 5, 1);

    [Theory]
    [InlineData("2026-04-30", PeriodType.Year)]
    [InlineData("2026-05-01", PeriodType.BudgetYear)]
    public void A_term_holds_from_its_day_and_not_before(string day, PeriodType window) =>
        Held(new PlanTimeline([new(Plan, _first)], [], [Window(PeriodType.BudgetYear, _set)]), day).YearWindow.Type.ShouldBe(window);

    [Fact]
    public void A_term_goes_on_over_a_new_version_of_the_plan()
    {
        var timeline = new PlanTimeline(
            [new(Plan, _first), new(Plan with { Number = "2" }, Day(2026, 7, 1))], [], [Window(PeriodType.BudgetYear, _set)]);
        Held(timeline, "2026-08-01").YearWindow.Type.ShouldBe(PeriodType.BudgetYear);
    }

    [Fact]
    public void The_last_confirmed_holds_and_going_back_to_the_plan_takes_it_off()
    {
        var back = Window(PeriodType.BudgetYear, Day(2026, 6, 1)) with { Setting = new() };
        var timeline = new PlanTimeline(
            [new(Plan, _first)], [], [Window(PeriodType.BudgetYear, _set), Window(PeriodType.SchoolYear, _set), back]);
        Held(timeline, "2026-05-02").YearWindow.Type.ShouldBe(PeriodType.SchoolYear);
        Held(timeline, "2026-06-01").Terms.ShouldBeEmpty();
    }

    [Fact]
    public void A_verdict_tells_the_term_its_document_and_its_day()
    {
        var profile = Term(TermKind.Profile, new() { Shares = [70, 10, 10, 10], Origin = ProfileOrigin.CityQuarters });
        var plan = PlanTerms.Apply(Plan, [profile]);
        var verdict = Judge.Assess(plan.Indicators.First(), plan, 2026, [], Day(2026, 6, 1));
        verdict.Explanation.Steps.ShouldContain(step =>
            step.Label == "Tiến độ trong năm" && step.Value.Contains("12/QĐ-UBND ngày 28/04/2026") && step.Value.Contains("01/05/2026"));
        plan.Indicators.First().Profile!.Marks[0].Share.ShouldBe(0.7m);
    }

    [Fact]
    public void A_known_number_of_cases_says_when_a_share_is_lost()
    {
        var share = Flow with
        {
            Kind = IndicatorKind.Ratio,
            Unit = "%",
            TimeAggregation = TimeAggregation.RatioOfSums,
            Points = [new() { Year = 2026, Low = 95 }],
        };
        var base100 = Term(TermKind.YearBase, new() { YearBase = 100 }) with { Year = 2026 };
        Verdict(share, 6, base100).Performance.ShouldBe(Performance.Lost);
        Verdict(share, 5, base100).Performance.ShouldBe(Performance.AtRisk);
        Verdict(share, 6).Performance.ShouldBe(Performance.AtRisk);

        static Assessment Verdict(Indicator share, decimal failed, params IndicatorTerm[] terms)
        {
            var plan = PlanTerms.Apply(PlanOf(share), terms);
            var period = new Period(Day(2025, 12, 15), Day(2026, 3, 14));
            Observation seen = new() { Code = share.Code, Period = period, Numerator = 40 - failed, Denominator = 40 };
            return Judge.Assess(plan.Indicators.First(), plan, 2026, [seen], Day(2026, 3, 16));
        }
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_in_words()
    {
        Code(Window(PeriodType.BudgetYear, _set) with { DocumentNumber = " " }).ShouldBe("term.document");
        Code(Window(PeriodType.BudgetYear, Day(2026, 6, 2))).ShouldBe("term.future");
        Code(Window(PeriodType.BudgetYear, Day(2026, 4, 1))).ShouldBe("term.before");
        Code(Window(PeriodType.BudgetYear, Day(1, 1, 1))).ShouldBe("term.from");
        Code(Window(PeriodType.BudgetYear, _set) with { DocumentDate = Day(2099, 1, 1) }).ShouldBe("term.document_day");
        Code(Window(PeriodType.BudgetYear, _set) with { DocumentDate = Day(1, 1, 1) }).ShouldBe("term.document_day");
        Code(Window(PeriodType.Month, _set)).ShouldBe("term.incomplete");
        Code(Term(TermKind.LeadDays, new() { LeadDays = 30 })).ShouldBe("term.kind");
        Code(Term(TermKind.Profile, new() { Shares = [50, 50], Origin = ProfileOrigin.ByHand })).ShouldBe("term.parts");
        Code(Term(TermKind.Profile, new() { Shares = [50, 50, 50, -50], Origin = ProfileOrigin.ByHand })).ShouldBe("term.negative");
        Code(Term(TermKind.Profile, new() { Shares = [25, 25, 25, 24], Origin = ProfileOrigin.ByHand })).ShouldBe("term.sum");
        Code(Window(PeriodType.BudgetYear, _set) with { Setting = new() }).ShouldBe("term.same");
        Code(Window(PeriodType.BudgetYear, _set)).ShouldBeNull();

        static string? Code(IndicatorTerm term) => TermRules.Refuse(term, Plan, Day(2026, 6, 1))?.Code;
    }

    [Fact]
    public void Two_milestones_cannot_wait_for_each_other()
    {
        Indicator[] both =
        [
            Flow with { Code = "1", Kind = IndicatorKind.Milestone, After = ["2"] },
            Flow with { Code = "2", Kind = IndicatorKind.Milestone },
        ];
        var plan = Plan with { Targets = [.. Plan.Targets.Select(target => target with { Indicators = both })] };
        var circle = Term(TermKind.After, new() { After = ["1"] }) with { Code = "2" };
        TermRules.Refuse(circle, plan, Day(2026, 6, 1))!.Code.ShouldBe("term.circle");
        TermRules.Refuse(circle with { Code = "1", Setting = new() { After = ["2"] } }, plan, Day(2026, 6, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_profile_of_any_parts_never_falls_and_ends_at_the_whole() =>
        Gen.Select(Gen.Decimal[0, 100].Array[12], Gen.Int[0, 2])
            .Where(made => made.Item1.Sum() > 1)
            .Sample((shares, which) =>
            {
                var window = ((PeriodType[])[PeriodType.Year, PeriodType.BudgetYear, PeriodType.SchoolYear])[which];
                decimal[] scaled = [.. shares.Select(share => share / shares.Sum() * 100)];
                var marks = YearParts.Marks(scaled, window);
                return YearParts.Refuse(scaled, window) is null && ApprovedProfile.Holds(marks) && Math.Abs(marks[^1].Share - 1) < 0.000001m
                    && marks.Zip(marks.Skip(1)).All(pair => pair.First.Share <= pair.Second.Share);
            });

    [Fact]
    public void A_course_known_month_by_month_comes_back_as_its_months() =>
        Gen.Decimal[1, 9].Array[12].Sample(amounts =>
        {
            decimal[] shares = [.. amounts.Select(amount => amount / amounts.Sum() * 100)];
            var back = YearParts.Of(YearParts.Marks(shares, PeriodType.Year), PeriodType.Year);
            return back.Count == 12 && Math.Abs(back.Sum() - 100) < 0.001m
                && back.Zip(shares).All(pair => Math.Abs(pair.First - pair.Second) < 0.02m);
        });

    [Fact]
    public void A_course_known_by_quarters_proposes_quarters() =>
        YearParts.Of(YearParts.Marks([70, 10, 10, 10], PeriodType.BudgetYear), PeriodType.BudgetYear).ShouldBe([70, 10, 10, 10]);

    private static PlanDocument Plan => PlanOf(Flow);

    private static Indicator Flow => new()
    {
        Code = "14a",
        Name = "Cây",
        Kind = IndicatorKind.Flow,
        TimeAggregation = TimeAggregation.Sum,
        Points = [new() { Year = 2026, Low = 1000 }],
        Provision = new() { Reference = "14", Quote = "cây" },
    };

    private static PlanDocument PlanOf(Indicator indicator) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [new() { No = "14", Group = "", Name = "Cây", Provision = indicator.Provision, Indicators = [indicator] }],
    };

    private static Indicator Held(PlanTimeline timeline, string day) =>
        timeline.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Plan.Indicators.First();

    private static IndicatorTerm Window(PeriodType type, DateOnly from) =>
        Term(TermKind.Window, new() { Window = type }) with { From = from };

    private static IndicatorTerm Term(TermKind kind, TermSetting setting) => new()
    {
        Code = "14a",
        Kind = kind,
        Setting = setting,
        DocumentNumber = "12/QĐ-UBND",
        DocumentDate = Day(2026, 4, 28),
        Provenance = Provenance.Assigned,
        From = _set,
    };
}
