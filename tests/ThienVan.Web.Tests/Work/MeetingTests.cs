using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>A pack, its conclusions, the next pack, and who may lead a meeting.</summary>
public sealed class MeetingTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_conclusion_becomes_a_directive_and_the_next_pack_shows_what_became_of_it(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var late = await app.GiveAsync(TaskOffice.Trees with { Title = "Việc sẽ quá hạn", Due = new(2026, 11, 25) });
        var first = await OpenAsync(app, _monday);
        (await ConcludeAsync(app, first, "Rà soát cột đèn")).ShouldBeNull();
        (await ConcludeAsync(app, first, "Lập danh sách hộ")).ShouldBeNull();
        var view = await ViewAsync(app, first);
        view.Conclusions.Select(conclusion => conclusion.Task.Title).ShouldBe(["Rà soát cột đèn", "Lập danh sách hộ"]);
        var office = await app.SignInAsync("vanphong");
        (await (await office.GetAsync($"/cong-viec/giao-ban/{first}/ket-luan.csv")).Content.ReadAsStringAsync())
            .ShouldContain("Lập danh sách hộ");
        (await (await office.GetAsync("/cong-viec/giao-ban/danh-sach.csv")).Content.ReadAsStringAsync()).ShouldContain("23/11/2026");
        (await office.ReadAsync($"/cong-viec/giao-ban/{first}")).QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href"))
            .ShouldContain($"/cong-viec/giao-ban/{first}/ket-luan.xlsx");
        view.Pack.DueSoon.Lines.ShouldContain(line => line.Text.EndsWith("Việc sẽ quá hạn"));
        view.Pack.Earlier.Total.ShouldBe(0);
        (await LeadAsync(app, service => service.CloseAsync(first, default))).ShouldBeNull();
        (await LeadAsync(app, service => service.NumberAsync(first, "12/TB-UBND", _monday, "Nguyễn Văn A", default))).ShouldBeNull();

        await FinishAsync(app, view.Conclusions[0].Task.Id);
        app.Time.Advance(TimeSpan.FromDays(7));
        var next = await ViewAsync(app, await OpenAsync(app, _monday.AddDays(7)));
        next.Pack.Overdue.Lines.ShouldContain(line => line.Text.EndsWith("Việc sẽ quá hạn"));
        next.Pack.Earlier.Lines.Select(line => line.Standing.Split(',')[0])
            .ShouldBe([TaskState.Done.Word(), TaskState.NotStarted.Word()], ignoreOrder: true);

        // What was kept stays as it was, and a week on what has ended is silent.
        (await ViewAsync(app, first)).Pack.Overdue.Total.ShouldBe(0);
        app.Time.Advance(TimeSpan.FromDays(7));
        var third = await ViewAsync(app, await OpenAsync(app, _monday.AddDays(14)));
        third.Pack.Earlier.Lines.ShouldHaveSingleItem().Text.ShouldEndWith("Lập danh sách hộ");
        (await app.TaskAsync(late)).State.ShouldBe(TaskState.NotStarted);
    }

    [Fact]
    public async Task A_concluded_meeting_takes_no_more_and_a_notice_needs_its_number()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, _monday);
        (await LeadAsync(app, service => service.NumberAsync(id, "12/TB-UBND", _monday, "A", default)))!.Code.ShouldBe("meeting.open");
        (await LeadAsync(app, service => service.CloseAsync(id, default))).ShouldBeNull();
        (await ConcludeAsync(app, id, "Muộn"))!.Code.ShouldBe("meeting.concluded");
        (await LeadAsync(app, service => service.CloseAsync(id, default)))!.IsDone.ShouldBeTrue();
        (await LeadAsync(app, service => service.NumberAsync(id, " ", _monday, "A", default)))!.Code.ShouldBe("meeting.number");
        (await LeadAsync(app, service => service.NumberAsync(id, "1/TB-UBND", _monday.AddDays(-1), "A", default)))!.Code
            .ShouldBe("meeting.notice_day");
    }

    [Fact]
    public async Task One_meeting_a_day_and_its_papers_are_for_leaders_and_the_office()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, _monday);
        (await app.AsAsync("vanphong", services => services.GetRequiredService<MeetingService>().OpenAsync(_monday, null, default)))
            .Refusal!.Code.ShouldBe("meeting.day");
        (await ConcludeAsync(app, id, "Rà soát cột đèn")).ShouldBeNull();
        var office = await app.SignInAsync("vanphong");
        (await office.GetAsync(WorkLinks.MeetingFile(id, "thong-bao.docx"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await LeadAsync(app, service => service.CloseAsync(id, default))).ShouldBeNull();
        var names = app.Services.GetRequiredService<DownloadNames>();
        foreach (var (name, kept) in new[] { ("ho-so.docx", "ho-so-giao-ban"), ("thong-bao.docx", "thong-bao-ket-luan-giao-ban") })
        {
            var answer = await office.GetAsync(WorkLinks.MeetingFile(id, name));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(names.Of(about: null, kept, "docx", _monday));
            (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(3000, name);
        }

        (await office.ReadAsync(WorkLinks.Meeting(id))).Body!.TextContent.ShouldContain("Rà soát cột đèn");
        var officer = await app.SignInAsync(Cast.OwnUnit);
        (await officer.GetAsync(WorkLinks.Meeting(id))).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_said_stays_said_and_what_became_of_it_stands_beside()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, _monday);
        (await ConcludeAsync(app, id, "Rà soát cột đèn")).ShouldBeNull();
        (await LeadAsync(app, service => service.ConcludeAsync(
            id, new GiveTask { Title = "Không có hạn", To = new(Cast.OwnUnit, null) }, default))).ShouldBeNull();
        (await LeadAsync(app, service => service.CloseAsync(id, default))).ShouldBeNull();
        var said = (await ViewAsync(app, id)).Conclusions[0];
        said.Now.ShouldBe(VietnameseText.Uncapital(TaskState.NotStarted.Word()));
        (await app.StepAsync("vanphong", tasks => tasks.MoveDayAsync(said.Task.Id, new(2026, 12, 25), "chờ vật tư", default)))
            .ShouldBeNull();

        var now = (await ViewAsync(app, id)).Conclusions[0];
        (now.Said.By, now.Said.Who).ShouldBe((said.Said.By, said.Said.Who));
        now.Now.ShouldEndWith("hạn 25/12/2026");
        var notice = string.Join("\n", MeetingPapers.Notice(await ViewAsync(app, id)).Body.OfType<PaperParagraph>()
            .Select(paragraph => string.Concat(paragraph.Spans.Select(span => span.Text))));
        notice.ShouldContain("thời hạn: 18/12/2026.");
        notice.ShouldContain("Không có hạn.");
        notice.ShouldNotContain("25/12/2026");
    }

    [Fact]
    public async Task A_conclusion_typed_by_mistake_is_taken_out_before_the_end_and_its_task_stopped()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, _monday);
        (await ConcludeAsync(app, id, "Ghi nhầm")).ShouldBeNull();
        (await ConcludeAsync(app, id, "Đúng")).ShouldBeNull();
        var wrong = (await ViewAsync(app, id)).Conclusions[0];
        (await LeadAsync(app, service => service.WithdrawAsync(id, wrong.Said.Id, " ", default)))!.Code.ShouldBe("meeting.reason");
        (await LeadAsync(app, service => service.WithdrawAsync(id, wrong.Said.Id, "nhầm đơn vị", default))).ShouldBeNull();
        (await LeadAsync(app, service => service.WithdrawAsync(id, wrong.Said.Id, "nhầm đơn vị", default)))!.IsDone.ShouldBeTrue();
        (await app.TaskAsync(wrong.Task.Id)).State.ShouldBe(TaskState.Stopped);
        var left = (await ViewAsync(app, id)).Conclusions.ShouldHaveSingleItem();
        (await LeadAsync(app, service => service.CloseAsync(id, default))).ShouldBeNull();
        string.Concat(MeetingPapers.Notice(await ViewAsync(app, id)).Body.OfType<PaperParagraph>().SelectMany(line => line.Spans)
            .Select(span => span.Text)).ShouldContain("1. ");
        (await LeadAsync(app, service => service.WithdrawAsync(id, left.Said.Id, "muộn", default)))!.Code.ShouldBe("meeting.kept");
    }

    [Fact]
    public async Task Nothing_is_concluded_before_the_day()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, _monday.AddDays(1));
        (await ConcludeAsync(app, id, "Sớm"))!.Code.ShouldBe("meeting.ahead");
        (await LeadAsync(app, service => service.CloseAsync(id, default)))!.Code.ShouldBe("meeting.ahead");
        var page = await (await app.SignInAsync("vanphong")).ReadAsync(WorkLinks.Meeting(id));
        page.Body!.TextContent.ShouldContain("Từ ngày họp 24/11/2026");
        page.QuerySelector("[name='Form.Title']").ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(1));
        (await ConcludeAsync(app, id, "Đúng ngày")).ShouldBeNull();
    }

    [Fact]
    public async Task The_next_pack_tells_what_changed_in_the_projects()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.StepAsync(ProjectOffice.Hill, "Kiểm đếm", new(2026, 11, 23), 5);
        await app.StepAsync(ProjectOffice.Centre, "Lắp đặt", new(2027, 3, 1), 5);
        var first = await OpenAsync(app, _monday);
        (await ViewAsync(app, first)).Pack.Projects.Total.ShouldBe(0);
        (await LeadAsync(app, service => service.CloseAsync(first, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(7));
        var next = (await ViewAsync(app, await OpenAsync(app, _monday.AddDays(7)))).Pack;
        var line = next.Projects.Lines.ShouldHaveSingleItem();
        line.Why.ShouldBe("Từ kỳ trước: dự kiến 30/11/2026, lùi thêm 3 ngày");
        line.Address.ShouldBe(ProjectLinks.Project(await app.ProjectIdAsync()));
        next.Marks.Count.ShouldBe(23);
    }

    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Fact]
    public async Task The_chair_and_the_office_lead_meetings()
    {
        await using var app = await PlanRoom.StartAsync();
        var led = new List<string>();
        foreach (var (person, at) in Cast.People.OfType<string>().Select((person, at) => (person, at)))
        {
            var opened = await app.AsAsync(person,
                services => services.GetRequiredService<MeetingService>().OpenAsync(_monday.AddDays(at), null, default));
            led.Add(opened.IsRefused ? "-" : "+");
            if (opened.IsRefused) opened.Refusal!.Code.ShouldBe("meeting.denied");
        }

        string.Join(' ', led).ShouldBe("+ - + - - - - - -");
    }

    private static async Task<Guid> OpenAsync(TestApp app, DateOnly day) => (await app.AsAsync("vanphong",
        services => services.GetRequiredService<MeetingService>().OpenAsync(day, null, default))).Value;

    private static Task<Refusal?> LeadAsync(TestApp app, Func<MeetingService, Task<Refusal?>> step) =>
        app.AsAsync("vanphong", services => step(services.GetRequiredService<MeetingService>()));

    private static Task<Refusal?> ConcludeAsync(TestApp app, Guid id, string title) => LeadAsync(app, service =>
        service.ConcludeAsync(id, new GiveTask { Title = title, To = new(Cast.OwnUnit, null), Due = new(2026, 12, 18) }, default));

    private static async Task<MeetingView> ViewAsync(TestApp app, Guid id) => (await app.AsAsync("vanphong",
        services => services.GetRequiredService<MeetingQueries>().FindAsync(id, default)))!;

    private static async Task FinishAsync(TestApp app, Guid task)
    {
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(task, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(task, "xong", default))).ShouldBeNull();
        (await app.StepAsync("vanphong", tasks => tasks.AgreeAsync(task, default))).ShouldBeNull();
    }
}
