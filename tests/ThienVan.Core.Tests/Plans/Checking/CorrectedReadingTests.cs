using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>What a reviewer made of a reading is what the checker speaks of.</summary>
public sealed class CorrectedReadingTests
{
    private const string Text = "1. Mỗi năm phát triển mới 80 doanh nghiệp; đến năm 2030, có 1.200 doanh nghiệp.";
    private static readonly Provision _here = new() { Reference = "mục 1", Lines = new(1, 1), Quote = Text };

    [Fact]
    public void Steps_of_one_measure_are_no_parts_of_another()
    {
        var misread = Of("1a", IndicatorKind.Flow, 80, 2026, 2027, 2028, 2029, 2030) with { Total = new(1200, High: null) };
        Kinds(Plan(misread)).ShouldContain("steps_vs_total");
        Kinds(Plan(misread with { Total = null }, Of("1b", IndicatorKind.Stock, 1200, 2030))).ShouldNotContain("steps_vs_total");
    }

    [Fact]
    public void A_target_is_led_when_each_of_its_indicators_is()
    {
        var (led, other) = (Of("1a", IndicatorKind.Stock, 5, 2030) with { Lead = "kinh-te" }, Of("1b", IndicatorKind.Stock, 6, 2030));
        Kinds(Plan(led, other)).ShouldContain("no_lead");
        Kinds(Plan(led, other with { Lead = "kinh-te" })).ShouldNotContain("no_lead");
    }

    [Fact]
    public void An_indicator_found_to_be_none_goes_with_whatever_named_it()
    {
        var (kept, gone) = (Of("1a", IndicatorKind.Stock, 5, 2030) with { After = ["1b"] }, Of("1b", IndicatorKind.Stock, 84, 2030));
        var hidden = Plan(Of("H1", IndicatorKind.Stock, 3, 2030)).Targets[0] with { No = "H1" };
        var plan = Plan(kept, gone) with { HiddenTargets = [hidden] };
        var without = LeftOut.Indicator(plan, "1b");
        without.Targets[0].Indicators.ShouldHaveSingleItem().After.ShouldBeEmpty();
        LeftOut.Indicator(LeftOut.Indicator(without, "1a"), "H1").ShouldSatisfyAllConditions(
            left => left.Targets.ShouldHaveSingleItem().Indicators.ShouldBeEmpty(), left => left.HiddenTargets.ShouldBeEmpty());
        PlanInvariants.Check(without).ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_named_by_hand_is_the_one_of_that_name_or_a_new_one()
    {
        var plan = new PlanDocument { Units = [new PlanUnit { Id = "kinh-te", Name = "Phòng Kinh tế", Aliases = ["Phòng KT"] }] };
        NamedUnits.With(plan, "phòng kinh tế phường").ShouldBe((plan, "kinh-te"));
        NamedUnits.With(plan, "Phòng KT").Id.ShouldBe("kinh-te");
        NamedUnits.With(plan, "***").Id.ShouldBe("don-vi");
        var (more, id) = NamedUnits.With(plan, " Ban quản lý rừng đặc dụng ");
        id.ShouldBe("ban-quan-li-rung-dac-dung");
        more.FindUnit(id)!.Name.ShouldBe("Ban quản lý rừng đặc dụng");
    }

    private static IEnumerable<string> Kinds(PlanDocument plan) =>
        PlanChecker.Check(plan, SourceText.FromText(Text)).Select(finding => finding.Kind);

    private static PlanDocument Plan(params Indicator[] indicators) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Groups = [new TargetGroup("kinh-te", "Kinh tế")],
        Units = [new PlanUnit { Id = "kinh-te", Name = "Phòng Kinh tế" }],
        Targets =
        [
            new Target { No = "1", Group = "kinh-te", Name = "Doanh nghiệp", Provision = _here, Indicators = indicators },
        ],
    };

    private static Indicator Of(string code, IndicatorKind kind, decimal figure, params int[] years) => new()
    {
        Code = code,
        Name = "Doanh nghiệp",
        Kind = kind,
        Unit = "doanh nghiệp",
        Provision = _here,
        Points = [.. years.Select(year => new TargetPoint { Year = year, Low = figure })],
    };
}
