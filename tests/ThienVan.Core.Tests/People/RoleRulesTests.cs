using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class RoleRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Role.Head, null, "people.role_needs_unit")]
    [InlineData(Role.NeighbourhoodHead, null, "people.role_needs_unit")]
    [InlineData(Role.Chair, "y-te", "people.role_for_ward")]
    [InlineData(Role.Admin, "y-te", "people.role_for_ward")]
    [InlineData(Role.Deputy, null, null)]
    [InlineData(Role.Deputy, "y-te", null)]
    [InlineData(Role.Officer, "y-te", null)]
    public void A_role_reaches_what_it_is_for(Role role, string? unit, string? code) => RoleRules.RefuseReach(role, unit)?.Code.ShouldBe(code);

    [Theory]
    [InlineData(Role.NeighbourhoodHead, UnitKind.Department, "people.role_needs_group")]
    [InlineData(Role.Officer, UnitKind.Neighbourhood, "people.role_needs_head")]
    [InlineData(Role.NeighbourhoodHead, UnitKind.Neighbourhood, null)]
    [InlineData(Role.Deputy, UnitKind.Neighbourhood, null)]
    public void A_group_has_its_own_head(Role role, UnitKind kind, string? code) => RoleRules.RefuseKind(role, kind)?.Code.ShouldBe(code);

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

            return Enumerable.Range(0, 60).Select(Today.AddDays).All(day => held.Count(grant => grant.HoldsOn(day)) <= 1) && held.TrueForAll(grant => !(grant.To < grant.From));
        });

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(-2, null, "people.end_day")]
    [InlineData(5, 4, "people.end_day")]
    [InlineData(0, -1, "people.role_ended")]
    public void A_role_ends_from_yesterday_on_and_only_sooner(int lastDay, int? had, string? code) =>
        RoleRules.RefuseEnd(new(Role.Head, "y-te", Today.AddDays(-50), had is { } days ? Today.AddDays(days) : null), Today.AddDays(lastDay), Today)?.Code.ShouldBe(code);

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
        LeavingRules.Handed(leaving, [new(Role.Viewer, UnitId: null, Today, To: null)], lastDay).ShouldBe([new(Role.Head, "y-te", lastDay.AddDays(1), To: null)]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("a.b@haiphong.gov.vn", null)]
    [InlineData("a b@c.vn", "people.email_invalid")]
    [InlineData("a@b", "people.email_invalid")]
    [InlineData("a@@b.vn", "people.email_invalid")]
    [InlineData("<a@b.vn>", "people.email_invalid")]
    [InlineData("a@b.vn,c@d.vn", "people.email_invalid")]
    [InlineData("a@b.vn\r\nBcc: c@d.vn", "people.email_invalid")]
    public void An_address_is_one_plain_address(string? email, string? code) => AccountRules.RefuseEmail(email)?.Code.ShouldBe(code);

    [Fact]
    public void Lists_go_by_the_last_word_then_by_the_rest() =>
        new[] { "Trần Văn Đức", "Nguyễn Thị Ánh", "Lê An", "Nguyễn Văn Đức (minh họa)", "Phạm Đình Dũng", "Bùi Văn An" }.InRegisterOrder(name => name)
            .ShouldBe(["Bùi Văn An", "Lê An", "Nguyễn Thị Ánh", "Phạm Đình Dũng", "Nguyễn Văn Đức (minh họa)", "Trần Văn Đức"]);
}
