using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Core.Reports;
using ThienVan.Web.People.Rights;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Values;

/// <summary>A ward may want a unit's head to look before its figures go to the Văn phòng.</summary>
public sealed class HeadSigningTests : IAsyncLifetime
{
    private const string Head = "truong.kinh-te";
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await _app.OpenRoundAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Where_the_ward_wants_it_the_officer_lays_figures_before_the_head_who_sends_them()
    {
        await WantAsync();
        var officer = await _app.SignInAsync(Cast.OwnUnit);
        var page = ReportLinks.Entry(_round, Cast.OwnUnit);
        (await _app.SaveAsync(Cast.OwnUnit, _round, Cast.OwnUnit, RoundRoom.Cell("3a", "5"))).IsRefused.ShouldBeFalse();
        var buttons = (await officer.ReadAsync(page)).QuerySelectorAll("button[name=viec]").Select(button => button.TextContent).ToArray();
        buttons.ShouldContain("Trình trưởng đơn vị");
        buttons.ShouldNotContain("Gửi Văn phòng");
        (await _app.SubmitAsync(Cast.OwnUnit, _round, Cast.OwnUnit)).Refusal!.Code.ShouldBe("entry.head_sends");

        var answer = await officer.SubmitFormAsync(page, "nhap",
            ("viec", "trinh"), ("c.3a.Value", "5"), ("c.3a.Explanation", "Đã đối chiếu sổ theo dõi"));
        answer.Headers.Location!.ToString().ShouldEndWith("?trinh=1");
        (await officer.ReadAsync(answer.Headers.Location.ToString())).QuerySelector("[role=status]")!.TextContent
            .ShouldContain("Đã trình trưởng đơn vị 1 ô.");
        var told = (await ToldAsync()).ShouldHaveSingleItem();
        (told.UserId, told.Link).ShouldBe(((await _app.UserAsync(Head)).Id, page));
        told.Subject.ShouldEndWith("1 số liệu chờ bạn duyệt và gửi");
        (await _app.EventsAsync())[^1].Kind.ShouldBe("report.values_presented");

        (await _app.SubmitAsync(Head, _round, Cast.OwnUnit)).IsRefused.ShouldBeFalse();
        (await _app.RowsAsync(_round)).ShouldContain(row => row.Code == "3a" && row.State == ValueState.Submitted);
    }

    [Fact]
    public async Task A_unit_without_a_head_and_a_ward_that_does_not_ask_send_as_ever()
    {
        var page = ReportLinks.Entry(_round, Cast.OwnUnit);
        (await (await _app.SignInAsync(Cast.OwnUnit)).ReadAsync(page)).QuerySelectorAll("button[value=gui]").Length.ShouldBe(1);
        await WantAsync();
        (await _app.SaveAsync(Cast.OtherUnit, _round, Cast.OtherUnit, RoundRoom.Cell("21a", "5"))).IsRefused.ShouldBeFalse();
        (await _app.SubmitAsync(Cast.OtherUnit, _round, Cast.OtherUnit)).Refusal?.Code.ShouldNotBe("entry.head_sends");
    }

    private async Task WantAsync() => (await _app.AsAsync("quantri", services => services.GetRequiredService<PermissionService>()
        .ChooseAsync(ReportPermissions.Send, [Role.Office, Role.Head, Role.NeighbourhoodHead], "Quy chế", default))).ShouldBeNull();

    private Task<OutboxRow[]> ToldAsync() => _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<OutboxRow>()
        .AsNoTracking().Where(row => row.Key.StartsWith($"trinh/{_round:N}/") && row.State == OutboxState.Sent).ToArrayAsync());
}
