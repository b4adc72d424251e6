using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports.Papers;

/// <summary>Nothing that only the eye reads is left to the voice.</summary>
public sealed class SpokenSignsTests
{
    [Theory]
    [InlineData("Kế hoạch ≥ 95 %.", "Kế hoạch ít nhất chín mươi lăm phần trăm.")]
    [InlineData("Hạng ≤ 20/114", "Hạng không quá hai mươi trên một trăm mười bốn")]
    [InlineData("Từ 15–17 %", "Từ mười lăm đến mười bảy phần trăm")]
    [InlineData("Đến ngày 05/02/2026", "Đến ngày năm tháng hai năm hai nghìn không trăm hai mươi sáu")]
    [InlineData("Cây – đèn", "Cây, đèn")]
    [InlineData("kinh tế - xã hội", "kinh tế - xã hội")]
    [InlineData("Áp dụng 5S, ISO 9001:2015 trong 3 năm",
        "Áp dụng năm S, ISO chín nghìn không trăm linh một phiên bản hai nghìn không trăm mười lăm trong ba năm")]
    public void A_sign_is_said_in_words(string written, string said) => SpokenNumber.InText(written).ShouldBe(said);

    [Theory]
    [InlineData("≥")]
    [InlineData("≤")]
    [InlineData("–")]
    [InlineData("→")]
    public void No_silent_sign_is_left(string sign) => SpokenNumber.InText($"a {sign} 3{sign}4").ShouldNotContain(sign);
}
