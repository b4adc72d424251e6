using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Tests.Shared.Documents;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("0.0%", 5, "Percent")]
    [InlineData("0.0;0%", 5, "Plain")]
    [InlineData("0.0;0%", -5, "Percent")]
    [InlineData("0.0;0.0;0%", 0, "Percent")]
    [InlineData("[=0]\"-\";0.0%", 0.5, "Percent")]
    [InlineData("[=0]\"-\";0.0%", 0, "Plain")]
    [InlineData("[>1]0;[<=1]0%", 0.5, "Percent")]
    [InlineData("[>1]0;[<=1]0%", 2, "Plain")]
    [InlineData("[>100]0;[<-100]0;0%", 5, "Percent")]
    [InlineData("[>100]0;0%", 500, "Plain")]
    [InlineData("[Red]0;[Blue]-0%", -1, "Percent")]
    [InlineData("0.0\"%\"", 5, "Plain")]
    [InlineData("0.0\\%", 5, "Plain")]
    [InlineData("0_%", 5, "Plain")]
    [InlineData("\";\"0%", 5, "Percent")]
    [InlineData("dd/mm/yyyy;@", 46344, "Date")]
    [InlineData("[$-42A]d/m/yyyy", 46344, "Date")]
    [InlineData("[h]:mm", 1, "Date")]
    [InlineData("General", 1, "Plain")]
    [InlineData("", 1, "Plain")]
    [InlineData("\"", 1, "Plain")]
    [InlineData("[", 1, "Plain")]
    [InlineData(";;;", 1, "Plain")]
    [InlineData("[<", 1, "Plain")]
    [InlineData("[<x]0%;0", 1, "Plain")]
    public void The_section_that_applies_to_the_value_decides(string code, double value, string shape) =>
        NumberFormat.Of(code).ShapeOf((decimal)value).ToString().ShouldBe(shape);

    [Theory]
    [InlineData("General", "12.345", "12,345")]
    [InlineData("0000000000", "201234567", "0201234567")]
    [InlineData("\"CX-\"000", "12", "CX-012")]
    [InlineData("\"CX-\"000", "12345", "CX-12345")]
    [InlineData("0000\\ 000\\ 000", "912345678", "0912 345 678")]
    [InlineData("00\"/\"00", "1205", "12/05")]
    [InlineData("#,##0", "1234567", "1.234.567")]
    [InlineData("#,##0.00", "0.5", "0,50")]
    [InlineData("#.##", "0.5", ",5")]
    [InlineData("0.0#", "2", "2,0")]
    [InlineData("0.0%", "0.125", "12,5%")]
    [InlineData("#,##0,", "915400", "915")]
    [InlineData("0", "-7", "-7")]
    [InlineData("0;(0)", "-7", "(7)")]
    [InlineData("0\" cây\"", "5", "5 cây")]
    [InlineData("# ?/?", "0.3", null)]
    [InlineData("0.00E+00", "12345", null)]
    [InlineData("dd/mm/yyyy", "46344", null)]
    public void A_figure_is_written_as_its_cell_shows_it(string code, string value, string? written) =>
        NumberFormat.Of(code).Written(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(written);

    [Theory]
    [InlineData("", "12.345", "12.345")]
    [InlineData("General", "12.345", "12.345")]
    [InlineData("@", "5", "5")]
    [InlineData("0%", "0.966", "97")]
    [InlineData("0.0%", "0.966", "96.6")]
    [InlineData("0", "96.64", "97")]
    [InlineData("#,##0.00", "1234.5", "1234.5")]
    [InlineData("#,##0,", "915000", "915")]
    [InlineData("0.0,,", "2500000", "2.5")]
    [InlineData("0.0;0.0", "-5.5", "5.5")]
    [InlineData("0.0;-0.0", "-5.5", "-5.5")]
    [InlineData("0.0;(0.0)", "-5.5", "-5.5")]
    [InlineData("0.0", "-5.5", "-5.5")]
    [InlineData("0\" nghìn\"", "916", null)]
    [InlineData("0\" cây\"", "916", "916")]
    [InlineData("0.0\" tỷ\"", "2.5", null)]
    [InlineData("0.0\" tỉ đồng\"", "2.5", null)]
    [InlineData(";;;", "918", null)]
    [InlineData("\"-\"", "918", null)]
    [InlineData("# ?/?", "0.3", null)]
    [InlineData("0.00E+00", "12345", "12345")]
    [InlineData("[=0]\"-\";0.0%", "0.965", "96.5")]
    [InlineData("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "-1200", "-1200")]
    [InlineData("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0", "0")]
    [InlineData("[Red]0;[Blue]-0", "-7", "-7")]
    public void A_figure_is_seen_as_the_cell_shows_it_or_not_at_all(string code, string value, string? seen)
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        NumberFormat.Of(code).Shown(decimal.Parse(value, text)).ShouldBe(seen is null ? null : decimal.Parse(seen, text));
    }

    [Theory]
    [InlineData(0, "96.55", "96.55")]
    [InlineData(1, "77.5", "78")]
    [InlineData(3, "1234.5", "1235")]
    [InlineData(4, "1234.5", "1234.5")]
    [InlineData(9, "0.9655", "97")]
    [InlineData(10, "0.9655", "96.55")]
    [InlineData(12, "0.3", null)]
    [InlineData(38, "-5", "-5")]
    [InlineData(41, "0", "0")]
    [InlineData(49, "5", "5")]
    public void A_format_named_by_number_alone_shows_what_it_shows(int id, string value, string? seen)
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        NumberFormat.BuiltIn(id).Shown(decimal.Parse(value, text)).ShouldBe(seen is null ? null : decimal.Parse(seen, text));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(17, false)]
    [InlineData(20, false)]
    [InlineData(22, true)]
    [InlineData(0, true)]
    public void A_part_of_a_day_is_no_whole_day(int id, bool whole) => NumberFormat.BuiltIn(id).ShowsWholeDay(46357).ShouldBe(whole);

    [Theory]
    [InlineData("", 12, true)]
    [InlineData("General", 12, true)]
    [InlineData("@", 12, true)]
    [InlineData("[$-42A]#,##0", 1200, true)]
    [InlineData("0.0%", 0.5, true)]
    [InlineData("00", 12, true)]
    [InlineData("000", 12, false)]
    [InlineData("0\"/QĐ-UBND\"", 12, false)]
    [InlineData("00\\/0000", 122026, false)]
    [InlineData("0;\"âm \"0", 12, true)]
    [InlineData("0;\"âm \"0", -12, false)]
    public void Letters_and_noughts_beside_a_figure_are_no_bare_figure(string code, double value, bool bare) =>
        NumberFormat.Of(code).IsBare((decimal)value).ShouldBe(bare);

    [Theory]
    [InlineData("dd/mm/yyyy", "01/12/2026")]
    [InlineData("d/m/yy", "1/12/26")]
    [InlineData("mm/yyyy", "12/2026")]
    [InlineData("[$-42A]\"tháng\" m\\/yyyy;@", "tháng 12/2026")]
    [InlineData("yyyy-mm-dd", "2026-12-01")]
    [InlineData("dd/mm/yyyy hh:mm", null)]
    [InlineData("dddd, dd mmmm", null)]
    public void A_day_is_shown_as_its_format_says_or_not_at_all(string code, string? shown) =>
        NumberFormat.Of(code).Shown(46357, new DateOnly(2026, 12, 1)).ShouldBe(shown);
}
