using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Rights;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>A ward may give what the rooms ask for to other roles; it counts at once, and who, when and why is on record.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_role_given_a_permission_has_it_at_the_next_request_and_loses_it_the_same_way()
    {
        var (viewer, admin) = (await _app.SignInAsync("xem"), await _app.SignInAsync("quantri"));
        (await viewer.GetAsync(ReportLinks.Home)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await admin.SubmitAsync(
            PeopleLinks.Rights, ("Form.Key", ReportPermissions.View), ("Form.Roles", "Viewer"), ("Form.Reason", "QĐ 12"));
        (await viewer.GetAsync(ReportLinks.Home)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ChooseAsync(ReportPermissions.View, Role.Chair, Role.Deputy, Role.Office, Role.Head, Role.Officer)).ShouldBeNull();
        (await viewer.GetAsync(ReportLinks.Home)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.ReadAsync(PeopleLinks.Rights)).Body!.TextContent.ShouldNotContain("Phường đã đổi");
    }

    [Fact]
    public async Task A_change_is_on_record_with_old_new_and_reason_and_the_same_again_is_none()
    {
        await ChooseAsync(ReportPermissions.Publish, Role.Chair);
        await ChooseAsync(ReportPermissions.Publish, Role.Chair);
        var row = (await _app.EventsAsync()).Single(row => row.Kind == "people.permission_changed");
        (row.Subject, row.Reason).ShouldBe(($"permission/{ReportPermissions.Publish}", "QĐ 12"));
        row.Data.ShouldBe("""{"old":["chair","office"],"new":["chair"]}""");
    }

    [Fact]
    public async Task Another_process_sees_the_change_with_the_stamp_of_its_next_request()
    {
        var other = new WardPermissions(_app.Services.GetServices<Permission>());
        await ChooseAsync(ReportPermissions.Publish, Role.Office);
        other.Table.Holders(ReportPermissions.Publish).ShouldBe([Role.Chair, Role.Office]);
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            await other.AtAsync(db.Set<PermissionChoices>().Single().Stamp, db, default);
            return true;
        });
        other.Table.Holders(ReportPermissions.Publish).ShouldBe([Role.Office]);
    }

    [Theory]
    [InlineData(ReportPermissions.Publish, Role.Viewer, "people.permission_role")]
    [InlineData(PeoplePermissions.Manage, Role.Chair, "people.permission_fixed")]
    public async Task What_a_role_cannot_bear_is_refused_whatever_the_form_says(string key, Role role, string code) =>
        (await ChooseAsync(key, role))!.Code.ShouldBe(code);

    [Fact]
    public async Task A_change_needs_its_reason() =>
        (
            await _app.AsAsync(
                "quantri",
                services =>
                    services.GetRequiredService<PermissionService>().ChooseAsync(ReportPermissions.Publish, [Role.Chair], " ", default)
            )
        )!.Code.ShouldBe("people.reason_missing");

    private Task<Refusal?> ChooseAsync(string key, params Role[] roles) =>
        _app.AsAsync("quantri", services => services.GetRequiredService<PermissionService>().ChooseAsync(key, roles, "QĐ 12", default));
}
