using System.Net;
using AngleSharp.Dom;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Rounds;

public sealed class RoundPagesTests
{
    [Fact]
    public async Task The_office_sees_the_computed_days_with_their_reasons_before_it_opens_a_round()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var preview = await office.ReadAsync(ReportLinks.OpenRoundOf("kt-xh-thang", "2026-02"));
        var text = preview.QuerySelector("main")!.TextContent;
        text.ShouldContain("25/02/2026");
        text.ShouldContain("16-20/02 nghỉ: Tết Nguyên đán");
        var answer = await office.SubmitAsync(
            ReportLinks.OpenRoundOf("kt-xh-thang", "2026-02"), ("Form.Definition", "kt-xh-thang"), ("Form.Key", "2026-02"),
            ("Form.Due", "27/11/2026"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var round = (await app.RoundsAsync()).ShouldHaveSingleItem();
        answer.Headers.Location!.AbsolutePath.ShouldBe(ReportLinks.Round(round.Id));
        (await office.ReadAsync(ReportLinks.Round(round.Id)))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Báo cáo kinh tế - xã hội tháng 2/2026");
        (await office.ReadAsync(ReportLinks.OpenRoundOf("kt-xh-thang", "2026-02")))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Kỳ này đã được mở");
    }

    [Fact]
    public async Task Home_tells_each_unit_what_it_owes_and_what_comes_next()
    {
        await using var app = await PlanRoom.StartAsync();
        app.Time.Now = new DateTimeOffset(2026, 12, 16, 2, 0, 0, TimeSpan.Zero);
        var id = (await app.OpenRoundAsync("kt-xh-thang", "2026-12")).Value;
        var unit = await (await app.SignInAsync("kinh-te-ha-tang-do-thi")).ReadAsync(ReportLinks.Home);
        unit.QuerySelector(".round")!.TextContent.ShouldContain("còn 1 ngày");
        unit.QuerySelectorAll(".todo a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([ReportLinks.Entry(id, "kinh-te-ha-tang-do-thi")]);
        unit.QuerySelectorAll("a").ShouldNotContain(link => link.GetAttribute("href") == ReportLinks.OpenRound);
        var chair = await (await app.SignInAsync("chutich")).ReadAsync(ReportLinks.Home);
        chair.QuerySelectorAll(".todo a").ShouldBeEmpty();
        chair
            .QuerySelectorAll("section")
            .Single(section => section.GetAttribute("aria-labelledby") == "sap-toi")
            .TextContent.ShouldContain("tháng 1/2027");
    }

    [Fact]
    public async Task The_office_is_told_of_a_round_that_went_by_unopened()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.OpenRoundAsync("kt-xh-thang", "2026-11");
        app.Time.Now = new DateTimeOffset(2027, 1, 25, 2, 0, 0, TimeSpan.Zero);
        var office = (await (await app.SignInAsync("vanphong")).ReadAsync(ReportLinks.Home)).QuerySelector("main")!;
        office.TextContent.ShouldContain("2 kỳ chưa mở, đã quá ngày mở và hạn gửi");
        office.QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href") == ReportLinks.OpenRoundOf("kt-xh-thang", "2027-01"));
        (await (await app.SignInAsync("kinh-te-ha-tang-do-thi")).ReadAsync(ReportLinks.Home))
            .QuerySelector("main")!.TextContent.ShouldNotContain("chưa mở, đã quá");
    }

    [Fact]
    public async Task The_list_is_filtered_by_its_address()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.OpenRoundAsync("kt-xh-thang", "2026-11");
        await app.OpenRoundAsync("kt-xh-quy", "2026-q3");
        var chair = await app.SignInAsync("chutich");
        (await NamesAsync("")).Length.ShouldBe(2);
        (await NamesAsync("?loai=quy")).ShouldBe(["Báo cáo kinh tế - xã hội quý III/2026"]);
        (await NamesAsync("?tt=da-cong-bo")).ShouldBeEmpty();
        (await NamesAsync("?nam=2027")).ShouldBeEmpty();
        (await NamesAsync("?nam=xyz&loai=abc&tt=')--")).Length.ShouldBe(2);

        async Task<string[]> NamesAsync(string query) =>
            [
                .. (await chair.ReadAsync(ReportLinks.Home + query))
                    .QuerySelectorAll("[aria-labelledby=da-mo] tbody a")
                    .Select(link => link.TextContent),
            ];
    }

