using System.Text;
using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class TotpTests
{
    private static readonly byte[] _secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 2, 0, 10, TimeSpan.Zero);

    // RFC 6238, appendix B, SHA-1: the last six of the eight digits given there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code(_secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_off_by_one_step(int steps, bool taken) =>
        Totp.Match(_secret, Totp.Code(_secret, Totp.StepAt(_now) + steps), _now, lastStep: null).HasValue.ShouldBe(taken);

    [Fact]
    public void No_code_is_taken_twice_nor_an_older_one_after_it() => Gen.Int[-1, 1].Select(Gen.Int[-1, 1]).Sample((first, second) =>
    {
        var middle = Totp.StepAt(_now);
        var taken = Totp.Match(_secret, Totp.Code(_secret, middle + first), _now, lastStep: null);
        var again = Totp.Match(_secret, Totp.Code(_secret, middle + second), _now, taken);
        again.HasValue.ShouldBe(second > first);
    });

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public void What_is_no_code_is_not_taken(string typed) => Totp.Match(_secret, typed, _now, lastStep: null).ShouldBeNull();

    [Fact]
    public void Spaces_in_a_code_do_not_matter()
    {
        var code = Totp.Code(_secret, Totp.StepAt(_now));
        Totp.Match(_secret, $" {code[..3]} {code[3..]} ", _now, lastStep: null).ShouldNotBeNull();
    }

    [Fact]
    public void The_square_names_who_and_where() =>
        Totp.EnrolmentUri(_secret, "Thiên Văn", "quan.tri")
            .ShouldBe("otpauth://totp/Thi%C3%AAn%20V%C4%83n:quan.tri?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Thi%C3%AAn%20V%C4%83n");

    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string written) =>
        Base32.Write(Encoding.ASCII.GetBytes(text)).ShouldBe(written);

    [Fact]
    public void A_recovery_code_is_the_same_however_it_is_typed() => Gen.Byte.Array[RecoveryCode.Length].Sample(random =>
    {
        var (user, code) = (Guid.Parse("0193c0de-0000-7000-8000-000000000001"), RecoveryCode.Write(random));
        var typed = code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant().Replace('o', '0');
        RecoveryCode.Hash(user, typed).ShouldBe(RecoveryCode.Hash(user, code));
        RecoveryCode.Hash(Guid.Empty, code).ShouldNotBe(RecoveryCode.Hash(user, code));
    });
}
