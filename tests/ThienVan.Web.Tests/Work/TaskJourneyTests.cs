using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>A directive from a target to the giver's agreement, over the pages, on both engines.</summary>
[Trait("Engine", "both")]
public sealed class TaskJourneyTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_directive_goes_from_a_target_through_extension_and_return_to_agreement(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (chair, officer) = (await app.SignInAsync("chutich"), await app.SignInAsync(Cast.OwnUnit));
        (await chair.ReadAsync("/chi-tieu/14")).QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href")!.StartsWith(
            WorkLinks.GiveAbout("plan/target/14"), StringComparison.Ordinal));
        var given = await chair.SubmitAsync(WorkLinks.GiveAbout("plan/target/14"), ("Form.Title", "Trồng 200 cây ở Trần Thành Ngọ"),
            ("Form.To", Cast.OwnUnit), ("Form.Due", "04/12/2026"), ("Form.Serves", "14a"));
        var page = given.Headers.Location!.OriginalString;

        (await officer.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldContain("Nhận việc: Trồng 200 cây");
        await SendAsync(officer, page, "viec-nhan");
        await SendAsync(officer, page, "viec-xin-gia-han", ("Form.Day", "11/12/2026"), ("Form.Words", "mưa kéo dài"));
        (await chair.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldContain("Trả lời đề nghị gia hạn đến 11/12/2026");
        await SendAsync(chair, page, "viec-gia-han");
        await SendAsync(officer, page, "viec-ket-qua", ("Form.Words", "Đã trồng 150 cây"));
        await SendAsync(chair, page, "viec-tra-lai", ("Form.Words", "còn thiếu 50 cây"));
        var back = await officer.ReadAsync(page);
        back.Body!.TextContent.ShouldContain("còn thiếu 50 cây");
        back.Body.TextContent.ShouldContain(TaskState.Returned.Word());
        await SendAsync(officer, page, "viec-ket-qua", ("Form.Words", "Đã trồng đủ 200 cây"));
        await SendAsync(chair, page, "viec-nghiem-thu");

        var done = (await chair.ReadAsync(page)).Body!.TextContent;
        foreach (var said in new[] { TaskState.Done.Word(), TaskTiming.DoneBefore.Word(), "gia hạn 1 lần", "11/12/2026", "14a." })
            done.ShouldContain(said);
        (await officer.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldNotContain("Trồng 200 cây");
        (await chair.ReadAsync("/chi-tieu/14")).Body!.TextContent.ShouldContain("Việc đang giao");
    }

    [Fact]
    public async Task What_one_waits_for_is_counted_in_tasks()
    {
        await using var app = await PlanRoom.StartAsync();
        for (var i = 0; i < 3; i++) await app.GiveAsync();
        var inbox = await (await app.SignInAsync("chutich")).ReadAsync(ThienVan.Web.Shared.Ui.Nav.SiteLinks.Inbox);
        inbox.Body!.TextContent.ShouldContain("3 việc chờ người khác");
        inbox.QuerySelector("section[aria-label='Chờ người khác'] h2 span")!.TextContent.ShouldBe("3");
    }

    [Fact]
    public async Task Two_people_finish_one_task_and_the_second_is_told_who_was_faster()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync("truong.kinh-te", tasks => tasks.SubmitAsync(id, "xong", default))).ShouldBeNull();
        var second = await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "cũng xong", default));
        second!.Code.ShouldBe("task.state");
        second.IsDone.ShouldBeTrue();
        (await app.TaskAsync(id)).Outcome.ShouldBe("xong");
    }

    [Fact]
    public async Task A_press_that_comes_too_late_is_told_who_was_faster_and_only_to_who_may_see_the_task()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.SubmittedAsync();
        var (chair, stranger) = (await app.SignInAsync("chutich"), await app.SignInAsync("totruong01"));
        (await app.StepAsync("chutich", tasks => tasks.AgreeAsync(id, default))).ShouldBeNull();
        var late = $"{WorkLinks.Task(id)}?bieu-mau=viec-nghiem-thu";
        (await chair.ReadAsync(late)).QuerySelector(".notice")!.TextContent.ShouldContain("Đã nghiệm thu lúc");
        (await (await stranger.GetAsync(late)).Content.ReadAsStringAsync()).ShouldNotContain("nghiệm thu");
    }

    [Theory]
    [InlineData("2026-12-06", "task.day_off")]
    [InlineData("2026-11-20", "task.past")]
    public async Task A_day_off_or_over_is_refused_and_what_was_typed_stays(string due, string code)
    {
        await using var app = await PlanRoom.StartAsync();
        var asked = TaskOffice.Trees with { Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture) };
        (await app.TryGiveAsync(asked)).Refusal!.Code.ShouldBe(code);
        var chair = await app.SignInAsync("chutich");
        var answer = await chair.SubmitAsync(WorkLinks.Give, ("Form.Title", "Việc chưa mất"), ("Form.To", Cast.OwnUnit),
            ("Form.Due", due), ("Form.Output", "một bảng"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("một bảng");
    }

    [Theory]
    [InlineData("viec-doi-han", "Form.Day", "06/12/2026", "là ngày nghỉ")]
    [InlineData("viec-nho", "Check.Words", "", "Đề nghị ghi tên việc nhỏ")]
    [InlineData("viec-noi", "Link.Number", "99/2026", "Không có việc 99/2026")]
    public async Task A_form_of_the_page_that_is_refused_says_why_once(string form, string field, string typed, string said)
    {
        await using var app = await PlanRoom.StartAsync();
        var page = WorkLinks.Task(await app.GiveAsync());
        var answer = await (await app.SignInAsync("chutich")).SubmitFormAsync(page, form, (field, typed), ("Form.Words", "đổi ngày"));
        (await Browser.ParseAsync(answer)).QuerySelectorAll(".notice").ShouldHaveSingleItem().TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task A_unit_that_is_no_more_and_a_person_who_left_are_refused_by_name()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.TryGiveAsync(TaskOffice.Trees with { To = new("phong-da-sap-nhap", null) })).Refusal!.Code.ShouldBe("task.unit");
        var stranger = TaskOffice.Trees with { To = new(Cast.OwnUnit, new Guid(7, 0, 0, new byte[8])) };
        (await app.TryGiveAsync(stranger)).Refusal!.Code.ShouldBe("task.person");
        (await app.TryGiveAsync(TaskOffice.Trees with { Serves = ["99z"] })).Refusal!.Code.ShouldBe("task.serves");
    }

    [Fact]
    public async Task Working_days_are_counted_from_the_day_after_today_over_the_published_calendar()
    {
        await using var app = await PlanRoom.StartAsync();
        var row = await app.TaskAsync(await app.GiveAsync(TaskOffice.Trees with { Due = null, WorkingDays = 5 }));
        row.Due.ShouldBe(new DateOnly(2026, 11, 30));
        row.Term.Due!.Text.ShouldBe("30/11/2026 (5 ngày làm việc)");
    }

    [Fact]
    public async Task Work_that_comes_again_is_given_anew_when_the_giver_agrees()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync(TaskOffice.Trees with { Repeat = TaskRepeat.Monthly });
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "xong", default))).ShouldBeNull();
        (await app.StepAsync("chutich", tasks => tasks.AgreeAsync(id, default))).ShouldBeNull();
        var lines = await app.AsAsync("chutich", async services => await services.GetRequiredService<TaskQueries>()
            .AllAsync(new(), new(new Microsoft.AspNetCore.Http.DefaultHttpContext().Request), default));
        var again = lines.ShouldHaveSingleItem();
        again.Due!.Day.ShouldBe(new(2027, 1, 8));
        again.State.ShouldBe(TaskState.NotStarted);
    }

    [Fact]
    public async Task An_overdue_task_climbs_each_level_once_whoever_looks()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync(TaskOffice.Trees with { Due = new(2026, 11, 24) });
        async Task<int> LookAsync() => await app.InScopeAsync(services => services.GetRequiredService<TaskClimber>().RunAsync(default));
        (await LookAsync()).ShouldBe(0);
        foreach (var (days, level) in new[] { (2, ClimbLevel.Person), (1, ClimbLevel.Head), (5, ClimbLevel.Deputy), (7, ClimbLevel.Chair) })
        {
            app.Time.Advance(TimeSpan.FromDays(days));
            (await LookAsync()).ShouldBe(1, level.ToString());
            (await LookAsync()).ShouldBe(0, level.ToString());
            (await app.TaskAsync(id)).Climbed.ShouldBe(level);
        }

        (await (await app.SignInAsync("chutich")).ReadAsync("/thong-bao")).Body!.TextContent.ShouldContain("quá hạn");
    }

    [Fact]
    public async Task What_a_person_does_and_gave_goes_to_their_successor()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        var (chair, officer) = (await PersonAsync(app, "chutich"), await PersonAsync(app, Cast.OwnUnit));
        (await app.StepAsync("chutich", tasks => tasks.HandOnAsync(id, new(Cast.OwnUnit, officer), "đúng người", default))).ShouldBeNull();
        var pack = await app.AsAsync("quantri", services =>
            services.GetRequiredService<ThienVan.Web.People.Leaving.LeavingService>().PackAsync(officer, default));
        pack!.Sections.SelectMany(section => section.Lines).ShouldContain(line => line.Title.StartsWith("Thực hiện: việc 1/2026"));
        (await app.TaskAsync(id)).GivenById.ShouldBe(chair);
    }

    private static Task<Guid> PersonAsync(TestApp app, string name) =>
        app.AsAsync(name, services => Task.FromResult(services.GetRequiredService<WorkRights>().Me!.Value));

    private static async Task SendAsync(Browser browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var answer = await browser.SubmitFormAsync(page, form, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, form);
    }
}
