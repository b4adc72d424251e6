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
