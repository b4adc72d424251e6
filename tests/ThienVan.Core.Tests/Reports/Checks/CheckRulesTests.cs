using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

public sealed class CheckRulesTests
{
    private static readonly Gen<Period> _months = Gen.Int[1, 12].Select(Cells.Month);
    private static readonly Gen<decimal?> _figures = Gen.Frequency(
        (4, Gen.Decimal[-10, 2000].Select(figure => (decimal?)decimal.Round(figure, 2))), (1, Gen.Const((decimal?)null)));

    private static readonly Gen<Observation> _observations = Gen.Select(_months, _figures, _figures, _figures, Gen.Bool)
        .Select(
            (month, value, numerator, denominator, parts) =>
        parts
            ? new Observation
            {
                Code = "1",
                Period = month,
                Numerator = numerator ?? 0,
                Denominator = denominator ?? 0,
            }
            : Cells.Seen(month, value)
);

    [Fact]
    public void Any_figure_beside_any_history_is_checked_without_a_fault_and_in_any_order() =>
        Gen.Select(
                Gen.Enum<IndicatorKind>().Where(kind => kind is not (IndicatorKind.Narrative or IndicatorKind.Cumulative)),
                _observations,
                _observations.Array[0, 14]
            )
            .Sample(
                (kind, seen, others) =>
        {
            Observation[] once = [.. others.DistinctBy(other => other.Period).Where(other => other.Period != seen.Period)];
            var input = new CheckInput { Indicator = Cells.Indicator(kind), Plan = Cells.Plan, Seen = seen, Others = once };
            var results = CheckRules.Check(input);
            results.ShouldAllBe(result =>
                result.Message.Length > 10 && CheckRules.All.Any(rule => rule.Id == result.Rule && rule.Weight == result.Weight)
            );
            CheckRules.Check(input with { Others = [.. once.Reverse()] }).ShouldBe(results);
        });

    [Fact]
    public void A_numerator_within_its_denominator_and_a_percentage_to_100_are_never_blocked() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((numerator, more) =>
            Cells.Check(IndicatorKind.Ratio, Cells.Parts(Cells.Month(3), numerator, numerator + more)).ShouldBeEmpty());

    [Fact]
    public void A_quarter_that_is_its_months_together_agrees_and_any_other_does_not() =>
        Gen.Select(Gen.Int[0, 500].Array[3], Gen.Int[1, 100]).Sample((months, off) =>
        {
            Observation[] parts = [.. months.Select((value, index) => Cells.Seen(Cells.Month(index + 4), value))];
            Cells.Check(IndicatorKind.Flow, Cells.Seen(Cells.Quarter(2), months.Sum()), parts).ShouldNotContain("check.same_figure");
            Cells.Check(IndicatorKind.Flow, Cells.Seen(Cells.Quarter(2), months.Sum() + off), parts).ShouldContain("check.same_figure");
            Cells
                .Check(IndicatorKind.Flow, Cells.Seen(Cells.Quarter(2), months.Sum() + off), parts[..2])
                .ShouldNotContain("check.same_figure");
        });

    [Theory]
    [InlineData(IndicatorKind.Flow, -1)]
    [InlineData(IndicatorKind.Ratio, 100.5)]
    [InlineData(IndicatorKind.Rank, 0)]
    [InlineData(IndicatorKind.Rank, 115)]
    [InlineData(IndicatorKind.GrowthYearly, -101)]
    public void What_a_kind_cannot_be_is_blocked(IndicatorKind kind, double value) =>
        Cells.Check(kind, Cells.Seen(Cells.Month(3), (decimal)value)).ShouldContain("check.range");

    [Fact]
    public void A_numerator_above_its_denominator_is_blocked_but_over_a_drive_s_one_base()
    {
        Cells.Check(IndicatorKind.Ratio, Cells.Parts(Cells.Month(3), 9, 8)).ShouldBe(["check.parts"]);
        CheckRules.Check(new()
        {
            Indicator = Cells.Indicator(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear },
            Plan = Cells.Plan,
            Seen = Cells.Parts(Cells.Month(3), 9, 8),
        }).Select(result => result.Rule).ShouldNotContain("check.parts");
    }

    [Theory]
    [InlineData(new[] { 80.0, 95, 88, 91 }, 90, false)]
    [InlineData(new[] { 80.0, 95, 88, 91 }, 900, true)]
    [InlineData(new[] { 80.0, 95, 88, 91 }, 9, true)]
    [InlineData(new[] { 10.0, 200, 90, 400 }, 300, false)]
    [InlineData(new[] { 80.0 }, 350, false)]
    [InlineData(new[] { 80.0 }, 800, true)]
    [InlineData(new double[0], 800, false)]
    [InlineData(new[] { 0.0, 0, 0 }, 12, false)]
    public void A_jump_is_held_against_the_median_of_like_periods(double[] before, double now, bool jumps)
    {
        Observation[] earlier =
        [
            .. before.Select((value, index) => Cells.Seen(Cells.Month(index + 1), (decimal)value)),
            Cells.Seen(new(new(2024, 12, 15), new(2025, 12, 14)), 5000),
        ];
        Cells.Check(IndicatorKind.Flow, Cells.Seen(Cells.Month(6), (decimal)now), earlier).Contains("check.jump").ShouldBe(jumps);
    }

