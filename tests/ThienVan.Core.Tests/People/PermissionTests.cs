using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class PermissionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Role.Officer, Permission.EnterObservation, true)]
    [InlineData(Role.Officer, Permission.VerifyObservation, false)]
    [InlineData(Role.Viewer, Permission.EnterObservation, false)]
    [InlineData(Role.Chair, Permission.DecideReading, true)]
    [InlineData(Role.Deputy, Permission.DecideReading, false)]
    [InlineData(Role.Office, Permission.ImportPlan, true)]
    [InlineData(Role.Admin, Permission.ImportPlan, true)]
    [InlineData(Role.Admin, Permission.ViewPlan, false)]
    [InlineData(Role.Admin, Permission.EnterObservation, false)]
    public void Roles_hold_what_the_table_says(Role role, Permission permission, bool allowed) =>
        Permissions.Allows([Held(role)], permission, Today).ShouldBe(allowed);

    [Theory]
    [InlineData("y-te", "y-te", true)]
    [InlineData("y-te", "van-hoa", false)]
    [InlineData("y-te", null, false)]
    [InlineData(null, "van-hoa", true)]
    [InlineData(null, null, true)]
    public void An_officer_enters_only_for_the_unit_of_the_grant(string? granted, string? asked, bool allowed) =>
        Permissions.Allows([Held(Role.Officer) with { UnitId = granted }], Permission.EnterObservation, asked, Today).ShouldBe(allowed);

    [Fact]
    public void A_grant_counts_from_its_first_day_to_its_last()
    {
        var grant = Held(Role.Chair) with { From = Today, To = Today };
        (grant.HoldsOn(Today.AddDays(-1)), grant.HoldsOn(Today), grant.HoldsOn(Today.AddDays(1))).ShouldBe((false, true, false));
    }

    [Fact]
    public void Every_permission_is_in_the_table() =>
        Enum.GetValues<Permission>().ShouldAllBe(permission => Permissions.Holders(permission).Any());

    [Theory]
    [InlineData("Ab1!xyz", "people.password_weak")]
    [InlineData("abcdefg1!", "people.password_weak")]
    [InlineData("Abcdefgh1", "people.password_weak")]
    [InlineData("Quanly-2026", "people.password_known")]
    [InlineData(PasswordRule.Demonstration, "people.password_known")]
    [InlineData("Mưa-rào 2026", null)]
    public void Passwords_need_length_and_four_classes(string password, string? code) =>
        PasswordRule.Refuse(password, "quanly")?.Code.ShouldBe(code);

    [Fact]
    public void No_run_of_failures_gets_past_the_lock() => Gen.Int[1, 40].Sample(tries =>
    {
        var (lockout, now) = (new Lockout(0, Until: null), DateTimeOffset.UnixEpoch);
        for (var i = 0; i < tries && !lockout.IsLocked(now); i++) lockout = lockout.Fail(now);
        return lockout.IsLocked(now) == tries >= Lockout.Most && !lockout.IsLocked(now + Lockout.Length);
    });

    private static Grant Held(Role role) => new(role, UnitId: null, Today.AddDays(-1), To: null);
}
