using System.Text;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Kernel;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(" \t\u00A0\u3000", true)]
    [InlineData("\u200B\u200D\uFEFF\u2060\u00AD", true)]
    [InlineData("\u0007\u3164\u115F\uFFA0\u2800", true)]
    [InlineData("\u0301\uFE0F\u034F", true)]
    [InlineData("\U000E0041", true)]
    [InlineData("\u200Bá", false)]
    [InlineData("-", false)]
    [InlineData("😀", false)]
    public void What_shows_nothing_is_no_text(string? text, bool isBlank) => VietnameseText.IsBlank(text).ShouldBe(isBlank);

    [Theory]
    [InlineData("đạt chuẩn", "Đạt chuẩn")]
    [InlineData("ước", "Ước")]
    [InlineData("", "")]
    public void A_capital_stands_in_front(string words, string expected) => VietnameseText.Capital(words).ShouldBe(expected);

    [Theory]
    [InlineData("nga\u00E8y tha\u1EE1ng Go?i\u0323 Be?\u1EE1n chi?nh quye?n phu?o?ng nhu? sau ta?ng tru?o?ng")]
    [InlineData("t r ồ n g c â y x a n h t r o n g n ă m h a i n g h ì n")]
    [InlineData("Bê´n Gô˜ phu´?o`?ng kê´ hoa˙ch ca´c chı˙ tiêu đê´n nă.m tru`o?ng")]
    public void Marks_that_became_signs_and_letters_set_apart_are_told(string words) =>
        VietnameseText.IsGarbled([.. Enumerable.Repeat(words, 5)]).ShouldBeTrue();

    [Fact]
    public void No_plan_is_taken_for_garbled()
    {
        var one = PlanTexts.Find(Path.Combine("tests", "fixtures", "plans", "habits", "01-nghi-quyet-mot-nam.txt"));
        var folder = Path.GetDirectoryName(one)!;
        Directory.EnumerateFiles(folder, "*.txt").Where(path => VietnameseText.IsGarbled(File.ReadAllLines(path))).ShouldBeEmpty();
    }

    [Fact]
    public void Decomposed_letters_are_composed() =>
        VietnameseText.Normalize("Kế hoạch phường".Normalize(NormalizationForm.FormD)).ShouldBe("Kế hoạch phường");

    [Theory]
    [InlineData("a\u00A0b\u202Fc\u3000d", "a b c d")]
    [InlineData("a\u00ADb\u200Bc\u2060d\uFEFFe\u202Ef", "abcdef")]
    [InlineData("a\tb\u0007c\0d\r\ne", "a\tbcd e")]
    [InlineData("  giữ  khoảng  trắng ", "  giữ  khoảng  trắng ")]
    public void Only_visible_text_tabs_and_plain_spaces_stay(string text, string expected) =>
        VietnameseText.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("\u00D0ến năm 2030, \u00F0ạt", "Đến năm 2030, đạt")]
    [InlineData("\u0189ô thị, \u0256ường", "Đô thị, đường")]
    [InlineData("D\u0335ức, d\u0335o\u0302\u0301i", "Đức, đối")]
    [InlineData("trƣởng, dƣới, Ƣớc", "trưởng, dưới, Ước")]
    [InlineData("lа\u043E động, Т\u1ED5 2", "lao động, Tổ 2")]
    [InlineData("Ｔổ　１２，５％", "Tổ 12,5%")]
    public void Other_letters_for_one_word_become_that_word(string text, string expected) =>
        VietnameseText.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("\u00D0ức")]
    [InlineData("\u00F0ô thị")]
    [InlineData("D\u0335ô thị Đức")]
    public void A_search_with_other_letters_finds_the_word(string asked) =>
        new SearchWords(asked).Meet("Trường Đức, đô thị").ShouldBeTrue();

    [Fact]
    public void Normalising_never_throws_and_is_done_once() =>
        Gen.Char.Array.Select(chars => new string(chars)).Sample(text =>
        {
            var once = VietnameseText.Normalize(text);
            return VietnameseText.Normalize(once) == once;
        });

    [Theory]
    [InlineData("Hòa", "Hoà")]
    [InlineData("Kỳ họp, tỷ lệ, kỹ sư, Quý I", "kì họp, tỉ lệ, kĩ sư, Quí I")]
    [InlineData("ĐƯỜNG   SỐ\t2", "duong so 2")]
    [InlineData("2026 – 2030", "2026 - 2030")]
    [InlineData(" “Vì người nghèo” ", "\"vi nguoi ngheo\"")]
    public void Spellings_of_one_word_fold_alike(string one, string other) =>
        VietnameseText.Fold(one).ShouldBe(VietnameseText.Fold(other));

    [Theory]
    [InlineData("thủy", "thuy")]
    [InlineData("may, tay", "may, tay")]
    [InlineData("Ý kiến y tế", "y kien y te")]
    [InlineData("Nguyễn", "nguyen")]
    public void A_y_that_is_another_sound_stays(string text, string expected) =>
        VietnameseText.Fold(text).ShouldBe(expected);

    [Theory]
    [InlineData("quy", "qui")]
    [InlineData("uy", "uy")]
    [InlineData("kỳ.", "ki.")]
    [InlineData("kỳ1", "ki1")]
    [InlineData("huy", "huy")]
    [InlineData("y", "y")]
    [InlineData("1y", "1y")]
    [InlineData("kyo", "kyo")]
    [InlineData("a\u2028b\vc\fd", "a b c d")]
    [InlineData(" \t a  b \t", "a b")]
    [InlineData("a‐b—c−d", "a-b-c-d")]
    [InlineData("‘a’ `b` «c»", "'a' 'b' \"c\"")]
    public void Folded_text_is_one_plain_line(string text, string folded) => VietnameseText.Fold(text).ShouldBe(folded);

    [Fact]
    public void What_is_no_letter_is_shown_as_such() => VietnameseText.Fold("cây \uFFFE").ShouldBe("cay \uFFFD");

    // A letter of another script behind the line sends it through the Unicode tables.
    [Fact]
    public void The_short_way_over_plain_letters_says_what_the_tables_say()
    {
        const string Other = "ก";
        Gen.OneOf(Gen.Char['\u0001', '\u2400'], Gen.Char[" nămđĐỳÝ,.–“”³İ"]).Array[0, 12].Sample(letters =>
        {
            var line = new string(letters);
            VietnameseText.Fold($"{line} {Other}").ShouldBe($"{VietnameseText.Fold(line)} {Other}".TrimStart());
            VietnameseText.Normalize($"{line} {Other}").ShouldBe($"{VietnameseText.Normalize(line)} {Other}");
        }, iter: 20_000);
    }

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.Char.Array.Select(chars => new string(chars)).Sample(text =>
        {
            var once = VietnameseText.Fold(text);
            return VietnameseText.Fold(once) == once;
        });

    [Fact]
    public void Half_a_letter_is_shown_as_none_and_breaks_nothing() =>
        VietnameseText.Fold("cây " + '\uD800' + "xanh").ShouldBe("cay \uFFFDxanh");
}
