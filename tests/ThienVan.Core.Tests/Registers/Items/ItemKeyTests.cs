using System.Text;
using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class ItemKeyTests
{
    [Theory]
    [InlineData("Đ-1", "đ-1", true)]
    [InlineData("Đ–1", " Đ\u22121\u00A0", true)]
    [InlineData("Đ  1", "đ 1", true)]
    [InlineData("CÂY Á", "cây á", true)]
    [InlineData("Đ-1", "D-1", false)]
    [InlineData("Cây Á", "cay a", false)]
    [InlineData("sách", "sạch", false)]
    [InlineData("Kỳ", "Kì", false)]
    [InlineData("A-1", "A1", false)]
    public void Marks_tell_keys_apart_and_the_way_of_typing_does_not(string one, string other, bool same) =>
        (ItemKey.Of(one) == ItemKey.Of(other)).ShouldBe(same);

    [Fact]
    public void A_key_typed_another_way_is_the_same_and_never_finds_what_the_search_would_not() =>
        Gen.String[Gen.Char["AĐdđÁâaạ 1-–−."], 0, 12].Select(Gen.String[Gen.Char["AĐdđÁâaạ 1-–−."], 0, 12]).Sample((one, other) =>
        {
            var key = ItemKey.Of(one);
            ItemKey.Of(key).ShouldBe(key);
            ItemKey.Of($" {one.ToUpperInvariant().Normalize(NormalizationForm.FormD).Replace('-', '—')}\t").ShouldBe(key);
            if (key == ItemKey.Of(other)) VietnameseText.Fold(one).ShouldBe(VietnameseText.Fold(other));
        });
}
