using System.Globalization;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Tests.Plans.Judging;

public sealed class FigureTests
{
    [Theory]
    [InlineData("1234.5", "1.234,5")]
    [InlineData("0", "0")]
    [InlineData("-1234567.891", "-1.234.567,89")]
    [InlineData("999", "999")]
    [InlineData("100.00", "100")]
    [InlineData("0.005", "0,01")]
    [InlineData("-0.001", "0")]
    public void Figures_read_as_in_Vietnamese(string value, string expected) =>
        Figure.Of(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void The_culture_of_the_process_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Figure.Of(1234.5m, "cột").ShouldBe("1.234,5 cột");
            Figure.Day(new DateOnly(2026, 11, 4)).ShouldBe("04/11/2026");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_missing_figure_is_a_dash_not_a_nought() => Figure.Of(null, "cột").ShouldBe("–");

    [Fact]
    public void A_percent_sign_stands_close() => Figure.Percent(12.5m).ShouldBe("12,5%");
}