    [Fact]
    public async Task A_definition_asks_what_is_ticked_on_the_form()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var page = await office.ReadAsync(ReportLinks.Definition("ngan-sach-nam"));
        page.QuerySelectorAll("input[name='Form.Lines']").Length.ShouldBeGreaterThan(30);
        var fields = page
            .Forms.Single(form => form.QuerySelector("[name='Form.Revision']") is not null)
            .QuerySelectorAll("input")
            .Where(input => input.GetAttribute("type") is "hidden" or "text")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).ToList();
        fields.AddRange([new("Form.Asks", "chon"), new("Form.Lines", "14a"), new("Form.Lines", "1a"), new("Form.Groups", "14a")]);
        var answer = await office.SendAsync(HttpMethod.Post, ReportLinks.Definition("ngan-sach-nam"), new FormUrlEncodedContent(fields));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var round = await app.RoundAsync((await app.OpenRoundAsync("ngan-sach-nam", "2026-ns")).Value);
        round.Round.Lines.Select(line => (line.Code, line.ByNeighbourhood)).ShouldBe([("1a", false), ("14a", true)]);
        (await office.ReadAsync(ReportLinks.Definitions)).QuerySelector("main")!.TextContent.ShouldContain("2 chỉ tiêu đã chọn");
        (await office.ReadAsync(ReportLinks.Definition("ngan-sach-nam")))
            .QuerySelector("[aria-labelledby=lich-su] tbody")!
            .TextContent.ShouldContain("Văn phòng");
    }

    [Fact]
    public async Task A_form_that_breaks_the_law_comes_back_with_the_reason_and_what_was_typed()
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        var answer = await office.SubmitAsync(
            ReportLinks.Definition("kt-xh-thang"), ("Form.Name", "Báo cáo tháng của phường"), ("Form.Due", "1"), ("Form.Consolidate", "3"),
            ("Form.Grace", "0"), ("Form.Opens", "10"), ("Form.From", "2026-01-01"), ("Form.Asks", "tat-ca"));
        var page = await Browser.ParseAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Nghị định số 09/2019/NĐ-CP");
        page.QuerySelector("input[name='Form.Name']")!.GetAttribute("value").ShouldBe("Báo cáo tháng của phường");
    }

    [Fact]
    public async Task Lock_exception_and_dates_are_set_by_forms_and_told_by_the_history()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = (await app.OpenRoundAsync("kt-xh-thang", "2026-11")).Value;
        var office = await app.SignInAsync("vanphong");
        var settings = ReportLinks.Settings(id);
        (
            await office.SubmitAsync(settings, ("Dates.Opens", "2026-11-04"), ("Dates.Due", "2026-11-26"), ("Dates.Grace", "2026-11-26"),
                ("Dates.Upward", "2026-11-30"), ("Dates.Reason", "Thành phố lùi hạn"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await office.SubmitAsync(
                settings, ("Exception.Unit", "van-hoa-xa-hoi"), ("Exception.Until", "2026-12-01"), ("Exception.Reason", "Chờ số liệu"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await office.ReadAsync(settings);
        var form = page.Forms.Single(candidate => candidate.QuerySelector("input[value=khoa]") is not null);
        var fields = form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        (await office.SendAsync(HttpMethod.Post, settings, new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.SubmitAsync(settings, ("Unlock.Reason", ""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.RoundAsync(id)).Round.State.ShouldBe(RoundState.Locked);
        var history = (await office.ReadAsync(settings))
            .QuerySelectorAll("[aria-labelledby=lich-su] tbody tr")
            .Select(row => row.Children[2].TextContent)
            .ToArray();
        history.ShouldBe([
            "Khóa nhập",
            "Cho Phòng Văn hóa - Xã hội nhập đến 01/12/2026",
            "Đổi hạn: hạn gửi 23/11/2026 → 26/11/2026; nhận chậm đến 23/11/2026 → 26/11/2026; gửi cấp trên 23/11/2026 → 30/11/2026",
            "Mở kỳ báo cáo",
        ]);
    }

    [Fact]
    public async Task Home_asks_as_many_queries_for_many_rounds_as_for_one()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.OpenRoundAsync("kt-xh-thang", "2026-01");
        var chair = await app.SignInAsync("chutich");
        await chair.ReadAsync(ReportLinks.Home);
        app.Queries.Reset();
        await chair.ReadAsync(ReportLinks.Home);
        var one = app.Queries.Count;
        foreach (var month in Enumerable.Range(2, 9)) await app.OpenRoundAsync("kt-xh-thang", $"2026-{month:00}");
        await chair.ReadAsync(ReportLinks.Home);
        app.Queries.Reset();
        await chair.ReadAsync(ReportLinks.Home);
        app.Queries.Count.ShouldBe(one);
        one.ShouldBeLessThan(17);
    }

    // There a page is drawn once before its data are read.
    [Fact]
    public async Task Every_page_opens_where_the_database_answers_later()
    {
        await using var app = await RoundOffice.LivingAsync(Engine.Postgres);
        var office = await app.SignInAsync("vanphong");
        var round = (await app.RoundsAsync())[0].Id;
        string[] pages =
        [
            ReportLinks.Home,
            ReportLinks.Definitions,
            ReportLinks.NewDefinition,
            ReportLinks.Definition("kt-xh-quy"),
            ReportLinks.OpenRound,
            ReportLinks.OpenAdHoc,
            ReportLinks.Round(round),
            ReportLinks.Settings(round),
        ];
        foreach (var page in pages) (await office.ReadAsync(page)).QuerySelector("h1").ShouldNotBeNull(page);
    }

    [Fact]
    public async Task A_round_that_does_not_exist_says_so() =>
        await NotFoundAsync(ReportLinks.Round(Guid.Empty), ReportLinks.Settings(Guid.Empty), ReportLinks.Definition("khong-co"));

    private static async Task NotFoundAsync(params string[] addresses)
    {
        await using var app = await PlanRoom.StartAsync();
        var office = await app.SignInAsync("vanphong");
        foreach (var address in addresses) (await office.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
