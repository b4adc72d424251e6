using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using static ThienVan.Web.Tests.Reports.Approval.ApprovalRoom;

namespace ThienVan.Web.Tests.Reports.Approval;

/// <summary>What can be done on a line of the inbox, by whom, and what a press that comes too late is told.</summary>
public sealed class InboxActTests : IAsyncLifetime
{
    private const string Button = ".acts form button";
    private static readonly RoundLine _trees = Own("14a");
    private static readonly RoundLine _gone = Own("99z");
    private static readonly RoundLine _firms = Own("3a");
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await _app.RoundAsync(_trees, _gone, _firms);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(Office, ValueState.Submitted, "Thẩm tra", "tham-tra", ValueState.Verified)]
    [InlineData(Chair, ValueState.Verified, "Phê duyệt", "duyet", ValueState.Approved)]
    [InlineData(Deputy, ValueState.Verified, "Phê duyệt", "duyet", ValueState.Approved)]
    public async Task What_is_well_goes_on_by_one_press_and_what_needs_a_look_keeps_its_page(
        string person, ValueState before, string verb, string done, ValueState after)
    {
        await SeedAsync(before);
        var browser = await _app.SignInAsync(person);
        var page = await browser.ReadAsync(Inbox);
        var line = page.QuerySelector(".acts")!;
        line.QuerySelector(".behind summary")!.TextContent.ShouldBe("2 số liệu không có cảnh báo, 1 số cần xem riêng");
        line.QuerySelectorAll(".things li").Select(item => item.QuerySelector("a")!.TextContent[..4]).ShouldBe(["14a.", "99z."]);
        line.QuerySelector(".things li b")!.TextContent.ShouldContain("900");
        page.QuerySelector(Button)!.TextContent.ShouldStartWith($"{verb} 2 số liệu không có cảnh báo: {verb} 3 số liệu");

        var answer = await PressAsync(browser, page);
        answer.Headers.Location!.ToString().ShouldEndWith($"{Inbox}&xong={done}-2#{line.Id}");
        (await _app.RowsAsync(_round)).Select(row => row.State).ShouldBe([after, before, after]);
        var then = await browser.ReadAsync(answer.Headers.Location.ToString());
        then.QuerySelector("main [role=status]")!.TextContent.ShouldBe($"Đã {verb.ToLowerInvariant()} 2 số.");
        then.QuerySelector($"#{line.Id}")!.TextContent.ShouldContain($"{verb} 1 số liệu");
        then.QuerySelector(Button).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_is_offered_what_is_not_theirs_to_do()
    {
        await _app.ValueAsync(_round, _trees, author: Office, value: 900);
        var theirs = new RoundLine("99z", Cast.OtherUnit);
        var others = await _app.RoundAsync(theirs);
        await _app.ValueAsync(others, theirs, ValueState.Verified, value: 900);
        foreach (var person in new[] { Office, Deputy, Cast.OwnUnit, Cast.OtherUnit, "xem", "quantri" })
            (await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Inbox)).QuerySelector(Button).ShouldBeNull(person);
        (await (await _app.SignInAsync(Chair)).ReadAsync(SiteLinks.Inbox)).QuerySelectorAll(Button).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_double_press_does_it_once_and_says_who_did_it_when()
    {
        await SeedAsync(ValueState.Submitted);
        var office = await _app.SignInAsync(Office);
        var page = await office.ReadAsync(Inbox);
        await PressAsync(office, page);
        var second = (await PressAsync(office, page)).Headers.Location!.ToString();
        second.ShouldContain($"{Inbox}&bieu-mau=");
        (await office.ReadAsync(second)).QuerySelector("main [role=status]")!.TextContent.Trim()
            .ShouldStartWith("Đã thẩm tra lúc 23/11/2026 09:00, bởi Văn phòng (minh họa). Lần gửi vừa rồi không thay đổi gì thêm");
        (await _app.EventsAsync()).Count(row => row.Kind == ReportEvents.ValueVerified.Name).ShouldBe(2);
    }

    [Fact]
    public async Task A_press_on_an_old_page_moves_nothing_and_says_what_happened_meanwhile()
    {
        var value = await _app.ValueAsync(_round, _trees, ValueState.Verified, value: 900);
        var chair = await _app.SignInAsync(Chair);
        var page = await chair.ReadAsync(Inbox);
        await _app.ReturnAsync(Office, _round, "Số lệch sổ", value);
        var answer = await PressAsync(chair, page);
        (await _app.RowAsync(_round, "14a")).State.ShouldBe(ValueState.Returned);
        (await chair.ReadAsync(answer.Headers.Location!.ToString())).QuerySelector("main [role=status]")!.TextContent
            .ShouldContain("Đã trả lại lúc 23/11/2026 09:00, bởi Văn phòng (minh họa).");
    }

    [Fact]
    public async Task Where_only_some_have_moved_on_the_page_tells_each()
    {
        await SeedAsync(ValueState.Submitted);
        var office = await _app.SignInAsync(Office);
        var page = await office.ReadAsync(Inbox);
        await _app.ReturnAsync(Chair, _round, "Số lệch sổ", (await _app.RowAsync(_round, "14a")).Seen());
        var answer = await PressAsync(office, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var told = (await Browser.ParseAsync(answer)).QuerySelector("main [role=alert]")!.TextContent;
        told.ShouldContain("Đã thẩm tra 1 số. 1 số chưa đi tiếp:");
        told.ShouldContain("14a: Chủ tịch UBND phường (minh họa) vừa đưa số này sang");
    }

    [Fact]
    public async Task A_returned_figure_opens_its_cell_and_says_why_it_came_back()
    {
        var value = await _app.ValueAsync(_round, _trees, value: 900);
        await _app.ReturnAsync(Office, _round, "Số lệch sổ", value);
        var officer = await _app.SignInAsync(Cast.OwnUnit);
        var item = (await officer.ReadAsync(Inbox)).QuerySelector("details[open] .things li")!;
        item.TextContent.ShouldContain("Lý do: Số lệch sổ");
        await ShouldLeadToFieldAsync(officer, item);
    }

    [Fact]
    public async Task A_group_s_returned_figure_opens_on_its_phone_form()
    {
        var shared = new RoundLine("14a", Cast.OwnUnit, ByNeighbourhood: true);
        var round = await _app.RoundAsync(shared);
        var value = await _app.ValueAsync(round, shared, author: "totruong01", area: "tdp-01", value: 9);
        await _app.ReturnAsync(Office, round, "Số lệch sổ", value);
        var head = await _app.SignInAsync("totruong01");
        await ShouldLeadToFieldAsync(head, (await head.ReadAsync(Inbox)).QuerySelector("details[open] .things li")!);
    }

    [Fact]
    public async Task The_address_of_a_late_press_tells_nothing_to_whom_the_figure_is_not_shown()
    {
        var value = await _app.ValueAsync(_round, _trees, value: 900);
        await _app.VerifyAsync(Office, _round, value);
        var address = QueryState.Address(SiteLinks.Inbox, ("bieu-mau", $"so-da-qua-report/{_round}/14a"));
        (await ToldAsync(Cast.OwnUnit, address)).ShouldContain("bởi Văn phòng");
        foreach (var other in new[] { Cast.OtherUnit, "xem" }) (await ToldAsync(other, address)).ShouldNotContain("Văn phòng");
        var none = QueryState.Address(SiteLinks.Inbox, ("bieu-mau", "so-da-qua-x"));
        (await ToldAsync(Cast.OwnUnit, none)).ShouldContain("Trang đã thay đổi");
    }

    [Theory]
    [InlineData("//xau.vn#a")]
    [InlineData("bao-cao")]
    public async Task A_place_that_no_line_wrote_leads_nowhere_else(string place)
    {
        await SeedAsync(ValueState.Submitted);
        var office = await _app.SignInAsync(Office);
        (await PressAsync(office, await office.ReadAsync(Inbox), (InboxPlace.Field, place))).Headers.Location!.ToString()
            .ShouldContain(ReportLinks.Review(_round));
    }

    [Fact]
    public async Task The_inbox_asks_the_same_few_questions_whatever_the_number_of_lines()
    {
        var office = await _app.SignInAsync(Office);
        await SeedAsync(ValueState.Submitted);
        var one = await QueriesAsync(office);
        foreach (var round in new[] { await _app.RoundAsync(_trees, _gone), await _app.RoundAsync(_trees, _gone) })
        {
            await _app.ValueAsync(round, _trees, value: 900);
            await _app.ValueAsync(round, _gone, value: 900);
        }

        (await QueriesAsync(office)).ShouldBe(one);
    }

    private static string Inbox => $"{SiteLinks.Inbox}?phan=bao-cao";

    private async Task<int> QueriesAsync(Browser browser)
    {
        await browser.ReadAsync(Inbox);
        _app.Queries.Reset();
        await browser.ReadAsync(Inbox);
        return _app.Queries.Count;
    }

    private async Task<string> ToldAsync(string person, string address) =>
        (await (await _app.SignInAsync(person)).ReadAsync(address)).QuerySelector("main [role=status]")!.TextContent;

    private static async Task ShouldLeadToFieldAsync(Browser browser, IElement item)
    {
        var parts = item.QuerySelector("a")!.GetAttribute("href")!.Split('#');
        (await browser.ReadAsync(parts[0])).GetElementById(parts[1]).ShouldNotBeNull().QuerySelector("input").ShouldNotBeNull();
    }

    /// <summary>Two values where all is well and one with an explanation.</summary>
    private async Task SeedAsync(ValueState state)
    {
        await _app.ValueAsync(_round, _trees, state, value: 900);
        await _app.ValueAsync(_round, _gone, state, value: 900);
        await _app.ValueAsync(_round, _firms, state, value: 900, explanation: "Chậm do mưa bão");
    }

    /// <summary>Sends the form on the first line that has one.</summary>
    private static Task<HttpResponseMessage> PressAsync(Browser browser, IHtmlDocument page, params (string Name, string Value)[] changed)
    {
        var form = (IHtmlFormElement)page.QuerySelector(Button)!.Closest("form")!;
        var values = form.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in changed) values[name] = value;
        return browser.SendAsync(HttpMethod.Post, form.GetAttribute("action")!, new FormUrlEncodedContent(values));
    }
}
