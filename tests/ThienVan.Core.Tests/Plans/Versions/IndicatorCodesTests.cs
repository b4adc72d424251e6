using CsCheck;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;

namespace ThienVan.Core.Tests.Plans.Versions;

public sealed class IndicatorCodesTests
{
    private static readonly Provision _somewhere = new() { Reference = "Phần II" };

    private static readonly PlanDocument _held = Plan(
        Of("3a", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100),
        Of("3b", IndicatorKind.Stock, "doanh nghiệp", "Doanh nghiệp đang hoạt động", 1500),
        Of("3c", IndicatorKind.Flow, "hộ", "Hộ kinh doanh lên doanh nghiệp", 30));

    [Fact]
    public void The_same_promise_keeps_its_code_when_the_text_is_read_in_another_order()
    {
        var read = Plan(
            Of("3a", IndicatorKind.Stock, "doanh nghiệp", "Số doanh nghiệp đang hoạt động trên địa bàn", 1500),
            Of("3b", IndicatorKind.Flow, "doanh nghiệp", "Tăng mới doanh nghiệp", 100),
            Of("3c", IndicatorKind.Flow, "hộ", "Hộ gia đình chuyển đổi thành doanh nghiệp", 30));

        IndicatorCodes.Keep(_held, read).Indicators.Select(indicator => indicator.Code).ShouldBe(["3b", "3a", "3c"]);
    }

    [Fact]
    public void A_code_never_passes_to_another_promise()
    {
        var read = Plan(Of("3a", IndicatorKind.Ratio, "%", "Doanh nghiệp có đổi mới sáng tạo", 40));
        IndicatorCodes.Keep(_held, read).Indicators.Single().Code.ShouldBe("3d");
    }

    [Fact]
    public void What_names_an_indicator_follows_its_code()
    {
        var read = Plan(
            Of("3a", IndicatorKind.Stock, "doanh nghiệp", "Doanh nghiệp đang hoạt động", 1500),
            Of("3b", IndicatorKind.Flow, "doanh nghiệp", "Doanh nghiệp mới", 100),
            Of("3c", IndicatorKind.Cumulative, "doanh nghiệp", "Doanh nghiệp mới cộng dồn", 1500) with { Of = "3b" }) with
        {
            Rows = [new IndicatorRow { No = "4", Name = "Doanh nghiệp", Twins = ["3a"], Provision = _somewhere }],
            Projects = [new PlanProject { No = "1", Name = "Hỗ trợ doanh nghiệp", Serves = ["3b"], Provision = _somewhere }],
            Conflicts =
            [
                new Conflict
                {
                    Id = "c",
                    Message = "?",
                    Readings =
                    [
                        new Reading
                        {
                            Id = "r",
                            Text = "?",
                            Changes = [new IndicatorChange { Code = "3a" }],
                        },
                    ],
                },
            ],
        };

        var kept = IndicatorCodes.Keep(_held, read);
        kept.Targets[0].Indicators[2].ShouldSatisfyAllConditions(total => total.Of.ShouldBe("3a"), total => total.Code.ShouldBe("3d"));
        kept.Rows[0].Twins.ShouldBe(["3b"]);
        kept.Projects[0].Serves.ShouldBe(["3a"]);
        kept.Conflicts[0].Readings[0].Changes[0].Code.ShouldBe("3b");
    }

    [Fact]
    public void Codes_stay_unique_and_a_second_time_changes_nothing()
    {
        var kinds = Gen.OneOf(Gen.Const(IndicatorKind.Flow), Gen.Const(IndicatorKind.Stock), Gen.Const(IndicatorKind.Ratio));
        var plans = kinds
            .Array[1, 6]
            .Select(drawn => Plan([.. drawn.Select((kind, index) => Of($"3{(char)('a' + index)}", kind, "hộ", $"Việc {index}", index))]));
        Gen.Select(plans, plans).Sample((before, after) =>
        {
            var kept = IndicatorCodes.Keep(before, after);
            var codes = kept.Indicators.Select(indicator => indicator.Code).ToArray();
            codes.ShouldBeUnique();
            IndicatorCodes.Keep(kept, kept).ShouldBeSameAs(kept);
            foreach (var indicator in kept.Indicators)
                before.Indicators.Where(held => held.Code == indicator.Code).ShouldAllBe(held => held.Kind == indicator.Kind);
        });
    }

    private static PlanDocument Plan(params Indicator[] indicators) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [new Target { No = "3", Group = "kinh-te", Name = "Doanh nghiệp", Indicators = indicators, Provision = _somewhere }],
    };

    private static Indicator Of(string code, IndicatorKind kind, string unit, string name, decimal low) => new()
    {
        Code = code,
        Kind = kind,
        Unit = unit,
        Name = name,
        Points = [new TargetPoint { Year = 2026, Low = low }],
        Provision = _somewhere,
    };
}
