using System.Globalization;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class AccessRuleTests
{
    private static readonly AccessRule _old = Access.Rule with
    {
        Rule = Access.Rule.Rule with { From = new(2016, 7, 1), To = new(2026, 6, 30) },
        PasswordLength = 6,
    };

    private static readonly AccessRule _new = Access.Rule with
    {
        Rule = Access.Rule.Rule with { From = new(2026, 9, 1) },
        PasswordLength = 10,
    };

    [Theory]
    [InlineData("2010-01-01", 6)]
    [InlineData("2026-06-30", 6)]
    [InlineData("2026-07-15", 6)]
    [InlineData("2026-08-31", 6)]
    [InlineData("2026-09-01", 10)]
    [InlineData("2030-01-01", 10)]
    public void The_rule_of_a_day_is_asked_and_a_gap_is_under_the_last_one(string day, int shortest) =>
        AccessRule.On([_new, _old], DateOnly.Parse(day, CultureInfo.InvariantCulture)).PasswordLength.ShouldBe(shortest);

    [Fact]
    public void What_is_said_is_what_is_asked()
    {
        _new.PasswordWords.ShouldBe("Ít nhất 10 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt.");
        (_new with { PasswordClasses = 3 }).PasswordWords.ShouldContain("ít nhất 3 trong 4 loại");
        PasswordRule.Refuse("Abcd-1234", "quanly", _new)!.Message.ShouldStartWith("Mật khẩu cần ít nhất 10 ký tự");
        PasswordRule.Refuse("Abcd-1234", "quanly", _old).ShouldBeNull();
        PasswordRule.Refuse("abcd-1234", "quanly", _old with { PasswordClasses = 3 }).ShouldBeNull();
        (_new with { MostFailures = 3, LockMinutes = 20 }).LockWords.ShouldBe("Sai 3 lần, tài khoản tạm khóa 20 phút.");
    }

    [Fact]
    public void A_rule_that_asks_for_nothing_is_told()
    {
        Access.Rule.Faults().ShouldBeEmpty();
        (Access.Rule with { PasswordClasses = 5 }).Faults().ShouldHaveSingleItem();
        (Access.Rule with { MostFailures = 0 }).Faults().ShouldHaveSingleItem();
        (Access.Rule with { IdleMinutes = 0 }).Faults().ShouldHaveSingleItem();
    }
}
