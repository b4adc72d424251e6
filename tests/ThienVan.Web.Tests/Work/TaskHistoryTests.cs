using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>The history of a task says what changed from what to what, and names no task its reader may not see.</summary>
[Trait("Engine", "both")]
public sealed class TaskHistoryTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_change_is_said_from_what_to_what(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var id = await app.GiveAsync(TaskOffice.Trees with { With = [] });
        await TakeAsync(app, "chutich", tasks => tasks.MoveDayAsync(id, new(2026, 12, 15), "lùi kỳ họp", default));
        await TakeAsync(app, Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default));
        await TakeAsync(app, Cast.OwnUnit, tasks => tasks.ReportAsync(id, "được một nửa", "50", default));
        await TakeAsync(app, Cast.OwnUnit, tasks => tasks.AskExtensionAsync(id, new(2026, 12, 22), "chờ bản đồ", default));
        await TakeAsync(app, "chutich", tasks => tasks.GrantExtensionAsync(id, default));
        await TakeAsync(app, "chutich", tasks => tasks.HandOnAsync(id, new(Cast.OtherUnit, PersonId: null), "đúng chức năng", default));
        var history = await HistoryAsync(app, "chutich", id);
        foreach (var line in new[]
        {
            "Đổi hạn: 08/12/2026 → 15/12/2026", "Nhận: Chưa thực hiện → Đang thực hiện", "Báo tiến độ: 50%",
            "Đề nghị gia hạn: 15/12/2026 → 22/12/2026", "Đồng ý gia hạn: 15/12/2026 → 22/12/2026",
        }) history.ShouldContain(line);
        history.ShouldContain("Chuyển việc: ");
        history.ShouldContain(" → VH-XH");
    }

    [Fact]
    public async Task A_linked_task_is_named_to_who_may_see_it_alone()
    {
        await using var app = await PlanRoom.StartAsync();
        var own = await app.GiveAsync(TaskOffice.Trees with { With = [] });
        var others = TaskOffice.Trees with { To = new(Cast.OtherUnit, PersonId: null), With = [] };
        var hidden = await app.TaskAsync(await app.GiveAsync(others));
        (await app.LinkAsync("chutich", own, hidden.Called, TaskLinkKind.WaitsFor)).ShouldBeNull();
        (await HistoryAsync(app, "chutich", own)).ShouldContain($"Nối với việc khác: {hidden.Called}, phải xong trước");
        var unit = await HistoryAsync(app, Cast.OwnUnit, own);
        unit.ShouldContain("Nối với việc khác");
        unit.ShouldNotContain(hidden.Called);
    }

    private static async Task TakeAsync(TestApp app, string by, Func<TaskService, Task<ThienVan.Core.Kernel.Refusal?>> step) =>
        (await app.StepAsync(by, step)).ShouldBeNull();

    private static async Task<string> HistoryAsync(TestApp app, string reader, Guid id) =>
        (await (await app.SignInAsync(reader)).ReadAsync($"/ho-so/{TaskSubject.Of(id)}"))
            .QuerySelector("section[aria-labelledby=lich-su]")!.TextContent;
}
