using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class RoleServiceTests : IAsyncLifetime
{
    // An officer of another unit.
    private const string Borrower = Cast.OtherUnit;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_lent_role_opens_the_pages_of_the_lender_and_ends_by_itself()
    {
        (await _app.LendAsync("truong.kinh-te", Borrower, days: 2)).ShouldBeNull();
        (await _app.MayAsync(Borrower, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBeTrue();
        (await _app.MayAsync(Borrower, ReportPermissions.Enter, "cong-an")).ShouldBeFalse();
        _app.Time.Advance(TimeSpan.FromDays(3));
        (await _app.MayAsync(Borrower, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("chutich", "totruong01")]
    [InlineData("chutich", "vanphong")]
    [InlineData("phochutich", Cast.OtherUnit)]
    [InlineData("vanphong", "totruong01")]
    [InlineData("truong.kinh-te", "xem")]
    public async Task Nobody_is_lent_a_role_above_their_own_and_the_page_offers_nobody_else(string lender, string borrower)
    {
        var refusal = (await _app.LendAsync(lender, borrower))!;
        refusal.Code.ShouldBe("people.lend_whom");
        refusal.Message.ShouldContain("chỉ ủy quyền được cho");
        var form = (await (await _app.SignInAsync(lender)).ReadAsync(PeopleLinks.Account)).QuerySelector("select[name='Form.BorrowerId']")!;
        form.InnerHtml.ShouldNotContain($"{await _app.PersonIdAsync(borrower)}");
    }

    [Fact]
    public async Task A_lent_role_is_taken_back_by_its_lender_only()
    {
        await _app.LendAsync("truong.kinh-te", Borrower);
        var lent = (await _app.GrantsAsync(Borrower))[^1].Id;
        (await _app.RolesAsync(Borrower, roles => roles.WithdrawAsync(lent, default)))!.Code.ShouldBe("people.grant_unknown");
        (await _app.RolesAsync("truong.kinh-te", roles => roles.WithdrawAsync(lent, default))).ShouldBeNull();
        (await _app.MayAsync(Borrower, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBeFalse();
        (await _app.RolesAsync("truong.kinh-te", roles => roles.WithdrawAsync(lent, default)))!.Code.ShouldBe("people.role_ended");
    }

    [Fact]
    public async Task What_is_lent_ends_with_the_role_it_was_lent_from()
    {
        await _app.LendAsync("truong.kinh-te", Borrower);
        var own = (await _app.GrantsAsync("truong.kinh-te"))[0].Id;
        (await _app.RolesAsync("quantri", roles => roles.EndAsync(own, PeopleRoom.Today.AddDays(1), reason: null, default))).ShouldBeNull();
        (await _app.GrantsAsync(Borrower))[^1].To.ShouldBe(PeopleRoom.Today.AddDays(1));
        (await _app.EventsAsync()).Count(row => row.Kind == "people.role_ended").ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_lends_what_is_lent_what_is_anothers_or_administration()
    {
        await _app.LendAsync("chutich", "phochutich");
        var lent = (await _app.GrantsAsync("phochutich"))[^1].Id;
        var viewer = await _app.PersonIdAsync("xem");
        var lend = new LendRole { GrantId = lent, BorrowerId = viewer, From = PeopleRoom.Today, To = PeopleRoom.Today, Reason = "x" };
        (await _app.RolesAsync("phochutich", roles => roles.LendAsync(lend, default)))!.Code.ShouldBe("people.lend_again");
        (await _app.RolesAsync("truong.kinh-te", roles => roles.LendAsync(lend, default)))!.Code.ShouldBe("people.grant_unknown");
        (await _app.LendAsync("quantri", "xem"))!.Code.ShouldBe("people.lend_admin");
    }

    [Fact]
    public async Task A_deputy_in_charge_of_two_units_approves_for_those_alone()
    {
        var reached = new List<bool>();
        foreach (var unit in new[] { Cast.OwnUnit, "dich-vu-su-nghiep-cong", Cast.OtherUnit })
            reached.Add(await _app.MayAsync("phochutich", ReportPermissions.Approve, unit));
        reached.ShouldBe([true, true, false]);
        (await _app.GiveAsync("quantri", "phochutich", Role.Deputy, Cast.OtherUnit)).ShouldBeNull();
        (await _app.MayAsync("phochutich", ReportPermissions.Approve, Cast.OtherUnit)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_and_the_last_administrator_stays()
    {
        (await _app.GiveAsync("quantri", "quantri", Role.Chair))!.Code.ShouldBe("people.own_account");
        await _app.GiveAsync("quantri", "xem", Role.Admin);
        (await EndAsync("xem", "quantri")).ShouldBeNull();
        await _app.GiveAsync("xem", "vanphong", Role.Admin, to: PeopleRoom.Today.AddDays(5));
        (await EndAsync("vanphong", "xem", days: 9))!.Code.ShouldBe("people.last_admin");
    }

    [Fact]
    public async Task Two_administrators_who_shut_each_other_out_at_once_leave_one()
    {
        await _app.GiveAsync("quantri", "xem", Role.Admin);
        var (one, other) = (await _app.PersonIdAsync("quantri"), await _app.PersonIdAsync("xem"));
        (await CloseAsync("quantri", other)).ShouldBeNull();
        (await CloseAsync("xem", one)).ShouldBe("people.last_admin");
    }

    private async Task<Core.Kernel.Refusal?> EndAsync(string actor, string holder, int days = -1)
    {
        var grant = (await _app.GrantsAsync(holder)).Last(row => row.Role == Role.Admin).Id;
        return await _app.RolesAsync(actor, roles => roles.EndAsync(grant, PeopleRoom.Today.AddDays(days), reason: null, default));
    }

    private Task<string?> CloseAsync(string actor, Guid id) => _app.AsAsync(actor, async services =>
        (await services.GetRequiredService<AccountService>().CloseAsync(id, reason: null, default)).Refusal?.Code);
}
