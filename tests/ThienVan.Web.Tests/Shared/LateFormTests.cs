using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Core.People;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;

namespace ThienVan.Web.Tests.Shared;

/// <summary>
/// A form sent after somebody, or the same person in another tab, was faster: the page as it is now, with who did it and when; nothing
/// is done twice.
/// </summary>
public sealed class LateFormTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_closed_account_says_who_closed_it()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var (close, give) = (await HeldForm.OpenAsync(admin, page, "dong"), await HeldForm.OpenAsync(admin, page, "cap-vai-tro"));
        (await close.SendAsync(admin)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _app.Time.Advance(TimeSpan.FromMinutes(7));

        await ShouldSayAsync(admin, close, "Đã đóng tài khoản lúc 23/11/2026 09:00, bởi Quản trị (minh họa).");
        await ShouldSayAsync(admin, give, "Đã đóng tài khoản lúc 23/11/2026 09:00, bởi Quản trị (minh họa).", ("Form.Role", "Officer"));
        (await _app.EventsAsync()).Count(row => row.Kind == "people.closed").ShouldBe(1);
    }

    [Fact]
    public async Task What_was_written_in_a_late_form_is_shown_again_once_and_secrets_never_are()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var close = await HeldForm.OpenAsync(admin, page, "dong");
        (await close.SendAsync(admin)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var told = await ShouldSayAsync(admin, close, "Đã đóng tài khoản lúc",
            ("Close.Reason", "Nghỉ việc theo QĐ 15 <b>"), ("Form.Password", "bí mật"), ("Form.Code", "123456"));
        told.QuerySelectorAll(".notice blockquote").Select(text => text.TextContent).ShouldBe(["Nghỉ việc theo QĐ 15 <b>"]);
        (await admin.ReadAsync($"{page}?bieu-mau=dong")).QuerySelectorAll(".notice blockquote").ShouldBeEmpty();
    }

    [Fact]
    public async Task Long_words_come_back_whole_and_what_does_not_fit_is_left_out()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var close = await HeldForm.OpenAsync(admin, page, "dong");
        await close.SendAsync(admin);
        var whole = string.Concat(Enumerable.Repeat("Quyết định số ", 200)).Trim();
        var told = await ShouldSayAsync(admin, close, "Đã đóng", ("Close.Reason", whole), ("Note.Text", new string('đ', 4000)));
        told.QuerySelectorAll(".notice blockquote").Select(text => text.TextContent).ShouldBe([whole]);
    }

    [Fact]
    public async Task A_revoked_feed_says_when()
    {
        var person = await _app.SignInAsync(Cast.OwnUnit);
        (await person.SubmitAsync(SiteLinks.Calendar)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var revoke = await HeldForm.OpenAsync(person, SiteLinks.Calendar, "thu-hoi-lich");
        (await revoke.SendAsync(person)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldSayAsync(person, revoke, "Đã thu hồi địa chỉ lịch lúc 23/11/2026 09:00, bởi ");
    }

    [Fact]
    public async Task A_withdrawn_loan_says_who_withdrew_it()
    {
        (await _app.LendAsync("chutich", "phochutich")).ShouldBeNull();
        var lender = await _app.SignInAsync("chutich");
        var grant = (await _app.GrantsAsync("phochutich")).Single(row => row.LenderId is not null);
        var withdraw = await HeldForm.OpenAsync(lender, PeopleLinks.Account, $"rut-{grant.Id}");
        (await withdraw.SendAsync(lender)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldSayAsync(lender, withdraw, "Đã rút ủy quyền lúc 23/11/2026 09:00, bởi ");
    }

    [Fact]
    public async Task A_role_ended_elsewhere_says_who_ended_it()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        var end = await HeldForm.OpenAsync(admin, page, $"ket-thuc-{(await _app.GrantsAsync(Cast.OtherUnit))[0].Id}");
        await end.SendAsync(admin, ("End.LastDay", "2026-11-22"));
        await ShouldSayAsync(admin, end, "Đã kết thúc vai trò lúc 23/11/2026 09:00, bởi Quản trị", ("End.LastDay", "2026-11-22"));
    }

    [Fact]
    public async Task An_authenticator_begun_in_another_tab_shows_what_is_to_be_done()
    {
        var person = await _app.SignInAsync(Cast.OwnUnit);
        var begin = await HeldForm.OpenAsync(person, "/tai-khoan/bao-mat", "app-begin");
        await begin.SendAsync(person);
        (await ShouldSayAsync(person, begin, "Đã bắt đầu cài mã xác thực lúc 23/11/2026 09:00, bởi "))
            .QuerySelector("#ung-dung [name='_handler']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("khoa", RoundState.Open, "Đã khóa nhập lúc")]
    [InlineData("mo-khoa", RoundState.Locked, "Đã mở khóa lúc")]
    public async Task A_lock_says_who_was_faster(string form, RoundState state, string said)
    {
        var round = await _app.OpenRoundAsync(state);
        var office = await _app.SignInAsync("vanphong");
        var held = await HeldForm.OpenAsync(office, ReportLinks.Settings(round), form);
        (string, string)[] fields = form == "khoa" ? [] : [("Unlock.Reason", "Bổ sung số")];
        await held.SendAsync(office, fields);
        await ShouldSayAsync(office, held, said, fields);
    }

    [Fact]
    public async Task A_published_round_says_who_was_faster()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("3a"));
        await _app.ValueAsync(round, ApprovalRoom.Own("3a"), ValueState.Approved);
        var (chair, office) = (await _app.SignInAsync("chutich"), await _app.SignInAsync("vanphong"));
        var publish = await HeldForm.OpenAsync(chair, ReportLinks.Publish(round), "cong-bo");
        var second = await HeldForm.OpenAsync(office, ReportLinks.Publish(round), "cong-bo");
        await publish.SendAsync(chair);

        await ShouldSayAsync(office, second, "Đã công bố lúc 23/11/2026 09:00, bởi Chủ tịch");
        (await _app.EventsAsync()).Count(row => row.Kind == "report.round_published").ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_draft_accepted_elsewhere_says_who_accepted_it()
    {
        var draft = await _app.DraftAsync();
        var office = await _app.SignInAsync("vanphong");
        var accept = await HeldForm.OpenAsync(office, PlanLinks.Comparison(draft), "trinh");
        var discard = await HeldForm.OpenAsync(office, PlanLinks.Draft(draft), "bo-ban-thao");
        await discard.SendAsync(office);
        await ShouldSayAsync(office, discard, "Đã bỏ dự thảo lúc 23/11/2026 09:00, bởi ", HttpStatusCode.NotFound);
        await ShouldSayAsync(office, accept, "Đã bỏ dự thảo lúc 23/11/2026 09:00, bởi ", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_press_on_a_plan_shows_the_plan_as_it_is()
    {
        var former = await _app.ReplacedAsync();
        var (office, chair) = (await _app.SignInAsync("vanphong"), await _app.SignInAsync("chutich"));
        var revert = await HeldForm.OpenAsync(office, PlanLinks.Comparison(former), "tro-lai-ban");
        (await revert.SendAsync(office, ("Form.Reason", "Nhầm văn bản"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldSayAsync(
            office, revert, "Đã trở lại bản này lúc 23/11/2026 09:00, bởi Văn phòng", ("Form.Reason", "Nhầm văn bản"));

        var draft = await _app.ProposedAsync("vanphong");
        var accept = await HeldForm.OpenAsync(chair, PlanLinks.Comparison(draft), "xac-nhan");
        (await accept.SendAsync(chair)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await ShouldSayAsync(chair, accept, "Đã xác nhận, bắt đầu áp dụng lúc 23/11/2026 09:00, bởi Chủ tịch");
        page.Body!.TextContent.ShouldContain("Bản này đang áp dụng: Chủ tịch");
    }

    [Fact]
    public async Task A_decision_made_since_the_page_was_opened_is_told_before_it_is_replaced()
    {
        var conflict = (await _app.TargetAsync("3")).Indicators.Single(view => view.Indicator.Code == "3c").Conflicts[0];
        var office = await _app.SignInAsync("vanphong");
        var held = await HeldForm.OpenAsync(office, PlanLinks.Finding(conflict.Id), "quyet-dinh");
        (await _app.DecideAsync("chutich", new()
        {
            ConflictId = conflict.Id,
            ReadingId = conflict.Readings[1].Id,
            DocumentNumber = "15/TB-UBND",
        })).ShouldBeNull();

        var answer = await held.SendAsync(
            office, ("Form.ReadingId", conflict.Readings[0].Id), ("Form.DocumentNumber", "16/TB-UBND"),
            ("Form.DocumentDate", "20/11/2026"), ("Form.Reason", "Theo ý khác"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ParseAsync(answer)).Body!.TextContent.ShouldContain(
            "Đã quyết định cách hiểu lúc 23/11/2026 09:00, bởi Chủ tịch");
        (await _app.TargetAsync("3")).Decisions.ShouldHaveSingleItem().DocumentNumber.ShouldBe("15/TB-UBND");
    }

    [Fact]
    public async Task A_note_taken_back_in_another_tab_says_when_and_only_to_whom_the_thing_is_shown()
    {
        var round = await _app.OpenRoundAsync();
        var page = $"/ho-so/report/{round}";
        var office = await _app.SignInAsync("vanphong");
        await office.SubmitAsync(page, ("Note.Text", "Nhắc đơn vị gửi sớm"));
        var name = (await office.ReadAsync(page)).QuerySelector("[name='_handler'][value^='bo-ghi-chu-']")!.GetAttribute("value")!;
        var remove = await HeldForm.OpenAsync(office, page, name);
        await remove.SendAsync(office, ("RemovedNote", name["bo-ghi-chu-".Length..]));
        await ShouldSayAsync(office, remove, "Đã bỏ ghi chú lúc 23/11/2026 09:00, bởi ");
        var stranger = await (await _app.SignInAsync("xem")).GetAsync($"{page}?bieu-mau={name}");
        (await stranger.Content.ReadAsStringAsync()).ShouldNotContain("Đã bỏ ghi chú");
    }

    [Fact]
    public async Task A_form_of_before_the_sign_in_goes_on_with_whoever_is_in()
    {
        var browser = _app.Browse();
        var door = await HeldForm.OpenAsync(browser, $"{PeopleLinks.SignIn}?{PeopleLinks.ReturnUrl}=%2Fbao-cao", "sign-in");
        (string, string)[] fields = [("Form.Name", "vanphong"), ("Form.Password", PasswordRule.Demonstration)];
        (await door.SendAsync(browser, fields)).Headers.Location!.AbsolutePath.ShouldBe("/bao-cao");

        var page = await ShouldSayAsync(browser, door, "Đã đăng nhập lúc 23/11/2026 09:00, bởi Văn phòng", fields);
        page.Title!.ShouldContain("Kỳ báo cáo");
        (await _app.EventsAsync()).Count(row => row.Kind == "people.signed_in").ShouldBe(1);
    }

    [Fact]
    public async Task A_form_opened_by_somebody_else_on_the_same_machine_is_not_sent_in_the_new_name()
    {
        var browser = await _app.SignInAsync("vanphong");
        var lend = await HeldForm.OpenAsync(browser, PeopleLinks.Account, "uy-quyen");
        await browser.SubmitAsync("/dang-xuat");
        await browser.SubmitAsync("/dang-nhap", ("Form.Name", "chutich"), ("Form.Password", PasswordRule.Demonstration));
        await ShouldSayAsync(browser, lend, "mở trong một phiên đăng nhập khác nên chưa được ghi nhận. Bạn đang đăng nhập với tên ");
    }

    [Fact]
    public async Task What_no_page_of_ours_wrote_stays_refused()
    {
        var office = await _app.SignInAsync("vanphong");
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "uy-quyen" });
        (await office.SendAsync(HttpMethod.Post, PeopleLinks.Account, form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8-khong-doc-duoc")]
    public async Task A_form_whose_token_cannot_be_read_leads_back_and_gives_the_words_back(string? token)
    {
        var answer = await ClosingAsync(token, origin: null);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var main = (await Browser.ParseAsync(answer)).QuerySelector("main")!;
        main.TextContent.ShouldContain("Chưa có gì được lưu. Đề nghị mở lại trang");
        main.QuerySelector("a.primary")!.GetAttribute("href").ShouldBe(PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit)));
        main.QuerySelectorAll("blockquote").Select(text => text.TextContent).ShouldBe(["Nghỉ việc theo QĐ 15 <b>"]);
        (await _app.EventsAsync()).ShouldNotContain(row => row.Kind == "people.closed");
    }

    [Fact]
    public async Task No_other_site_has_its_words_shown_here()
    {
        var answer = await ClosingAsync(token: null, "https://example.org");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.ParseAsync(answer)).QuerySelectorAll("blockquote").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_nobody_knows_any_more_shows_the_page_as_it_is()
    {
        var office = await _app.SignInAsync("vanphong");
        var held = await HeldForm.OpenAsync(office, PeopleLinks.Account, "uy-quyen");
        await ShouldSayAsync(office, held with { Name = "bieu-mau-cu" }, "Trang đã thay đổi từ khi bạn mở");
    }

    private async Task<HttpResponseMessage> ClosingAsync(string? token, string? origin)
    {
        var admin = await _app.SignInAsync("quantri");
        var form = new Dictionary<string, string> { ["_handler"] = "dong", ["Close.Reason"] = "Nghỉ việc theo QĐ 15 <b>" };
        if (token is not null) form["__RequestVerificationToken"] = token;
        var page = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OtherUnit));
        return await admin.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(form), origin);
    }

    /// <summary>Sends a form that the page has no more and follows where it leads.</summary>
    private static async Task<IHtmlDocument> ShouldSayAsync(
        Browser browser, HeldForm form, string said, params (string Name, string Value)[] fields) =>
        await ShouldSayAsync(browser, form, said, HttpStatusCode.OK, fields);

    private static async Task<IHtmlDocument> ShouldSayAsync(
        Browser browser, HeldForm form, string said, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        var answer = await form.SendAsync(browser, fields);
        for (var steps = 0; answer.Headers.Location is { } next && steps < 3; steps++) answer = await browser.GetAsync(next.ToString());
        answer.StatusCode.ShouldBe(status);
        var page = await Browser.ParseAsync(answer);
        string.Join('\n', page.QuerySelectorAll(".notice").Select(notice => notice.TextContent.Trim())).ShouldContain(said);
        return page;
    }
}

/// <summary>A form as a tab holds it, however long ago it was opened.</summary>
internal sealed record HeldForm(string Page, string Name, IReadOnlyDictionary<string, string> Hidden)
{
    public static async Task<HeldForm> OpenAsync(Browser browser, string page, string name)
    {
        var form = (await browser.ReadAsync(page)).Forms.Single(form =>
            form.QuerySelector($"[name='_handler'][value='{name}']") is not null);
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").ToDictionary(input => input.Name!, input =>
            input.Value);
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : page, name, hidden);
    }

    public Task<HttpResponseMessage> SendAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        var values = new Dictionary<string, string>(Hidden) { ["_handler"] = Name };
        foreach (var (field, value) in fields) values[field] = value;
        return browser.SendAsync(HttpMethod.Post, Page, new FormUrlEncodedContent(values));
    }
}
