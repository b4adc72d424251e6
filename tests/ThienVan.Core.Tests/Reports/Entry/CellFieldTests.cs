using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports.Entry;

public sealed class CellFieldTests
{
    private static readonly TypedCell _recognised = new()
    {
        Met = CellReader.Yes,
        MetOn = "05/01/2026",
        DocumentNumber = "5/QĐ",
        ValidTo = "05/01/2028"
    };

    public static TheoryData<IndicatorKind, TypedCell, string, string> Faults => new()
    {
        { IndicatorKind.Standard, _recognised with { DocumentNumber = null }, "DocumentNumber", "figure.document" },
        { IndicatorKind.Standard, _recognised with { MetOn = null }, "MetOn", "figure.met_on_missing" },
        { IndicatorKind.Standard, _recognised with { MetOn = "24/11/2026" }, "MetOn", "figure.met_on" },
        { IndicatorKind.Standard, _recognised with { ValidTo = "04/01/2026" }, "ValidTo", "figure.validity" },
        { IndicatorKind.Standard, _recognised with { ValidTo = "sang năm" }, "ValidTo", "figure.day" },
        { IndicatorKind.Standard, _recognised with { Met = "roi" }, "Met", "figure.met" },
        { IndicatorKind.Milestone, new() { DocumentNumber = "5/QĐ" }, "Met", "figure.met" },
        { IndicatorKind.Milestone, new() { Met = CellReader.Yes }, "DocumentNumber", "figure.document" },
        { IndicatorKind.Flow, new() { Value = "5", YearEstimate = "90" }, "YearEstimateWhy", "figure.estimate_why" },
        { IndicatorKind.Flow, new() { Value = "5", YearEstimateWhy = "hợp đồng" }, "YearEstimate", "figure.estimate_missing" },
        { IndicatorKind.Flow, new() { Value = "5", YearEstimate = "4", YearEstimateWhy = "x" }, "YearEstimate", "figure.estimate" },
        { IndicatorKind.Flow, new() { Value = "5", YearEstimate = "nhiều", YearEstimateWhy = "x" }, "YearEstimate", "figure.unreadable" },
        { IndicatorKind.Stock, new() { Value = "5", YearEstimate = "-1", YearEstimateWhy = "x" }, "YearEstimate", "figure.estimate" },
        { IndicatorKind.Ratio, new() { Value = "95", YearEstimate = "101", YearEstimateWhy = "x" }, "YearEstimate", "figure.estimate" },
        { IndicatorKind.Flow, new() { YearEstimate = "90", YearEstimateWhy = "x" }, "Value", "figure.missing" },
        { IndicatorKind.Rank, new() { Value = "5", YearEstimate = "9", YearEstimateWhy = "x" }, "YearEstimate", "figure.estimate" },
        { IndicatorKind.Ratio, new() { Numerator = "9" }, "Denominator", "figure.parts" },
        { IndicatorKind.Ratio, new() { Numerator = "chín", Denominator = "10" }, "Numerator", "figure.unreadable" },
        { IndicatorKind.Ratio, new() { Numerator = "9", Denominator = "1.000" }, "Denominator", "figure.ambiguous" },
        { IndicatorKind.Flow, new() { Met = CellReader.Yes }, "Value", "figure.missing" },
        { IndicatorKind.Flow, new() { Value = "5", Numerator = "5" }, "Numerator", "figure.restricted" },
        { IndicatorKind.Flow, new() { Value = "5", Denominator = "5" }, "Numerator", "figure.restricted" },
        { IndicatorKind.Flow, new() { Value = "5", Quality = "-1" }, "Quality", "figure.quality" },
        { IndicatorKind.Flow, new() { Value = "5", Quality = "official" }, "Quality", "figure.quality" },
        { IndicatorKind.Flow, new() { Value = "1000000000000000,1" }, "Value", "figure.too_large" },
        { IndicatorKind.Flow, new() { Value = "-1000000000000000,1" }, "Value", "figure.too_large" },
        { IndicatorKind.Ratio, new() { Value = "2000000000000000", Numerator = "1", Denominator = "2" }, "Value", "figure.too_large" },
        { IndicatorKind.Flow, new() { Value = "5", Source = new string('x', CellReader.LongestText + 1) }, "", "entry.long" },
        { IndicatorKind.Narrative, new() { Met = CellReader.Yes }, "", "figure.narrative" },
    };

