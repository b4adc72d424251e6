using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Tests.Plans.Entry;

public sealed class ObservationRulesTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly Period _october = new(new DateOnly(2026, 9, 15), new DateOnly(2026, 10, 14));
    private static readonly PlanDocument _plan = new() { PeriodFrom = 2026, PeriodTo = 2030 };

    public static TheoryData<IndicatorKind, Observation, string?> Shapes => new()
    {
        { IndicatorKind.Flow, Seen() with { Value = 0 }, null },
        { IndicatorKind.Flow, Seen(), "figure.missing" },
        { IndicatorKind.Flow, Seen() with { Value = -1 }, "figure.negative" },
        { IndicatorKind.Stock, Seen() with { Value = 1500 }, null },
        { IndicatorKind.GrowthAverage, Seen() with { Value = -3.5m }, null },
        { IndicatorKind.GrowthYearly, Seen(), "figure.missing" },
        { IndicatorKind.Ratio, Seen() with { Numerator = 95, Denominator = 100 }, null },
        { IndicatorKind.Ratio, Seen() with { Numerator = 0, Denominator = 0 }, null },
        { IndicatorKind.Ratio, Seen() with { Numerator = 95 }, "figure.parts" },
        { IndicatorKind.Ratio, Seen() with { Numerator = 101, Denominator = 100 }, "figure.parts_order" },
        { IndicatorKind.Ratio, Seen() with { Value = 100.1m }, "figure.percent" },
        { IndicatorKind.Ratio, Seen(), "figure.missing" },
        { IndicatorKind.Rank, Seen() with { Value = 114 }, null },
        { IndicatorKind.Rank, Seen() with { Value = 115 }, "figure.rank" },
        { IndicatorKind.Rank, Seen() with { Value = 2.5m }, "figure.rank" },
        { IndicatorKind.Standard, Seen() with { Met = false }, null },
        { IndicatorKind.Standard, Seen() with { Met = true, MetOn = _october.To }, "figure.document" },
        { IndicatorKind.Standard, Seen() with { Met = true, DocumentNumber = "5/QĐ-UBND" }, "figure.met_on_missing" },
        {
            IndicatorKind.Standard,
            Seen() with
            {
                Met = true,
                DocumentNumber = "5/QĐ-UBND",
                MetOn = _october.To,
                ValidTo = _october.From,
            },
            "figure.validity"
        },
        { IndicatorKind.Standard, Seen() with { Met = true, DocumentNumber = "5/QĐ-UBND", MetOn = _today.AddDays(1) }, "figure.met_on" },
        { IndicatorKind.Standard, Seen() with { Met = true, DocumentNumber = "5/QĐ-UBND", MetOn = DateOnly.MinValue }, "figure.met_on" },
        { IndicatorKind.Milestone, Seen(), "figure.met" },
        { IndicatorKind.Milestone, Seen() with { Met = true }, "figure.document" },
        { IndicatorKind.Milestone, Seen() with { Met = true, DocumentNumber = "5/QĐ" }, "figure.met_on_missing" },
        { IndicatorKind.Milestone, Seen() with { Met = true, DocumentNumber = "5/QĐ", MetOn = new(2026, 10, 1) }, null },
        { IndicatorKind.Milestone, Seen() with { Met = false }, null },
        { IndicatorKind.ZeroEvent, Seen() with { Value = 0 }, null },
        { IndicatorKind.ZeroEvent, Seen(), "figure.missing" },
        { IndicatorKind.ZeroEvent, Seen() with { Value = -1 }, "figure.negative" },
        { IndicatorKind.GrowthAverage, Seen(), "figure.missing" },
        { IndicatorKind.Ratio, Seen() with { Value = 100 }, null },
        { IndicatorKind.Ratio, Seen() with { Value = 0 }, null },
        { IndicatorKind.Ratio, Seen() with { Value = -1 }, "figure.negative" },
        { IndicatorKind.Ratio, Seen() with { Denominator = 95 }, "figure.parts" },
        { IndicatorKind.Ratio, Seen() with { Numerator = 100, Denominator = 100 }, null },
        { IndicatorKind.Ratio, Seen() with { Numerator = -1, Denominator = 100 }, "figure.negative" },
        { IndicatorKind.Ratio, Seen() with { Numerator = -2, Denominator = -1 }, "figure.negative" },
        { IndicatorKind.Rank, Seen() with { Value = 1 }, null },
        { IndicatorKind.Rank, Seen() with { Value = 0 }, "figure.rank" },
        { IndicatorKind.Rank, Seen(), "figure.missing" },
        { IndicatorKind.Standard, Seen(), "figure.met" },
        { IndicatorKind.Standard, Seen() with { Met = true, DocumentNumber = "5/QĐ", MetOn = _today, ValidTo = _today }, null },
        { IndicatorKind.Cumulative, Seen() with { Value = 1 }, "figure.computed" },
        { IndicatorKind.Narrative, Seen() with { Value = 1 }, "figure.narrative" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_figure_must_fit_its_kind(IndicatorKind kind, Observation observation, string? refusal) =>
        (ObservationRules.Refuse(Of(kind), _plan, observation, _today)?.Code).ShouldBe(refusal);

    [Fact]
    public void Of_a_drive_s_one_base_more_than_all_may_come()
    {
        var drive = Of(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear };
        ObservationRules.Refuse(drive, _plan, Seen() with { Numerator = 101, Denominator = 100 }, _today).ShouldBeNull();
        ObservationRules.Refuse(drive, _plan, Seen() with { Value = 130 }, _today).ShouldBeNull();
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio, "parts")]
    [InlineData(IndicatorKind.ZeroEvent, "count")]
    [InlineData(IndicatorKind.Flow, "count")]
    public void A_restricted_indicator_takes_nothing_that_can_be_counted_back(IndicatorKind kind, string what)
    {
        var observation = what == "parts" ? Seen() with { Numerator = 9, Denominator = 10 } : Seen() with { Value = 3 };
        ObservationRules.Refuse(Of(kind) with { Restricted = true }, _plan, observation, _today)!.Code.ShouldBe("figure.restricted");
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio)]
    [InlineData(IndicatorKind.ZeroEvent)]
    public void A_restricted_indicator_takes_a_percentage_or_met(IndicatorKind kind)
    {
        var observation = kind == IndicatorKind.Ratio ? Seen() with { Value = 98.5m } : Seen() with { Met = true };
        ObservationRules.Refuse(Of(kind) with { Restricted = true }, _plan, observation, _today).ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-15", "2026-01-14", null)]
    [InlineData("2025-12-14", "2026-01-14", "figure.period")]
    [InlineData("2026-11-24", "2026-12-14", "figure.future")]
    [InlineData("2026-11-15", "2026-12-14", null)]
    [InlineData("2026-11-23", "2026-12-14", null)]
    [InlineData("2030-12-15", "2031-01-14", "figure.period")]
    public void The_period_lies_in_the_plan_and_has_begun(string from, string to, string? refusal)
    {
        var period = new Period(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        (ObservationRules.Refuse(Of(IndicatorKind.Flow), _plan, Seen() with { Period = period, Value = 1 }, _today)?.Code).ShouldBe(
            refusal);
    }

    // Public investment is paid until 31/1 of the next year, and the first school year of a plan began before the plan did.
    [Theory]
    [InlineData(PeriodType.DisbursementYear, "2031-01-01", "2031-01-31", null)]
    [InlineData(PeriodType.DisbursementYear, "2031-01-01", "2031-02-01", "figure.period")]
    [InlineData(PeriodType.DisbursementYear, "2025-12-15", "2026-01-14", null)]
    [InlineData(PeriodType.SchoolYear, "2025-09-01", "2025-09-30", null)]
    [InlineData(PeriodType.SchoolYear, "2025-08-31", "2025-09-30", "figure.period")]
    [InlineData(PeriodType.SchoolYear, "2030-12-01", "2030-12-31", null)]
    [InlineData(PeriodType.BudgetYear, "2025-12-15", "2026-01-14", null)]
    [InlineData(PeriodType.BudgetYear, "2030-12-15", "2031-01-01", "figure.period")]
    public void The_plan_is_as_long_as_the_indicators_own_years(PeriodType type, string from, string to, string? refusal)
    {
        var flow = Of(IndicatorKind.Flow) with { Window = IndicatorWindow.Reporting with { Type = type } };
        var text = System.Globalization.CultureInfo.InvariantCulture;
        var period = new Period(DateOnly.Parse(from, text), DateOnly.Parse(to, text));
        (ObservationRules.Refuse(flow, _plan, Seen() with { Period = period, Value = 1 }, new(2031, 6, 1))?.Code).ShouldBe(refusal);
    }

    private static Observation Seen() => new() { Code = "1", Period = _october };

    private static Indicator Of(IndicatorKind kind) => new()
    {
        Code = "1",
        Name = "Chỉ số thử",
        Kind = kind,
        RankOf = 114,
        Provision = new Provision { Reference = "Phần II" },
    };
}
