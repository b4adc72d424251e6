using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans;

/// <summary>Yearly figures that documents assign: open years are filled only so, and nothing the plan states gives way unsaid.</summary>
public sealed class YearAssignmentTests
{
    private const string Code = "1";
    private static readonly DateOnly _signed = Day(2026, 2, 5);

    // 1,000 in 2026, nothing said of 2027.
    private static readonly Indicator _trees = Indicator(IndicatorKind.Flow, (2026, 1000)) with { AreaAggregation = AreaAggregation.Sum };

    [Fact]
    public void An_open_year_is_filled_with_its_document_from_its_day()
    {
        var given = Given(1200) with { Year = 2027 };
        Point(_trees, 2027, "2026-02-04", given).ShouldBeNull();
        var point = Point(_trees, 2027, "2026-02-05", given)!;
        (point.Low, point.Provenance, point.Basis, point.Assigned!.Planned)
            .ShouldBe((1200, Provenance.Assigned, "12/QĐ-UBND ngày 05/02/2026", null));
        Point(_trees, 2026, "2026-02-05", given)!.Low.ShouldBe(1000);
        Point(_trees, 2028, "2026-02-05", given).ShouldBeNull();
    }

    [Fact]
    public void What_the_plan_states_gives_way_only_to_a_document_that_says_so()
    {
        Point(_trees, 2026, "2026-03-01", Given(1200))!.Low.ShouldBe(1000);
        var point = Point(_trees, 2026, "2026-03-01", Given(1200, replaces: true))!;
        (point.Low, point.Assigned!.Planned!.Low).ShouldBe((1200, 1000));
        Point(_trees, 2026, "2026-02-04", Given(1200, replaces: true))!.Low.ShouldBe(1000);
    }

    [Fact]
    public void What_is_kept_up_from_a_year_before_is_of_the_plan_and_an_assigned_year_is_not_kept_up()
    {
        var kept = _trees with { MaintainFrom = 2026 };
        Point(kept, 2027, "2026-03-01", Given(1200) with { Year = 2027 })!.Low.ShouldBe(1000);
        Point(kept, 2027, "2026-03-01", Given(1200, replaces: true) with { Year = 2027 })!.Low.ShouldBe(1200);
        Point(kept, 2027, "2026-03-01", Given(1200, replaces: true))!.Low.ShouldBe(1000);
        Point(kept, 2028, "2026-03-01", Given(1200, replaces: true) with { Year = 2027 })!.Low.ShouldBe(1000);
        Point(_trees with { MaintainFrom = 2026, Points = [] }, 2027, "2026-03-01", Given(1200)).ShouldBeNull();
    }

    [Fact]
    public void A_version_of_the_plan_that_says_another_figure_later_is_the_newer_word()
    {
        var amended = Plan(_trees with { Points = [new() { Year = 2026, Low = 1500 }] });
        var timeline = new PlanTimeline(
            [new(Plan(_trees), Day(2026, 1, 1)), new(Plan(_trees), Day(2026, 4, 1)), new(amended, Day(2026, 6, 1))], [], [],
            [Given(1200, replaces: true)]);
        timeline.GoalOn(Day(2026, 5, 1), Code, 2026)!.Point!.Low.ShouldBe(1200);
        timeline.GoalOn(Day(2026, 6, 1), Code, 2026)!.Point!.Low.ShouldBe(1500);
    }

    [Fact]
    public void A_ward_may_ask_more_of_itself_than_was_asked_and_never_less()
    {
        var above = Given(1200) with { Year = 2027 };
        Point(_trees, 2027, "2026-03-01", above, Ward(1300))!.Low.ShouldBe(1300);
        Point(_trees, 2027, "2026-03-01", above, Ward(900))!.Low.ShouldBe(1200);
        Doubts(_trees, 2027, above, Ward(900)).ShouldBe([AssignmentDoubtKind.WardBelowAbove]);

        YearAssignment Ward(decimal figure) =>
            Given(figure) with { Year = 2027, Level = AssignmentLevel.FromWard, Number = "7/QĐ-UBND", From = Day(2026, 2, 20) };
    }

    [Fact]
    public void A_figure_below_the_plan_is_said_whether_it_holds_or_not()
    {
        Doubts(_trees, 2026, Given(900)).ShouldBe([AssignmentDoubtKind.BelowPlan]);
        Doubts(_trees, 2026, Given(900, replaces: true)).ShouldBe([AssignmentDoubtKind.BelowPlan]);
        Doubts(_trees, 2026, Given(1200)).ShouldBe([AssignmentDoubtKind.AbovePlanBeside]);
        Doubts(_trees, 2026, Given(1200, replaces: true)).ShouldBeEmpty();
        Doubts(_trees, 2026, Given(1000)).ShouldBeEmpty();
        var rank = AtMost(IndicatorKind.Rank, (2026, 20));
        var worse = Given(30) with { Figures = [new() { Code = Code, High = 30, Replaces = true }] };
        Doubts(rank, 2026, worse).ShouldBe([AssignmentDoubtKind.BelowPlan]);
    }