    [Fact]
    public void The_message_of_a_jump_says_both_figures()
    {
        var result = CheckRules.Check(
            new()
            {
                Indicator = Cells.Indicator(IndicatorKind.Flow),
                Plan = Cells.Plan,
                IsPart = true,
                Seen = Cells.Seen(Cells.Month(4), 1234),
                Others = [Cells.Seen(Cells.Month(1), 10), Cells.Seen(Cells.Month(2), 12), Cells.Seen(Cells.Month(3), 11)],
            }
        );
        result
            .ShouldHaveSingleItem()
            .Message.ShouldBe("Kỳ này 1.234 cây, trung vị 3 kỳ trước 11 cây: khác xa; đề nghị xem lại đơn vị tính và số chữ số.");
    }

    [Fact]
    public void A_running_total_and_a_recognition_do_not_go_back()
    {
        Cells
            .Check(IndicatorKind.Flow, Cells.Seen(ReportingPeriods.Of(PeriodType.NineMonths, 2026)[0].Period, 80),
                Cells.Seen(ReportingPeriods.Of(PeriodType.HalfYear, 2026)[0].Period, 90))
            .ShouldContain("check.cumulative");
        var met = new Observation
        {
            Code = "1",
            Period = Cells.Quarter(1),
            Met = true,
            DocumentNumber = "5/QĐ",
            MetOn = Cells.Quarter(1).To,
        };
        Cells
            .Check(
                IndicatorKind.Standard,
                new()
                {
                    Code = "1",
                    Period = Cells.Quarter(2),
                    Met = false,
                },
                met
            )
            .ShouldBe(["check.cumulative"]);
        Cells
            .Check(
                IndicatorKind.Standard,
                new()
                {
                    Code = "1",
                    Period = Cells.Quarter(2),
                    Met = false,
                },
                met with
                {
                    ValidTo = Cells.Quarter(1).To,
                }
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_level_far_outside_what_was_seen_is_asked_about()
    {
        Observation[] before = [Cells.Seen(Cells.Month(1), 40), Cells.Seen(Cells.Month(2), 44)];
        Cells.Check(IndicatorKind.Stock, Cells.Seen(Cells.Month(3), 50), before).ShouldBeEmpty();
        Cells.Check(IndicatorKind.Stock, Cells.Seen(Cells.Month(3), 440), before).ShouldBe(["check.level"]);
    }

    [Fact]
    public void The_ward_is_held_against_all_its_groups_and_a_silent_group_is_named()
    {
        var month = Cells.Month(3);
        Rules(IndicatorKind.Flow, Cells.Seen(month, 30), new("Tổ 1", Cells.Seen(month, 10)), new("Tổ 2", Cells.Seen(month, 20)))
            .ShouldBeEmpty();
        Rules(IndicatorKind.Flow, Cells.Seen(month, 31), new("Tổ 1", Cells.Seen(month, 10)), new("Tổ 2", Cells.Seen(month, 20)))
            .ShouldBe(["check.neighbourhoods"]);
        Rules(IndicatorKind.Flow, Cells.Seen(month, 10), new("Tổ 1", Cells.Seen(month, 10)), new("Tổ 2", Seen: null))
            .ShouldBe(["check.missing_parts"]);
        Rules(IndicatorKind.Ratio, Cells.Parts(month, 3, 4), new("Tổ 1", Cells.Parts(month, 1, 2)), new("Tổ 2", Cells.Parts(month, 2, 2)))
            .ShouldBeEmpty();
        Rules(IndicatorKind.Ratio, Cells.Seen(month, 75), new("Tổ 1", Cells.Parts(month, 1, 2)), new("Tổ 2", Cells.Seen(month, 100)))
            .ShouldBe(["check.neighbourhoods"]);
    }

    [Fact]
    public void Short_of_plan_is_what_the_judge_says()
    {
        var indicator = Cells.Indicator(IndicatorKind.Flow) with { Points = [new() { Year = 2026, Low = 1200 }] };
        var plan = Cells.Plan with
        {
            Targets =
            [
                new()
                {
                    No = "1",
                    Group = "g",
                    Name = "Mục tiêu",
                    Provision = indicator.Provision,
                    Indicators = [indicator],
                },
            ],
        };
        Gen.Int[0, 700].Sample(made =>
        {
            var half = ReportingPeriods.Of(PeriodType.HalfYear, 2026)[0].Period;
            var input = new CheckInput { Indicator = indicator, Plan = plan, Seen = Cells.Seen(half, made) };
            var verdict = Judge.Assess(indicator, plan, 2026, [input.Seen], half.To).Performance;
            CheckRules
                .Check(input)
                .Any(result => result.Rule == "check.short")
                .ShouldBe(verdict is Performance.AtRisk or Performance.OffTrack or Performance.Missed or Performance.Lost);
        });
    }

    [Fact]
    public void What_blocks_is_never_explained_away_and_what_asks_is_answered_by_an_explanation()
    {
        CheckResult[] blocked = [new("check.parts", CheckWeight.Blocking, "Tử số lớn hơn mẫu số.")];
        CheckResult[] doubted = [new("check.jump", CheckWeight.ToExplain, "Khác xa.")];
        CheckRules.RefuseToSend(blocked, "vì thế")!.Code.ShouldBe("check.parts");
        CheckRules.RefuseToSend(doubted, " ")!.Code.ShouldBe("entry.explanation");
        CheckRules.RefuseToSend(doubted, "Trồng bù").ShouldBeNull();
        CheckRules.RefuseToSend([], explanation: null).ShouldBeNull();
    }

    private static string[] Rules(IndicatorKind kind, Observation seen, params AreaPart[] parts) =>
        [
            .. CheckRules
                .Check(
                    new()
                    {
                        Indicator = Cells.Indicator(kind),
                        Plan = Cells.Plan,
                        Seen = seen,
                        Parts = parts,
                    }
                )
                .Select(result => result.Rule)
                .Where(rule => rule != "check.short"),
        ];
}
