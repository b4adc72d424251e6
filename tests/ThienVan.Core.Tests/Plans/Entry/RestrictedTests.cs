using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Tests.Plans.Entry;

public sealed class RestrictedTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly PlanDocument _plan = new() { PeriodFrom = 2026, PeriodTo = 2030 };

    [Theory]
    [InlineData(IndicatorKind.ZeroEvent, "vụ")]
    [InlineData(IndicatorKind.Standard, null)]
    [InlineData(IndicatorKind.Flow, "vụ")]
    public void A_restricted_indicator_takes_no_count(IndicatorKind kind, string? unit) =>
        Refuse(kind, unit, new() { Code = "1", Period = Month, Value = 3, Met = false }).ShouldBe("figure.restricted");

    [Fact]
    public void A_restricted_ratio_takes_its_percentage_but_not_its_parts()
    {
        Refuse(IndicatorKind.Ratio, "%", new() { Code = "1", Period = Month, Value = 90 }).ShouldBeNull();
        Refuse(
                IndicatorKind.Ratio,
                "%",
                new()
                {
                    Code = "1",
                    Period = Month,
                    Numerator = 9,
                    Denominator = 10,
                }
            )
            .ShouldBe("figure.restricted");
    }

    [Fact]
    public void A_restricted_yes_or_no_is_taken() =>
        Refuse(IndicatorKind.ZeroEvent, "vụ", new() { Code = "1", Period = Month, Met = true }).ShouldBeNull();

    [Fact]
    public void A_restricted_yes_or_no_is_asked_and_a_percentage_needs_no_count()
    {
        Refuse(IndicatorKind.ZeroEvent, "vụ", new() { Code = "1", Period = Month }).ShouldBe("figure.met");
        Refuse(IndicatorKind.Stock, "%", new() { Code = "1", Period = Month, Value = 90 }).ShouldBeNull();
        Refuse(IndicatorKind.Ratio, "%", new() { Code = "1", Period = Month, Denominator = 10 }).ShouldBe("figure.restricted");
    }

    [Fact]
    public void A_quality_nobody_knows_is_refused() =>
        Refuse(
                IndicatorKind.Ratio,
                "%",
                new()
                {
                    Code = "1",
                    Period = Month,
                    Value = 90,
                    Quality = (Quality)99,
                }
            )
            .ShouldBe("figure.quality");

    private static Period Month => new(new(2026, 10, 15), new(2026, 11, 14));

    private static string? Refuse(IndicatorKind kind, string? unit, Observation observation) => ObservationRules.Refuse(
        new()
        {
            Code = "1",
            Name = "Một",
            Kind = kind,
            Unit = unit,
            Restricted = true,
            Provision = new() { Reference = "II" },
        },
        _plan,
        observation,
        _today
    )
    ?.Code;
}
