using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans;

public sealed class PlanDocumentTests
{
    private static readonly Provision _nowhere = new() { Reference = "Phần II" };

    private static readonly PlanDocument _plan = new()
    {
        Targets =
        [
            Target("1", "kinh-te", Indicator("1a", lead: null), Indicator("1b", "van-hoa") with { Kind = IndicatorKind.Cumulative }),
        ],
        HiddenTargets = [Target("H1", lead: null, Indicator("H1", lead: null))],
    };

    [Fact]
    public void A_target_is_led_by_whoever_answers_for_its_indicators()
    {
        var provision = new Provision { Reference = "II" };
        Indicator Of(string code, string? lead) =>
            new() { Code = code, Name = code, Kind = IndicatorKind.Flow, Lead = lead, Provision = provision };
        Target With(string? lead, params Indicator[] indicators) =>
            new() { No = "1", Group = "g", Name = "x", Lead = lead, Indicators = indicators, Provision = provision };
        string Said(Target target) => string.Join("; ", target.Leads().Select(one => $"{one.Unit} {string.Join(' ', one.Codes)}"));

        Said(With("a", Of("1a", null), Of("1b", "b"), Of("1c", null))).ShouldBe("a 1a 1c; b 1b");
        Said(With(null, Of("1a", "b"), Of("1b", null))).ShouldBe("b 1a;  1b");
        Said(With("a", Of("1a", "b"))).ShouldBe("b 1a");
        Said(With("a")).ShouldBe("a ");
        With(null).Leads().ShouldHaveSingleItem().Unit.ShouldBeNull();
    }

    [Fact]
    public void Hidden_targets_are_found_like_the_others()
    {
        _plan.AllTargets().Select(target => target.No).ShouldBe(["1", "H1"]);
        _plan.Indicators.Select(indicator => indicator.Code).ShouldBe(["1a", "1b", "H1"]);
        _plan.FindTarget("H1")!.Indicators[0].ShouldBe(_plan.FindIndicator("H1"));
        _plan.FindIndicator("2a").ShouldBeNull();
    }

    [Fact]
    public void An_indicator_answers_to_its_own_lead_before_its_targets() =>
        _plan
            .Owned()
            .Select(owned => (owned.Code, owned.Target.No, owned.Lead))
            .ShouldBe([("1a", "1", "kinh-te"), ("1b", "1", "van-hoa"), ("H1", "H1", null)]);

    [Fact]
    public void What_the_system_sums_is_not_entered() =>
        _plan.Indicators.Where(indicator => indicator.IsEntered).Select(indicator => indicator.Code).ShouldBe(["1a", "H1"]);

    [Fact]
    public void A_change_reaches_every_target() =>
        _plan.WithTargets(target => target with { Name = "mới" }).AllTargets().ShouldAllBe(target => target.Name == "mới");

    private static Target Target(string no, string? lead, params Indicator[] indicators) =>
        new() { No = no, Group = "g", Name = no, Lead = lead, Indicators = indicators, Provision = _nowhere };

    private static Indicator Indicator(string code, string? lead) =>
        new()
        {
            Code = code,
            Name = code,
            Kind = IndicatorKind.Stock,
            Lead = lead,
            Provision = _nowhere,
        };
}
