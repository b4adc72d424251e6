using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Core.Reports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Reports.Approval.ApprovalRoom;

namespace ThienVan.Web.Tests.Reports.Approval;

public abstract class ReviewPageTests(Engine engine) : IAsyncLifetime
{
    private const string Explained = "Chậm do mưa bão";
    private static readonly RoundLine _trees = Own("14a");
    private static readonly RoundLine _gone = Own("99z");
    private static readonly RoundLine _schools = new("10a", Cast.OtherUnit);
    private TestApp _app = null!;
    private Guid _round;

    private string Page => $"/bao-cao/ky/{_round}/duyet";

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        _round = await _app.RoundAsync(_trees, _gone, _schools);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_needs_a_look_comes_first_and_one_button_moves_the_rest()
    {
        await SeedAsync();
        var office = await _app.SignInAsync(Office);
        var page = await office.ReadAsync(Page);
        page.QuerySelectorAll("article[data-value]").Select(card => card.Id).ShouldBe(["so-10a"]);
        page.QuerySelector("#so-10a")!.TextContent.ShouldContain(Explained);
        page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).ShouldContain("Thẩm tra 2 số "
            + "liệu không có cảnh báo");

        page.QuerySelector("a[download]")!.GetAttribute("href")!.ShouldBe($"{Page}/danh-sach.xlsx");
        var taken = await (await office.GetAsync($"{Page}/danh-sach.csv")).Content.ReadAsStringAsync();
        taken.ShouldContain(Explained);
        taken.Trim().Split("\r\n").Length.ShouldBe(1 + 3);

        var answer = await office.SubmitAsync(Page, ("Form.Many", "nhieu"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/duyet?tt=cho-toi&da=tham-tra&so=2");
        (await _app.RowsAsync(_round)).Select(row => row.State).ShouldBe([ValueState.Submitted, ValueState.Verified, ValueState.Verified]);
        (await office.ReadAsync(answer.Headers.Location.ToString()))
            .QuerySelector("[role=status]")!
            .TextContent.ShouldContain("Đã thẩm tra 2 số");
    }

    [Fact]
    public async Task Several_values_go_back_with_one_reason_and_a_refused_choice_stays_ticked()
    {
        await SeedAsync();
        var office = await _app.SignInAsync(Office);
        var form = (await office.ReadAsync(Page)).QuerySelector("#tra-lai-nhieu form")!;
        var seen = form.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("value")!).ToArray();
        seen.Length.ShouldBe(3);
        var refused = await Browser.ParseAsync(await office.SendAsync(HttpMethod.Post, Page, Ticked(form, seen[..2], reason: "")));
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Đề nghị ghi lý do trả lại");
        refused.QuerySelectorAll("#tra-lai-nhieu input[checked]").Length.ShouldBe(2);

        (await office.SendAsync(HttpMethod.Post, Page, Ticked(form, seen[..2], "Đối chiếu lại với sổ"))).StatusCode
            .ShouldBe(HttpStatusCode.Redirect);
        var rows = await _app.RowsAsync(_round);
        rows.Count(row => row is { State: ValueState.Returned, ReturnReason: "Đối chiếu lại với sổ" }).ShouldBe(2);
        rows.Count(row => row.State == ValueState.Submitted).ShouldBe(1);
    }

