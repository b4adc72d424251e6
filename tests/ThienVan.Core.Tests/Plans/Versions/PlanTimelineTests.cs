using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Versions;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Versions;

/// <summary>Which goal is in force on a day: that of the version of the day, as it was decided to be read.</summary>
public sealed class PlanTimelineTests
{
    private static readonly Conflict _conflict = new()
    {
        Id = "m",
        Message = "30 hay 250",
        Readings = [Reading("thap", 30), Reading("cao", 250)],
    };

    private static readonly DateOnly _first = Day(2026, 1, 1);
    private static readonly DateOnly _amended = Day(2026, 7, 1);

    [Theory]
    [InlineData("2025-06-01", 1000)]
    [InlineData("2026-06-30", 1000)]
    [InlineData("2026-07-01", 1200)]
    [InlineData("2029-01-01", 1200)]
    public void A_figure_of_March_is_held_against_the_plan_of_March(string day, int goal) =>
        Goal(Amended([]), day)!.Low.ShouldBe(goal);

    [Fact]
    public void A_version_that_comes_back_is_in_force_again()
    {
        var timeline = new PlanTimeline([new(Steps(1000), _first), new(Steps(1200), _amended), new(Steps(1000), Day(2026, 9, 1))], []);
        Goal(timeline, "2026-08-31")!.Low.ShouldBe(1200);
        Goal(timeline, "2026-09-01")!.Low.ShouldBe(1000);
    }

    [Fact]
    public void A_decided_reading_is_how_the_words_were_meant_from_the_first_unless_a_day_is_said()
    {
        Goal(Amended([new("m", "cao", From: null)]), "2026-02-01")!.Low.ShouldBe(250);
        var dated = Amended([new("m", "cao", Day(2026, 3, 10))]);
        Goal(dated, "2026-03-09")!.Low.ShouldBe(1000);
        Goal(dated, "2026-03-10")!.Low.ShouldBe(250);
        dated.On(Day(2026, 3, 9)).Undecided.ShouldHaveSingleItem().Id.ShouldBe("m");
        dated.On(Day(2026, 3, 10)).Undecided.ShouldBeEmpty();
    }

    [Fact]
    public void A_later_decision_takes_the_place_of_the_earlier_from_its_own_day()
    {
        var timeline = Amended([new("m", "cao", From: null), new("m", "thap", Day(2026, 5, 1))]);
        Goal(timeline, "2026-04-30")!.Low.ShouldBe(250);
        Goal(timeline, "2026-05-01")!.Low.ShouldBe(30);
        Goal(Amended([new("m", "cao", Day(2026, 5, 1)), new("m", "thap", From: null)]), "2026-05-01")!.Low.ShouldBe(30);
    }

    [Fact]
    public void What_happens_later_never_moves_a_day_that_is_past() =>
        Gen.Select(Gen.Int[0, 700].Array[1, 5], Gen.Int[0, 700].Array[0, 5], Gen.Int[0, 700]).Sample((amended, decided, day) =>
        {
            var all = Timeline(amended, decided, until: int.MaxValue);
            var known = Timeline(amended, decided, until: day);
            all.GoalOn(_first.AddDays(day), "1", 2026)!.Point.ShouldBe(known.GoalOn(_first.AddDays(day), "1", 2026)!.Point);
        });

    [Fact]
    public void An_amendment_says_what_it_changed_and_only_that()
    {
        var (before, after) = (Steps(1000), Plan(Flow(1000) with { Total = new(6000, High: null), Comparator = Comparator.MoreThan }));
        GoalChange.Of("1", before, before).ShouldBeEmpty();
        GoalChange.Of("1", Steps(1000), Steps(1200)).Select(change => (change.Year, change.Before?.Low, change.After?.Low))
            .ShouldBe([.. Enumerable.Range(2026, 5).Select(year => ((int?)year, (decimal?)1000, (decimal?)1200))]);
        GoalChange.Of("1", before, after)[^1].ShouldBe(new(Year: null, new(Comparator.AtLeast, 5000, null, null),
            new(Comparator.MoreThan, 6000, null, null)));
        GoalChange.Of("1", Plan(), Steps(1000))[0].Before.ShouldBeNull();
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1200, true)]
    public void The_checker_reads_the_amended_figures_beside_a_text_that_still_adds_up(int yearly, bool found)
    {
        SourceText text = SourceText.FromText("14. Trồng 1.000 cây mỗi năm, cả giai đoạn 5.000 cây.");
        var maintained = Flow(1000) with { Points = [new() { Year = 2026, Low = yearly }], MaintainFrom = 2026 };
        foreach (var plan in (PlanDocument[])[Steps(yearly), Plan(maintained)])
            PlanChecker.Check(plan, text).Any(finding => finding.Kind == "steps_vs_total").ShouldBe(found);
        PlanChecker.Check(Steps(yearly), source: null).Any(finding => finding.Kind == "steps_vs_total").ShouldBe(found);
    }

    [Theory]
    [InlineData("1.500 đang hoạt động", "1.500 mới", true)]
    [InlineData("Giai đoạn 2026-2030", "Giai đoạn 2026-2031", false)]
    public void A_contradiction_that_names_a_place_and_no_goal_is_about_what_is_counted_there_unless_it_is_about_time(
        string one, string other, bool concerns)
    {
        var plan = Steps(1000);
        var conflict = new Conflict
        {
            Id = "c",
            Message = "Hai cách",
            Provisions = [plan.Targets[0].Provision],
            Readings = [new() { Id = "a", Text = one }, new() { Id = "b", Text = other }],
        };
        var read = new PlanTimeline([new(plan with { Conflicts = [conflict] }, _first)], []).On(_first);
        read.Plan.Conflicts.Single().Concerns.ShouldBe(concerns ? ["1"] : []);
        read.Undecided.Single().Concerns.ShouldBe(concerns ? ["1"] : []);
    }

    private static Reading Reading(string id, decimal goal) => new()
    {
        Id = id,
        Text = id,
        Changes = [new() { Code = "1", Points = [new() { Year = 2026, Low = goal }] }],
    };

    private static TargetPoint? Goal(PlanTimeline timeline, string day) =>
        timeline.GoalOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null), "1", 2026)!.Point;

    private static PlanTimeline Amended(IReadOnlyList<DecidedReading> decisions) =>
        new([new(Steps(1000), _first), new(Steps(1200), _amended)], decisions);

    private static PlanTimeline Timeline(int[] amended, int[] decided, int until) => new(
        [.. amended.Order().Select((day, i) => (day, i)).Where(at => at.i == 0 || at.day <= until)
            .Select(at => new PlanEdition(Steps(1000 + at.i), _first.AddDays(at.day)))],
        [.. decided.Order().Where(day => day <= until)
            .Select(day => new DecidedReading("m", day % 2 == 0 ? "thap" : "cao", _first.AddDays(day)))]);

    private static PlanDocument Steps(decimal yearly) => Plan(Flow(yearly)) with { Conflicts = [_conflict] };

    private static Indicator Flow(decimal yearly) =>
        Indicator(IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => (year, yearly))]) with { Total = new(5000, High: null) };
}
