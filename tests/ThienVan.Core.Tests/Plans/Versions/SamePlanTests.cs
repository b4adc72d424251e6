using System.Text.Json;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Core.Tests.Plans.Versions;

/// <summary>Only a version of the same plan of the same place goes on with what people made of the one in force.</summary>
public sealed class SamePlanTests
{
    private static readonly PlanDocument _held = Plan("UBND phường Bến Gỗ", "Thu gom rác thải sinh hoạt", 100) with
    {
        Units = [new PlanUnit { Id = "van-phong", Name = "Văn phòng" }],
        HiddenTargets = [Target("H1", "Cơ cấu chi ngân sách", 60)],
    };

    [Fact]
    public void Another_places_plan_takes_over_nothing()
    {
        var read = Plan("UBND xã Làng Sen", "Thu gom rác thải sinh hoạt", 92) with { Number = "7/KH-UBND" };
        Content(PlanSuccession.Carry(_held, read)).ShouldBe(Content(read));
        Content(PlanSuccession.Carry(_held, read, read, reviewed: true)).ShouldBe(Content(read));
        SamePlan.Are(_held, read).ShouldBeFalse();
    }

    [Theory]
    [InlineData("UBND phường Bến Gỗ", "Thu gom rác thải sinh hoạt", true)]
    [InlineData("UBND phường Bến Gỗ, tỉnh Đồng Nai", "Nước sạch", true)]
    [InlineData("Ủy ban nhân dân", "Thu gom rác thải sinh hoạt", true)]
    [InlineData(null, "Thu gom rác thải sinh hoạt", true)]
    [InlineData("Ủy ban nhân dân xã", "Số hợp tác xã hoạt động", false)]
    [InlineData(null, "Số hợp tác xã hoạt động", false)]
    [InlineData("UBND xã Bến Gỗ", "Thu gom rác thải sinh hoạt", false)]
    public void A_head_that_names_no_place_is_told_by_its_promises(string? issuer, string name, bool same) =>
        SamePlan.Are(_held, Plan(issuer, name, 92)).ShouldBe(same);

    [Fact]
    public void Other_years_of_the_same_place_keep_its_units_alone()
    {
        var read = Plan("UBND phường Bến Gỗ", "Thu gom rác thải sinh hoạt", 92) with { PeriodFrom = 2031, PeriodTo = 2035 };
        SamePlan.Are(_held, read).ShouldBeFalse();
        var next = PlanSuccession.Carry(_held, read);
        next.Units.ShouldHaveSingleItem().Id.ShouldBe("van-phong");
        next.HiddenTargets.ShouldBeEmpty();
        next.Targets[0].ShortName.ShouldBeNull();
    }

    private static PlanDocument Plan(string? issuer, string name, decimal figure) => new()
    {
        Issuer = issuer,
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [Target("13", name, figure) with { ShortName = figure == 100 ? "Rác" : null }],
    };

    private static Target Target(string no, string name, decimal figure) => new()
    {
        No = no,
        Group = "",
        Name = name,
        Provision = new() { Reference = "Phần II" },
        Indicators =
        [
            new Indicator
            {
                Code = no,
                Name = name,
                Kind = IndicatorKind.Ratio,
                Unit = "%",
                Provision = new() { Reference = "Phần II" },
                Points = [new TargetPoint { Year = 2030, Low = figure }],
            },
        ],
    };

    private static string Content(PlanDocument plan) => JsonSerializer.Serialize(plan);
}
