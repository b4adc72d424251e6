using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Versions;

/// <summary>A day that the plan gives twice is open until somebody decides, and the decided one from then on.</summary>
public sealed class SaidDaysTests
{
    private static readonly DateOnly _today = Day(2026, 12, 20);

    private static readonly Conflict _land = new()
    {
        Id = "dat",
        Message = "chỉ 2025 hay cả 2025-2030",
        Provisions = [new() { Reference = "dự án 10" }],
        Readings = [new() { Id = "mot", Text = "Chỉ năm 2025" }, new() { Id = "ca", Text = "Giai đoạn 2025-2030" }],
    };

    private static readonly Conflict _scheme = new()
    {
        Id = "han",
        Message = "trong năm hay trong tháng 2",
        Provisions = [new() { Reference = "dự án 19" }],
        Readings =
        [
            new() { Id = "nam", Text = "Trong năm 2026", Changes = [new() { Code = "1", Points = [new() { Year = 2026 }] }] },
            new()
            {
                Id = "thang",
                Text = "Trong tháng 2/2026",
                Changes = [new() { Code = "1", Points = [new() { Year = 2026, Due = Day(2026, 2, 28) }] }],
            },
        ],
    };

    [Fact]
    public void Until_somebody_decides_every_day_is_named()
    {
        var plan = On([]);
        Project(plan, "10").Said!.Days.ShouldBe([Day(2025, 12, 31), Day(2030, 12, 31)]);
        Project(plan, "19").Said!.Days.ShouldBe([Day(2026, 2, 28), Day(2026, 12, 31)]);
        plan.FindIndicator("1")!.SaidDay.ShouldNotBeNull().IsOpen.ShouldBeTrue();
        Project(plan, "11").Said.ShouldBeNull();
    }

    [Theory]
    [InlineData("ca", "2030-12-31", DatePrecision.Year)]
    [InlineData("mot", "2025-12-31", DatePrecision.Year)]
    public void The_decided_day_is_in_force_and_the_start_stays(string reading, string end, DatePrecision precision)
    {
        var held = Project(On([new("dat", reading, From: null)]), "10");
        held.ShouldBe(new Schedule(Day(2025, 1, 1), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), precision) with
        {
            Said = held.Said,
        });
        held.Said!.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void What_is_asked_of_a_year_has_an_open_day_until_somebody_decides()
    {
        IsOpen([]).ShouldBeTrue();
        IsOpen([new("han", "nam", From: null)]).ShouldBeFalse();
        var goal = new YearGoal { Indicator = On([]).FindIndicator("1")! with { SaidDay = null }, Year = 2026 };
        var year = goal with { Point = new() { Year = 2026 } };
        var day = goal with { Point = new() { Year = 2026, Due = Day(2026, 2, 28) } };
        (day with { Otherwise = [year] }).IsDayOpen.ShouldBeTrue();
        (day with { Otherwise = [day] }).IsDayOpen.ShouldBeFalse();

        static bool IsOpen(DecidedReading[] decided) =>
            On(decided) is var plan && YearGoal.Of(plan.FindIndicator("1")!, plan, 2026).IsDayOpen;
    }

    [Fact]
    public void A_decision_for_an_output_sets_its_scheme_too_and_a_dated_one_leaves_the_days_before_open()
    {
        DecidedReading[] decided = [new("han", "nam", Day(2026, 3, 1))];
        Project(On(decided), "19").To.ShouldBe(Day(2026, 12, 31));
        Project(On(decided, Day(2026, 2, 1)), "19").Said!.IsOpen.ShouldBeTrue();
        Project(On([new("han", "thang", From: null)]), "19").ShouldSatisfyAllConditions(
            held => held.To.ShouldBe(Day(2026, 2, 28)), held => held.Precision.ShouldBe(DatePrecision.Month));
    }

    [Fact]
    public void An_output_waits_neither_for_its_own_scheme_nor_for_a_step_of_which_the_day_is_open()
    {
        var plan = On([]);
        foreach (var reading in _scheme.Readings)
            Late(PlanReadings.Apply(plan, reading), "1").ShouldBeEmpty();
        Late(plan, "2").ShouldBeEmpty();
        Late(On([new("han", "thang", From: null)]), "1").ShouldBeEmpty();
        Late(On([new("han", "thang", From: null)]), "2").ShouldBe(["1. thử", "Đề án 19"]);
    }

    [Fact]
    public void A_fault_in_a_written_time_is_settled_once_another_end_was_decided()
    {
        Finding passed = new()
        {
            Id = "deadline_passed-1",
            Kind = "deadline_passed",
            Weight = FindingWeight.Contradiction,
            Message = "đã qua",
            Concerns = ["P10"],
        };
        SaidDays.IsSettled(passed, Plan, On([])).ShouldBeFalse();
        SaidDays.IsSettled(passed, Plan, On([new("dat", "mot", From: null)])).ShouldBeFalse();
        SaidDays.IsSettled(passed, Plan, On([new("dat", "ca", From: null)])).ShouldBeTrue();
    }

    [Fact]
    public void A_finding_that_somebody_decided_holds_though_it_was_not_kept_with_the_plan()
    {
        Finding found = new()
        {
            Id = _land.Id,
            Kind = "scheme_two_deadlines",
            Weight = FindingWeight.Contradiction,
            Message = _land.Message,
            Provisions = _land.Provisions,
            Readings = _land.Readings,
        };
        var bare = Plan with { Conflicts = [] };
        Contradictions.WithDecided(bare, [], () => throw new InvalidOperationException()).ShouldBe(bare);
        var kept = Contradictions.WithDecided(bare, ["dat"], () => [found]);
        Project(new PlanTimeline([new(kept, Day(2026, 1, 1))], [new("dat", "ca", From: null)]).On(_today).Plan, "10").To
            .ShouldBe(Day(2030, 12, 31));
    }

    private static IEnumerable<string> Late(PlanDocument plan, string code)
    {
        var output = plan.FindIndicator(code)!;
        return Prerequisite.Of(output, plan, 2026, output.PointFor(2026)).Where(one => one.IsLate(ObservedSeries.Of([]), _today))
            .Select(one => one.Name);
    }

    private static Schedule Project(PlanDocument plan, string no) => plan.Projects.Single(one => one.No == no).Schedule!;

    private static PlanDocument On(IReadOnlyList<DecidedReading> decided, DateOnly? day = null) =>
        new PlanTimeline([new(Plan, Day(2026, 1, 1))], decided).On(day ?? _today).Plan;

    private static PlanDocument Plan => Sample(
        Due(IndicatorKind.Milestone, 2026), Due(IndicatorKind.Milestone, 2026) with { Code = "2", After = ["1"] });

    private static PlanDocument Sample(params Indicator[] indicators) => Judging.Sample.Plan(indicators) with
    {
        Projects =
        [
            Scheme("10", new(Day(2025, 1, 1), Day(2025, 12, 31), DatePrecision.Year)),
            Scheme("11", new(From: null, Day(2026, 2, 28), DatePrecision.Month)),
            Scheme("19", new(From: null, Day(2026, 2, 28), DatePrecision.Month)) with { Serves = ["1", "2"] },
        ],
        Conflicts = [_land, _scheme],
    };

    private static PlanProject Scheme(string no, Schedule schedule) => new()
    {
        No = no,
        Name = $"Đề án {no}",
        Schedule = schedule,
        Provision = new() { Reference = $"dự án {no}" },
    };
}