    [Fact]
    public void A_document_typed_again_counts_as_it_was_typed_last()
    {
        var wrong = Given(1200) with { Year = 2027, Figures = [.. Given(1200).Figures, new() { Code = "2", Low = 5 }] };
        Point(_trees, 2027, "2026-03-01", wrong, Given(1300) with { Year = 2027, IsCorrection = true })!.Low.ShouldBe(1300);
        Point(_trees, 2027, "2026-03-01", Given(1200) with { Year = 2027 }, Given(1300) with { Year = 2028 }).ShouldBeNull();
    }

    [Theory]
    [InlineData("1.200,5", null)]
    [InlineData("1200", 1200)]
    [InlineData("đạt", null)]
    public void A_figure_is_read_as_its_kind_has_it(string typed, int? low) =>
        Read(_trees, new() { Code = Code, Value = typed })?.Low.ShouldBe(low);

    [Fact]
    public void Ranges_recognitions_lifted_figures_and_parts_are_read_from_what_was_typed()
    {
        var range = Read(Indicator(IndicatorKind.GrowthAverage) with { Comparator = Comparator.Range }, Typed("15–17"));
        (range!.Low, range.High).ShouldBe((15, 17));
        Read(AtMost(IndicatorKind.Rank), Typed("20"))!.High.ShouldBe(20);
        Read(Indicator(IndicatorKind.Standard), Typed("đạt")).ShouldNotBeNull();
        Read(_trees, Typed("bỏ"))!.IsLifted.ShouldBeTrue();
        Read(_trees, Typed("")).ShouldBeNull();
        var split = Read(_trees, Typed("1000") with { Parts = "Tổ dân phố số 1: 400\nPhòng Kinh tế: 600", Why = " " })!;
        split.Parts.ShouldBe([new(AssignedPartKind.Neighbourhood, "Tổ dân phố số 1", 400), new(AssignedPartKind.Unit, "kinh-te", 600)]);
        split.WhyParts.ShouldBeNull();
        Refusal("Ban lạ: 5").ShouldContain("Ban lạ");
        Refusal("Tổ 1").ShouldContain("Tổ 1");

        static TypedFigure Typed(string value) => new() { Code = Code, Value = value };
        string Refusal(string parts) => AssignmentReader.Read(Typed("5") with { Parts = parts }, Ward(_trees)).Refusal!.Message;
    }

    [Fact]
    public void A_sheet_gives_a_figure_a_row_and_a_part_a_column_and_names_what_it_cannot_read()
    {
        var block = PastedBlock.Read("Mã\tChỉ tiêu\tMức giao\tThay kế hoạch\tTổ 1\tTổ 2\tVì sao\n"
            + "1\tcây\t1000\tx\t600\t300\tdự phòng\n9\t\t5");
        var rows = AssignmentSheet.Read(block, Ward(_trees)).Value;
        rows[0].Typed.ShouldBe(new TypedFigure
        {
            Code = Code,
            Value = "1000",
            Replaces = true,
            Parts = "Tổ 1: 600\nTổ 2: 300",
            Why = "dự phòng",
        });
        rows[0].Refusal.ShouldBeNull();
        rows[1].Refusal!.Message.ShouldContain("dòng 3");
        AssignmentSheet.Read(PastedBlock.Read("a\tb\n1\t2"), Ward(_trees)).Refusal!.Code.ShouldBe("assign.headings");
    }

    private static AssignedFigure? Read(Indicator indicator, TypedFigure typed) =>
        AssignmentReader.Read(typed, Ward(indicator)) is { IsRefused: false } read ? read.Value.Figure : null;

    private static PlanDocument Ward(Indicator indicator) =>
        Plan(indicator) with { Units = [new() { Id = "kinh-te", Name = "Phòng Kinh tế" }] };

