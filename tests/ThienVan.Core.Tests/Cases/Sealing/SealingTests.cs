using System.Text;
using CsCheck;
using ThienVan.Core.Cases.Sealing;

namespace ThienVan.Core.Tests.Cases.Sealing;

public sealed class SealingTests
{
    private const int Quick = 10;
    private const string Box = "tip:1";

    [Fact]
    public void What_is_sealed_opens_with_its_key_in_its_place_alone() => Gen.Select(Gen.Byte.Array[0, 3000], Gen.Int[1, 2048]).Sample(
        (content, block) =>
        {
            var key = BoxCipher.NewKey();
            var held = BoxCipher.Seal(key, content, Box, block);
            BoxCipher.Open(key, held, Box).ShouldBe(content);
            BoxCipher.Open(key, held, "tip:2").ShouldBeNull();
            BoxCipher.Open(BoxCipher.NewKey(), held, Box).ShouldBeNull();
        }, iter: 200);

    [Fact]
    public void One_changed_bit_anywhere_opens_nothing()
    {
        var key = BoxCipher.NewKey();
        var held = BoxCipher.Seal(key, "Nội dung"u8, Box);
        for (var at = 0; at < held.Length; at++)
        {
            held[at] ^= 1;
            BoxCipher.Open(key, held, Box).ShouldBeNull($"byte {at}");
            held[at] ^= 1;
        }

        for (var length = 0; length < held.Length; length++) BoxCipher.Open(key, held.AsSpan(0, length), Box).ShouldBeNull();
    }

    [Fact]
    public void Lengths_within_a_block_look_alike()
    {
        var key = BoxCipher.NewKey();
        var brief = BoxCipher.Seal(key, "Có"u8, Box, BoxCipher.TextBlock).Length;
        BoxCipher.Seal(key, new byte[900], Box, BoxCipher.TextBlock).Length.ShouldBe(brief);
        BoxCipher.Seal(key, new byte[1100], Box, BoxCipher.TextBlock).Length.ShouldBeGreaterThan(brief);
    }

    [Fact]
    public void Every_reader_opens_the_box_and_nobody_elses_wrap()
    {
        using var one = PersonKey.New();
        using var two = PersonKey.New();
        var key = BoxCipher.NewKey();
        var (first, second) = (KeyWrap.For(one.PublicKey, key, Box), KeyWrap.For(two.PublicKey, key, Box));
        KeyWrap.Open(one, first, Box).ShouldBe(key);
        KeyWrap.Open(two, second, Box).ShouldBe(key);
        KeyWrap.Open(one, second, Box).ShouldBeNull();
        KeyWrap.Open(one, first, "tip:2").ShouldBeNull();
        KeyWrap.For(one.PublicKey, key, Box).ShouldNotBe(first);
    }

    [Fact]
    public void A_wrap_of_any_bytes_opens_nothing_and_breaks_nothing()
    {
        using var key = PersonKey.New();
        Gen.Byte.Array[0, 300].Sample(wrap => KeyWrap.Open(key, wrap, Box) is null, iter: 300);
    }

    [Fact]
    public void A_kept_key_opens_with_what_was_typed_in_any_writing_of_its_marks()
    {
        using var key = PersonKey.New();
        var kept = key.Keep("bốn cánh diều giấy", Quick);
        using var again = PersonKey.Open(kept, "bốn cánh diều giấy".Normalize(NormalizationForm.FormD), key.PublicKey);
        again!.PublicKey.ShouldBe(key.PublicKey);
        PersonKey.Open(kept, "bon canh dieu giay", key.PublicKey).ShouldBeNull();
        using var other = PersonKey.New();
        PersonKey.Open(kept, "bốn cánh diều giấy", other.PublicKey).ShouldBeNull();
        PersonKey.MarkOf(key.PublicKey).ShouldMatch("^([0-9A-F]{4}-){5}[0-9A-F]{4}$");
    }

    [Fact]
    public void What_is_kept_holds_the_number_it_was_stretched_with()
    {
        using var key = PersonKey.New();
        key.Keep("x", Quick).Iterations.ShouldBe(Quick);
        Stretch.On(new(2020, 1, 1)).ShouldBe(Stretch.Known[0]);
        Stretch.On(new(2026, 11, 30)).Iterations.ShouldBeGreaterThanOrEqualTo(600_000);
        Stretch.Known.ShouldBe(Stretch.Known.OrderBy(one => one.From));
    }

    [Fact]
    public void The_code_of_the_sheet_is_read_as_people_copy_it()
    {
        var code = RecoveryCode.New();
        code.ShouldMatch("^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$");
        RecoveryCode.Read($" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('o', '0')} ").ShouldBe(code);
        RecoveryCode.Read(code[1..]).ShouldBeNull();
        RecoveryCode.Read(null).ShouldBeNull();
        RecoveryCode.New().ShouldNotBe(code);
    }

    [Theory]
    [InlineData(null, "seal.passphrase_short")]
    [InlineData("ngan", "seal.passphrase_short")]
    [InlineData("aaaaaaaaaaaaaaaa", "seal.passphrase_plain")]
    [InlineData("bốn cánh diều giấy", null)]
    public void A_passphrase_is_long_and_varied(string? typed, string? refused) => Passphrase.Refuse(typed, typed)?.Code.ShouldBe(refused);

    [Fact]
    public void A_passphrase_is_typed_twice() =>
        Passphrase.Refuse("bốn cánh diều giấy", "bốn cánh diều").ShouldNotBeNull().Code.ShouldBe("seal.passphrase_again");
}
