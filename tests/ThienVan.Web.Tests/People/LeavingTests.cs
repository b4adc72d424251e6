using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class LeavingTests : IAsyncLifetime
{
    private const string Borrower = "dich-vu-su-nghiep-cong";
    private TestApp _app = null!;
    private Browser _admin = null!;
    private Guid _leaver;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _admin = await _app.SignInAsync("quantri");
        _leaver = await _app.PersonIdAsync("truong.kinh-te");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_pack_lists_what_is_owned_on_the_page_and_in_both_files()
    {
        await _app.LendAsync("truong.kinh-te", Borrower);
        var page = await _admin.ReadAsync(PeopleLinks.Leaving(_leaver));
        var lines = page.QuerySelectorAll(".pack li").Select(line => line.TextContent).ToArray();
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("Đã ủy quyền: Trưởng đơn vị, KT-HT-ĐT; cho Chuyên viên ");
        foreach (var file in new[] { "txt", "csv" })
        {
            var bytes = await (await _admin.GetAsync(PeopleLinks.LeavingFile(_leaver, file))).Content.ReadAsByteArrayAsync();
            bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
            System.Text.Encoding.UTF8.GetString(bytes).ShouldContain(lines[1]);
        }
    }

    [Fact]
    public async Task All_goes_to_the_successor_in_one_write_and_the_account_shuts_after_the_last_day()
    {
        await _app.LendAsync("truong.kinh-te", Borrower, days: 30);
        var leaver = await _app.SignInAsync("truong.kinh-te");
        var before = (await _app.EventsAsync()).Length;
        (await HandOverAsync(Cast.OtherUnit, "2026-11-30")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var (last, next) = (new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1));
        (await _app.GrantsAsync("truong.kinh-te"))[0].To.ShouldBe(last);
        (await _app.GrantsAsync(Borrower))[^1].To.ShouldBe(last);
        var taken = (await _app.GrantsAsync(Cast.OtherUnit))[^1];
        (taken.Role, taken.UnitId, taken.From, taken.To).ShouldBe((Role.Head, Cast.OwnUnit, next, (DateOnly?)null));
        (await _app.EventsAsync())[before..]
            .Select(row => row.Kind)
            .ShouldBe(["people.role_given", "people.role_ended", "people.role_ended", "people.left"]);

        (await leaver.GetAsync(PeopleLinks.Account)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Time.Advance(TimeSpan.FromDays(8));
        (await leaver.GetAsync(PeopleLinks.Account)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var door = await _app.Browse()
            .SubmitAsync(PeopleLinks.SignIn, ("Form.Name", "truong.kinh-te"), ("Form.Password", PasswordRule.Demonstration));
        door.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.MayAsync(Cast.OtherUnit, ReportPermissions.Enter, Cast.OwnUnit)).ShouldBeTrue();
    }

    [Fact]
    public async Task Cells_begun_and_not_sent_are_in_the_pack_and_the_successor_hears_of_them()
    {
        var round = await _app.OpenRoundAsync();
        (await _app.SaveAsync("truong.kinh-te", round, Cast.OwnUnit, RoundRoom.Cell("3a", "7"))).Value[0].Revision.ShouldBe(1);
        var line = (await _admin.ReadAsync(PeopleLinks.Leaving(_leaver)))
            .QuerySelectorAll(".pack li")
            .Select(item => item.TextContent)
            .ToArray()[^1];
        line.ShouldContain("Báo cáo thử tháng 11/2026: 1 số liệu chưa gửi");

        (await HandOverAsync(Cast.OtherUnit, "2026-11-30")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var notices = await (await _app.SignInAsync(Cast.OtherUnit)).ReadAsync("/thong-bao");
        notices.Body!.TextContent.ShouldContain("Bạn nhận bàn giao số liệu đang nhập dở");
    }

    [Theory]
    [InlineData("truong.kinh-te", "2026-11-30", "Người nhận bàn giao phải là người khác")]
    [InlineData("quantri", "2026-11-30", "chính mình")]
    [InlineData("xem", "2026-11-22", "quá khứ")]
    [InlineData("xem", "", "Đề nghị chọn người nhận bàn giao")]
    public async Task A_wrong_hand_over_changes_nothing(string successor, string day, string said)
    {
        var before = (await _app.EventsAsync()).Length;
        var page = await Browser.ParseAsync(await HandOverAsync(successor, day));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
        (await _app.EventsAsync()).Length.ShouldBe(before);
    }

    private async Task<HttpResponseMessage> HandOverAsync(string successor, string day) => await _admin.SubmitAsync(
        PeopleLinks.Leaving(_leaver),
        ("Form.SuccessorId", $"{await _app.PersonIdAsync(successor)}"),
        ("Form.LastDay", day),
        ("Form.Reason", "QĐ 15")
    );
}
