using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("đạt 95%", 95, null, Comparator.Exactly, "%")]
    [InlineData("tối thiểu 95% trở lên", 95, null, Comparator.AtLeast, "%")]
    [InlineData("Từ 1.500 doanh nghiệp trở lên", 1500, null, Comparator.AtLeast, "doanh nghiệp")]
    [InlineData("đạt từ 95%", 95, null, Comparator.AtLeast, "%")]
    [InlineData("đạt trên 55% lực lượng", 55, null, Comparator.MoreThan, "%")]
    [InlineData("không quá 1,2%", 1.2, null, Comparator.AtMost, "%")]
    [InlineData("bằng hoặc lớn hơn 35%", 35, null, Comparator.AtLeast, "%")]
    [InlineData("lớn hơn hoặc bằng 35%", 35, null, Comparator.AtLeast, "%")]
    [InlineData("nhỏ hơn hoặc bằng 2%", 2, null, Comparator.AtMost, "%")]
    [InlineData("cao hơn 60%", 60, null, Comparator.MoreThan, "%")]
    [InlineData("cả giai đoạn 2.500 lao động", 2500, null, Comparator.Exactly, "lao động")]
    [InlineData("dưới 3%", 3, null, Comparator.AtMost, "%")]
    [InlineData("tăng từ 15% - 17%/năm", 15, 17, Comparator.Range, "%")]
    [InlineData("từ 1 đến 2 dự án", 1, 2, Comparator.Range, "dự án")]
    [InlineData(@"$\geq 40\%$", 40, null, Comparator.AtLeast, "%")]
    [InlineData("≥250", 250, null, Comparator.AtLeast, null)]
    [InlineData("ít nhất một nhà văn hóa", 1, null, Comparator.AtLeast, "nhà")]
    [InlineData("vốn đầu tư 500 tỷ đồng", 500, null, Comparator.Exactly, "tỷ đồng")]
    [InlineData("hoàn thành 02 tiêu chí", 2, null, Comparator.Exactly, "tiêu chí")]
    [InlineData("70,5 triệu đồng/người/năm", 70.5, null, Comparator.Exactly, "triệu đồng/người/năm")]
    public void Figures_are_read_as_offices_write_them(string text, double value, int? upper, Comparator comparator, string? unit)
    {
        var figure = FigureReader.Read(Phrase.Of(text)).ShouldHaveSingleItem();
        figure.Value.ShouldBe((decimal)value);
        figure.Upper.ShouldBe((decimal?)upper);
        (figure.Comparator, figure.Unit).ShouldBe((comparator, unit));
    }

    [Theory]
    [InlineData("theo Quyết định số 27/2025/QĐ-TTg ngày 04/8/2025")]
    [InlineData("đạt chuẩn mức độ 2")]
    [InlineData("TCVN ISO 18091:2020, ISO 9001-2015")]
    [InlineData("giai đoạn 2026 - 2030")]
    [InlineData("Kế hoạch 05 năm")]
    [InlineData("nối Quốc lộ 5 với Quốc lộ 10")]
    [InlineData("Quý I/2026")]
    [InlineData("môi trường làm việc 5S")]
    public void Numbers_that_only_name_something_are_no_figures(string text) => FigureReader.Read(Phrase.Of(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("ít nhất 1,850 doanh nghiệp", 1850)]
    [InlineData("trồng 6,000 cây xanh", 6000)]
    [InlineData("trồng 1 200 cây xanh", 1200)]
    [InlineData("trồng 1.200 cây xanh", 1200)]
    [InlineData("đạt 1.500 tỷ đồng", 1500)]
    [InlineData("đạt 12,5 tỷ đồng", 12.5)]
    [InlineData("tăng 12,345%", 12.345)]
    [InlineData("gấp 1,5 lần", 1.5)]
    [InlineData("xây 1,200.5 m2 nhà", 1200.5)]
    [InlineData("xây 12,345,678.25 m2 nhà", 12345678.25)]
    [InlineData("trồng 1,200,000 cây xanh", 1200000)]
    public void What_is_counted_tells_thousands_from_decimals(string text, double figure)
    {
        var doubts = new List<string>();
        FigureReader.Read(Phrase.Of(text), doubts: doubts).ShouldHaveSingleItem().Value.ShouldBe((decimal)figure);
        doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("đạt 1,250 tỷ đồng", 1.25)]
    [InlineData("đạt 12.345%", 12.345)]
    [InlineData("trồng 77,5 cây xanh", null)]
    [InlineData("trồng 1'200 cây xanh", null)]
    [InlineData("trồng 1’200 cây xanh", null)]
    [InlineData("trồng 123456789012345678901234567890 cây xanh", null)]
    [InlineData("trồng 1.234.567.890.123.456.789.012.345.678.901 cây xanh", null)]
    [InlineData("trồng 10 - 77,5 cây xanh", null)]
    public void A_figure_that_may_mean_two_things_or_none_is_named(string text, double? taken)
    {
        var doubts = new List<string>();
        FigureReader.Read(Phrase.Of(text), doubts: doubts).Select(figure => (double?)figure.Value).ShouldBe(taken is null ? [] : [taken]);
        doubts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_range_written_backwards_is_the_same_range() =>
        FigureReader.Read(Phrase.Of("từ 9% - 7%")).ShouldHaveSingleItem().Amount.ShouldBe(new Amount(7, 9));

    [Fact]
    public void A_year_by_year_count_is_marked_and_its_unit_is_the_noun()
    {
        var figure = FigureReader.Read(Phrase.Of("trồng 1.000 cây xanh đặc trưng/năm")).ShouldHaveSingleItem();
        (figure.Unit, figure.PerYear).ShouldBe(("cây", true));
    }

    [Fact]
    public void Any_whole_number_survives_writing_with_points_and_reading() =>
        Gen.Int[0, 999_999_999]
            .Sample(number =>
                NumberReader.Read(number.ToString("#,##0", new System.Globalization.NumberFormatInfo { NumberGroupSeparator = "." }),
                    FigureMeasure.Of("cây")).Value == number
            );
}
