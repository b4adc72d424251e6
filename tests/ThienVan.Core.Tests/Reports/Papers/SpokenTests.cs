using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class SpokenTests
{
    [Theory]
    [InlineData("0", "không")]
    [InlineData("5", "năm")]
    [InlineData("10", "mười")]
    [InlineData("15", "mười lăm")]
    [InlineData("21", "hai mươi mốt")]
    [InlineData("24", "hai mươi tư")]
    [InlineData("55", "năm mươi lăm")]
    [InlineData("105", "một trăm linh năm")]
    [InlineData("1005", "một nghìn không trăm linh năm")]
    [InlineData("2026", "hai nghìn không trăm hai mươi sáu")]
    [InlineData("1234567", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy")]
    [InlineData("3000000005", "ba tỷ không trăm linh năm")]
    [InlineData("12.5", "mười hai phẩy năm")]
    [InlineData("12.05", "mười hai phẩy không năm")]
    [InlineData("99.45", "chín mươi chín phẩy bốn mươi lăm")]
    [InlineData("-1.2", "âm một phẩy hai")]
    public void Numbers_are_said_as_people_say_them(string number, string words) =>
        SpokenNumber.Words(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(words);

    [Fact]
    public void Different_numbers_are_said_differently() => Gen.Int[0, 2_000_000_000].Select(Gen.Int[0, 2_000_000_000])
        .Sample((a, b) => (SpokenNumber.Words(a) == SpokenNumber.Words(b)).ShouldBe(a == b));

    [Theory]
    [InlineData("104,2%")]
    [InlineData("104,2 %")]
    [InlineData("104,2\u00A0%")]
    public void Texts_keep_no_digit_and_no_sign_a_reader_must_guess(string percent) =>
        SpokenNumber.InText($"Quý III năm 2026 đạt 1.234,5 tỷ đồng, bằng {percent} kế hoạch.")
            .ShouldBe(
                "quý ba năm hai nghìn không trăm hai mươi sáu đạt một nghìn hai trăm ba mươi tư phẩy năm tỷ đồng, bằng một trăm linh bốn "
                    + "phẩy hai phần trăm kế hoạch.");

    [Fact]
    public void The_script_holds_no_digit_and_no_name()
    {
        var line = new PaperLine
        {
            Code = "3a",
            Name = "Doanh nghiệp mới",
            GroupId = "kinh-te",
            GroupName = "Kinh tế",
            Kind = IndicatorKind.Flow,
            Unit = "doanh nghiệp",
            LeadName = "Phòng Kinh tế",
            Goal = "≥ 200",
            InPeriod = 40,
            ToDate = 150,
            OfGoal = new(75, InPoints: false),
            Verdict = PaperVerdict.Hard,
            Trace = new()
            {
                ValueId = Guid.Empty,
                Version = 1,
                Quality = Quality.Official,
                EnteredBy = "Nguyễn Văn Nhập",
                ApprovedBy = "Trần Thị Duyệt",
            },
        };
        var script = SpokenScript.Of(new()
        {
            RoundName = "Kỳ",
            Issuer = "Ủy ban nhân dân phường Kiến An",
            Period = "quý III năm 2026",
            NextPeriod = "",
            Year = 2026,
            CutOff = new(2026, 9, 14),
            Sections = new Dictionary<string, string>(),
            Lines = [line]
        });
        script.ShouldNotContain(letter => char.IsDigit(letter));
        script.ShouldNotContain("Nguyễn");
        script.ShouldContain("lũy kế một trăm năm mươi doanh nghiệp, bằng bảy mươi lăm phần trăm kế hoạch năm.");
    }

    [Fact]
    public void The_demonstration_says_first_that_it_is_one()
    {
        var paper = new PaperContent
        {
            RoundName = "Kỳ",
            Issuer = "Ủy ban nhân dân phường Kiến An",
            Period = "quý III năm 2026",
            NextPeriod = "",
            Year = 2026,
            CutOff = new(2026, 9, 14),
            Sections = new Dictionary<string, string>(),
            Lines = []
        };
        SpokenScript.Of(paper with { Demonstration = true }).ShouldStartWith("Số liệu minh họa, không dùng để báo cáo.");
        SpokenScript.Of(paper).ShouldStartWith("Kính thưa Nhân dân");
    }
}
