using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports.Entry;

/// <summary>The last day, the last digit and the last character that are still taken.</summary>
public sealed class EntryBoundsTests
{
    // The plan runs 2026 to 2030; a school year begins in September before, a year's capital is paid out to January after.
    [Theory]
    [InlineData(PeriodType.Year, "2025-12-15", "2030-12-31")]
    [InlineData(PeriodType.SchoolYear, "2025-09-01", "2030-12-31")]
    [InlineData(PeriodType.BudgetYear, "2025-12-15", "2030-12-31")]
    [InlineData(PeriodType.DisbursementYear, "2025-12-15", "2031-01-31")]
    public void A_figure_lies_in_the_plan_or_in_the_indicators_own_years_of_it(PeriodType type, string first, string last)
    {
        var indicator = Cells
            .Indicator(IndicatorKind.Flow) with
        { Window = new() { Type = type, Source = "Luật", Since = new(2019, 3, 12) } };
        var (from, to) = (On(first), On(last));
        Refused(indicator, new(from, to)).ShouldBeNull();
        Refused(indicator, new(from.AddDays(-1), to)).ShouldBe("figure.period");
        Refused(indicator, new(from, to.AddDays(1))).ShouldBe("figure.period");
    }

    [Theory]
    [InlineData("1000000000000000", null)]
    [InlineData("-1000000000000000", null)]
    [InlineData("1000000000000001", "figure.too_large")]
    [InlineData("-1000000000000001", "figure.too_large")]
    [InlineData("0,123456", null)]
    [InlineData("0,1234561", "figure.too_fine")]
    public void A_figure_has_so_many_digits_and_no_more(string typed, string? code) =>
        Code(Cells.Read(IndicatorKind.Flow, new() { Value = typed })).ShouldBe(code);

    [Theory]
    [InlineData(2000, null)]
    [InlineData(2001, "entry.long")]
    public void A_text_has_so_many_characters_and_no_more(int length, string? code) =>
        Code(Cells.Read(IndicatorKind.Flow, new() { Value = "5", Source = new('a', length) })).ShouldBe(code);

    [Theory]
    [InlineData(-1, "Estimated", null)]
    [InlineData(-1, "Preliminary", "figure.quality_early")]
    [InlineData(-1, "Official", "figure.quality_early")]
    [InlineData(0, "Official", null)]
    [InlineData(0, "Estimated", null)]
    public void Before_the_last_day_of_its_period_a_figure_is_an_estimate(int days, string quality, string? code) =>
        Code(Read(days, new() { Value = "5", Quality = quality })).ShouldBe(code);

    [Theory]
    [InlineData(-1, Quality.Estimated)]
    [InlineData(0, Quality.Preliminary)]
    public void Where_nobody_says_the_day_tells_how_firm_a_figure_is(int days, Quality quality) =>
        Read(days, new() { Value = "5" }).Observation!.Quality.ShouldBe(quality);

    [Fact]
    public void What_was_not_reached_has_no_day_and_no_paper_and_only_a_recognition_runs_out()
    {
        TypedCell cell = new() { Met = CellReader.Yes, MetOn = "05/10/2026", DocumentNumber = "5/QĐ", ValidTo = "05/10/2028" };
        var recognised = Cells.Read(IndicatorKind.Standard, cell).Observation!;
        (recognised.Met, recognised.MetOn, recognised.DocumentNumber, recognised.ValidTo)
            .ShouldBe((true, On("2026-10-05"), "5/QĐ", On("2028-10-05")));
        var ready = Cells.Read(IndicatorKind.Milestone, cell).Observation!;
        (ready.MetOn, ready.DocumentNumber, ready.ValidTo).ShouldBe((On("2026-10-05"), "5/QĐ", null));
        var not = Cells.Read(IndicatorKind.Standard, cell with { Met = CellReader.No }).Observation!;
        (not.Met, not.MetOn, not.DocumentNumber, not.ValidTo).ShouldBe((false, null, null, null));
        var kept = Cells.Read(IndicatorKind.ZeroEvent, cell, restricted: true).Observation!;
        (kept.Met, kept.MetOn, kept.DocumentNumber).ShouldBe((true, null, null));
    }

    [Theory]
    [InlineData(IndicatorKind.Standard, "co", "5/QĐ", null, nameof(TypedCell.MetOn), "figure.met_on_missing")]
    [InlineData(IndicatorKind.Standard, "co", null, "05/10/2026", nameof(TypedCell.DocumentNumber), "figure.document")]
    [InlineData(IndicatorKind.Standard, "co", "5/QĐ", "24/11/2026", nameof(TypedCell.MetOn), "figure.met_on")]
    [InlineData(IndicatorKind.Standard, "có lẽ", "5/QĐ", "05/10/2026", nameof(TypedCell.Met), "figure.met")]
    [InlineData(IndicatorKind.Standard, null, "5/QĐ", "05/10/2026", nameof(TypedCell.Met), "figure.met")]
    public void What_an_outcome_lacks_is_said_at_its_field(
        IndicatorKind kind, string? met, string? document, string? on, string field, string code)
    {
        var error = Cells.Read(kind, new() { Met = met, DocumentNumber = document, MetOn = on }).Errors.ShouldHaveSingleItem();
        (error.Field, error.Refusal.Code).ShouldBe((field, code));
    }

    [Fact]
    public void One_part_without_the_other_is_said_at_the_denominator_and_parts_nobody_asked_for_at_the_numerator()
    {
        Field(Cells.Read(IndicatorKind.Ratio, new() { Numerator = "5" })).ShouldBe((nameof(TypedCell.Denominator), "figure.parts"));
        Field(Cells.Read(IndicatorKind.Flow, new() { Value = "5", Denominator = "5" }))
            .ShouldBe((nameof(TypedCell.Numerator), "figure.restricted"));
        Field(Cells.Read(IndicatorKind.Flow, new() { DocumentNumber = "5/BC" })).ShouldBe((nameof(TypedCell.Value), "figure.missing"));
    }

    private static (string, string) Field(ParsedCell cell) => (cell.Errors[0].Field, cell.Errors[0].Refusal.Code);

    private static ParsedCell Read(int days, TypedCell cell) =>
        CellReader.Read(cell, Cells.Indicator(IndicatorKind.Flow), Cells.Plan, Cells.Month(10), Cells.Month(10).To.AddDays(days));

    private static string? Refused(Indicator indicator, Period period) =>
        ObservationRules.Refuse(indicator, Cells.Plan, Cells.Seen(period, 1), new(2032, 1, 1))?.Code;

    private static string? Code(ParsedCell cell) => cell.Errors.Select(error => error.Refusal.Code).FirstOrDefault();

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