    [Fact]
    public void A_base_is_the_number_a_years_share_is_a_share_of()
    {
        var drive = Indicator(IndicatorKind.Ratio, (2026, 100)) with { Base = ShareBase.FixedForYear };
        var given = Given(500) with { Figures = [new() { Code = Code, What = AssignedWhat.Base, Low = 500 }] };
        var held = On(drive, "2026-03-01", [], given).FindIndicator(Code)!;
        (held.BaseOf(2026), held.BaseOf(2027), held.PointFor(2026)!.Low).ShouldBe((500, null, 100));
        On(drive, "2026-02-01", [], given).FindIndicator(Code)!.BaseOf(2026).ShouldBeNull();
        var set = new IndicatorTerm
        {
            Code = Code,
            Kind = TermKind.YearBase,
            Year = 2026,
            Setting = new() { YearBase = 450 },
            DocumentNumber = "9/QĐ-UBND",
            DocumentDate = Day(2026, 2, 5),
            Provenance = Provenance.Assigned,
            From = Day(2026, 2, 5),
        };
        On(drive, "2026-03-01", [set], given).FindIndicator(Code)!.BaseOf(2026).ShouldBe(450);
        On(drive, "2026-03-01", [set with { From = Day(2026, 1, 5) }], given).FindIndicator(Code)!.BaseOf(2026).ShouldBe(500);
    }

    [Fact]
    public void An_average_over_the_whole_period_keeps_its_promise()
    {
        var growth = Indicator(IndicatorKind.GrowthAverage) with { Total = new(15, null) };
        Point(growth, 2026, "2026-03-01", Given(20, replaces: true)).ShouldBeNull();
    }

    [Fact]
    public void Readings_that_nobody_decided_are_each_asked_with_what_is_assigned()
    {
        var conflict = new Conflict { Id = "c", Message = "", Readings = [Reading("a", 1000), Reading("b", 2000)] };
        PlanReadings Read(YearAssignment given) =>
            new PlanTimeline([new(Plan(_trees) with { Conflicts = [conflict] }, Day(2026, 1, 1))], [], [], [given]).On(Day(2026, 3, 1));
        Asked(Given(1500, replaces: true)).ShouldBe([1500, 1500]);
        Asked(Given(1500)).ShouldBe([1000, 2000]);
        Asked(Given(1500) with { Year = 2027 }, 2027).ShouldBe([1500, 1500]);

        static Reading Reading(string id, decimal low) =>
            new() { Id = id, Text = id, Changes = [new() { Code = Code, Points = [new() { Year = 2026, Low = low }] }] };
        decimal?[] Asked(YearAssignment given, int year = 2026)
        {
            var read = Read(given);
            return [.. YearGoal.Of(read.Plan.FindIndicator(Code)!, read, year).EveryReading.Select(goal => goal.Point?.Low)];
        }
    }

    [Fact]
    public void A_verdict_goes_by_the_assigned_figure_and_names_its_document()
    {
        var plan = On(_trees, "2026-10-01", [], Given(2000, replaces: true));
        var verdict = Judge.Assess(plan.FindIndicator(Code)!, plan, 2026, [Seen(To(Day(2026, 9, 14)), 800)], Day(2026, 9, 20));
        verdict.Target.ShouldBe(2000);
        verdict.Explanation.Steps.ShouldContain(step => step.Label == "Chỉ tiêu năm 2026" && step.Value.Contains("ít nhất 2.000 cột")
            && step.Value.Contains("12/QĐ-UBND ngày 05/02/2026") && step.Value.Contains("thay mức kế hoạch là ít nhất 1.000 cột"));
    }

    [Theory]
    [InlineData(IndicatorKind.Flow, PartsRule.AddUp)]
    [InlineData(IndicatorKind.Stock, PartsRule.AddUp)]
    [InlineData(IndicatorKind.Ratio, PartsRule.EachItsOwn)]
    [InlineData(IndicatorKind.Rank, PartsRule.None)]
    [InlineData(IndicatorKind.Standard, PartsRule.None)]
    [InlineData(IndicatorKind.GrowthYearly, PartsRule.None)]
    public void Parts_make_the_whole_as_the_kind_has_it(IndicatorKind kind, PartsRule rule)
    {
        AssignedFigure.RuleOf(Indicator(kind), AssignedWhat.Goal).ShouldBe(rule);
        AssignedFigure.RuleOf(Indicator(kind) with { Restricted = true }, AssignedWhat.Goal).ShouldBe(PartsRule.None);
    }

