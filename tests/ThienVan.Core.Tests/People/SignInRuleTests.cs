using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class SignInRuleTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData(Role.Officer, 29, false)]
    [InlineData(Role.Officer, 30, true)]
    [InlineData(Role.Admin, 14, false)]
    [InlineData(Role.Admin, 15, true)]
    public void A_session_left_idle_is_over(Role role, int minutes, bool over) =>
        Access.Rule.Sessions.IsOver(_start, _start, [role], _start.AddMinutes(minutes)).ShouldBe(over);

    [Theory]
    [InlineData(Role.Officer, 179, false)]
    [InlineData(Role.Officer, 180, true)]
    [InlineData(Role.Admin, 90, true)]
    public void A_session_in_use_is_noted_every_tenth_of_its_idle_time(Role role, int seconds, bool noted) =>
        Access.Rule.Sessions.IsSeenAnew(_start, [role], _start.AddSeconds(seconds)).ShouldBe(noted);

    [Fact]
    public void No_session_outlives_the_longest_however_busy() =>
        Access.Rule.Sessions.IsOver(_start, _start.AddHours(12).AddSeconds(-1), [], _start.AddHours(12)).ShouldBeTrue();

    [Fact]
    public void Who_holds_several_roles_is_held_to_the_shortest_idle_time() => Gen.Enum<Role>().Array.Sample(roles =>
        Access.Rule.Sessions.IdleFor(roles).ShouldBe(TimeSpan.FromMinutes(roles.Contains(Role.Admin) ? 15 : 30)));

    [Fact]
    public void A_session_in_use_is_noted_long_before_it_would_end() => Gen.Int[0, 40].Select(Gen.Enum<Role>()).Sample((minutes, role) =>
    {
        var (limits, now) = (Access.Rule.Sessions, _start.AddMinutes(minutes));
        if (!limits.IsSeenAnew(_start, [role], now)) limits.IsOver(_start, _start, [role], now).ShouldBeFalse();
    });

    [Theory]
    [InlineData(false, false, false, FactorDemand.Nothing)]
    [InlineData(false, false, true, FactorDemand.Nothing)]
    [InlineData(false, true, false, FactorDemand.Proof)]
    [InlineData(true, false, false, FactorDemand.Enrolment)]
    [InlineData(true, false, true, FactorDemand.Proof)]
    [InlineData(true, true, true, FactorDemand.Proof)]
    public void After_a_right_password(bool required, bool codes, bool passkey, FactorDemand demand) =>
        SecondFactorRule.AfterPassword(required, codes, passkey).ShouldBe(demand);

    [Fact]
    public void Administrators_need_a_second_factor_while_they_are_one()
    {
        var ended = new Grant(Role.Admin, UnitId: null, _today.AddDays(-9), _today.AddDays(-1));
        SecondFactorRule.IsRequired([ended with { To = null }], demonstration: false, _today).ShouldBeTrue();
        SecondFactorRule.IsRequired([ended with { To = null }], demonstration: true, _today).ShouldBeFalse();
        SecondFactorRule.IsRequired([ended], demonstration: false, _today).ShouldBeFalse();
        SecondFactorRule.IsRequired([ended with { Role = Role.Chair, To = null }], demonstration: false, _today).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
        "Chrome trên Windows")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
        "Edge trên Windows")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 "
            + "Safari/604.1",
        "Safari trên iPhone")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile "
            + "Safari/537.36",
        "Samsung Internet trên Android")]
    [InlineData("<script>alert(1)</script>", "Trình duyệt trên thiết bị không rõ")]
    [InlineData(null, "Trình duyệt trên thiết bị không rõ")]
    public void A_device_is_named_in_words_and_nothing_else_of_it_is_kept(string? userAgent, string words) =>
        DeviceWords.Of(userAgent).ShouldBe(words);
}
