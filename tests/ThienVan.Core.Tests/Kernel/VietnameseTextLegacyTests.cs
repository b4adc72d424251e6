using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class VietnameseTextLegacyTests
{
    [Theory]
    [InlineData("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("­u tiªn, ®­êng phè, quy ­íc", "ưu tiên, đường phố, quy ước")]
    public void Tcvn3_becomes_Unicode(string tcvn3, string expected)
    {
        VietnameseText.DetectLegacy([tcvn3]).ShouldBe(LegacyEncoding.Tcvn3);
        VietnameseText.FromLegacy(tcvn3, LegacyEncoding.Tcvn3).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("ÑÖÔØNG PHOÁ, tyû leä, kyõ thuaät, nguyeän voïng", "ĐƯỜNG PHỐ, tỷ lệ, kỹ thuật, nguyện vọng")]
    public void Vni_becomes_Unicode(string vni, string expected)
    {
        VietnameseText.DetectLegacy([vni]).ShouldBe(LegacyEncoding.Vni);
        VietnameseText.FromLegacy(vni, LegacyEncoding.Vni).ShouldBe(expected);
    }

    [Theory]
    [InlineData("KêÌ hoaòch phaìt triêÒn kinh têì - xaÞ hôòi", "Kề hoạch phát triển kinh tế - xã hội")]
    [InlineData("Tyò lêò ðýõÌng phôì, TYÒ LÊò HÔò NGHEÌO", "Tỵ lệ đường phố, TỶ LỆ HỘ NGHÈO")]
    [InlineData("Tiêìn ðôò thýòc hiêòn caìc chiÒ tiêu ðaÞ ðêÌ ra", "Tiến độ thực hiện các chỉ tiêu đã đề ra")]
    public void Windows_1258_becomes_Unicode(string windows, string expected)
    {
        VietnameseText.DetectLegacy([windows]).ShouldBe(LegacyEncoding.Windows1258);
        VietnameseText.FromLegacy(windows, LegacyEncoding.Windows1258).ShouldBe(expected);
    }

    [Theory]
    [InlineData("TiÒn l­¬ng, ®iÒu kiÖn, nhiÒu hé nghÌo, biÓu tæng hîp")]
    [InlineData("ChiÒu réng ®­êng, miÒn nói, tuyÒn th«ng, yªu cÇu")]
    public void Tcvn3_with_the_same_letters_is_not_taken_for_Windows_1258(string tcvn3) =>
        VietnameseText.DetectLegacy([tcvn3]).ShouldBe(LegacyEncoding.Tcvn3);

    [Theory]
    [InlineData("giai ®o¹n 2026 \u0096 2030 \u0093§Ò ¸n\u0094", LegacyEncoding.Tcvn3, "giai đoạn 2026 – 2030 “Đề án”")]
    [InlineData("ðeÒ aìn\u0085", LegacyEncoding.Windows1258, "đẻ án…")]
    public void Signs_of_Windows_stay_signs(string old, LegacyEncoding encoding, string expected) =>
        VietnameseText.FromLegacy(old, encoding).ShouldBe(expected);

    [Theory]
    [InlineData("Kế hoạch phát triển kinh tế - xã hội, « hoà giải », 25 m², à la carte")]
    [InlineData("A plan for the ward, © 2025, naïve café")]
    [InlineData("")]
    public void Unicode_is_not_taken_for_an_old_encoding(string text) => VietnameseText.DetectLegacy([text]).ShouldBeNull();

    [Theory]
    [InlineData("hoµ x· nghÜa", LegacyEncoding.Tcvn3)]
    [InlineData("hoµ x·", null)]
    [InlineData("aù eø oû", LegacyEncoding.Vni)]
    [InlineData("aù eø", null)]
    [InlineData("ñi ñaâu", LegacyEncoding.Vni)]
    [InlineData("hoµ x· nghÜa đ", null)]
    [InlineData("hoµ x· nghÜa ViÖt đ", LegacyEncoding.Tcvn3)]
    [InlineData("§ § § § 5 µ", null)]
    [InlineData("ÖÖÖÖ", null)]
    public void Three_tell_tale_letters_are_enough_and_Unicode_ones_weigh_against_them(string text, LegacyEncoding? encoding) =>
        VietnameseText.DetectLegacy([text]).ShouldBe(encoding);

    [Theory]
    [InlineData("â aâ", "â â")]
    [InlineData("aùù", "áù")]
    [InlineData("ñAÂ", "đÂ")]
    [InlineData("xù", "xù")]
    public void A_mark_of_VNI_falls_on_the_vowel_before_it(string vni, string expected) =>
        VietnameseText.FromLegacy(vni, LegacyEncoding.Vni).ShouldBe(expected);

    [Fact]
    public void A_Unicode_line_among_old_ones_is_left_alone() =>
        VietnameseText.FromLegacy("Tỷ lệ µ", LegacyEncoding.Tcvn3).ShouldBe("Tỷ lệ µ");

    [Theory]
    [InlineData("Tỷ lệ giải quyết thủ tục hành chính đúng hạn", true)]
    [InlineData("The ward collects all of its household waste every morning, said Nguyễn", false)]
    [InlineData("Résumé déjà vu à Genève", false)]
    [InlineData("12 345 - 67", false)]
    [InlineData("đ 1234567890 abcdefghijabcdefghijabcdefghijabcdefghijabcdefghi", true)]
    [InlineData("đ 1234567890 abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijk", false)]
    [InlineData("", false)]
    public void Vietnamese_is_told_from_other_text(string text, bool expected) =>
        VietnameseText.LooksVietnamese([text]).ShouldBe(expected);
}
