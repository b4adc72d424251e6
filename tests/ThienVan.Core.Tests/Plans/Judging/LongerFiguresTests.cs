using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>A late correction of a month leaves its quarter and its year apart: every place that shows the figure can say so.</summary>
public sealed class LongerFiguresTests
{
    private static readonly Indicator _flow = Indicator(IndicatorKind.Flow, (2026, 100)) with { Unit = "cây" };
    private static readonly Period[] _months = [.. ReportingPeriods.Of(PeriodType.Month, 2026).Select(month => month.Period)];

    // A quarter speaks for its months, so the year is held against it until it is corrected as well.
    [Fact]
    public void A_corrected_month_leaves_its_quarter_and_its_year_apart()
    {
        Observation[] seen = [.. Months(10), Seen(Quarter(2026, 1), 30), Seen(Period.ReportingYear(2026), 120)];
        LongerFigures.Apart(_flow, seen).ShouldBeEmpty();
        seen[1] = seen[1] with { Value = 14 };
        LongerFigures.Apart(_flow, seen).ShouldBe(
            ["Quý I/2026 đã báo cáo 30 cây, theo các kỳ ngắn hơn là 34 cây: hai số phải bằng nhau; đang tính theo kỳ dài."]);
        seen[^2] = seen[^2] with { Value = 34 };
        LongerFigures.Apart(_flow, seen).ShouldBe(
            ["Năm 2026 đã báo cáo 120 cây, theo các kỳ ngắn hơn là 124 cây: hai số phải bằng nhau; đang tính theo kỳ dài."]);
    }

    [Fact]
    public void A_part_that_is_more_than_the_whole_is_told_even_where_periods_are_missing() =>
        LongerFigures.Apart(_flow, [Seen(_months[0], 40), Seen(Quarter(2026, 1), 30)]).ShouldHaveSingleItem()
            .ShouldContain("cả kỳ không thể ít hơn các kỳ trong nó");

    [Fact]
    public void An_estimate_contradicts_nothing()
    {
        var guess = Seen(Quarter(2026, 1), 50) with { Quality = Quality.Estimated };
        LongerFigures.Apart(_flow, [.. Months(10), guess]).ShouldBeEmpty();
        LongerFigures.Apart(_flow, [.. Months(10).Select(month => month with { Quality = Quality.Estimated }), Seen(Quarter(2026, 1), 50)])
            .ShouldBeEmpty();
    }

    [Fact]
    public void Levels_of_one_day_must_be_one_level()
    {
        var stock = Indicator(IndicatorKind.Stock, (2026, 100));
        LongerFigures.Apart(stock, [Seen(_months[2], 5), Seen(Quarter(2026, 1), 5), Seen(_months[1], 9)]).ShouldBeEmpty();
        LongerFigures.Apart(stock, [Seen(_months[2], 5), Seen(Quarter(2026, 1), 6)]).ShouldHaveSingleItem().ShouldContain("6 cột");
    }

    /// <summary>Quarters that are the sums of their months, and the year the sum of them, agree; one month moved and they do not.</summary>
    [Fact]
    public void Sums_agree_until_one_of_them_moves() =>
        Gen.Select(Gen.Int[0, 50].Array[12], Gen.Int[0, 11], Gen.Int[1, 9]).Sample((values, moved, by) =>
        {
            Observation[] months = [.. _months.Select((month, at) => Seen(month, values[at]))];
            Observation[] quarters =
                [.. Enumerable.Range(0, 4).Select(at => Seen(Quarter(2026, at + 1), values.Skip(at * 3).Take(3).Sum()))];
            LongerFigures.Apart(_flow, [.. months, .. quarters]).ShouldBeEmpty();
            months[moved] = months[moved] with { Value = values[moved] + by };
            LongerFigures.Apart(_flow, [.. months, .. quarters]).ShouldHaveSingleItem()
                .ShouldStartWith(VietnameseText.Capital(LongerFigures.Name(quarters[moved / 3].Period)));
        });

    private static Observation[] Months(decimal each) => [.. _months.Select(month => Seen(month, each))];
}
