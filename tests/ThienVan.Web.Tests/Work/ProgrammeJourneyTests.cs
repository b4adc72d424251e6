using System.Net;
using AngleSharp.Dom;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Programmes;

namespace ThienVan.Web.Tests.Work;

/// <summary>A unit's programme from the plan's offers to its tasks.</summary>
[Trait("Engine", "both")]
public sealed class ProgrammeJourneyTests
{
    private static readonly string s_page = WorkLinks.Programme(ProgrammeDesk.Year, Cast.OwnUnit);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_programme_grows_from_the_plan_is_returned_once_and_becomes_tasks(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (unit, office) = (await app.SignInAsync(Cast.OwnUnit), await app.SignInAsync("vanphong"));
        await SendAsync(unit, s_page, "dua-vao", ("TakeUp.Key", "Project:2"));
        var line = (await app.LinesAsync()).ShouldHaveSingleItem();
        await SendAsync(unit, WorkLinks.EditLine(ProgrammeDesk.Year, Cast.OwnUnit, line.Id), "viec",
            [.. Fields(ProgrammeDesk.Trees)]);
        (await unit.ReadAsync(s_page)).Body!.TextContent.ShouldContain("1 nhiệm vụ, 1 rõ cả 6 mặt.");

        await SendAsync(unit, s_page, "gui-chuong-trinh");
        (await office.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldContain("Xem chương trình công tác năm 2026");
        await SendAsync(office, s_page, "tra-lai-chuong-trinh", ("Decide.Reason", "thiếu tổ dân phố"));
        (await unit.ReadAsync("/viec-cho-toi")).Body!.TextContent.ShouldContain("Sửa chương trình công tác năm 2026 bị trả lại");
        (await unit.ReadAsync(s_page)).Body!.TextContent.ShouldContain("thiếu tổ dân phố");
        await SendAsync(unit, WorkLinks.EditLine(ProgrammeDesk.Year, Cast.OwnUnit, line.Id), "viec", ("Form.Output", "320 cây"));
        await SendAsync(unit, s_page, "gui-chuong-trinh");
        var compared = await office.ReadAsync(WorkLinks.CompareProgramme(ProgrammeDesk.Year, Cast.OwnUnit, 1, 2));
        compared.Body!.TextContent.ShouldContain("320 cây");
        await SendAsync(office, s_page, "chap-nhan-chuong-trinh");

        var task = (await app.TasksAsync()).ShouldHaveSingleItem();
        (task.Output, task.Due, task.PersonName).ShouldBe(
            ("320 cây", new DateOnly(2026, 12, 31), "Chuyên viên KT-HT-ĐT (minh họa)"));
        (await unit.ReadAsync(s_page)).Body!.TextContent.ShouldContain($"Việc {task.Called}");
    }

    [Fact]
    public async Task What_the_plan_offers_is_taken_up_once_however_often_it_is_pressed()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.WriteAsync(service => service.TakeUpAsync(2026, Cast.OwnUnit, "Project:2", default))).ShouldBeNull();
        var again = await app.WriteAsync(service => service.TakeUpAsync(2026, Cast.OwnUnit, "Project:2", default));
        again!.IsDone.ShouldBeTrue();
        (await app.WriteAsync(service => service.TakeUpOwnAsync(2026, Cast.OwnUnit, default))).ShouldBeNull();
        var keys = (await app.LinesAsync()).Select(row => row.Line.From!.Key).ToArray();
        keys.ShouldBeUnique();
        keys.ShouldContain("Project:12");
    }

    [Fact]
    public async Task A_later_version_changes_its_tasks_gives_none_twice_and_stops_what_was_taken_out()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        await app.AddLineAsync(new(ProgrammeDesk.Trees) { [LineFields.Name] = "Lắp 40 cột đèn ở ngõ" });
        await app.SendAsync();
        await app.AcceptAsync();
        (await app.MoveAsync(steps => steps.ReviseAsync(2026, Cast.OwnUnit, "thành phố cắt vốn", default), Cast.OwnUnit)).ShouldBeNull();
        var lines = await app.LinesAsync();
        (await app.ChangeLineAsync(lines[0], LineFields.Time, "15/12/2026")).ShouldBeNull();
        (await app.WriteAsync(service => service.RemoveAsync(2026, Cast.OwnUnit, lines[1].Id, lines[1].Revision, default))).ShouldBeNull();
        (await app.TasksAsync()).ShouldAllBe(task => task.State == TaskState.NotStarted);
        await app.SendAsync();
        await app.AcceptAsync();

        var tasks = await app.TasksAsync();
        tasks.Select(task => (task.State, task.Due)).ShouldBe(
            [(TaskState.NotStarted, new DateOnly(2026, 12, 15)), (TaskState.Stopped, new DateOnly(2026, 12, 31))]);
        (await app.LinesAsync()).ShouldHaveSingleItem().TaskId.ShouldBe(tasks[0].Id);
        var told = (await app.EventsAsync()).Single(one => one.Kind == "work.task_revised");
        told.Data!.ShouldContain("2026-12-15");
    }

    [Fact]
    public async Task Work_that_comes_each_quarter_is_one_task_with_four_steps()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync(new(ProgrammeDesk.Trees) { [LineFields.Time] = "hằng quý" });
        await app.SendAsync();
        await app.AcceptAsync();
        var task = (await app.TasksAsync()).ShouldHaveSingleItem();
        var page = (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(s_page)).Body!;
        page.TextContent.ShouldContain("hằng quý");
        task.Due.ShouldBe(new(2026, 12, 31));
    }

    [Fact]
    public async Task Two_people_at_once_and_what_the_second_is_told()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var line = (await app.LinesAsync())[0];
        (await app.ChangeLineAsync(line, LineFields.Output, "310 cây")).ShouldBeNull();
        var second = await app.ChangeLineAsync(line, LineFields.Output, "290 cây");
        second!.Code.ShouldBe("programme.line_stale");
        second.Message.ShouldContain("Chuyên viên KT-HT-ĐT");
        (await app.LinesAsync())[0].Line.Output.ShouldBe("310 cây");

        await app.SendAsync();
        await app.AcceptAsync();
        (await app.MoveAsync(steps => steps.AcceptAsync(2026, Cast.OwnUnit, 1, default)))!.Code.ShouldBe("programme.state");
        (await app.MoveAsync(steps => steps.ReturnAsync(2026, Cast.OwnUnit, 7, "muộn", default)))!.IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_refused_stays_as_typed_and_says_its_reason()
    {
        await using var app = await PlanRoom.StartAsync();
        var unit = await app.SignInAsync(Cast.OwnUnit);
        var answer = await unit.SubmitAsync(WorkLinks.EditLine(2026, Cast.OwnUnit, null),
            [.. Fields(new(ProgrammeDesk.Trees) { [LineFields.Time] = "khi nào rảnh" })]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(page).ShouldContain("Không đọc được thời hạn “khi nào rảnh”");
        WebUtility.HtmlDecode(page).ShouldContain("300 cây có biên bản nghiệm thu");
        (await app.AddLineAsync(by: Cast.OtherUnit))!.Code.ShouldBe("programme.not_yours");
    }

    [Fact]
    public async Task What_comes_again_is_offered_in_the_next_year_with_its_own_day()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync(new(ProgrammeDesk.Trees) { [LineFields.Time] = "Tết trồng cây" });
        await app.AddLineAsync(new(ProgrammeDesk.Trees) { [LineFields.Name] = "Lập đề án chợ Kiến An", [LineFields.Time] = "tháng 12" });
        await app.SendAsync();
        await app.AcceptAsync();
        var unit = await app.SignInAsync(Cast.OwnUnit);
        var next = WorkLinks.Programme(2027, Cast.OwnUnit);
        var offered = (await unit.ReadAsync(next)).Body!.TextContent;
        offered.ShouldContain("Tết trồng cây (06/02–15/02/2027)");
        offered.ShouldNotContain("Lập đề án chợ Kiến An");
        await SendAsync(unit, next, "lap-lai", ("Roll.Key", "tat-ca"));
        (await app.LinesAsync()).Count(row => row.Line.Time!.Form == TimeForm.TreePlanting).ShouldBe(2);
    }

    private static IEnumerable<(string Name, string Value)> Fields(Dictionary<string, string?> typed)
    {
        var names = new Dictionary<string, string>
        {
            [LineFields.Name] = "Name",
            [LineFields.Person] = "Person",
            [LineFields.Answers] = "Answers",
            [LineFields.With] = "With",
            [LineFields.Output] = "Output",
            [LineFields.Time] = "Time",
            [LineFields.Authority] = "Authority",
            [LineFields.Money] = "Money",
            [LineFields.Serves] = "Serves",
        };
        return typed.Select(field => ($"Form.{names[field.Key]}", field.Value!));
    }

    private static string Held(IElement field) => field switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
        _ => field.GetAttribute("value") ?? "",
    };

    private static async Task SendAsync(Browser browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var shown = (await browser.ReadAsync(page)).QuerySelectorAll("form")
            .Single(one => one.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        var held = shown.QuerySelectorAll("input, textarea, select").Select(field => (field.GetAttribute("name")!, Held(field)))
            .Where(field => field.Item1.Contains('.', StringComparison.Ordinal));
        var answer = await browser.SubmitAsync(page, [.. held, .. fields, ("_handler", form)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, form);
    }
}
