using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class DocumentWordsTests
{
    [Theory]
    [InlineData(@"$\geq 12\%/năm.$", "≥ 12%/năm.")]
    [InlineData("đạt chuẩn <i>Phường thân thiện</i>", "đạt chuẩn Phường thân thiện")]
    [InlineData("áp dụng (*5S*) và **KPI**", "áp dụng (5S) và KPI")]
    [InlineData("nồng độ PM_{2.5}", "nồng độ PM2.5")]
    [InlineData("$CO_{2}$", "CO2")]
    [InlineData("150 m^{2} sàn", "150 m² sàn")]
    [InlineData(@"$\text{tăng} \geq 5\%$", "tăng ≥ 5%")]
    [InlineData(@"$3 \times 10^{-3}$", "3 × 10-3")]
    [InlineData("giá 5 $ một cái", "giá 5 $ một cái")]
    [InlineData("* ý thứ nhất", "* ý thứ nhất")]
    public void Marks_of_the_scan_go_and_formulas_stay_readable(string raw, string plain) => DocumentWords.Plain(raw).ShouldBe(plain);

    [Fact]
    public void Plain_words_stay_as_they_are() =>
        DocumentWords.Plain(DocumentWords.Plain(@"$\geq 12\%$ (*a*) <b>x</b>")).ShouldBe("≥ 12% (a) x");
}
