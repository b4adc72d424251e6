using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class AdministrationTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _admin = await _app.SignInAsync("quantri");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_new_person_gets_a_password_that_is_shown_once_and_must_be_changed()
    {
        var answer = await _admin.SubmitAsync(PeopleLinks.AddPerson,
            ("Form.Name", "Nguyễn Thị Hoà"),
            ("Form.SignInName", "Hoa.NT"),
            ("Form.Email", "hoa@kienan.gov.vn"),
            ("Form.UnitId", Cast.OwnUnit),
            ("Form.Role", "Officer")
        );
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var password = (await Browser.ParseAsync(answer)).QuerySelector("output")!.TextContent;
        PasswordRule.Refuse(password, "hoa.nt", Access.Rule).ShouldBeNull();

        await _app.SignInAsync("hoa.nt", password);
        var user = await UserAsync("hoa.nt");
        (user.Name, user.Email, user.UnitId, user.MustChangePassword).ShouldBe(("Nguyễn Thị Hoà", "hoa@kienan.gov.vn", Cast.OwnUnit, true));
        (await _app.GrantsAsync("hoa.nt")).Single().UnitId.ShouldBe(Cast.OwnUnit);
        (await _app.EventsAsync()).ShouldAllBe(row =>
            row.Data == null || (!row.Data.Contains(password) && !row.Data.Contains("hoa@kienan.gov.vn"))
        );
        (await _admin.ReadAsync($"{PeopleLinks.People}?tim=hoa%20n")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        (await _admin.ReadAsync($"{PeopleLinks.People}?tim=thi%20hoa")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("\u200B\u2060", "Đề nghị nhập họ tên")]
    [InlineData("Nguyễn", "Họ tên dài quá 120 ký tự")]
    public async Task A_name_that_shows_nothing_or_has_no_end_is_refused_in_words(string name, string words)
    {
        var answer = await _admin.SubmitAsync(PeopleLinks.AddPerson,
            ("Form.Name", name[0] == 'N' ? string.Concat(Enumerable.Repeat(name, 800)) : name), ("Form.SignInName", "khong.ten"),
            ("Form.UnitId", Cast.OwnUnit), ("Form.Role", "Officer"));
        (await Browser.ParseAsync(answer)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task The_list_is_sorted_by_its_address_and_taken_away_as_it_is_filtered()
    {
        string[] Names(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr td:first-child a").Select(link => link.TextContent)];
        var asked = $"{PeopleLinks.People}?vai-tro=Officer";
        var up = await _admin.ReadAsync($"{asked}&xep=don-vi");
        var down = await _admin.ReadAsync($"{asked}&xep=-don-vi");
        Names(down).ShouldBe(Names(up).Reverse());
        up.QuerySelector("th[aria-sort=ascending] a")!.GetAttribute("href").ShouldBe($"{asked}&xep=-don-vi");

        var file = await (await _admin.GetAsync(up.QuerySelectorAll("a[download]")[1].GetAttribute("href")!)).Content.ReadAsStringAsync();
        file.Split("\r\n")[1..^1].Select(line => line.Split('"')[1]).ShouldBe(Names(up));
        var sheet = await _admin.GetAsync(up.QuerySelector("a[download]")!.GetAttribute("href")!);
        sheet.Content.Headers.ContentType!.MediaType!.ShouldEndWith("sheet");
    }

    [Theory]
    [InlineData("chutich", "an", "Officer", Cast.OwnUnit, "đã có người dùng")]
    [InlineData("có dấu", "an", "Officer", Cast.OwnUnit, "Tên đăng nhập dài")]
    [InlineData("moi", "", "Officer", Cast.OwnUnit, "họ tên")]
    [InlineData("moi", "an", "Officer", "", "gắn với một đơn vị")]
    [InlineData("moi", "an", "NeighbourhoodHead", Cast.OwnUnit, "tổ dân phố")]
    [InlineData("moi", "an", "Officer", "khong-co", "Không có đơn vị")]
    public async Task A_wrong_account_is_refused_in_words(string signIn, string name, string role, string unit, string said)
    {
        var page = await Browser.ParseAsync(
            await _admin.SubmitAsync(
                PeopleLinks.AddPerson, ("Form.Name", name), ("Form.SignInName", signIn), ("Form.UnitId", unit), ("Form.Role", role))
        );
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_the_lock_and_the_old_password()
    {
        var (viewer, page) = (await _app.SignInAsync("xem"), PeopleLinks.Person(await _app.PersonIdAsync("xem")));
        for (var i = 0; i < Access.Rule.MostFailures; i++)
            await _app.Browse().SubmitAsync(PeopleLinks.SignIn, ("Form.Name", "xem"), ("Form.Password", "Sai-12345"));
        var password = (await Browser.ParseAsync(await SubmitAsync(page, "dat-lai"))).QuerySelector("output")!.TextContent;
        (await viewer.GetAsync(PeopleLinks.Account)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await _app.Browse().SubmitAsync(PeopleLinks.SignIn, ("Form.Name", "xem"), ("Form.Password", PasswordRule.Demonstration))
        ).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await _app.SignInAsync("xem", password);
        (await UserAsync("xem")).MustChangePassword.ShouldBeTrue();
    }

    [Fact]
    public async Task A_closed_account_is_shut_at_once_and_opens_again()
    {
        var (viewer, page) = (await _app.SignInAsync("xem"), PeopleLinks.Person(await _app.PersonIdAsync("xem")));
        (await _admin.SubmitAsync(page, ("Close.Reason", "Nghỉ dài"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await viewer.GetAsync(PeopleLinks.Account)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _admin.ReadAsync($"{PeopleLinks.People}?tt={PeopleLinks.Closed}")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        await SubmitAsync(page, "mo-lai");
        await _app.SignInAsync("xem");
    }

    [Fact]
    public async Task A_page_left_open_cannot_change_ones_own_account()
    {
        var own = PeopleLinks.Person(await _app.PersonIdAsync("quantri"));
        var page = await _admin.ReadAsync(own);
        page.QuerySelector("form[action*=dat-lai], input[value=dat-lai]").ShouldBeNull();
        page.QuerySelector("input[value=cap-vai-tro]").ShouldBeNull();
        page.QuerySelectorAll("summary").ShouldNotContain(line => line.TextContent == "Kết thúc");
    }

    [Fact]
    public async Task Roles_are_given_and_ended_on_the_persons_page()
    {
        var page = PeopleLinks.Person(await _app.PersonIdAsync("xem"));
        (
            await _admin.SubmitAsync(
                page, ("Form.Role", "Officer"), ("Form.UnitId", Cast.OtherUnit), ("Form.From", "2026-11-23"), ("Form.To", ""))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var grant = (await _app.GrantsAsync("xem")).Single(row => row.Role == Role.Officer);
        (await _admin.SubmitAsync(page, ("End.GrantId", $"{grant.Id}"), ("End.LastDay", "2026-11-22"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await _app.MayAsync("xem", ReportPermissions.Enter, Cast.OtherUnit)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_unit_is_added_renamed_moved_and_ended_and_keeps_its_old_name()
    {
        (
            await _admin.SubmitAsync(
                PeopleLinks.Units, ("Form.Name", "Đội Trật tự đô thị"), ("Form.Kind", "Department"), ("Form.ParentId", ""),
                ("Form.Aliases", "Đội TTĐT"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = PeopleLinks.Unit("doi-trat-tu-do-thi");
        await _admin.SubmitAsync(
            page,
            ("Form.Name", "Đội Quản lý đô thị"),
            ("Form.Kind", "Other"),
            ("Form.ParentId", Cast.OwnUnit),
            ("Form.Aliases", "Đội TTĐT")
        );
        var unit = (await UnitAsync("doi-trat-tu-do-thi")).ToUnit();
        (unit.Name, unit.ParentId, unit.Kind).ShouldBe(("Đội Quản lý đô thị", Cast.OwnUnit, UnitKind.Other));
        unit.Aliases.ShouldBe(["Đội TTĐT", "Đội Trật tự đô thị"]);

        (
            await AlertAsync(PeopleLinks.Unit(Cast.OwnUnit), ("Form.Name", "KT"), ("Form.Kind", "Department"), ("Form.ParentId", unit.Id))
        ).ShouldContain("cấp dưới");
        (await AlertAsync(PeopleLinks.Unit(Cast.OwnUnit), ("End.LastDay", "2026-12-31"))).ShouldContain("còn thuộc đơn vị này");
        (await AlertAsync(PeopleLinks.Unit("tdp-01"), ("End.LastDay", "2026-12-31"))).ShouldContain("Còn 1 vai trò");
        (await _admin.SubmitAsync(page, ("End.LastDay", "2026-12-31"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnitAsync(unit.Id)).To.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public async Task A_role_is_lent_on_ones_own_page_and_seen_by_both()
    {
        var chair = await _app.SignInAsync("chutich");
        var grant = (await _app.GrantsAsync("chutich")).Single().Id;
        var answer = await chair.SubmitAsync(
            PeopleLinks.Account, ("Form.GrantId", $"{grant}"), ("Form.BorrowerId", $"{await _app.PersonIdAsync("phochutich")}"),
            ("Form.From", "2026-11-23"), ("Form.To", "2026-11-25"), ("Form.Reason", "GUQ 12"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await chair.ReadAsync(PeopleLinks.Account)).QuerySelector("table")!.TextContent.ShouldContain("Ủy quyền cho Phó Chủ tịch");
        (await (await _app.SignInAsync("phochutich")).ReadAsync(PeopleLinks.Account))
            .QuerySelector("table")!
            .TextContent.ShouldContain("Chủ tịch UBND phường (minh họa) ủy quyền: GUQ 12");
    }

    private async Task<string> AlertAsync(string page, params (string, string)[] fields) =>
        (await Browser.ParseAsync(await _admin.SubmitAsync(page, fields))).QuerySelector("[role=alert]")!.TextContent;

    private Task<UserRow> UserAsync(string name) =>
        _app.InScopeAsync(services =>
            services.GetRequiredService<AppDb>().Set<UserRow>().AsNoTracking().SingleAsync(user => user.SignInName == name)
        );

    private Task<UnitRow> UnitAsync(string id) =>
        _app.InScopeAsync(services =>
            services.GetRequiredService<AppDb>().Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == id)
        );

    // Forms with nothing but a button are told apart by their handler.
    private async Task<HttpResponseMessage> SubmitAsync(string page, string handler)
    {
        var form = (await _admin.ReadAsync(page)).QuerySelector($"input[name=_handler][value={handler}]")!.Closest("form")!;
        var values = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        return await _admin.SendAsync(HttpMethod.Post, page, new FormUrlEncodedContent(values));
    }
}
