using CsCheck;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Exchange;

public sealed class PhotoNameTests
{
    [Theory]
    [InlineData("Đ-001.jpg", "đ-001")]
    [InlineData("anh/2026/Đ-001.JPG", "đ-001")]
    [InlineData("Đ-001_2.jpg", "đ-001_2 đ-001")]
    [InlineData("Đ-001 (12).png", "đ-001 (12)|đ-001")]
    [InlineData("Đ-001(3).webp", "đ-001(3) đ-001")]
    [InlineData("Đ-001_123.jpg", "đ-001_123")]
    [InlineData("D\u031B.12", "d\u031B")]
    [InlineData("_2.jpg", "_2")]
    [InlineData(".jpg", ".jpg")]
    public void A_name_means_a_key_whole_before_without_its_number(string name, string keys) =>
        PhotoName.Keys(name).ShouldBe(keys.Split(keys.Contains('|', StringComparison.Ordinal) ? '|' : ' ')
            .Select(key => ItemKey.Of(key)));

    [Fact]
    public void Any_key_is_found_again_whatever_number_stands_behind_it() =>
        Gen.String[Gen.Char["AĐbd019-./ "], 1, 12].Where(key => key.Trim() == key && !key.Contains('/', StringComparison.Ordinal))
            .Select(Gen.Int[1, 99]).Sample((key, number) =>
            {
                var folded = ItemKey.Of(key);
                PhotoName.Keys($"{key}_{number}.jpg").ShouldContain(folded);
                PhotoName.Keys($"thư mục/{key} ({number}).jpg").ShouldContain(folded);
                PhotoName.Keys($"{key}.jpg")[0].ShouldBe(folded);
            });
}
