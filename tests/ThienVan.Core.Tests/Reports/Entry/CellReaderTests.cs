using System.Text;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Core.Tests.Reports.Entry;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("dự án", "30,4", "figure.whole")]
    [InlineData("dự án", "1,200", "figure.ambiguous")]
    [InlineData("tấn", "30,4", null)]
    [InlineData(null, "30,4", null)]
    public void Parts_of_things_counted_whole_are_whole(string? counted, string typed, string? refusal)
    {
        var indicator = Cells.Indicator(IndicatorKind.Ratio) with { Counted = counted };
        CellReader.Read(new() { Numerator = typed, Denominator = "4000" }, indicator, Cells.Plan, Cells.Month(10), Cells.Today)
            .Errors.FirstOrDefault()?.Refusal.Code.ShouldBe(refusal);
    }

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_never_throws() =>
        Gen.Select(Gen.Enum<IndicatorKind>(), Gen.String, Gen.String, Gen.Bool).Sample((kind, one, two, restricted) =>
        {
            var read = Cells.Read(
                kind,
                new()
                {
                    Value = one,
                    Numerator = two,
                    Denominator = one,
                    Met = two,
                    MetOn = one,
                    DocumentNumber = two,
                    ValidTo = one,
                    Quality = two,
                    Source = one,
                    Explanation = two,
                },
                restricted
            );
            (read.Observation is null).ShouldBe(read.Errors.Count > 0 || read.IsEmpty);
            _ = read.Observation?.Reading;
        });

    [Fact]
    public void A_figure_written_out_reads_back() =>
        Gen.Decimal[0, 1_000_000_000].Select(figure => decimal.Round(figure, 6)).Sample(figure =>
            Cells.Read(IndicatorKind.Flow, new() { Value = FigureInput.Write(figure) }).Observation!.Value.ShouldBe(figure));

    [Fact]
    public void An_ambiguous_figure_is_asked_and_the_answer_counts_only_for_that_text()
    {
        var asked = Cells.Read(IndicatorKind.Flow, new() { Value = "1.234" });
        asked.Observation.ShouldBeNull();
        asked.Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe("figure.ambiguous");
        asked.Asked["Value"].AsThousands.ShouldBe(1234);
        Cells
            .Read(IndicatorKind.Flow, new() { Value = "1.234", ValueMeant = FigureInput.Answer("1.234", 1234) })
            .Observation!.Value.ShouldBe(1234);
        Cells.Read(IndicatorKind.Flow, new() { Value = "1.235", ValueMeant = FigureInput.Answer("1.234", 1234) }).Observation
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("1,015", "figure.ambiguous")]
    [InlineData("12,000", "figure.ambiguous")]
    [InlineData("77,5", "figure.whole")]
    [InlineData("1.050,5", "figure.whole")]
    [InlineData("0,77", "figure.whole")]
    [InlineData("103,507462686567", "figure.whole")]
    [InlineData("95%", "figure.not_percent")]
    [InlineData("95 %", "figure.not_percent")]
    public void Of_things_counted_whole_no_part_and_no_percentage_is_taken(string typed, string code)
    {
        var read = Cells.Read(IndicatorKind.Flow, new() { Value = typed }, unit: "cây");
        read.Observation.ShouldBeNull();
        read.Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe(code);
    }

    [Fact]
    public void English_thousands_are_asked_about_and_the_answer_is_taken()
    {
        Cells.Read(IndicatorKind.Flow, new() { Value = "1,015" }, unit: "cây").Asked["Value"].Choices.ShouldBe([1015]);
        Cells.Read(IndicatorKind.Flow, new() { Value = "12,000" }, unit: "cây").Asked["Value"].Choices.ShouldBe([12000, 12]);
        Cells.Read(IndicatorKind.Flow, new() { Value = "12,000", ValueMeant = FigureInput.Answer("12,000", 12000) }, unit: "cây")
            .Observation!.Value.ShouldBe(12000);
    }

    [Fact]
    public void A_growth_is_a_percentage_whatever_follows_its_sign()
    {
        Cells.Read(IndicatorKind.GrowthYearly, new() { Value = "12,3%" }, unit: "%/năm").Observation!.Value.ShouldBe(12.3m);
        Cells.Read(IndicatorKind.GrowthYearly, new() { Value = "12,345" }, unit: "%/năm").Observation!.Value.ShouldBe(12.345m);
    }

    [Fact]
    public void Parts_take_no_percentage() =>
        Cells.Read(IndicatorKind.Ratio, new() { Numerator = "95%", Denominator = "100" }).Errors.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                error => error.Field.ShouldBe("Numerator"),
                error => error.Refusal.Code.ShouldBe("figure.not_percent"));

    [Theory]
    [InlineData("05/01/2026")]
    [InlineData("5/1/2026")]
    [InlineData("2026-01-05")]
    [InlineData(" 05.01.2026\u200b")]
    public void A_day_is_read_as_people_and_as_machines_write_it(string typed) =>
        Cells
            .Read(
                IndicatorKind.Standard,
                new()
                {
                    Met = CellReader.Yes,
                    MetOn = typed,
                    DocumentNumber = "5/QĐ-UBND",
                }
            )
            .Observation!.MetOn.ShouldBe(new DateOnly(2026, 1, 5));

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("1/13/2026")]
    [InlineData("hôm qua")]
    public void What_is_no_day_is_said_at_its_field(string typed) =>
        Cells
            .Read(
                IndicatorKind.Standard,
                new()
                {
                    Met = CellReader.Yes,
                    MetOn = typed,
                    DocumentNumber = "5/QĐ",
                }
            )
            .Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("MetOn");

    [Fact]
    public void An_empty_cell_is_no_zero_and_no_error()
    {
        var read = Cells.Read(IndicatorKind.Flow, new() { Value = "  ", Quality = "Official", Explanation = "chưa có" });
        (read.IsEmpty, read.Observation, read.Errors.Count).ShouldBe((true, null, 0));
    }

    [Fact]
    public void Words_in_NFD_and_in_TCVN3_are_kept_in_one_form()
    {
        var nfd = Cells.Read(
            IndicatorKind.Flow, new() { Value = "5", Explanation = "Chưa vào vụ trồng cây".Normalize(NormalizationForm.FormD) });
        nfd.Explanation.ShouldBe("Chưa vào vụ trồng cây");
        var old = Cells.Read(IndicatorKind.Flow, new() { Value = "5", Explanation = "Ch­a ®ñ hå s¬, ®ang bæ sung t¹i phßng" });
        old.Explanation.ShouldBe("Chưa đủ hồ sơ, đang bổ sung tại phòng");
    }

    [Theory]
    [InlineData(IndicatorKind.Ratio)]
    [InlineData(IndicatorKind.ZeroEvent)]
    public void A_restricted_indicator_takes_no_parts(IndicatorKind kind) =>
        Cells
            .Read(
                kind,
                new()
                {
                    Value = kind == IndicatorKind.Ratio ? "90" : null,
                    Met = CellReader.Yes,
                    Numerator = "9",
                    Denominator = "10",
                },
                restricted: true
            )
            .Errors.ShouldContain(error => error.Refusal.Code == "figure.restricted");

    [Theory]
    [InlineData("2000000000000000", "figure.too_large")]
    [InlineData("0,1234567", "figure.too_fine")]
    [InlineData("nhiều", "figure.unreadable")]
    public void A_figure_out_of_all_measure_is_refused(string typed, string code) =>
        Cells.Read(IndicatorKind.Flow, new() { Value = typed }).Errors.ShouldHaveSingleItem().Refusal.Code.ShouldBe(code);

    [Fact]
    public void Parts_and_a_percentage_are_not_both_taken() =>
        Cells
            .Read(
                IndicatorKind.Ratio,
                new()
                {
                    Value = "90",
                    Numerator = "9",
                    Denominator = "10",
                }
            )
            .Errors.ShouldHaveSingleItem()
            .Refusal.Code.ShouldBe("figure.both");

    [Theory]
    [InlineData("Official", true)]
    [InlineData(null, true)]
    [InlineData("2", false)]
    [InlineData("chắc chắn", false)]
    public void Only_the_three_qualities_are_known(string? quality, bool known) =>
        (Cells.Read(IndicatorKind.Flow, new() { Value = "5", Quality = quality }).Errors.Count == 0).ShouldBe(known);
}
