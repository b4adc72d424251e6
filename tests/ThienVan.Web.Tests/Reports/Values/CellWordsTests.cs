using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Tests.Reports.Values;

public sealed class CellWordsTests
{
    [Fact]
    public void A_drive_is_told_as_far_as_it_has_come_and_not_as_its_last_month_alone()
    {
        var drive = new Indicator
        {
            Code = "24a",
            Name = "Vận động quỹ",
            Kind = IndicatorKind.Ratio,
            Unit = "%",
            TimeAggregation = TimeAggregation.RatioOfSums,
            Base = ShareBase.FixedForYear,
            Provision = new() { Reference = "II" },
        };
        CellWords.Of(drive, Seen(2, 30), [Seen(1, 294)]).ShouldBe(new("8,38\u00a0%", "90,5\u00a0% (324/358)"));
        CellWords.Of(drive, Seen(3, 30), [Seen(1, 294)]).Total.ShouldBe(FigureText.Missing);

        static Observation Seen(int month, decimal done) => new()
        {
            Code = "24a",
            Period = ReportingPeriods.Of(PeriodType.Month, 2026)[month - 1].Period,
            Observed = new() { Numerator = done, Denominator = 358 },
        };
    }
}
