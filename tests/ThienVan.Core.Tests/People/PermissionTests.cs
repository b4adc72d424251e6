using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class PermissionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Permission Look = new()
    {
        Key = "room.look",
        Title = "Xem",
        Roles = [Role.Chair, Role.Viewer],
        ReadsOnly = true,
    };
    private static readonly Permission Enter = new()
    {
        Key = "room.enter",
        Title = "Nhập",
        Roles = [Role.Office, Role.Officer],
        ByUnit = true,
    };
    private static readonly Permission Decide = new() { Key = "room.decide", Title = "Quyết định", Roles = [Role.Chair] };
    private static readonly Permission Keep = new() { Key = "room.keep", Title = "Quản trị", Roles = [Role.Admin], IsFixed = true };

    private static readonly PermissionTable Declared = Table();

    [Theory]
    [InlineData(Role.Officer, "room.enter", true)]
    [InlineData(Role.Officer, "room.decide", false)]
    [InlineData(Role.Viewer, "room.look", true)]
    [InlineData(Role.Admin, "room.look", false)]
    public void Roles_hold_what_the_room_declares(Role role, string key, bool allowed) =>
        Declared.Allows([Held(role)], key, Today).ShouldBe(allowed);

    [Theory]
    [InlineData("y-te", "y-te", true)]
    [InlineData("y-te", "van-hoa", false)]
    [InlineData("y-te", null, false)]
    [InlineData(null, "van-hoa", true)]
    [InlineData(null, null, true)]
    public void An_officer_enters_only_for_the_unit_of_the_grant(string? granted, string? asked, bool allowed) =>
        Declared.Allows([Held(Role.Officer) with { UnitId = granted }], Enter.Key, asked, Today).ShouldBe(allowed);

    [Fact]
    public void What_is_for_the_whole_ward_asks_for_no_unit() =>
        Declared.Allows([Held(Role.Chair) with { UnitId = "y-te" }], Decide.Key, "van-hoa", Today).ShouldBeTrue();

    [Fact]
    public void A_grant_counts_from_its_first_day_to_its_last()
    {
        var grant = Held(Role.Chair) with { From = Today, To = Today };
        (grant.HoldsOn(Today.AddDays(-1)), grant.HoldsOn(Today), grant.HoldsOn(Today.AddDays(1))).ShouldBe((false, true, false));
        Declared.Allows([grant], Decide.Key, Today.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void What_the_ward_chose_stands_instead_of_what_the_room_proposes()
    {
        var table = Table((Decide.Key, [Role.Deputy]));
        (table.Allows([Held(Role.Chair)], Decide.Key, Today), table.Allows([Held(Role.Deputy)], Decide.Key, Today)).ShouldBe((false, true));
        (table.IsChosen(Decide.Key), table.IsChosen(Look.Key)).ShouldBe((true, false));
    }

    [Fact]
    public void A_choice_for_what_no_room_declares_any_more_is_passed_over() =>
        Table(("room.gone", [Role.Chair])).All.ShouldBe([Look, Enter, Decide, Keep]);

    [Theory]
    [InlineData("room.gone", Role.Chair, "people.permission_unknown")]
    [InlineData("room.keep", Role.Chair, "people.permission_fixed")]
    [InlineData("room.decide", null, "people.permission_orphan")]
    [InlineData("room.decide", Role.Viewer, "people.permission_role")]
    [InlineData("room.decide", Role.Officer, "people.permission_role")]
    [InlineData("room.look", Role.Admin, "people.permission_role")]
    [InlineData("room.decide", Role.Deputy, null)]
    [InlineData("room.enter", Role.NeighbourhoodHead, null)]
    [InlineData("room.look", Role.NeighbourhoodHead, null)]
    public void A_choice_is_refused_where_the_role_cannot_bear_it(string key, Role? role, string? code) =>
        (Declared.RefuseChoice(key, role is { } one ? [one] : [])?.Code).ShouldBe(code);

    [Fact]
    public void Whatever_a_ward_may_choose_leaves_viewers_looking_and_administrators_where_they_were() =>
        Gen.Select(Gen.Int[0, 3].Select(index => Declared.All[index]), Gen.Enum<Role>().Array[0, 8]).Sample((permission, roles) =>
            Declared.RefuseChoice(permission.Key, roles) is not null
            || (
                (permission.ReadsOnly || !roles.Contains(Role.Viewer))
                && (!roles.Contains(Role.Admin) || permission.Roles.Contains(Role.Admin))
            )
    );

    [Theory]
    [InlineData("Ab1!xyz", "people.password_weak")]
    [InlineData("abcdefg1!", "people.password_weak")]
    [InlineData("Abcdefgh1", "people.password_weak")]
    [InlineData("Quanly-2026", "people.password_known")]
    [InlineData(PasswordRule.Demonstration, "people.password_known")]
    [InlineData("Mưa-rào 2026", null)]
    [InlineData("Aa1!\u200B\u200B\u200B\u200B\u200B\u200B", "people.password_unseen")]
    [InlineData("Aa1!\u3164\u3164\u3164\u3164\u3164\u3164", "people.password_unseen")]
    [InlineData("Aa1!          ", "people.password_weak")]
    public void Passwords_need_length_and_four_classes(string password, string? code) =>
        (PasswordRule.Refuse(password, "quanly", Access.Rule)?.Code).ShouldBe(code);

    [Theory]
    [InlineData("ab", "Ab1!ab1!", null)]
    [InlineData("abc", "ABC1!xyz", "people.password_known")]
    [InlineData("quanly", "Ab1!xyzt", null)]
    [InlineData("quanly", "😀b1!xyA", "people.password_weak")]
    public void A_short_sign_in_name_may_stand_in_a_password(string name, string password, string? code) =>
        (PasswordRule.Refuse(password, name, Access.Rule)?.Code).ShouldBe(code);

    [Fact]
    public void One_grant_of_today_that_reaches_is_enough()
    {
        var officer = Held(Role.Officer) with { UnitId = "y-te" };
        Declared.Allows([officer with { To = Today.AddDays(-1) }], Enter.Key, "y-te", Today).ShouldBeFalse();
        Declared.Allows([Held(Role.Viewer), officer with { UnitId = "van-hoa" }, officer], Enter.Key, "y-te", Today).ShouldBeTrue();
        Declared.Allows([Held(Role.Viewer), officer], Enter.Key, Today).ShouldBeTrue();
    }

    [Fact]
    public void A_lock_counts_anew_after_it_and_a_right_password_clears_it()
    {
        var now = DateTimeOffset.UnixEpoch;
        var locked = new Lockout(Access.Rule.MostFailures - 1, Until: null).Fail(now, Access.Rule.OfOnePlace);
        (locked.Failures, locked.Until).ShouldBe((0, now + Access.Rule.Lock));
        (locked.IsLocked(now + Access.Rule.Lock), locked.IsLocked(now + Access.Rule.Lock - TimeSpan.FromTicks(1))).ShouldBe((false, true));
        new Lockout(1, Until: null).Fail(now, Access.Rule.OfOnePlace).ShouldBe(new Lockout(2, Until: null));
        locked.Succeed().ShouldBe(new Lockout(0, Until: null));
    }

    [Fact]
    public void No_run_of_failures_gets_past_the_lock() => Gen.Int[1, 40].Sample(tries =>
    {
        var (lockout, now) = (new Lockout(0, Until: null), DateTimeOffset.UnixEpoch);
        for (var i = 0; i < tries && !lockout.IsLocked(now); i++) lockout = lockout.Fail(now, Access.Rule.OfOnePlace);
        return lockout.IsLocked(now) == tries >= Access.Rule.MostFailures && !lockout.IsLocked(now + Access.Rule.Lock);
    });

    private static PermissionTable Table(params (string Key, Role[] Roles)[] chosen) =>
        new([Look, Enter, Decide, Keep],
            chosen.ToDictionary(choice => choice.Key, choice => (IReadOnlyList<Role>)choice.Roles, StringComparer.Ordinal));

    private static Grant Held(Role role) => new(role, UnitId: null, Today.AddDays(-1), To: null);
}