    public static TheoryData<IndicatorKind, TypedCell> Sound => new()
    {
        { IndicatorKind.Flow, new() { Value = "1000000000000000" } },
        { IndicatorKind.Flow, new() { Value = "0,123456" } },
        { IndicatorKind.Flow, new() { Value = "-5" } },
        { IndicatorKind.Ratio, new() { Value = "120" } },
        { IndicatorKind.Ratio, new() { Numerator = "10", Denominator = "9" } },
        { IndicatorKind.Rank, new() { Value = "115" } },
        { IndicatorKind.Flow, new() { Value = "5", Source = new string('x', CellReader.LongestText) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_said_once_and_at_its_field(IndicatorKind kind, TypedCell cell, string field, string code)
    {
        var read = Cells.Read(kind, cell);
        read.Errors.Select(error => (error.Field, error.Refusal.Code)).ShouldBe([(field, code)]);
        read.Observation.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_the_checks_judge_is_read_all_the_same(IndicatorKind kind, TypedCell cell) =>
        Cells.Read(kind, cell).Observation.ShouldNotBeNull();

    [Fact]
    public void A_day_a_document_and_an_end_belong_to_what_was_reached()
    {
        var standard = Cells.Read(IndicatorKind.Standard, _recognised).Observation!;
        (standard.MetOn, standard.DocumentNumber, standard.ValidTo).ShouldBe((new DateOnly(2026, 1, 5), "5/QĐ", new DateOnly(2028, 1, 5)));
        var milestone = Cells.Read(IndicatorKind.Milestone, _recognised).Observation!;
        (milestone.MetOn, milestone.DocumentNumber, milestone.ValidTo).ShouldBe((new DateOnly(2026, 1, 5), "5/QĐ", null));
        foreach (var bare in new[] { Cells.Read(IndicatorKind.Standard, _recognised with { Met = CellReader.No }),
            Cells.Read(IndicatorKind.ZeroEvent, _recognised, restricted: true) })
            (bare.Observation!.MetOn, bare.Observation.DocumentNumber, bare.Observation.ValidTo).ShouldBe((null, null, null));
    }

    [Fact]
    public void Whether_it_was_reached_is_yes_no_or_nothing_and_takes_no_figure()
    {
        Cells.Read(IndicatorKind.Milestone, new() { Met = CellReader.No, Value = "5" }).Observation!.ShouldSatisfyAllConditions(
            seen => seen.Met.ShouldBe(false),
            seen => seen.Value.ShouldBeNull());
        Cells.Read(IndicatorKind.ZeroEvent, new() { Met = CellReader.Yes }, restricted: true).Observation!.Met.ShouldBe(true);
        Cells.Read(IndicatorKind.Flow, new() { Met = CellReader.Yes, Value = "5" }).Observation!.Met.ShouldBeNull();
    }

    [Fact]
    public void Both_answers_to_a_doubtful_figure_are_taken()
    {
        Cells.Read(IndicatorKind.Flow, new() { Value = "1.234", ValueMeant = FigureInput.Answer("1.234", 1.234m) }).Observation!
            .Value.ShouldBe(1.234m);
        var parts = new TypedCell
        {
            Numerator = "1.234",
            Denominator = "2.000",
            NumeratorMeant = FigureInput.Answer("1.234", 1234),
            DenominatorMeant = FigureInput.Answer("2.000", 2000)
        };
        var read = Cells.Read(IndicatorKind.Ratio, parts).Observation!;
        (read.Numerator, read.Denominator).ShouldBe((1234m, 2000m));
        Cells.Read(IndicatorKind.Ratio, parts with { NumeratorMeant = parts.DenominatorMeant }).Asked.Keys.ShouldBe(["Numerator"]);
    }

    [Theory]
    [InlineData(null, Quality.Preliminary)]
    [InlineData(" ", Quality.Preliminary)]
    [InlineData("Estimated", Quality.Estimated)]
    [InlineData("Official", Quality.Official)]
    public void A_figure_without_a_word_on_its_quality_is_preliminary(string? typed, Quality quality) =>
        Cells.Read(IndicatorKind.Flow, new() { Value = "5", Quality = typed }).Observation!.Quality.ShouldBe(quality);

    [Fact]
    public void Words_keep_their_lines_and_lose_what_is_blank()
    {
        var read = Cells.Read(IndicatorKind.Flow, new() { Value = "5", Source = " \u200b ", Explanation = "  một  \r\n hai \n" });
        (read.Source, read.Explanation).ShouldBe((null, "một\n hai"));
    }
}