    [Fact]
    public void Parts_that_do_not_make_the_whole_need_a_reason_and_shares_do_not_add_up()
    {
        Refused(_trees, Split(600, 300)).ShouldBe("assign.sum");
        Refused(_trees, Split(600, 400)).ShouldBeNull();
        Refused(_trees, Split(600, 300) with { WhyParts = "để dự phòng" }).ShouldBeNull();
        Refused(_trees, Split(600.5m, 399.5m)).ShouldBe("figure.whole");
        Refused(_trees, Split(1100, -100)).ShouldBe("assign.part_negative");
        Refused(_trees, Split(600, 400), AssignmentLevel.FromAbove).ShouldBe("assign.parts_above");
        Refused(Indicator(IndicatorKind.Ratio), Split(98, 99) with { Low = 98 }).ShouldBeNull();
        Refused(AtMost(IndicatorKind.Rank), Split(1, 2) with { Low = null, High = 20 }).ShouldBe("assign.no_parts");
        var twice = Split(600, 400);
        Refused(_trees, twice with { Parts = [twice.Parts[0], twice.Parts[0]] }).ShouldBe("assign.part_twice");

        static AssignedFigure Split(decimal one, decimal other) => new()
        {
            Code = Code,
            Low = 1000,
            Parts = [new(AssignedPartKind.Neighbourhood, "Tổ 1", one), new(AssignedPartKind.Neighbourhood, "Tổ 2", other)],
        };
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_in_words()
    {
        Refused(Given(10) with { Number = " " }).ShouldBe("assign.number");
        Refused(Given(10) with { Issuer = "" }).ShouldBe("assign.issuer");
        Refused(Given(10) with { Date = Day(2099, 1, 1) }).ShouldBe("assign.date");
        Refused(Given(10) with { From = Day(2026, 2, 4) }).ShouldBe("assign.before");
        Refused(Given(10) with { From = Day(2026, 6, 2) }).ShouldBe("assign.future");
        Refused(Given(10) with { Year = 2031 }).ShouldBe("assign.year");
        Refused(Given(10) with { Figures = [] }).ShouldBe("assign.empty");
        Refused(Given(10) with { Figures = [.. Given(10).Figures, .. Given(20).Figures] }).ShouldBe("assign.twice");
        Refused(Given(10) with { Figures = [new() { Code = "?", Low = 1 }] }).ShouldBe("assign.indicator");
        Refused(Given(10) with { Figures = [new() { Code = Code, What = AssignedWhat.Base, Low = 1 }] }).ShouldBe("assign.kind");
        Refused(Given(10) with { Figures = [new() { Code = Code, IsLifted = true }] }).ShouldBe("assign.nothing");
        Refused(Given(10) with { Figures = [new() { Code = Code }] }).ShouldBe("goal.figure");
        Refused(Given(10.5m)).ShouldBe("figure.whole");
        Refused(Given(10)).ShouldBeNull();
        AssignmentRules.Refuse(Given(10) with { Number = "12/qđ-ubnd " }, Plan(_trees), [Given(20)], Day(2026, 6, 1))!.Code
            .ShouldBe("assign.known");
        AssignmentRules.Refuse(Given(10) with { IsCorrection = true }, Plan(_trees), [Given(20)], Day(2026, 6, 1)).ShouldBeNull();
        Refused(Given(10) with { IsCorrection = true }).ShouldBe("assign.unknown");
        AssignmentRules.RefuseApproval(Guid.Empty, Guid.Empty)!.Code.ShouldBe("assign.own");

        static string? Refused(YearAssignment given) => AssignmentRules.Refuse(given, Plan(_trees), [], Day(2026, 6, 1))?.Code;
    }

    [Fact]
    public void The_sheet_tells_what_is_open_and_what_holds()
    {
        var timeline = new PlanTimeline([new(Plan(_trees), Day(2026, 1, 1))], [], [], [Given(900) with { Year = 2027 }]);
        var readings = timeline.On(Day(2026, 3, 1));
        YearSheet.Of(readings, 2027).Single().IsOpen.ShouldBeFalse();
        YearSheet.Of(readings, 2027).Single().Above!.Figure.Low.ShouldBe(900);
        YearSheet.Of(readings, 2028).Single().IsOpen.ShouldBeTrue();
    }

    private static readonly Gen<YearAssignment> _documents = Gen.Select(
        Gen.Int[1, 60], Gen.Int[0, 40], Gen.Decimal[1, 3000], Gen.Bool, Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3],
        (number, later, figure, above, replaces, year, lifted) => new YearAssignment
        {
            Level = above ? AssignmentLevel.FromAbove : AssignmentLevel.FromWard,
            Year = 2026 + year,
            Number = $"{number}/QĐ-UBND",
            Date = _signed,
            Issuer = "Ủy ban nhân dân",
            From = _signed.AddDays(later),
            Figures = [new() { Code = Code, Low = lifted == 0 ? null : Math.Round(figure), IsLifted = lifted == 0, Replaces = replaces }],
        });