    private static FormUrlEncodedContent Ticked(IElement form, IEnumerable<string> chosen, string reason) => new(
    [
        .. form.QuerySelectorAll("input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")),
        .. chosen.Select(value => KeyValuePair.Create("chon", value)),
        KeyValuePair.Create("Form.Reason", reason),
    ]);

    // 3c is read in two ways while nobody decides: 30 households this year, or 250.
    [Fact]
    public async Task A_disputed_goal_is_shown_with_all_its_readings_and_no_share_of_it()
    {
        var line = Own("3c");
        var round = await _app.RoundAsync(line);
        await _app.ValueAsync(round, line, value: 33, explanation: Explained);
        var office = await _app.SignInAsync(Office);
        foreach (var page in new[] { $"/bao-cao/ky/{round}/duyet?tt=tat-ca", $"/bao-cao/ky/{round}/so-lieu/3c" })
        {
            var beside = (await office.ReadAsync(page)).QuerySelector("dl.beside")!.TextContent;
            beside.ShouldContain("≥ 30 hoặc ≥ 250");
            beside.ShouldContain("Chờ thống nhất");
            beside.ShouldNotContain("% kế hoạch");
        }
    }

    [Fact]
    public async Task A_stale_page_moves_nothing_it_did_not_show_and_says_who_was_faster()
    {
        var value = await _app.ValueAsync(_round, _schools, ValueState.Verified, explanation: Explained);
        var deputyHasNoReach = await (await _app.SignInAsync(Deputy)).ReadAsync(Page);
        deputyHasNoReach.QuerySelectorAll("button[data-decide]").ShouldBeEmpty();

        var chair = await _app.SignInAsync(Chair);
        var shown = await chair.GetAsync(Page);
        await _app.ReturnAsync(Office, _round, "Số lệch sổ", value);
        var page = await Browser.ParseAsync(await PostAsync(chair, await Browser.ParseAsync(shown), "button[data-decide]"));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Văn phòng (minh họa) vừa đưa số này sang “bị trả lại”");
        (await _app.RowAsync(_round, "10a")).State.ShouldBe(ValueState.Returned);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_a_refused_one_keeps_what_was_typed()
    {
        var value = await _app.ValueAsync(_round, _schools, explanation: Explained);
        var office = await _app.SignInAsync(Office);
        (await Browser.ParseAsync(await office.SubmitAsync(Page, ("Form.Reason", " "))))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("lý do trả lại");

        var shown = await Browser.ParseAsync(await office.GetAsync(Page));
        await _app.ChangeAsync(value.Id, Cast.OtherUnit, (flow, by) => flow.Recall(by));
        await _app.ChangeAsync(value.Id, Cast.OtherUnit, (flow, by) => flow.Submit(by));
        var page = await Browser.ParseAsync(
            await PostAsync(office, shown, "details[data-return] button", ("Form.Reason", "Thiếu hai trường")));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("vừa đưa số này");
        page.QuerySelector("#so-10a textarea")!.TextContent.ShouldBe("Thiếu hai trường");
        page.QuerySelector("#so-10a details")!.HasAttribute("open").ShouldBeTrue();

        (await PostAsync(office, page, "details[data-return] button", ("Form.Reason", "Thiếu hai trường"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await _app.RowAsync(_round, "10a")).ReturnReason.ShouldBe("Thiếu hai trường");
    }

    [Theory]
    [InlineData("Form.Seen", "x:1")]
    [InlineData("Form.Seen", "")]
    [InlineData("Form.Step", "xoa")]
    public async Task A_forged_list_is_refused_with_a_page(string field, string forged)
    {
        await SeedAsync();
        var page = await Browser.ParseAsync(
            await (await _app.SignInAsync(Office)).SubmitAsync(Page, ("Form.Many", "nhieu"), (field, forged)));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("không hợp lệ");
        (await _app.RowsAsync(_round)).ShouldAllBe(row => row.State == ValueState.Submitted);
    }

    [Fact]
    public async Task A_form_replayed_from_another_session_is_refused_and_changes_nothing()
    {
        await SeedAsync();
        var form = await (await _app.SignInAsync(Office)).ReadAsync(Page);
        (await PostAsync(await _app.SignInAsync(Chair), form, ".well button")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _app.RowsAsync(_round)).ShouldAllBe(row => row.State == ValueState.Submitted);
    }

    [Fact]
    public async Task The_office_is_told_what_waits_for_a_second_person()
    {
        await _app.ValueAsync(_round, _trees, author: Office);
        var page = await (await _app.SignInAsync(Office)).ReadAsync(Page);
        page.QuerySelectorAll("button[data-decide]").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("1 số chờ người khác");
        page.Body.TextContent.ShouldContain("người thứ hai");
    }

    [Fact]
    public async Task Unit_and_state_stand_in_the_address()
    {
        await SeedAsync();
        var office = await _app.SignInAsync(Office);
        (await office.ReadAsync($"{Page}?tt=tat-ca&don-vi={Cast.OtherUnit}"))
            .QuerySelectorAll("article[data-value]")
            .Select(card => card.Id)
            .ShouldBe(["so-10a"]);
        (await office.ReadAsync($"{Page}?tt=da-duyet")).QuerySelectorAll("article[data-value], .well").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_s_part_is_counted_and_found_under_the_group_that_sent_it_and_never_under_the_unit()
    {
        var shared = new RoundLine("14a", Cast.OwnUnit, ByNeighbourhood: true);
        var round = await _app.RoundAsync(shared, _schools);
        await _app.ValueAsync(round, shared, author: "totruong01", area: "tdp-01", explanation: Explained);
        await _app.ValueAsync(round, _schools);
        var office = await _app.SignInAsync(Office);
        var task = (await office.ReadAsync("/viec-cho-toi")).QuerySelectorAll("main a")
            .Single(link => link.GetAttribute("href") == $"/bao-cao/ky/{round}/duyet?don-vi=tdp-01");
        task.TextContent.ShouldContain("Thẩm tra 1 số liệu");

        var page = await office.ReadAsync(task.GetAttribute("href")!);
        page.QuerySelectorAll("article[data-value]").Select(card => card.Id).ShouldBe(["so-14a-tdp-01"]);
        page.QuerySelectorAll("nav.states a[aria-current] b").Select(count => count.TextContent).ShouldBe(["1"]);
        var own = await office.ReadAsync($"/bao-cao/ky/{round}/duyet?tt=tat-ca&don-vi={Cast.OwnUnit}");
        own.QuerySelectorAll("article[data-value], .well").ShouldBeEmpty();
        own.Body!.TextContent.ShouldContain("Còn 1 số");
        var senders = page.QuerySelectorAll("select[name=don-vi] option").Select(option => option.GetAttribute("value")).ToArray();
        senders[..4].ShouldBe(["", Cast.OwnUnit, Cast.OtherUnit, "tdp-01"]);
        senders.ShouldBeUnique();
    }

    [Fact]
    public async Task The_page_asks_the_same_few_questions_whatever_the_number_of_lines()
    {
        await SeedAsync();
        var office = await _app.SignInAsync(Office);
        await office.ReadAsync(Page);
        _app.Queries.Reset();
        await office.ReadAsync(Page);
        _app.Queries.Count.ShouldBeLessThanOrEqualTo(9, string.Join('\n', _app.Queries.Commands));
    }

    [Fact]
    public async Task An_officer_sees_the_own_unit_s_values_and_of_others_only_what_is_approved()
    {
        await _app.ValueAsync(_round, _trees);
        await _app.ValueAsync(_round, _schools, ValueState.Verified);
        var officer = await _app.SignInAsync(Cast.OwnUnit);
        (await officer.ReadAsync(Page)).QuerySelectorAll("article[data-value]").Select(card => card.Id).ShouldBe(["so-14a"]);
        (await officer.ReadAsync(Page)).QuerySelectorAll("form[method=post] button[data-decide], details[data-return]").ShouldBeEmpty();
        (await officer.GetAsync($"/bao-cao/ky/{_round}/so-lieu/10a")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _app.ApproveAsync(Chair, _round, (await _app.RowAsync(_round, "10a")).Seen());
        var page = await officer.ReadAsync($"/bao-cao/ky/{_round}/so-lieu/10a");
        page.Body!.TextContent.ShouldContain("Đã phê duyệt");
        page.QuerySelector("#lich-su").ShouldBeNull();
    }

    [Fact]
    public async Task A_value_s_page_shows_every_version_what_changed_and_who_did_what()
    {
        await _app.VerifyAsync(Office, _round, await _app.ValueAsync(_round, _trees, value: 12));
        await _app.ApproveAsync(Chair, _round, (await _app.RowAsync(_round, "14a")).Seen());
        var officer = await _app.SignInAsync(Cast.OwnUnit);
        var address = $"/bao-cao/ky/{_round}/so-lieu/14a";
        (await Browser.ParseAsync(await officer.SubmitAsync(address, ("Revise.Reason", ""))))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("lý do sửa");
        (await officer.SubmitAsync(address, ("Revise.Reason", "Đếm thiếu một ngõ"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await officer.ReadAsync(address);
        page.QuerySelectorAll(".versions > li").Length.ShouldBe(2);
        page.QuerySelector(".versions")!.TextContent.ShouldContain("Lý do sửa: Đếm thiếu một ngõ");
        page.QuerySelectorAll(".way > li b")
            .Select(who => who.TextContent)
            .ShouldBe([(await _app.UserAsync(Cast.OwnUnit)).Name, (await _app.UserAsync(Chair)).Name, (await _app.UserAsync(Office)).Name]);
        page.QuerySelector($"a[href='/bao-cao/ky/{_round}/nhap/{Cast.OwnUnit}']").ShouldNotBeNull();
        page.QuerySelector("a[href='/chi-tieu/14']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_card_of_a_correction_shows_the_approved_figure_that_it_would_replace()
    {
        await _app.VerifyAsync(Office, _round, await _app.ValueAsync(_round, _trees, value: 12));
        await _app.ApproveAsync(Chair, _round, (await _app.RowAsync(_round, "14a")).Seen());
        var approved = (await _app.RowAsync(_round, "14a")).Seen();
        (await _app.ReviseAsync(Cast.OwnUnit, _round, approved, "Đếm thiếu một ngõ")).IsRefused.ShouldBeFalse();
        await _app.ChangeAsync((await _app.RowAsync(_round, "14a")).Id, Cast.OwnUnit, (flow, by) => flow.Submit(by));
        foreach (var person in new[] { Office, Chair })
        {
            var page = await (await _app.SignInAsync(person)).ReadAsync(Page + "?tt=tat-ca");
            var card = page.QuerySelector("#so-14a .answer")!.TextContent;
            card.ShouldContain("Số đã duyệt đang dùng");
            card.ShouldContain("12");
        }
    }

    [Fact]
    public async Task The_round_goes_out_from_its_page_with_reasons_and_says_by_whom()
    {
        await _app.ValueAsync(_round, _trees, ValueState.Approved);
        var chair = await _app.SignInAsync(Chair);
        var address = $"/bao-cao/ky/{_round}/cong-bo";
        var refused = await Browser.ParseAsync(await chair.SubmitAsync(address, ("ly-do.99z", "Chờ nghiệm thu"), ("ly-do.10a", "")));
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain("1 số liệu chưa được duyệt (10a)");
        refused.QuerySelector<IHtmlInputElement>("input[name='ly-do.99z']")!.Value.ShouldBe("Chờ nghiệm thu");
        (await chair.SubmitAsync(address, ("ly-do-chung", "Chờ số của Sở"), ("ly-do.10a", ""), ("ly-do.99z", ""))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await chair.ReadAsync(address))
            .QuerySelector("[role=status]")!
            .TextContent.ShouldContain("Chủ tịch UBND phường (minh họa) đã công bố");
    }

    /// <summary>Two values where all is well and one with an explanation.</summary>
    private async Task SeedAsync()
    {
        await _app.ValueAsync(_round, _trees, value: 900);
        await _app.ValueAsync(_round, _gone, value: 900);
        await _app.ValueAsync(_round, _schools, value: 900, explanation: Explained);
    }

    /// <summary>Sends the form around this button as the page shows it.</summary>
    private Task<HttpResponseMessage> PostAsync(
        Browser browser, IHtmlDocument page, string button, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelector(button)!.Closest("form") as IHtmlFormElement;
        var values = form!.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in typed) values[name] = value;
        return browser.SendAsync(HttpMethod.Post, Page, new FormUrlEncodedContent(values));
    }
}

public sealed class ReviewPageOnSqliteTests() : ReviewPageTests(Engine.Sqlite);

public sealed class ReviewPageOnPostgresTests() : ReviewPageTests(Engine.Postgres);
