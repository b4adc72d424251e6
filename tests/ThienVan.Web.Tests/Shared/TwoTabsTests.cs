using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Evidence;

namespace ThienVan.Web.Tests.Shared;

/// <summary>One page open twice, by two people or by one: nobody puts back what the other saved, and nothing is done twice.</summary>
public sealed class TwoTabsTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_year_that_the_second_never_touched_stays_as_the_first_saved_it()
    {
        var draft = await _app.DraftAsync();
        var office = await _app.SignInAsync("vanphong");
        var page = PlanLinks.Draft(draft, part: 1, ReviewAnchors.Indicator("14a"));
        var (first, second) = (await Tab.OpenAsync(office, page, "sua-chi-tieu"), await Tab.OpenAsync(office, page, "sua-chi-tieu"));
        (await first.SendAsync(office, ("Form.Years[2027]", "1100"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var refused = await Browser.ParseAsync(await second.SendAsync(office, ("Form.Years[2028]", "1200")));
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("đã sửa dự thảo này");
        Typed(refused, "Form.Years[2027]").ShouldBe("1.100");
        Typed(refused, "Form.Years[2028]").ShouldBe("1200");
        (await Tab.Of(refused, page, "sua-chi-tieu").SendAsync(office)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await office.ReadAsync(page);
        (Typed(saved, "Form.Years[2027]"), Typed(saved, "Form.Years[2028]")).ShouldBe(("1.100", "1.200"));
    }

    [Fact]
    public async Task What_may_mean_two_things_is_asked_in_plain_html_and_the_answer_is_kept()
    {
        var draft = await _app.DraftAsync();
        var office = await _app.SignInAsync("vanphong");
        var page = PlanLinks.Draft(draft, part: 1, ReviewAnchors.Indicator("14a"));
        var tab = await Tab.OpenAsync(office, page, "sua-chi-tieu");
        var asked = await Browser.ParseAsync(await tab.SendAsync(office, ("Form.Years[2027]", "1,200")));
        var choice = asked.QuerySelectorAll<IHtmlInputElement>("input[type=radio][name='Form.Meant[2027]']").ShouldHaveSingleItem();
        (await Tab.Of(asked, page, "sua-chi-tieu").SendAsync(office, (choice.Name!, choice.Value))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        Typed(await office.ReadAsync(page), "Form.Years[2027]").ShouldBe("1.200");
    }

    [Fact]
    public async Task Two_administrators_correct_different_things_of_one_person()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var (first, second, third) = (await Tab.OpenAsync(admin, page, "thong-tin"), await Tab.OpenAsync(admin, page, "thong-tin"),
            await Tab.OpenAsync(admin, page, "thong-tin"));
        await first.SendAsync(admin, ("Edit.Name", "Trần Thị Bình"));
        (await second.SendAsync(admin, ("Edit.Email", "binh@kienan.vn"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await admin.ReadAsync(page);
        (Typed(saved, "Edit.Name"), Typed(saved, "Edit.Email")).ShouldBe(("Trần Thị Bình", "binh@kienan.vn"));

        var clash = await Browser.ParseAsync(await third.SendAsync(admin, ("Edit.Name", "Trần Thị Bích")));
        clash.Body!.TextContent.ShouldContain("Người khác vừa đổi chính ô bạn sửa");
        (Typed(clash, "Edit.Name"), Typed(clash, "Edit.Email")).ShouldBe(("Trần Thị Bích", "binh@kienan.vn"));
    }

    [Fact]
    public async Task A_unit_keeps_the_short_name_that_another_tab_gave_it()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Unit(Cast.OwnUnit);
        var (first, second) = (await Tab.OpenAsync(admin, page, "sua-don-vi"), await Tab.OpenAsync(admin, page, "sua-don-vi"));
        await first.SendAsync(admin, ("Form.ShortName", "Tên gọn"));
        await second.SendAsync(admin, ("Form.Aliases", "Tên khác"));
        var saved = await admin.ReadAsync(page);
        (Typed(saved, "Form.ShortName"), saved.QuerySelector("[name='Form.Aliases']")!.TextContent.Trim())
            .ShouldBe(("Tên gọn", "Tên khác"));
    }

    [Fact]
    public async Task Dates_changed_twice_are_changed_once_and_told()
    {
        var round = await _app.OpenRoundAsync(RoundState.Open);
        var office = await _app.SignInAsync("vanphong");
        var page = ReportLinks.Settings(round);
        var (first, second) = (await Tab.OpenAsync(office, page, "doi-han"), await Tab.OpenAsync(office, page, "doi-han"));
        var later = first.Field("Dates.Upward")[..8] + "28";
        (string, string)[] moved = [("Dates.Upward", later), ("Dates.Reason", "Thành phố lùi hạn")];
        await first.SendAsync(office, moved);
        await ShouldSayAsync(office, second, "Đã đổi hạn: ", moved);
        (await _app.EventsAsync()).Count(row => row.Kind == "report.round_dates_changed").ShouldBe(1);
    }

    [Fact]
    public async Task A_calendar_address_is_made_once()
    {
        var person = await _app.SignInAsync(Cast.OwnUnit);
        var (first, second) = (await Tab.OpenAsync(person, SiteLinks.Calendar, "tao-lich"),
            await Tab.OpenAsync(person, SiteLinks.Calendar, "tao-lich"));
        (await first.SendAsync(person)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldSayAsync(person, second, "Đã tạo địa chỉ lịch lúc 23/11/2026 09:00, bởi ");
        (await _app.EventsAsync()).Count(row => row.Kind == "calendar.feed_created").ShouldBe(1);
    }

    [Fact]
    public async Task A_password_is_reset_once_and_again_only_by_who_saw_that()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var (first, second) = (await Tab.OpenAsync(admin, page, "dat-lai"), await Tab.OpenAsync(admin, page, "dat-lai"));
        var handed = await Browser.ParseAsync(await first.SendAsync(admin));
        handed.QuerySelector("output").ShouldNotBeNull();
        await ShouldSayAsync(admin, second, "Đã đặt lại mật khẩu lúc 23/11/2026 09:00, bởi Quản trị");
        (await _app.EventsAsync()).Count(row => row.Kind == "people.password_reset").ShouldBe(1);
        (await Tab.Of(handed, page, "dat-lai").SendAsync(admin)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _app.EventsAsync()).Count(row => row.Kind == "people.password_reset").ShouldBe(2);
    }

    [Fact]
    public async Task A_note_sent_twice_is_one_note()
    {
        var page = $"/ho-so/report/{await _app.OpenRoundAsync()}";
        var office = await _app.SignInAsync("vanphong");
        var (first, second) = (await Tab.OpenAsync(office, page, "them-ghi-chu"), await Tab.OpenAsync(office, page, "them-ghi-chu"));
        await first.SendAsync(office, ("Note.Text", "Nhắc đơn vị gửi sớm"));
        await ShouldSayAsync(office, second, "Đã thêm ghi chú lúc 23/11/2026 09:00, bởi ", ("Note.Text", "Nhắc đơn vị gửi sớm "));
        (await office.ReadAsync(page)).QuerySelectorAll("article").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_right_given_in_another_tab_is_not_taken_away_by_the_second()
    {
        var admin = await _app.SignInAsync("quantri");
        var form = $"quyen-{PlanPermissions.Import}";
        var (first, second) = (await Tab.OpenAsync(admin, PeopleLinks.Rights, form), await Tab.OpenAsync(admin, PeopleLinks.Rights, form));
        await first.SendAsync(admin, ("Form.Roles", "Chair"), ("Form.Reason", "QĐ 15"));
        var clash = await Browser.ParseAsync(await second.SendAsync(admin, ("Form.Roles", "Deputy"), ("Form.Reason", "QĐ 16")));
        clash.Body!.TextContent.ShouldContain("Người khác vừa đổi chính ô bạn sửa");
        (await _app.EventsAsync()).Count(row => row.Kind == "people.permission_changed").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_plan_file_is_one_draft_unless_another_is_asked_for()
    {
        var office = await _app.SignInAsync("vanphong");
        var file = System.Text.Encoding.UTF8.GetBytes(BlockReviewTests.Text);
        var draft = (await office.UploadAsync(PlanLinks.Plans, "nap", "ta-leng.txt", file)).Headers.Location!.ToString();
        var same = await Browser.ParseAsync(await office.UploadAsync(PlanLinks.Plans, "nap", "ta-leng (1).txt", file));
        same.QuerySelector("[role=alert]")!.TextContent.ShouldContain("đang chờ là dự thảo “ta-leng.txt”, do Văn phòng");
        draft.ShouldEndWith(same.QuerySelector("[role=alert] a")!.GetAttribute("href")!);
        same.QuerySelector("input[name='Form.Again']").ShouldNotBeNull();
        (await _app.EventsAsync()).Count(row => row.Kind == "plan.draft_uploaded").ShouldBe(1);
    }

    private static string? Typed(IParentNode page, string name) =>
        page.QuerySelector<IHtmlInputElement>($"input[name='{name}']")!.Value;

    private static async Task ShouldSayAsync(Browser browser, Tab tab, string said, params (string Name, string Value)[] fields)
    {
        var answer = await tab.SendAsync(browser, fields);
        for (var steps = 0; answer.Headers.Location is { } next && steps < 3; steps++) answer = await browser.GetAsync(next.ToString());
        var page = await Browser.ParseAsync(answer);
        string.Join('\n', page.QuerySelectorAll(".notice").Select(notice => notice.TextContent.Trim())).ShouldContain(said);
    }
}

/// <summary>A form as a tab holds it, with all that stands in its fields.</summary>
internal sealed record Tab(string Page, string Name, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static async Task<Tab> OpenAsync(Browser browser, string page, string name) => Of(await browser.ReadAsync(page), page, name);

    public static Tab Of(IHtmlDocument document, string page, string name)
    {
        var form = document.Forms.Single(form => form.QuerySelector($"[name='_handler'][value='{name}']") is not null);
        var fields = form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }).SelectMany(Sent);
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : page, name, [.. fields]);
    }

    public string Field(string name) => Fields.First(field => field.Key == name).Value;

    public Task<HttpResponseMessage> SendAsync(Browser browser, params (string Name, string Value)[] changed) =>
        browser.SendAsync(HttpMethod.Post, Page.Split('#')[0], new FormUrlEncodedContent(
        [
            .. Fields.Where(field => Array.TrueForAll(changed, one => one.Name != field.Key)),
            .. changed.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]));

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"))],
            IHtmlSelectElement select => [KeyValuePair.Create(name, select.Value ?? "")],
            _ => [],
        };
    }
}
