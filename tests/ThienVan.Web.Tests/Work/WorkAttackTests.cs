using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Offers;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>What would put the work of the ward out of order is refused with a sentence, and nothing of it stays.</summary>
public sealed class WorkAttackTests
{
    [Theory]
    [InlineData("Form.From", "31/12/9999", "31/12/9999 nằm ngoài khoảng")]
    [InlineData("Form.To", "01/01/0001", "01/01/0001 nằm ngoài khoảng")]
    public async Task A_day_beyond_any_office_is_refused_and_the_pages_still_open(string field, string day, string said)
    {
        await using var app = await PlanRoom.StartAsync();
        var project = await app.ProjectIdAsync();
        var head = await app.SignInAsync("vanphong");
        var answer = await Browser.ParseAsync(await head.SubmitAsync(
            ProjectLinks.NewStep(project), ("Form.Name", "Kiểm đếm"), ("Form.Days", "500"), (field, day)));
        answer.Body!.TextContent.ShouldContain(said);
        foreach (var address in new[] { "/dieu-hanh", ProjectLinks.Home, ProjectLinks.Project(project) })
            (await head.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task A_choice_that_is_on_no_list_is_never_stored()
    {
        await using var app = await PlanRoom.StartAsync();
        foreach (var forged in new[]
        {
            TaskOffice.Trees with { Priority = (TaskPriority)9 }, TaskOffice.Trees with { Repeat = (TaskRepeat)77 },
        })
            (await app.TryGiveAsync(forged)).Refusal!.Code.ShouldBe("form.choice");
        var (first, second) = (await app.GiveAsync(), await app.GiveAsync(TaskOffice.Trees with { Title = "Việc hai" }));
        var number = (await app.TaskAsync(second)).Called;
        (await app.LinkAsync("chutich", first, number, (TaskLinkKind)7))!.Code.ShouldBe("form.choice");
        (await (await app.SignInAsync("chutich")).GetAsync(WorkLinks.Home)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\u200b\u200b", "2026-12-18", "task.title")]
    [InlineData("Xa quá", "2045-01-05", "task.far")]
    public async Task Nobody_is_given_what_cannot_be_read_or_awaited(string title, string due, string code) =>
        await WithAppAsync(async app => (await app.TryGiveAsync(TaskOffice.Trees with
        {
            Title = title,
            Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        })).Refusal!.Code.ShouldBe(code));

    [Fact]
    public async Task Nobody_waits_for_another_day_of_a_task_that_is_over()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AskExtensionAsync(id, new(2026, 12, 30), "chờ số liệu", default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "xong", default))).ShouldBeNull();
        (await app.StepAsync("chutich", tasks => tasks.AgreeAsync(id, default))).ShouldBeNull();
        (await app.TaskAsync(id)).AskedDue.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_keeps_accounts_hands_tasks_over_by_their_numbers()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync(TaskOffice.Trees with { Title = "Việc kín" });
        var giver = (await app.TaskAsync(id)).GivenById!.Value;
        foreach (var (person, sees) in new[] { ("quantri", false), ("chutich", true) })
        {
            var lines = await app.AsAsync(person, services => TaskHolding.Source.ReadAsync(services, giver, default));
            lines.ShouldHaveSingleItem().Title.Contains("Việc kín", StringComparison.Ordinal).ShouldBe(sees, person);
        }
    }

    [Fact]
    public async Task Two_people_at_one_obstacle_lose_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var (office, head) = (await app.SignInAsync("vanphong"), await app.SignInAsync("truong.kinh-te"));
        var page = ProjectLinks.Project(await app.ProjectIdAsync());
        await head.SubmitAsync(page, ("Form.What", "Chưa có giá"), ("Form.Clearer", "Sở"), ("Form.Since", "20/11/2026"));
        var address = (await head.ReadAsync(page)).QuerySelectorAll("#vuong-mac a").Select(link => link.GetAttribute("href")!)
            .Single(link => link.Contains("vuong=", StringComparison.Ordinal)).Split('#')[0];
        var stale = await office.ReadAsync(address);
        await head.SubmitAsync(address, ("Form.What", "Chưa có chứng thư giá"), ("Form.Clearer", "Sở"), ("Form.Since", "20/11/2026"));
        var form = stale.Forms.First(one => one.Elements.Any(element => element.GetAttribute("name") == "Form.What"));
        var answer = await office.SendAsync(form, address, ("Form.What", "Chưa có giá"), ("Form.Clearer", "Sở"),
            ("Form.Since", "20/11/2026"), ("Form.RaisedTo", "Chủ tịch"), ("Form.RaisedOn", "23/11/2026"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var said = (await office.ReadAsync(page)).QuerySelector("#vuong-mac")!.TextContent;
        said.ShouldContain("Chưa có chứng thư giá");
        said.ShouldContain("Chủ tịch");
    }

    [Theory]
    [InlineData("2030-01-07", null, "meeting.far")]
    [InlineData("2026-11-23", 'x', "meeting.title")]
    public async Task A_meeting_that_cannot_be_is_refused(string day, char? letter, string code) => await WithAppAsync(async app =>
        (await app.AsAsync("vanphong", services => services.GetRequiredService<MeetingService>().OpenAsync(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            letter is { } one ? new string(one, 201) : null, default))).Refusal!.Code.ShouldBe(code));

    [Fact]
    public async Task The_same_line_sent_twice_stands_once_in_a_programme()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.AddLineAsync()).ShouldBeNull();
        (await app.AddLineAsync())!.IsDone.ShouldBeTrue();
        (await app.LinesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_notice_is_found_by_its_number_by_those_who_see_all_work()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AsAsync("vanphong", async services =>
        {
            var meetings = services.GetRequiredService<MeetingService>();
            var id = (await meetings.OpenAsync(new(2026, 11, 23), null, default)).Value;
            (await meetings.CloseAsync(id, default)).ShouldBeNull();
            (await meetings.NumberAsync(id, "45/TB-UBND", new(2026, 11, 23), "Nguyễn Văn Ký", default)).ShouldBeNull();
            return true;
        });
        foreach (var (person, sees) in new[] { ("chutich", true), (Cast.OwnUnit, false) })
            (await (await app.SignInAsync(person)).ReadAsync("/tim?tim=45%2FTB-UBND")).Body!.TextContent
                .Contains("thông báo kết luận số 45/TB-UBND", StringComparison.Ordinal).ShouldBe(sees, person);
    }

    private static async Task WithAppAsync(Func<TestApp, Task> test)
    {
        await using var app = await PlanRoom.StartAsync();
        await test(app);
    }
}
