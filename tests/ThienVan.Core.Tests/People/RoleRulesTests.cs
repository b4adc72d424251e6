using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class RoleRulesTests
{
    private static readonly Guid Somebody = Guid.Parse("0193c0de-0000-7000-8000-000000000001");
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Role.Head, null, "people.role_needs_unit")]
    [InlineData(Role.NeighbourhoodHead, null, "people.role_needs_unit")]
    [InlineData(Role.Chair, "y-te", "people.role_for_ward")]
    [InlineData(Role.Admin, "y-te", "people.role_for_ward")]
    [InlineData(Role.Deputy, null, null)]
    [InlineData(Role.Deputy, "y-te", null)]
    [InlineData(Role.Officer, "y-te", null)]
    public void A_role_reaches_what_it_is_for(Role role, string? unit, string? code) =>
        (RoleRules.RefuseReach(role, unit)?.Code).ShouldBe(code);

    [Theory]
    [InlineData(Role.Officer, null, "people.role_needs_unit")]
    [InlineData(Role.Office, "y-te", "people.role_for_ward")]
    [InlineData(Role.Viewer, "y-te", "people.role_for_ward")]
    [InlineData(Role.Office, null, null)]
    public void Each_role_is_for_a_unit_or_for_the_ward(Role role, string? unit, string? code) =>
        (RoleRules.RefuseGrant([], new(role, unit, Today, To: null), Today)?.Code).ShouldBe(code);

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(-1, null, "people.day_past")]
    [InlineData(5, 5, null)]
    [InlineData(5, 4, "people.days_reversed")]
    public void A_role_starts_today_at_the_earliest_and_ends_after_it_starts(int from, int? to, string? code) =>
        (RoleRules.RefuseGrant([], new(Role.Head, "y-te", Today.AddDays(from), to is { } days ? Today.AddDays(days) : null), Today)?.Code)
            .ShouldBe(code);

    // Held from the 10th to the 20th day.
    [Theory]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(20, null, true)]
    [InlineData(21, null, false)]
    public void What_is_held_already_is_given_for_other_days_only(int from, int? to, bool held)
    {
        var own = new Grant(Role.Head, "y-te", Today.AddDays(10), Today.AddDays(20));
        var added = own with { From = Today.AddDays(from), To = to is { } days ? Today.AddDays(days) : null };
        (RoleRules.RefuseGrant([own], added, Today)?.Code).ShouldBe(held ? "people.role_held" : null);
        RoleRules.RefuseGrant([own with { LentBy = Guid.Empty }], added, Today).ShouldBeNull();
        RoleRules.RefuseGrant([own with { UnitId = "van-hoa" }], added, Today).ShouldBeNull();
        RoleRules.RefuseGrant([own with { Role = Role.Officer }], added, Today).ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.NeighbourhoodHead, UnitKind.Department, "people.role_needs_group")]
    [InlineData(Role.Officer, UnitKind.Neighbourhood, "people.role_needs_head")]
    [InlineData(Role.NeighbourhoodHead, UnitKind.Neighbourhood, null)]
    [InlineData(Role.Deputy, UnitKind.Neighbourhood, null)]
    public void A_group_has_its_own_head(Role role, UnitKind kind, string? code) => (RoleRules.RefuseKind(role, kind)?.Code).ShouldBe(code);

    [Fact]
    public void One_person_never_holds_one_role_twice_on_one_day() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[-2, 20]).Array[1, 12].Sample(tries =>
        {
            var held = new List<Grant>();
            foreach (var (from, length) in tries)
            {
                var added = new Grant(Role.Officer, "y-te", Today.AddDays(from), length == 20 ? null : Today.AddDays(from + length));
                if (RoleRules.RefuseGrant(held, added, Today) is null) held.Add(added);
            }

            return Enumerable.Range(0, 60).Select(Today.AddDays).All(day => held.Count(grant => grant.HoldsOn(day)) <= 1)
                && held.TrueForAll(grant => !(grant.To < grant.From));
        });

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(-2, null, "people.end_day")]
    [InlineData(4, 4, null)]
    [InlineData(0, 0, null)]
    [InlineData(5, 4, "people.end_day")]
    [InlineData(0, -1, "people.role_ended")]
    public void A_role_ends_from_yesterday_on_and_only_sooner(int lastDay, int? had, string? code) =>
        (RoleRules.RefuseEnd(Held(had), Today.AddDays(lastDay), Today)?.Code).ShouldBe(code);

    [Fact]
    public void The_successor_takes_on_own_roles_only_from_the_day_after()
    {
        var lastDay = Today.AddDays(7);
        Grant[] leaving =
        [
            new(Role.Head, "y-te", Today.AddDays(-50), To: null),
            new(Role.Officer, "y-te", Today.AddDays(-50), lastDay),
            new(Role.Admin, UnitId: null, Today.AddDays(-50), To: null),
            new(Role.Deputy, UnitId: null, Today, Today.AddDays(30)) { LentBy = Guid.Empty },
            new(Role.Viewer, UnitId: null, Today, To: null),
        ];
        LeavingRules
            .Handed(leaving, [new(Role.Viewer, UnitId: null, Today, To: null)], lastDay)
            .ShouldBe([new(Role.Head, "y-te", lastDay.AddDays(1), To: null)]);
    }

    // The leaver holds the role for good; the successor's own covers it only where it reaches as far.
    [Theory]
    [InlineData(Role.Head, "y-te", 0, null, false)]
    [InlineData(Role.Head, "y-te", 8, null, false)]
    [InlineData(Role.Head, "y-te", 9, null, true)]
    [InlineData(Role.Head, "y-te", 0, 90, true)]
    [InlineData(Role.Head, "van-hoa", 0, null, true)]
    [InlineData(Role.Officer, "y-te", 0, null, true)]
    public void What_the_successor_holds_as_long_is_not_handed_again(Role role, string unit, int from, int? to, bool handed)
    {
        var held = new Grant(role, unit, Today.AddDays(from), to is { } days ? Today.AddDays(days) : null);
        LeavingRules.Handed([new(Role.Head, "y-te", Today, To: null)], [held], Today.AddDays(7)).Any().ShouldBe(handed);
        LeavingRules.Handed([new(Role.Head, "y-te", Today, To: null)], [held with { LentBy = Guid.Empty }], Today.AddDays(7))
            .ShouldNotBeEmpty();
    }

    [Fact]
    public void A_role_with_an_end_is_handed_up_to_it_and_one_to_come_from_its_start()
    {
        var ending = new Grant(Role.Head, "y-te", Today, Today.AddDays(8));
        LeavingRules.Handed([ending], [], Today.AddDays(7)).ShouldBe([ending with { From = Today.AddDays(8) }]);
        LeavingRules.Handed([ending], [ending], Today.AddDays(7)).ShouldBeEmpty();
        var coming = ending with { From = Today.AddDays(20), To = null };
        LeavingRules.Handed([coming, coming with { From = Today.AddDays(30) }], [], Today.AddDays(7)).ShouldBe([coming]);
    }

    [Theory]
    [InlineData(false, 0, null)]
    [InlineData(false, -1, "people.last_day_past")]
    [InlineData(true, 0, "people.leave_self")]
    public void One_leaves_to_another_from_today_on(bool self, int lastDay, string? code) =>
        (LeavingRules.Refuse(Guid.Empty, self ? Guid.Empty : Somebody, Today.AddDays(lastDay), Today)?.Code).ShouldBe(code);

    [Theory]
    [InlineData("ab", true)]
    [InlineData("a", false)]
    [InlineData("A.b-c_9", true)]
    [InlineData("a b", false)]
    [InlineData("chủ", false)]
    public void A_sign_in_name_is_typed_on_any_keyboard(string name, bool taken) =>
        (AccountRules.RefuseSignInName(name) is null).ShouldBe(taken);

    [Fact]
    public void An_account_has_a_name_and_its_bounds()
    {
        AccountRules.RefuseSignInName(new string('a', 64)).ShouldBeNull();
        AccountRules.RefuseSignInName(new string('a', 65)).ShouldNotBeNull();
        AccountRules.RefuseFullName(" ").ShouldNotBeNull();
        AccountRules.RefuseFullName("An").ShouldBeNull();
        AccountRules.RefuseEmail(new string('a', 249) + "@b.vn").ShouldBeNull();
        AccountRules.RefuseEmail(new string('a', 250) + "@b.vn").ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_serves_themselves_and_somebody_always_serves()
    {
        var me = Somebody;
        AccountRules.RefuseOwn(me, me).ShouldNotBeNull();
        AccountRules.RefuseOwn(me, Guid.Empty).ShouldBeNull();
        AccountRules.RefuseOwn(actor: null, me).ShouldBeNull();
        AccountRules.RefuseLastAdmin(0).ShouldNotBeNull();
        AccountRules.RefuseLastAdmin(1).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("a.b@haiphong.gov.vn", null)]
    [InlineData("@b.vn", "people.email_invalid")]
    [InlineData("a@.vn", "people.email_invalid")]
    [InlineData("a@b.vn.", "people.email_invalid")]
    [InlineData("a;b@c.vn", "people.email_invalid")]
    [InlineData("a\"b@c.vn", "people.email_invalid")]
    [InlineData("a\u0001@c.vn", "people.email_invalid")]
    [InlineData("a@b@c.vn", "people.email_invalid")]
    [InlineData("a b@c.vn", "people.email_invalid")]
    [InlineData("a@b", "people.email_invalid")]
    [InlineData("a@@b.vn", "people.email_invalid")]
    [InlineData("<a@b.vn>", "people.email_invalid")]
    [InlineData("a@b.vn,c@d.vn", "people.email_invalid")]
    [InlineData("a@b.vn\r\nBcc: c@d.vn", "people.email_invalid")]
    public void An_address_is_one_plain_address(string? email, string? code) => (AccountRules.RefuseEmail(email)?.Code).ShouldBe(code);

    [Fact]
    public void Lists_go_by_the_last_word_then_by_the_rest() =>
        new[] { "Trần Văn Đức", "Nguyễn Thị Ánh", "Lê An", "Nguyễn Văn Đức (minh họa)", "Phạm Đình Dũng", "Bùi Văn An" }
            .InRegisterOrder(name => name)
            .ShouldBe(["Bùi Văn An", "Lê An", "Nguyễn Thị Ánh", "Phạm Đình Dũng", "Nguyễn Văn Đức (minh họa)", "Trần Văn Đức"]);

    private static Grant Held(int? lastDay) => new(Role.Head, "y-te", Today.AddDays(-50), lastDay is { } days ? Today.AddDays(days) : null);
}
