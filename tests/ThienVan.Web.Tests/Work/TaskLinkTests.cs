using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Tasks linked by number: both pages, circles, what nobody else sees.</summary>
[Trait("Engine", "both")]
public sealed class TaskLinkTests
{
    private static readonly GiveTask _first = TaskOffice.Trees with { Title = "Đo đất", Due = new(2026, 11, 24), With = [] };
    private static readonly GiveTask _then = TaskOffice.Trees with { Title = "Đào hố", With = [] };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Both_pages_show_the_link_and_waiting_for_a_late_one_is_a_mark_and_no_state(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var (first, then) = (await app.GiveAsync(_first), await app.GiveAsync(_then));
        var chair = await app.SignInAsync("chutich");
        var sent = await chair.SubmitFormAsync(WorkLinks.Task(then), "viec-noi",
            ("Link.Number", (await app.TaskAsync(first)).Called), ("Link.Kind", nameof(TaskLinkKind.WaitsFor)));
        sent.Headers.Location!.OriginalString.ShouldEndWith(WorkLinks.Task(then));

        (await chair.ReadAsync(WorkLinks.Task(then))).Body!.TextContent.ShouldContain("Đo đất");
        (await chair.ReadAsync(WorkLinks.Task(first))).Body!.TextContent.ShouldContain("Đào hố");
        (await chair.ReadAsync(WorkLinks.Home)).Body!.TextContent.ShouldNotContain(TaskWaits.LateMark);
        app.Time.Advance(TimeSpan.FromDays(3));
        chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(WorkLinks.Task(then))).QuerySelector("header")!.ParentElement!.TextContent.ShouldContain(TaskWaits.LateMark);
        var marked = (await chair.ReadAsync(WorkLinks.Home)).QuerySelectorAll("tbody tr")
            .Where(row => row.TextContent.Contains(TaskWaits.LateMark, StringComparison.Ordinal)).ShouldHaveSingleItem();
        marked.TextContent.ShouldContain("Đào hố");
        marked.TextContent.ShouldContain(TaskTiming.InTime.Word());
        marked.TextContent.ShouldContain(TaskState.NotStarted.Word());

        await chair.SubmitFormAsync(WorkLinks.Task(first), $"viec-bo-noi-{TaskLinkKind.WaitsFor}-{then}");
        (await chair.ReadAsync(WorkLinks.Task(then))).Body!.TextContent.ShouldNotContain("Đo đất");
        (await app.EventsAsync()).Select(row => row.Kind).ShouldContain("work.task_unlinked");
    }

    [Fact]
    public async Task A_circle_is_refused_with_its_tasks_named_and_those_unseen_not()
    {
        await using var app = await PlanRoom.StartAsync();
        var own = await app.TaskAsync(await app.GiveAsync(_first));
        var hidden = await app.TaskAsync(await app.GiveAsync(_then with { To = new(Cast.OtherUnit, PersonId: null) }));
        var last = await app.TaskAsync(await app.GiveAsync(_then));
        (await app.LinkAsync("chutich", own.Id, hidden.Called, TaskLinkKind.WaitsFor)).ShouldBeNull();
        (await app.LinkAsync("chutich", hidden.Id, last.Called, TaskLinkKind.WaitsFor)).ShouldBeNull();

        var whole = await app.LinkAsync("chutich", last.Id, own.Called, TaskLinkKind.WaitsFor);
        whole!.Code.ShouldBe("task.link_circle");
        whole.Message.ShouldContain($"{last.Called} → {own.Called} → {hidden.Called} → {last.Called}");
        var partly = await app.LinkAsync(Cast.OwnUnit, last.Id, own.Called, TaskLinkKind.WaitsFor);
        partly!.Message.ShouldNotContain(hidden.Called);
        partly.Message.ShouldContain($"{last.Called} → {own.Called} → (");
    }

    [Fact]
    public async Task A_task_one_may_not_see_is_neither_linked_nor_shown()
    {
        await using var app = await PlanRoom.StartAsync();
        var own = await app.GiveAsync(_first);
        var hidden = await app.TaskAsync(await app.GiveAsync(_then with { To = new(Cast.OtherUnit, PersonId: null) }));
        (await app.LinkAsync(Cast.OwnUnit, own, hidden.Called, TaskLinkKind.Related))!.Code.ShouldBe("task.link_unknown");
        (await app.LinkAsync(Cast.OwnUnit, own, "99/2026", TaskLinkKind.Related))!.Code.ShouldBe("task.link_unknown");
        (await app.LinkAsync("chutich", own, hidden.Called, TaskLinkKind.Related)).ShouldBeNull();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        foreach (var place in new[] { WorkLinks.Task(own), $"/ho-so/{TaskSubject.Of(own)}" })
        {
            var said = (await officer.ReadAsync(place)).Body!.TextContent;
            said.ShouldNotContain("Đào hố");
            said.ShouldNotContain($"Việc {hidden.Called}");
        }
    }

    [Theory]
    [InlineData("1/2026", "task.link_self")]
    [InlineData("một", "task.link_number")]
    [InlineData("", "task.link_number")]
    [InlineData("2/2026", "task.same")]
    public async Task What_cannot_be_linked_is_refused(string number, string code)
    {
        await using var app = await PlanRoom.StartAsync();
        var (first, then) = (await app.GiveAsync(_first), await app.GiveAsync(_then));
        (await app.LinkAsync("chutich", then, "1/2026", TaskLinkKind.Related)).ShouldBeNull();
        (await app.LinkAsync("chutich", first, number, TaskLinkKind.Related))!.Code.ShouldBe(code);
    }
}
