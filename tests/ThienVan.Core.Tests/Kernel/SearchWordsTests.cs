using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("cay xanh", true)]
    [InlineData("XANH, cây", true)]
    [InlineData("cay xa", true)]
    [InlineData("ca xanh", false)]
    [InlineData("anh cây", false)]
    [InlineData("XANH cây", true)]
    [InlineData("  ", true)]
    [InlineData(null, true)]
    [InlineData("cây đỏ", false)]
    [InlineData("pho 14", true)]
    public void Every_word_stands_somewhere_whatever_its_marks_capitals_and_order(string? asked, bool met) =>
        new SearchWords(asked).Meet("Trồng cây xanh", null, "đường phố 14").ShouldBe(met);

    [Fact]
    public void Nothing_asked_is_empty() => (new SearchWords(" ").IsEmpty, new SearchWords("a").IsEmpty).ShouldBe((true, false));

    [Theory]
    [InlineData("cây", 1)]
    [InlineData("cay", 0)]
    [InlineData("cấy", 0)]
    [InlineData("CÂY xanh", 2)]
    [InlineData("hoà binh", 1)]
    [InlineData("", 0)]
    public void A_word_typed_with_its_marks_is_closer_to_the_text_that_has_them(string asked, int closeness) =>
        new SearchWords(asked).Closeness("Trồng cây xanh", null, "Hòa Bình").ShouldBe(closeness);

    [Fact]
    public void A_text_is_closest_to_itself_and_found_by_itself_without_marks() =>
        Gen.Int[0, _syllables.Length - 1].Array[1, 6].Sample(picked =>
        {
            var text = string.Join(' ', picked.Select(at => _syllables[at]));
            new SearchWords(text).Closeness(text).ShouldBe(picked.Length);
            new SearchWords(VietnameseText.Fold(text)).Meet(text).ShouldBeTrue();
        });

    [Fact]
    public void A_store_that_seeks_in_what_it_kept_finds_what_memory_finds() =>
        Gen.Select(Gen.Int[0, _syllables.Length - 1].Array[0, 6], Gen.Int[0, _syllables.Length - 1].Array[0, 3], Gen.Int[1, 5])
            .Sample((held, asked, letters) =>
            {
                var text = string.Join(", ", held.Select(at => _syllables[at]));
                var typed = string.Join(' ', asked.Select(at => _syllables[at])) is { Length: > 0 } whole
                    ? whole[..Math.Max(1, whole.Length - letters)] : "";
                var (words, kept) = (new SearchWords(typed), SearchWords.Kept(text, null));
                words.Sought.All(word => kept.Contains(word, StringComparison.Ordinal)).ShouldBe(words.Meet(text), $"{typed} in {text}");
            });

    private static readonly string[] _syllables = ["cây", "cấy", "Cay", "kỳ", "hoà", "Thủy", "đường", "14a", "quý"];
}
