using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Checks;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Grid;

public sealed class GridPageTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync();
        _round = await _app.OpenRoundAsync();
        _page = ReportLinks.Entry(_round, RoundRoom.Economy);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Only_what_was_changed_is_kept_and_the_page_says_so()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await SendAsync(
            officer, await officer.ReadAsync(_page), "luu", ("c.3a.Value", "12"), ("c.11.Numerator", "9"), ("c.11.Denominator", "10"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.ValuesAsync(_round)).Select(row => (row.Code, row.Revision)).ShouldBe([("11", 1), ("3a", 1)]);

        var again = await officer.ReadAsync(_page);
        Field(again, "c.3a.Value").Value.ShouldBe("12");
        again.GetElementById("o-3a")!.TextContent.ShouldContain("Nháp");
        again.QuerySelector(".tally")!.TextContent.ShouldContain("15 chưa nhập");
        await SendAsync(officer, again, "luu");
        (await _app.EventsAsync()).Count(row => row.Kind == "report.value_saved").ShouldBe(2);
    }

    [Theory]
    [InlineData("__RequestVerificationToken", "x", HttpStatusCode.BadRequest)]
    [InlineData("_handler", "quyet-dinh", HttpStatusCode.SeeOther)]
    [InlineData("c.3a.Source", "a\0b", HttpStatusCode.BadRequest)]
    [InlineData("c.3a.Quality", "99", HttpStatusCode.Redirect)]
    [InlineData("rev.3a", "-5", HttpStatusCode.Redirect)]
    [InlineData("rev.99z", "0", HttpStatusCode.OK)]
    [InlineData("c.3a.Value", "99999999999999999999999999999999999999999", HttpStatusCode.Redirect)]
    public async Task A_forged_form_never_becomes_a_figure(string field, string value, HttpStatusCode expected)
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await SendAsync(
            officer, await officer.ReadAsync(_page), "gui", ("c.3a.Value", "12"), ("c.3a.Explanation", "đủ"), (field, value));
        answer.StatusCode.ShouldBe(expected);
        (await _app.ValuesAsync(_round)).ShouldAllBe(row => row.State != ValueState.Submitted || row.Observed.Value == 12);
    }

    [Fact]
    public async Task What_cannot_be_read_stands_in_the_cell_with_its_message_and_a_question_has_its_answers()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        await SendAsync(officer, await officer.ReadAsync(_page), "luu", ("c.3a.Value", "mười hai"), ("c.3c.Value", "1.234"));
        var page = await officer.ReadAsync(_page);
        (Field(page, "c.3a.Value").Value, Field(page, "c.3a.Value").GetAttribute("aria-invalid")).ShouldBe(("mười hai", "true"));
        page.GetElementById("n-3a")!.TextContent.ShouldContain("Không đọc được");
        page.QuerySelectorAll<IHtmlInputElement>("input[type=radio][name='c.3c.ValueMeant']")
            .Select(choice => choice.Value)
            .ShouldBe(["1.234|1234"]);

        await SendAsync(officer, page, "luu", ("c.3c.ValueMeant", "1.234|1234"));
        (await _app.ValuesAsync(_round)).Single(row => row.Code == "3c").Observed.Value.ShouldBe(1234);
    }

    [Fact]
    public async Task A_stale_form_shows_theirs_beside_mine_keeps_the_rest_and_goes_on_top_when_sent_again()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var opened = await officer.ReadAsync(_page);
        await _app.SaveAsync("vanphong", _round, RoundRoom.Economy, RoundRoom.Cell("3a", "15"),
            RoundRoom.Cell("13", value: null, explanation: "đang đối chiếu"));
        var told = await Browser.ParseAsync(await SendAsync(officer, opened, "luu", ("c.3a.Value", "12"), ("c.3c.Value", "4")));
        var notes = told.GetElementById("n-3a")!.TextContent;
        notes.ShouldContain("Văn phòng");
        notes.ShouldContain("15");
        Field(told, "c.3a.Value").Value.ShouldBe("12");
        told.GetElementById("n-13")!.QuerySelector("[role=alert]").ShouldBeNull();
        (await _app.ValuesAsync(_round)).Select(row => (row.Code, row.Observed.Value)).ShouldBe([("13", null), ("3a", 15), ("3c", 4)]);

        (await SendAsync(officer, told, "luu")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.ValuesAsync(_round)).Single(row => row.Code == "3a").Observed.Value.ShouldBe(12);
    }

    [Fact]
    public async Task Sending_sends_what_may_go_and_says_how_much_is_left()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await SendAsync(officer, await officer.ReadAsync(_page), "gui", ("c.3a.Value", "12"), ("c.3a.Explanation", "Đủ hồ sơ"),
            ("c.11.Numerator", "11"), ("c.11.Denominator", "10"));
        var page = await officer.ReadAsync(answer.Headers.Location!.ToString());
        page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Đã gửi 1 ô");
        page.GetElementById("n-11")!.TextContent.ShouldContain("lớn hơn mẫu số");
        page.QuerySelector("[name='c.3a.Value']").ShouldBeNull();
        page.QuerySelector("details.sheet summary")!.TextContent.ShouldContain("Đã gửi 1 ô");
        page.GetElementById("o-3a")!.Closest("details.sheet").ShouldNotBeNull();
        page.GetElementById("o-11")!.Closest("details.sheet").ShouldBeNull();
        page.QuerySelector(".missing:has(a[href$='#o-11'])")!.TextContent.ShouldContain("Cần sửa hoặc giải trình");
        (await _app.ValuesAsync(_round)).Single(row => row.Code == "3a").State.ShouldBe(ValueState.Submitted);

        await SendAsync(officer, page, "thu-hoi:3a");
        (await _app.ValuesAsync(_round)).Single(row => row.Code == "3a").State.ShouldBe(ValueState.Draft);
    }

    [Fact]
    public async Task The_last_figure_is_only_pale_until_somebody_takes_it_over()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        (Field(page, "c.14a.Value").Value, Field(page, "c.14a.Value").GetAttribute("placeholder")).ShouldNotBe(("", null));
        await SendAsync(officer, page, "gui");
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();

        await SendAsync(officer, page, "chep:14a:ky-truoc", ("c.3a.Value", "12"));
        var kept = (await _app.ValuesAsync(_round)).ToDictionary(row => row.Code, row => row.Observed.Value);
        kept["14a"].ShouldBe(FigureInput.Read(Field(page, "c.14a.Value").GetAttribute("placeholder")).Value);
        kept["3a"].ShouldBe(12);
    }

    [Fact]
    public async Task The_groups_sum_is_offered_with_how_many_are_in_it()
    {
        await _app.SaveAsync("totruong01", _round, "tdp-01", RoundRoom.Cell("14a", "30", area: "tdp-01"));
        await _app.SubmitAsync("totruong01", _round, "tdp-01");
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        page.GetElementById("o-14a")!.TextContent.ShouldContain("Cộng 1/6 tổ dân phố");
        await SendAsync(officer, page, "chep:14a:to-dan-pho");
        (await _app.ValuesAsync(_round)).Single(row => row is { Code: "14a", Area: "" }).Observed.Value.ShouldBe(30);
    }

    [Fact]
    public async Task A_units_words_are_kept_and_a_second_writer_is_shown_the_first()
    {
        var (officer, office) = (await _app.SignInAsync(RoundRoom.Economy), await _app.SignInAsync("vanphong"));
        var (mine, theirs) = (await officer.ReadAsync(_page), await office.ReadAsync(_page));
        await SendAsync(office, theirs, "luu", ("t.ket-qua", "Thu hút 12 doanh nghiệp"));
        var told = await Browser.ParseAsync(
            await SendAsync(officer, mine, "luu", ("t.ket-qua", "Cấp mới 12 giấy chứng nhận"), ("t.kho-khan", "Thiếu người")));
        told.QuerySelector(".texts [role=alert]")!.TextContent.ShouldContain("Thu hút 12 doanh nghiệp");
        told.GetElementById("t-ket-qua")!.TextContent.ShouldBe("Cấp mới 12 giấy chứng nhận");
        (await SendAsync(officer, told, "luu")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.EventsAsync()).Count(row => row.Kind == "report.text_saved").ShouldBe(3);
    }

    [Fact]
    public async Task Another_units_grid_is_refused_and_a_forged_post_to_it_is_recorded()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        (await officer.GetAsync(ReportLinks.Entry(_round, RoundRoom.Culture))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await SendAsync(officer, page, "luu", [("rev.10a", "0"), ("c.10a.Value", "2")]);
        (
            await PostAsync(
                officer,
                page,
                ReportLinks.Entry(_round, RoundRoom.Culture) + "/luu",
                new[]
                {
                    new
                    {
                        code = "10a",
                        revision = 0,
                        typed = new { value = "2" },
                    },
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
        (await _app.EventsAsync())
            .Where(row => row.Kind == "report.entry_refused")
            .Select(row => row.Subject)
            .ShouldBe([$"report/{_round}/10a", $"report/{_round}/{RoundRoom.Culture}"]);
    }

    [Fact]
    public async Task A_closed_window_shows_the_figures_without_fields_and_keeps_nothing()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var open = await officer.ReadAsync(_page);
        await LockAsync();
        var page = await Browser.ParseAsync(await SendAsync(officer, open, "luu", ("c.3a.Value", "12")));
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("khóa nhập");
        page.QuerySelector("[name='c.3c.Value']").ShouldBeNull();
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
        var later = await officer.ReadAsync(_page);
        page.QuerySelector(".tally")!.TextContent.ShouldBe(later.QuerySelector(".tally")!.TextContent);
        page.QuerySelector(".tally")!.TextContent.ShouldContain("0 chờ gửi");
        later.QuerySelector("[name='c.3a.Value']").ShouldBeNull();
        later.GetElementById("o-3a")!.TextContent.ShouldNotContain("sơ bộ");
    }

    [Theory]
    [InlineData(RoundState.Published, "kỳ đã công bố", false)]
    [InlineData(RoundState.Locked, "quá hạn", true)]
    public async Task Once_the_round_went_out_nothing_is_overdue(RoundState state, string said, bool late)
    {
        await StateAsync(state);
        _app.Time.Advance(TimeSpan.FromDays(60));
        var head = (await (await _app.SignInAsync(RoundRoom.Economy)).ReadAsync(_page)).QuerySelector(".due")!;
        head.TextContent.ShouldContain(said);
        head.ClassList.Contains("late").ShouldBe(late);
    }

    [Fact]
    public async Task What_was_typed_when_the_window_closed_stands_in_its_field_and_one_press_keeps_it_once_it_is_open()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var open = await officer.ReadAsync(_page);
        await LockAsync();
        var page = await Browser.ParseAsync(await SendAsync(officer, open, "luu", ("c.3a.Value", "12"), ("t.ket-qua", "Đủ hồ sơ")));
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("vẫn còn trong bảng");
        Field(page, "c.3a.Value").Value.ShouldBe("12");
        page = await Browser.ParseAsync(await SendAsync(officer, page, "luu"));
        Field(page, "c.3a.Value").Value.ShouldBe("12");
        await OpenAsync();
        await SendAsync(officer, page, "luu");
        (await _app.ValuesAsync(_round)).Select(row => (row.Code, row.Observed.Value)).ShouldBe([("3a", 12)]);
        (await officer.ReadAsync(_page)).GetElementById("t-ket-qua")!.TextContent.ShouldBe("Đủ hồ sơ");
    }

    [Fact]
    public async Task Beside_a_cell_stand_the_last_twelve_periods_as_long_as_its_own()
    {
        var month = ReportingPeriods.Of(PeriodType.Month, 2026)[10].Period;
        foreach (var back in Enumerable.Range(1, 14))
        {
            await _app.StandAsync(
                new Observation { Code = "3a", Period = new(month.From.AddMonths(-back), month.To.AddMonths(-back)), Value = back });
        }

        var officer = await _app.SignInAsync(RoundRoom.Economy);
        (await officer.ReadAsync(_page)).QuerySelectorAll("#o-3a .past li span:first-child").Select(figure => figure.TextContent)
            .ShouldBe(Enumerable.Range(1, 12).Reverse().Select(back => $"{back}"));
    }

    [Fact]
    public async Task What_came_back_stands_first()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        var last = page.QuerySelectorAll(".line[data-shape=Amount]").Last().GetAttribute("data-code")!;
        page.QuerySelector(".line")!.GetAttribute("data-code").ShouldNotBe(last);
        await SendAsync(officer, page, "gui", ($"c.{last}.Value", "1"), ($"c.{last}.Explanation", "Đủ hồ sơ"));
        var sent = (await _app.ValuesAsync(_round)).Single(row => row.Code == last).Seen();
        (await _app.ReturnAsync("vanphong", _round, "Số lệch sổ", sent)).IsRefused.ShouldBeFalse();
        (await officer.ReadAsync(_page)).QuerySelector(".line")!.GetAttribute("data-code").ShouldBe(last);
    }

    [Fact]
    public async Task A_correction_sent_after_the_window_closed_says_that_it_was_sent_and_can_be_taken_back()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        await SendAsync(officer, await officer.ReadAsync(_page), "gui", ("c.3a.Value", "12"), ("c.3a.Explanation", "Đủ hồ sơ"));
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<ValueRow>().Where(row => row.RoundId == _round)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ValueState.Approved)));
        var approved = (await _app.ValuesAsync(_round)).Single();
        (await _app.AsAsync("vanphong", services => services.GetRequiredService<ValueRevision>()
            .ReviseAsync(_round, new(approved.Id, approved.Revision), "Nhầm sổ", default))).IsRefused.ShouldBeFalse();
        await LockAsync();
        var answer = await SendAsync(
            officer, await officer.ReadAsync(_page), "gui", ("c.3a.Value", "9"), ("c.3a.Explanation", "Đối chiếu lại sổ"));
        var page = await officer.ReadAsync(answer.Headers.Location!.ToString());
        page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Đã gửi 1 ô");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Không nhập được lúc này");
        page.QuerySelector("button[value='thu-hoi:3a']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_script_keeps_drafts_with_the_token_and_not_without()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        var cells = new[] { new { code = "3a", revision = 0, typed = new { value = "1.234" } } };
        (await officer.SendAsync(HttpMethod.Post, _page + "/luu", JsonContent.Create(cells))).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest);
        using var kept = JsonDocument.Parse(await (await PostAsync(officer, page, _page + "/luu", cells)).Content.ReadAsStringAsync());
        var cell = kept.RootElement[0];
        (cell.GetProperty("revision").GetInt32(), cell.GetProperty("notes")[0].GetProperty("rule").GetString()).ShouldBe(
            (1, "figure.ambiguous"));
        cell.GetProperty("mark")
            .GetString()
            .ShouldBe((await officer.ReadAsync(_page)).QuerySelector<IHtmlInputElement>("[name='mark.3a']")!.Value);
    }

    [Fact]
    public async Task The_script_is_told_what_is_left_as_the_page_would_count_it()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var page = await officer.ReadAsync(_page);
        var cells = new[] { ("3a", "1.234"), ("3b", "900"), ("14a", "30") }
            .Select(cell => new { code = cell.Item1, revision = 0, typed = new { value = cell.Item2 } });
        (await PostAsync(officer, page, _page + "/luu", cells)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var told = JsonDocument.Parse(await (await officer.GetAsync(_page + "/con-thieu")).Content.ReadAsStringAsync());
        var left = told.RootElement;
        int[] numbers =
        [
            left.GetProperty("missing").GetArrayLength(), left.GetProperty("held").GetArrayLength(),
            left.GetProperty("ready").GetInt32(), left.GetProperty("sent").GetInt32(),
        ];
        var shown = (await officer.ReadAsync(_page)).QuerySelectorAll("[data-tally]").Select(number => number.TextContent);
        numbers.Select(number => $"{number}").ShouldBe(shown);
        left.GetProperty("held").EnumerateArray().Select(code => code.GetString()).ShouldContain("3a");
        left.GetProperty("missing").EnumerateArray().Select(code => code.GetString()).ShouldNotContain("3b");
    }

    [Theory]
    [InlineData("[null]", HttpStatusCode.Conflict)]
    [InlineData("[{\"code\":\"3a\",\"revision\":0,\"typed\":{\"value\":\"5\"}},null]", HttpStatusCode.Conflict)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("[{}]", HttpStatusCode.OK)]
    [InlineData("[{\"code\":\"3a\",\"area\":null,\"revision\":-1,\"typed\":null}]", HttpStatusCode.OK)]
    [InlineData("[{\"code\":\"3a\",\"revision\":99999999999}]", HttpStatusCode.BadRequest)]
    public async Task Whatever_is_sent_in_place_of_cells_is_answered_and_nothing_is_kept(string body, HttpStatusCode expected)
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await PostAsync(officer, await officer.ReadAsync(_page), _page + "/luu", JsonNode.Parse(body));
        answer.StatusCode.ShouldBe(expected);
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_person_left_in_the_browser_never_goes_out_under_anothers_name()
    {
        var shared = await _app.SignInAsync(RoundRoom.Economy);
        var mine = await shared.ReadAsync(_page);
        await shared.SubmitAsync("/dang-xuat");
        await shared.SubmitAsync(PeopleLinks.SignIn, ("Form.Name", "vanphong"), ("Form.Password", PasswordRule.Demonstration));
        var theirs = await shared.ReadAsync(_page);
        Person(theirs).ShouldNotBe(Person(mine));
        (await SendAsync(shared, mine, "luu", ("c.3a.Value", "12"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cells = new[] { new { code = "3a", revision = 0, typed = new { value = "12" } } };
        (await PostAsync(shared, mine, _page + "/luu", cells)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_block_of_parts_pasted_on_a_numerator_is_numerators_and_denominators()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await PostAsync(officer, await officer.ReadAsync(_page), _page + "/dan",
            new { text = "507\t519\n\n471\t477\n", focus = "11", field = "Numerator" });
        using var match = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        match.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetString())
            .ShouldBe(["Numerator", "Denominator"]);
        match.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("number").GetInt32()).ShouldBe([1, 3]);
        match.RootElement.GetProperty("rows")[0].GetProperty("code").GetString().ShouldBe("11");
    }

    [Fact]
    public async Task A_name_that_only_is_near_comes_without_a_line_and_with_the_one_it_may_be()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await PostAsync(officer, await officer.ReadAsync(_page), _page + "/dan",
            new { text = "Chỉ tiêu\tKết quả\nDoanh nghiệp mới giải thể\t7", focus = "3a" });
        using var match = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var row = match.RootElement.GetProperty("rows")[0];
        (row.GetProperty("code").GetString(), row.GetProperty("maybe").GetString(), row.GetProperty("doubt").GetString())
            .ShouldBe((null, "3a", "gần giống"));
    }

    [Fact]
    public async Task A_pasted_block_in_TCVN3_is_matched_and_nothing_is_kept_yet()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        var answer = await PostAsync(officer, await officer.ReadAsync(_page), _page + "/dan",
            new { text = "ChØ tiªu\tTH trong kú\nC©y trång trong n¨m\t80\nKh«ng cã dßng nµy\t5", focus = "3a" });
        using var match = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        match.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("code").GetString()).ShouldBe(["14a", null]);
        (await _app.ValuesAsync(_round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_door_leads_from_an_indicator_to_its_cell_or_says_when_there_will_be_one()
    {
        var officer = await _app.SignInAsync(RoundRoom.Economy);
        (await officer.GetAsync(ReportLinks.EntryOf("14a"))).Headers.Location!.ToString().ShouldEndWith($"{_page}#o-14a");
        (await officer.ReadAsync(ReportLinks.EntryOf("10a"))).Body!.TextContent.ShouldContain("Văn hóa");
        await LockAsync();
        (await officer.ReadAsync(ReportLinks.EntryOf("14a"))).Body!.TextContent.ShouldContain("mở nhập từ ngày");
        (await officer.GetAsync(ReportLinks.EntryOf("99z"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_grid_asks_the_database_as_little_for_many_lines_as_for_few()
    {
        var (officer, office) = (await _app.SignInAsync(RoundRoom.Economy), await _app.SignInAsync("vanphong"));
        await office.ReadAsync(ReportLinks.Entry(_round, "van-phong"));
        _app.Queries.Reset();
        await office.ReadAsync(ReportLinks.Entry(_round, "van-phong"));
        var few = _app.Queries.Count;
        await officer.ReadAsync(_page);
        _app.Queries.Reset();
        await officer.ReadAsync(_page);
        _app.Queries.Count.ShouldBe(few, string.Join(Environment.NewLine, _app.Queries.Commands));
        few.ShouldBeLessThanOrEqualTo(14);
    }

    [Fact]
    public void Every_check_is_explained_in_the_documents() =>
        CheckRules
            .All.Where(rule =>
                !File.ReadAllText(Path.Combine(Sources.Root, "docs", "checks.md"))
                    .Contains(
                        $"| `{rule.Id}` | {(rule.Weight == CheckWeight.Blocking ? "blocking" : "to explain")} |", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    private Task<int> OpenAsync() => StateAsync(RoundState.Open);

    private Task<int> LockAsync() => StateAsync(RoundState.Locked);

    private Task<int> StateAsync(RoundState state) => _app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<RoundRow>()
            .Where(row => row.Id == _round)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state))
    );

    private static string? Person(IHtmlDocument page) => page.QuerySelector("form[data-grid]")!.GetAttribute("data-user");

    private static IHtmlInputElement Field(IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlInputElement>($"input[name='{name}']")!;

    /// <summary>Sends the form as the browser holds it, with these fields typed over.</summary>
    private Task<HttpResponseMessage> SendAsync(
        Browser browser, IHtmlDocument page, string task, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form[data-grid]")!;
        var fields = form.Elements.Select(element => element switch
        {
            IHtmlInputElement { Name: { } name, Type: not "radio" } input => (name, input.Value),
            IHtmlInputElement { Name: { } name, Type: "radio", IsChecked: true } choice => (name, choice.Value),
            IHtmlTextAreaElement { Name: { } name } area => (name, area.Value),
            IHtmlSelectElement { Name: { } name } select => (name, select.Value ?? ""),
            _ => ("", ""),
        }).Where(field => field.Item1.Length > 0).ToDictionary(field => field.Item1, field => field.Item2);
        foreach (var (name, value) in typed) fields[name] = value;
        fields["viec"] = task;
        return browser.SendAsync(HttpMethod.Post, _page, new FormUrlEncodedContent(fields));
    }

    private static Task<HttpResponseMessage> PostAsync(Browser browser, IHtmlDocument page, string url, object? body)
    {
        var content = JsonContent.Create(body);
        content.Headers.Add(
            "RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);
        return browser.SendAsync(HttpMethod.Post, url, content);
    }
}
