using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class FigureTextTests
{
    private static readonly Gen<decimal> s_figures = Gen.Decimal[-1_000_000_000, 1_000_000_000];

    [Theory]
    [InlineData(2026, 2030, "2026–2030")]
    [InlineData(2026, 2026, "2026")]
    public void One_year_is_written_once(int from, int to, string years) => FigureText.Years(from, to).ShouldBe(years);

    [Theory]
    [InlineData("1234.5", "1.234,5")]
    [InlineData("0", "0")]
    [InlineData("-1234567.891", "-1.234.567,89")]
    [InlineData("999", "999")]
    [InlineData("100.00", "100")]
    [InlineData("0.005", "0,01")]
    [InlineData("-0.001", "0")]
    public void Figures_read_as_in_Vietnamese(string value, string expected) =>
        FigureText.Number(decimal.Parse(value, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Theory]
    [InlineData(0, "12")]
    [InlineData(1, "12,3")]
    [InlineData(12, "12,3456")]
    public void No_more_places_than_asked_are_shown(int decimals, string expected) =>
        FigureText.Number(12.3456m, decimals).ShouldBe(expected);

    [Fact]
    public void The_culture_of_the_process_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            FigureText.WithUnit(1234.5m, "cột").ShouldBe("1.234,5 cột");
            FigureText.Day(new DateOnly(2026, 11, 4)).ShouldBe("04/11/2026");
            FigureText.Moment(new DateTimeOffset(2026, 11, 3, 18, 5, 0, TimeSpan.Zero)).ShouldBe("04/11/2026 01:05");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_missing_figure_is_a_dash_not_a_nought()
    {
        FigureText.WithUnit(null, "cột").ShouldBe("–");
        FigureText.Percent(null).ShouldBe("–");
        FigureText.Parts(38, null).ShouldBe("–");
    }

    [Theory]
    [InlineData("%", "12,5\u00A0%")]
    [InlineData("%/năm", "12,5\u00A0%/năm")]
    [InlineData("điểm %", "12,5 điểm %")]
    [InlineData("cột", "12,5 cột")]
    [InlineData("/114", "12,5/114")]
    [InlineData(" ", "12,5")]
    [InlineData(null, "12,5")]
    public void A_unit_follows_its_figure_in_one_way(string? unit, string expected) => FigureText.WithUnit(12.5m, unit).ShouldBe(expected);

    [Fact]
    public void What_is_written_reads_back_as_the_same_figure() => s_figures.Sample(figure =>
    {
        var read = FigureInput.Read(FigureText.Percent(figure));
        (read.Value ?? read.AsThousands).ShouldBe(decimal.Round(figure, 2, MidpointRounding.AwayFromZero));
    });

    [Theory]
    [InlineData(0, "hôm nay")]
    [InlineData(-9, "9 ngày trước")]
    [InlineData(1200, "còn 1.200 ngày")]
    public void A_day_is_so_far_off(int days, string expected) =>
        FigureText.Distance(new DateOnly(2026, 11, 4).AddDays(days), new DateOnly(2026, 11, 4)).ShouldBe(expected);

    [Theory]
    [InlineData(-2, "quá hạn 2 ngày làm việc")]
    [InlineData(0, "hết hạn hôm nay")]
    [InlineData(3, "còn 3 ngày làm việc")]
    public void Working_days_left_are_said_in_one_way(int days, string expected) => FigureText.Left(days).ShouldBe(expected);

    [Theory]
    [InlineData("đạt 8,5 % và 9%", "đạt 8,5\u00A0% và 9\u00A0%")]
    [InlineData("đạt 8,5\u00A0%", "đạt 8,5\u00A0%")]
    [InlineData("tỷ lệ % của 12", "tỷ lệ % của 12")]
    public void A_percent_sign_is_tied_to_its_figure(string text, string tied) => FigureText.Tied(text).ShouldBe(tied);

    [Theory]
    [InlineData("99.9967", "99,997")]
    [InlineData("100.0001", "100,0001")]
    [InlineData("99.99999999999999", "100")]
    [InlineData("100", "100")]
    [InlineData("99.994", "99,99")]
    public void All_of_it_is_said_of_all_of_it_only(string value, string shown) =>
        FigureText.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(shown);

    [Theory]
    [InlineData("0.94989", 4)]
    [InlineData("0.7496", 4)]
    [InlineData("0.95", 2)]
    [InlineData("0.41", 2)]
    public void A_figure_just_under_one_of_several_marks_is_not_said_to_be_on_it(string value, int places) =>
        FigureText.Places(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 0.95m, 0.75m).ShouldBe(places);

    [Theory]
    [InlineData("95.996", "96", "95,996")]
    [InlineData("95.9", "96", "95,9")]
    [InlineData("96", "96", "96")]
    [InlineData("12.34567", "15", "12,35")]
    [InlineData("12.34567", null, "12,35")]
    public void Beside_its_goal_a_figure_has_the_places_that_tell_them_apart(string value, string? other, string shown)
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        FigureText.Beside(decimal.Parse(value, text), other is null ? null : decimal.Parse(other, text), unit: null).ShouldBe(shown);
    }
}
