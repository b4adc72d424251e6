using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Checks;

namespace ThienVan.Core.Tests.Reports.Checks;

/// <summary>A longer period against the shorter ones in it, where the share is of one base or of what may not be counted.</summary>
public sealed class OneBaseTests
{
    private static readonly Indicator _drive = Cells.Indicator(IndicatorKind.Ratio) with { Base = ShareBase.FixedForYear };

    [Theory]
    [InlineData(323, true)]
    [InlineData(324, false)]
    [InlineData(358, false)]
    [InlineData(400, false)]
    public void A_drives_year_may_say_more_than_its_months_and_never_less(int done, bool said)
    {
        Observation[] months = [Cells.Parts(Cells.Month(1), 300, 358), Cells.Parts(Cells.Month(2), 24, 358)];
        var year = Cells.Parts(Period.ReportingYear(2026), done, 358);
        (PeriodRules.SameFigure(Input(_drive, year, months)) is not null).ShouldBe(said);
    }

    [Fact]
    public void Months_of_a_drive_add_up_over_its_base_once()
    {
        Observation[] months = [.. Enumerable.Range(1, 3).Select(month => Cells.Parts(Cells.Month(month), 10, 358))];
        var quarter = TimeRollUp.Of(_drive, Cells.Quarter(1), months)!;
        (quarter.Numerator, quarter.Denominator).ShouldBe((30m, 358m));
        var known = TimeRollUp.Known(_drive, Period.ReportingYear(2026), months)!;
        (known.Numerator, known.Denominator).ShouldBe((30m, 358m));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void One_month_that_was_not_kept_is_not_kept_by_the_year(bool second, bool kept)
    {
        var secret = Cells.Indicator(IndicatorKind.ZeroEvent, restricted: true);
        Observation[] months = [Told(Cells.Month(1), kept: true), Told(Cells.Month(2), second)];
        TimeRollUp.Known(secret, Period.ReportingYear(2026), months)!.Met.ShouldBe(kept);
    }

    [Fact]
    public void Figures_of_another_indicator_are_no_part()
    {
        var flow = Cells.Indicator(IndicatorKind.Flow);
        Observation[] months = [.. Enumerable.Range(1, 3).Select(month => Cells.Seen(Cells.Month(month), 10))];
        TimeRollUp.Of(flow with { Code = "2" }, Cells.Quarter(1), months).ShouldBeNull();
        TimeRollUp.Known(flow with { Code = "2" }, Period.ReportingYear(2026), months).ShouldBeNull();
        TimeRollUp.Of(flow, Cells.Quarter(1), months)!.Value.ShouldBe(30);
    }

    private static Observation Told(Period period, bool kept) => new() { Code = "1", Period = period, Met = kept };

    private static CheckInput Input(Indicator indicator, Observation seen, Observation[] others) =>
        new() { Indicator = indicator, Plan = Cells.Plan, Seen = seen, Others = others };
}
