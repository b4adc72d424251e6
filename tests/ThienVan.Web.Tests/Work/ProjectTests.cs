using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Tests.Work;

/// <summary>The plan's projects from what is written to what slips, over the pages.</summary>
[Trait("Engine", "both")]
public sealed class ProjectTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_projects_of_the_plan_stand_as_they_are_written(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var lines = (await app.ProjectsAsync()).Projects;
        lines.Select(line => line.PlanNo).ShouldBe(Enumerable.Range(1, 23).Select(no => $"{no}"));
        var centre = lines[22];
        (centre.Name, centre.PlanPlace, centre.LeadId, centre.Timing, centre.PlanTo).ShouldBe(("Trung tâm hành chính công hiện đại",
            "Phụ lục 3, dự án 23", "phuc-vu-hanh-chinh-cong", "Hoàn thành năm 2026", new(2026, 12, 31)));
        centre.Cooperating.ShouldBe(["phong-ban-phuong", "to-dan-pho"]);
        centre.Funding.ShouldBe(["Ngân sách nhà nước"]);
        centre.Serves.ShouldBe(["17", "19a", "19b"]);
        centre.Kind.ShouldBeNull();
        lines[12].Kind?.Id.ShouldBe("mat-bang");
        lines.ShouldAllBe(line => line.Steps.Count == 0 && line.Outlook.Day.Expected == null);

        // A plan that gives two days and leaves it at that says none.
        (lines[9].PlanTo, lines[9].Timing!.Contains("chưa thống nhất", StringComparison.Ordinal)).ShouldBe((null, true));
        var page = await (await app.SignInAsync("chutich")).ReadAsync(ProjectLinks.Home);
        page.QuerySelectorAll(".gantt tbody tr").Length.ShouldBe(23);
        page.Body!.TextContent.ShouldContain(ProjectWords.NoSteps);
    }

    [Fact]
    public async Task A_project_slips_and_its_page_the_sheet_and_what_if_say_by_how_much()
    {
        await using var app = await PlanRoom.StartAsync();
        var work = await app.StepAsync(ProjectOffice.Centre, "Lắp đặt thiết bị", new(2026, 11, 1), 25);
        var handOver = await app.StepAsync(ProjectOffice.Centre, "Nghiệm thu", from: null, 10, DayCount.Working);
        (await app.LinkAsync(new(work, handOver, Lag: 5, Count: DayCount.Working))).ShouldBeNull();
        (await app.BaselineAsync(ProjectOffice.Centre, "Kế hoạch 45/KH-UBND")).ShouldBeNull();
        (await app.LineAsync(ProjectOffice.Centre)).Outlook.Day.ShouldBe(new(new(2026, 12, 16), new(2026, 12, 16), DoneOn: null));

        // Two weeks on, the installation is not done: it is expected that day at the earliest.
        app.Time.Advance(TimeSpan.FromDays(14));
        var line = await app.LineAsync(ProjectOffice.Centre);
        line.Outlook.Day.ShouldBe(new(new(2026, 12, 16), new(2026, 12, 28), DoneOn: null));
        var chair = await app.SignInAsync("chutich");
        var page = (await chair.ReadAsync(ProjectLinks.Project(line.Id))).Body!.TextContent;
        foreach (var said in new[] { "chậm 12 ngày", "28/12/2026", "đường găng", "Quá hạn", "16/12/2026", "Kế hoạch 45/KH-UBND" })
            page.ShouldContain(said);
        (await chair.ReadAsync(ProjectLinks.Home)).QuerySelector($".gantt a[href='{ProjectLinks.Project(line.Id)}']")!
            .Closest("tr")!.TextContent.ShouldContain("chậm 12 ngày");

        var asked = await chair.ReadAsync(ProjectLinks.WhatIfOf($"{work}~30"));
        var goals = asked.QuerySelectorAll("section[aria-labelledby=chi-tieu-doi] tbody tr").Select(row => row.TextContent).ToArray();
        goals.ShouldContain(row => row.Contains("17.", StringComparison.Ordinal) && row.Contains("không kịp", StringComparison.Ordinal));
        asked.QuerySelectorAll(".gantt tbody tr").Length.ShouldBe(2);
        (await app.LineAsync(ProjectOffice.Centre)).Outlook.Day.ShouldBe(line.Outlook.Day);
        (await chair.ReadAsync(ProjectLinks.WhatIfOf($"{work}~0"))).Body!.TextContent.ShouldContain("Không bước nào, dự án nào đổi");
        (await chair.ReadAsync(ProjectLinks.WhatIfOf($"{work}~-3"))).Body!.TextContent.ShouldContain("Số ngày lùi từ 0");
    }

    [Fact]
    public async Task An_amount_that_is_missed_turns_what_stands_on_it_under_the_judges_rule_and_stores_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var chair = await app.SignInAsync("chutich");
        var address = ProjectLinks.WhatIfOf(slips: null, FigureAddress.Write([new("14a", 2026, 800)]));
        var page = await chair.ReadAsync(address);
        var rows = page.QuerySelectorAll("section[aria-labelledby=ket-luan-doi] tbody tr").Select(row => row.TextContent).ToArray();
        rows.Select(row => row.Contains("14a", StringComparison.Ordinal) || row.Contains("14b", StringComparison.Ordinal))
            .ShouldBe([true, true]);
        rows.ShouldAllBe(row => row.Contains("thực hiện 800 cây, kế hoạch ít nhất 1.000 cây: không đạt", StringComparison.Ordinal));

        // What is enough turns nothing for the worse, and a second question stands beside the first.
        var both = await chair.ReadAsync($"{address}&chi-so=3a&cua-nam=2026&con=150");
        both.QuerySelectorAll("section[aria-labelledby=ket-luan-doi] tbody tr").Length.ShouldBe(3);
        (await chair.ReadAsync(PlanLinks.Target("14"))).Body!.TextContent.ShouldNotContain("800 cây");
        foreach (var (typed, said) in new[]
        {
            ("chi-so=14a&cua-nam=2026&con=nhi\u1ec1u", "nhi\u1ec1u"), ("chi-so=14a&cua-nam=2040&con=1", "Đề nghị ghi một "
                + "năm từ 2026 đến 2030"),
            ("chi-so=14b&cua-nam=2026&con=1", "con số"), ("chi-so=khong-co&cua-nam=2026&con=1", "Đề nghị chọn chỉ số sẽ hụt"),
            ("chi-so=14a&cua-nam=2026&con=-5", "âm"),
        })
        {
            var refused = await chair.ReadAsync($"{address}&{typed}");
            refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
        }
    }

    [Fact]
    public async Task Days_move_with_a_reason_and_the_baseline_stays()
    {
        await using var app = await PlanRoom.StartAsync();
        var step = await app.StepAsync(ProjectOffice.Hill, "Kiểm đếm", new(2026, 12, 1), 10);
        (await app.BaselineAsync(ProjectOffice.Hill, " ")).ShouldNotBeNull().Code.ShouldBe("baseline.reason");
        (await app.BaselineAsync(ProjectOffice.Hill, "gốc")).ShouldBeNull();
        (await app.BaselineAsync(ProjectOffice.Hill, "lần nữa")).ShouldNotBeNull().Code.ShouldBe("baseline.same");
        var head = await app.SignInAsync("truong.kinh-te");
        var page = ProjectLinks.Step(await app.ProjectIdAsync(), step);

        var refused = await head.SubmitAsync(page, ("Form.From", "07/12/2026"), ("Form.Name", "Kiểm đếm"), ("Form.Days", "10"));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ParseAsync(refused)).Body!.TextContent.ShouldContain("phải có lý do");
        (await head.SubmitAsync(page, ("Form.From", "07/12/2026"), ("Form.Name", "Kiểm đếm"), ("Form.Days", "10"),
            ("Form.Reason", "mưa"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var line = await app.LineAsync(ProjectOffice.Hill);
        (line.Baseline!.End, line.Outlook.Day.Expected, line.Outlook.Day.Slip).ShouldBe((new(2026, 12, 10), new(2026, 12, 16), 6));
        (await app.BaselineAsync(ProjectOffice.Hill, "QĐ 12")).ShouldBeNull();
        var view = await app.AsAsync("chutich", async services =>
            await services.GetRequiredService<ProjectQueries>().FindAsync(await app.ProjectIdAsync(), default));
        view!.Baselines.All.Select(one => (one.Number, one.End, one.Reason)).ShouldBe(
            [(1, new DateOnly(2026, 12, 10), "gốc"), (2, new DateOnly(2026, 12, 16), "QĐ 12")]);
    }

    [Fact]
    public async Task Bad_input_is_refused_plainly_and_changes_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var first = await app.StepAsync(ProjectOffice.Hill, "Thông báo", new(2026, 12, 1), 10);
        var second = await app.StepAsync(ProjectOffice.Hill, "Kiểm đếm", from: null, 5);
        (await app.LinkAsync(new(first, second))).ShouldBeNull();
        (await app.LinkAsync(new(second, first))).ShouldNotBeNull().Message
            .ShouldMatch("“(Thông báo|Kiểm đếm)” → “(?!\\1)(Thông báo|Kiểm đếm)” → “\\1”");
        var project = await app.ProjectIdAsync();
        var head = await app.SignInAsync("truong.kinh-te");
        (string, string)[] backwards = [("Form.Name", "Ngược"), ("Form.From", "10/12/2026"), ("Form.To", "01/12/2026")];
        var answer = await Browser.ParseAsync(await head.SubmitAsync(ProjectLinks.NewStep(project), backwards));
        answer.Body!.TextContent.ShouldContain("Ngày xong đứng trước ngày bắt đầu");
        answer.QuerySelector("input[name='Form.Name']")!.GetAttribute("value").ShouldBe("Ngược");

        await app.AsAsync("vanphong", async services =>
        {
            var records = services.GetRequiredService<ProjectRecords>();
            (await records.LimitAsync(project, 1_000, default)).ShouldBeNull();
            (await records.PlanMoneyAsync(project, new("Ngân sách", 2026, 1_001), default)).ShouldNotBeNull().Code.ShouldBe("money.beyond");
            (await records.PlanMoneyAsync(project, new("Ngân sách", 2026, 1_000), default)).ShouldBeNull();
            (await records.LimitAsync(project, 999, default)).ShouldNotBeNull().Code.ShouldBe("money.beyond");
            (await records.CountAsync(project, new()
            {
                On = new(2026, 11, 20),
                Households = 5,
                States = new Dictionary<ClearanceState, int> { [ClearanceState.Paid] = 6 },
            }, default)).ShouldNotBeNull().Code.ShouldBe("clearance.more");
            return true;
        });
        (await app.LineAsync(ProjectOffice.Hill)).Steps.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_obstacle_is_written_raised_and_cleared_over_the_page()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = ProjectLinks.Project(await app.ProjectIdAsync());
        var officer = await app.SignInAsync(Cast.OwnUnit);
        await SentAsync(officer, page, ("Form.What", "Chưa có giá đất"), ("Form.Clearer", "Sở chuyên ngành"), ("Form.Since", "02/11/2026"));
        var update = (await officer.ReadAsync(page)).QuerySelectorAll("#vuong-mac a")
            .Select(link => link.GetAttribute("href")!).Single(link => link.Contains("vuong=", StringComparison.Ordinal));
        await SentAsync(officer, update.Split('#')[0], ("Form.What", "Chưa có giá đất"), ("Form.Clearer", "Sở chuyên ngành"),
            ("Form.Since", "02/11/2026"), ("Form.RaisedTo", "Chủ tịch"), ("Form.RaisedOn", "10/11/2026"), ("Form.ClearedOn", "20/11/2026"),
            ("Form.Outcome", "đã có giá"));
        var said = (await officer.ReadAsync(page)).QuerySelector("#vuong-mac")!.TextContent;
        foreach (var word in new[] { "0 đang vướng, 1 đã gỡ", "Chủ tịch, 10/11/2026", "20/11/2026", "đã có giá" }) said.ShouldContain(word);
    }

    [Fact]
    public async Task Households_are_counted_by_state_and_laws_carry_their_certainty()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = ProjectLinks.Project(await app.ProjectIdAsync());
        var officer = await app.SignInAsync(Cast.OwnUnit);
        await SentAsync(officer, page, ("Form.On", "20/11/2026"), ("Form.Households", "40"), ("Form.States[HandedOver]", "30"),
            ("Form.States[Stuck]", "4"), ("Form.StuckBy", "chờ tái định cư"));
        var said = (await officer.ReadAsync(page)).Body!.TextContent;
        foreach (var word in new[] { "30 trên 40 hộ đã bàn giao", "4 hộ đang vướng: chờ tái định cư", "NQ 254/2025/QH15", "chưa xác minh" })
            said.ShouldContain(word);
    }

    [Fact]
    public async Task A_late_step_is_a_risk_to_the_milestone_that_waits_for_it_and_stands_on_the_target()
    {
        await using var app = await PlanRoom.StartAsync();
        var step = await app.StepAsync("9", "Xây dựng kịch bản", new(2026, 11, 2), 5);
        var line = await app.LineAsync("9");
        (await app.AsAsync("vanphong", services => services.GetRequiredService<ProjectService>()
            .SaveAsync(new() { Id = line.Id, LeadId = line.LeadId, Serves = ["2d"] }, default))).Refusal.ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(17));
        var chair = await app.SignInAsync("chutich");
        var page = (await chair.ReadAsync("/chi-tieu/2?nam=2026&chi-so=2d")).Body!.TextContent;
        page.ShouldContain("việc phải xong trước đang chậm: Kịch bản phát triển và thu ngân sách hằng năm: Xây dựng kịch bản");
        page.ShouldContain("Dự án phía sau");
        (await app.AsAsync("vanphong", services => services.GetRequiredService<StepService>()
            .DoneAsync(step, new(2026, 12, 9), reason: null, default))).ShouldBeNull();
        (await chair.ReadAsync("/chi-tieu/2?nam=2026&chi-so=2d")).Body!.TextContent.ShouldNotContain("đang chậm: Kịch bản");
    }

    [Fact]
    public async Task A_project_is_found_and_its_history_is_told()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.BaselineAsync(ProjectOffice.Hill, "gốc")).ShouldNotBeNull();
        await app.StepAsync(ProjectOffice.Hill, "Kiểm đếm", new(2026, 12, 1), 10);
        (await app.BaselineAsync(ProjectOffice.Hill, "gốc")).ShouldBeNull();
        var chair = await app.SignInAsync("chutich");
        var address = ProjectLinks.Project(await app.ProjectIdAsync());
        (await chair.ReadAsync("/tim?tim=doi+thien+van")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            .ShouldContain(address);
        var things = (await chair.ReadAsync(address)).QuerySelectorAll("a").Single(link => link.TextContent == "Lịch sử, tệp, ghi chú");
        var history = (await chair.ReadAsync(things.GetAttribute("href")!)).Body!.TextContent;
        foreach (var said in new[] { "Thêm, sửa bước", "Chốt kế hoạch gốc", "gốc" }) history.ShouldContain(said);
    }

    [Fact]
    public async Task The_sheet_asks_the_database_as_often_for_many_steps_as_for_none()
    {
        await using var app = await PlanRoom.StartAsync();
        var chair = await app.SignInAsync("chutich");
        await chair.ReadAsync(ProjectLinks.Home);
        var none = await CountAsync(app, chair);
        for (var i = 0; i < 6; i++)
            await app.StepAsync(i % 2 == 0 ? ProjectOffice.Hill : ProjectOffice.Centre, $"Bước {i}", new(2026, 3, 2), 30);
        await chair.ReadAsync(ProjectLinks.Home);
        (await CountAsync(app, chair)).ShouldBe(none);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_unit_year_and_target_and_taken_away()
    {
        await using var app = await PlanRoom.StartAsync();
        var chair = await app.SignInAsync("chutich");
        (await RowsAsync(chair, ProjectLinks.List(new() { Serves = "17" }))).ShouldBe(["Đề án chính quyền thân thiện",
            "Trung tâm hành chính công hiện đại"]);
        (await RowsAsync(chair, ProjectLinks.List(new() { Unit = "phuc-vu-hanh-chinh-cong" }))).ShouldBe(
            ["Trung tâm hành chính công hiện đại"]);
        (await RowsAsync(chair, ProjectLinks.List(new() { Year = 2030 }))).ShouldContain("Nhà thi đấu đa năng Kiến An");
        var file = await (await chair.GetAsync(ProjectLinks.File + ".csv?chi-tieu=17")).Content.ReadAsStringAsync();
        file.ShouldContain("Phòng Văn hóa - Xã hội");
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_demonstration_has_a_year_of_work_the_same_at_every_start_and_marked()
    {
        var settings = KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Projects", "true");
        await using var one = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan, settings: settings);
        await using var other = await TestApp.StartAsync(demo: true, Engine.Sqlite, PlanRoom.RealPlan, settings: settings);
        var (lines, again) = ((await one.ProjectsAsync()).Projects, (await other.ProjectsAsync()).Projects);
        Told(lines).ShouldBe(Told(again));
        lines.Count(line => line.Steps.Count > 0).ShouldBeGreaterThan(15);
        lines.Where(line => line.Steps.Count > 0).ShouldAllBe(line => line.Demonstration && line.Baseline != null);
        Standing[] standings = [.. lines.Select(line => line.Outlook.On(new(2026, 11, 23))).OfType<Standing>().Distinct()];
        foreach (var standing in new[] { Standing.Done, Standing.Slipping, Standing.Overdue }) standings.ShouldContain(standing);
        lines.SelectMany(line => line.Obstacles).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_shipped_kinds_have_no_fault_and_say_what_nobody_has_verified()
    {
        var kinds = ShippedKinds.BesideTheProgram.All;
        kinds.Select(kind => kind.Id).ShouldBe(["de-an", "dau-tu", "ke-hoach", "mat-bang", "dau-gia", "phong-trao"]);
        var notice = kinds[3].TermsOn(new(2026, 6, 1)).Single(term => term.Id == "thong-bao-nn");
        (notice.Days, notice.Rule.IsUnverified, ProjectWords.Source(notice.Rule)).ShouldBe(
            (60, true, "NQ 254/2025/QH15, Điều 3 khoản 9, từ 01/01/2026"));
        kinds[3].TermsOn(new(2025, 6, 1)).Single(term => term.Id == "thong-bao-nn-cu").Days.ShouldBe(90);
    }

    private static string Told(IReadOnlyList<ProjectLine> lines) => string.Join('\n', lines.Select(line =>
        $"{line.PlanNo} {line.State?.Id} {line.Outlook.Day} "
            + $"{string.Join(", ", line.Steps.Select(step => $"{step.Step.Name} {step.Day}"))}"));

    private static async Task<int> CountAsync(TestApp app, Browser browser)
    {
        app.Queries.Reset();
        await browser.ReadAsync(ProjectLinks.Home);
        return app.Queries.Count;
    }

    private static async Task<string[]> RowsAsync(Browser browser, string address) =>
        [.. (await browser.ReadAsync(address)).QuerySelectorAll(".gantt tbody th a").Select(link => link.TextContent)];

    private static async Task SentAsync(Browser browser, string page, params (string, string)[] fields) =>
        (await browser.SubmitAsync(page, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
}