    private static readonly Gen<YearAssignment[]> _some = _documents.Array[0, 8]
        .Where(made => made.Select(one => one.Number).Distinct().Count() == made.Length);

    [Fact]
    public void The_order_of_entry_does_not_matter() =>
        Gen.Select(_some, Gen.Int[0, 50]).SelectMany(made => Gen.Shuffle(made.Item1), (made, shuffled) => (made, shuffled))
            .Sample(one => Said(one.made.Item1, one.made.Item2) == Said(one.shuffled, one.made.Item2));

    [Fact]
    public void Taking_a_document_away_restores_what_held_before() =>
        Gen.Select(_some, _documents, Gen.Int[0, 50]).Sample((made, one, day) =>
        {
            YearAssignment[] with = [.. made, one with { Number = "99/QĐ-UBND" }];
            return Said([.. with.Where(other => other.Number != "99/QĐ-UBND")], day) == Said(made, day);
        });

    [Fact]
    public void Lifting_the_last_of_a_level_gives_back_what_the_plan_and_the_other_level_ask() =>
        Gen.Select(_some, Gen.Int[0, 3]).Sample((made, year) =>
        {
            var lift = Given(1) with
            {
                Year = 2026 + year,
                Number = "99/QĐ-UBND",
                From = _signed.AddDays(45),
                Figures = [new() { Code = Code, IsLifted = true }],
            };
            YearAssignment[] without = [.. made.Where(one => one.Year != lift.Year || one.Level != lift.Level)];
            return Said([.. made, lift], 50) == Said(without, 50) && Said([.. made, lift], 44) == Said(made, 44);
        });

    [Fact]
    public void A_day_knows_nothing_of_what_holds_later() =>
        Gen.Select(_some, Gen.Int[0, 50]).Sample((made, day) =>
            Said(made, day) == Said([.. made.Where(one => one.From <= _signed.AddDays(day))], day) && Said(made, -1) == Said([], 0));

    [Fact]
    public void A_figure_of_the_plan_never_gives_way_unsaid_and_no_other_year_moves() =>
        Gen.Select(_some, Gen.Int[0, 50]).Sample((made, day) =>
        {
            var indicator = Held(made, day);
            return indicator.Points.All(point => point.Assigned is { } assigned
                ? assigned.Held.Year == point.Year && (assigned.Planned is null || assigned.Held.Figure.Replaces)
                : _trees.PointFor(point.Year) == point)
                && _trees.Points.All(point => indicator.PointFor(point.Year) is not null)
                && AssignedGoals.PlannedFor(indicator, 2026) == _trees.PointFor(2026);
        });

    private static Indicator Held(IReadOnlyList<YearAssignment> given, int day) =>
        new PlanTimeline([new(Plan(_trees), Day(2026, 1, 1))], [], [], given).On(_signed.AddDays(day)).Plan.FindIndicator(Code)!;

    private static string Said(IReadOnlyList<YearAssignment> given, int day) =>
        string.Join(';', Held(given, day).Points.Select(point => $"{point.Year} {point.Low} {point.Basis} {point.Assigned?.Planned?.Low}"));

    private static PlanDocument On(Indicator indicator, string day, IReadOnlyList<IndicatorTerm> terms, params YearAssignment[] given) =>
        new PlanTimeline([new(Plan(indicator), Day(2026, 1, 1))], [], terms, given)
            .On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Plan;

    private static TargetPoint? Point(Indicator indicator, int year, string day, params YearAssignment[] given) =>
        On(indicator, day, [], given).FindIndicator(Code)!.HeldFor(year);

    private static AssignmentDoubtKind[] Doubts(Indicator indicator, int year, params YearAssignment[] given)
    {
        var readings = new PlanTimeline([new(Plan(indicator), Day(2026, 1, 1))], [], [], given).On(Day(2026, 3, 1));
        return [.. YearSheet.Of(readings, year).Single().Doubts.Select(doubt => doubt.Kind)];
    }

    private static string? Refused(Indicator indicator, AssignedFigure figure, AssignmentLevel level = AssignmentLevel.FromWard) =>
        AssignmentRules.Refuse(Given(1) with { Level = level, Figures = [figure] }, Plan(indicator), [], Day(2026, 6, 1))?.Code;

    private static YearAssignment Given(decimal figure, bool replaces = false) => new()
    {
        Level = AssignmentLevel.FromAbove,
        Year = 2026,
        Number = "12/QĐ-UBND",
        Date = _signed,
        Issuer = "Ủy ban nhân dân thành phố",
        From = _signed,
        Figures = [new() { Code = Code, Low = figure, Replaces = replaces }],
    };
}
