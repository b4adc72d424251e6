using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>What was said stays; what changed since is named by the rule's inputs.</summary>
public sealed class VerdictChangeTests
{
    private static readonly Guid _plan = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid _known = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
    private static readonly Guid _fresh = Guid.Parse("00000000-0000-0000-0000-0000000000bb");
    private static readonly Period _march = new(Day(2026, 2, 15), Day(2026, 3, 14));

    [Fact]
    public void The_same_verdict_is_no_change() => Change(Performance.AtRisk).ShouldBeNull();

    [Fact]
    public void Nothing_but_time_is_said_to_be_time() =>
        Why(Inputs()).ShouldBe(["đã qua thêm thời gian từ 14/02/2026 mà không có số liệu mới"]);

    [Fact]
    public void A_figure_that_came_and_one_that_was_corrected_are_told_apart()
    {
        Why(Inputs() with { Figures = [new(_known, _march, 1), new(_fresh, _march, 1)] })
            .ShouldBe(["có số liệu kỳ 15/02/2026 – 14/03/2026"]);
        Why(Inputs() with { Figures = [new(_fresh, _march, 2)] }).ShouldBe(["số liệu kỳ 15/02/2026 – 14/03/2026 được sửa"]);
    }

    [Fact]
    public void Documents_come_before_figures()
    {
        IndicatorTerm term = new()
        {
            Code = "a",
            Kind = TermKind.LeadDays,
            Setting = new() { LeadDays = 90 },
            DocumentNumber = "12/QĐ-UBND",
            DocumentDate = Day(2026, 2, 20),
            Provenance = Provenance.Assigned,
            From = Day(2026, 2, 20),
        };
        Why(Inputs() with
        {
            Decisions = ["7/TB-UBND"],
            Terms = [term],
            Amended = true,
            Figures = [new(_fresh, _march, 1)],
        })
            .ShouldBe([
                "cách hiểu kế hoạch được quyết định theo 7/TB-UBND",
                "thời gian làm thủ tục công nhận được đặt theo 12/QĐ-UBND ngày 20/02/2026",
                "đã áp dụng bản kế hoạch mới",
                "có số liệu kỳ 15/02/2026 – 14/03/2026",
            ]);
    }

    [Fact]
    public void A_version_of_the_plan_is_no_reason_where_it_left_the_indicator_alone()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 100));
        var plan = Plan(flow) with { Projects = [Scheme(Day(2026, 6, 30))] };
        Alike(plan with { Targets = [.. plan.Targets] }).ShouldBeTrue();
        var renamed = plan.Targets[0].Indicators.Select(one =>
            one with { Name = "tên khác", Points = [.. one.Points], Provision = new() { Reference = "Phần III" } });
        Alike(Plan([.. renamed]) with { Projects = plan.Projects }).ShouldBeTrue();
        Alike(Plan(flow, flow with { Code = "2" }) with { Projects = plan.Projects }).ShouldBeTrue();
        Alike(Plan(Indicator(IndicatorKind.Flow, (2026, 120))) with { Projects = plan.Projects }).ShouldBeFalse();
        Alike(Plan(flow with { Comparator = Comparator.MoreThan }) with { Projects = plan.Projects }).ShouldBeFalse();
        Alike(plan with { Projects = [Scheme(Day(2026, 9, 30))] }).ShouldBeFalse();
        Alike(Plan()).ShouldBeFalse();

        bool Alike(PlanDocument after) => JudgedAlike.Are("1", plan, after);
        static PlanProject Scheme(DateOnly end) => new()
        {
            No = "1",
            Name = "Đề án",
            Serves = ["1"],
            Schedule = new(From: null, end, DatePrecision.Day),
            Provision = new() { Reference = "Phụ lục 3" },
        };
    }

    [Fact]
    public void What_waited_for_a_decision_changes_by_it_whatever_one_reading_said() =>
        VerdictChange.Turned(Said(), Now(Performance.AtRisk), Inputs() with { Decisions = ["7/TB-UBND"] }).Reasons
            .ShouldBe(["cách hiểu kế hoạch được quyết định theo 7/TB-UBND"]);

    [Fact]
    public void A_new_rule_version_is_a_reason() =>
        Change(Performance.OffTrack, Inputs(), "2026.1")!.Reasons
            .ShouldBe([$"quy tắc đánh giá đổi từ bản 2026.1 sang bản {Judge.RuleVersion}"]);

    [Fact]
    public void A_day_is_said_once_and_what_was_published_speaks_for_it()
    {
        var published = Said() with { Occasion = SaidOccasion.Published, Performance = Performance.OnTrack };
        SaidVerdict.OneADay([published, Said(), Said() with { Day = Day(2026, 1, 14) }]).Select(one => one.Performance)
            .ShouldBe([Performance.AtRisk, Performance.OnTrack]);
    }

    private static IReadOnlyList<string> Why(VerdictInputs inputs) => Change(Performance.OffTrack, inputs)!.Reasons;

    private static VerdictChange? Change(Performance now, VerdictInputs? inputs = null, string? rules = null) =>
        VerdictChange.Of(Said() with { RuleVersion = rules ?? Judge.RuleVersion }, Now(now), inputs ?? Inputs());

    private static VerdictInputs Inputs() => new() { Figures = [new(_known, _march, 1)], Decisions = [], Terms = [], Amended = false };

    private static Assessment Now(Performance performance) => new()
    {
        Code = "a",
        Year = 2026,
        Data = DataState.Verified,
        Performance = performance,
        Explanation = new() { Rule = "flow.pace", RuleVersion = Judge.RuleVersion, Say = () => new("") },
    };

    private static SaidVerdict Said() => new()
    {
        Code = "a",
        Year = 2026,
        Round = "Tháng 2/2026",
        Day = Day(2026, 2, 14),
        Occasion = SaidOccasion.DayEnded,
        Performance = Performance.AtRisk,
        Data = DataState.Verified,
        Sentence = "",
        RuleVersion = Judge.RuleVersion,
        PlanVersion = _plan,
        Figures = [_known],
        At = default,
    };
}
