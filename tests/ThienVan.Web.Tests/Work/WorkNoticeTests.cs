using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Outbox;
using ThienVan.Web.Work.Movements;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Nobody finds an unread notice that asks for what is done.</summary>
public sealed class WorkNoticeTests
{
    private const string Given = "được giao", Overdue = "quá hạn";

    public static TheoryData<string, Func<TaskService, Guid, Task<Refusal?>>> WhatEndsIt => new()
    {
        { Cast.OwnUnit, (tasks, id) => tasks.SubmitAsync(id, "Danh sách 40 vị trí", default) },
        { "chutich", (tasks, id) => tasks.StopAsync(id, "Không còn cần", default) },
        { "chutich", (tasks, id) => tasks.MoveDayAsync(id, new(2026, 12, 31), "Chờ danh sách của tổ dân phố", default) },
        { "chutich", (tasks, id) => tasks.HandOnAsync(id, new(Cast.OtherUnit, null), "Đúng việc của đơn vị này", default) },
    };

    [Theory]
    [MemberData(nameof(WhatEndsIt))]
    public async Task What_is_no_longer_overdue_is_called_so_by_no_notice(string by, Func<TaskService, Guid, Task<Refusal?>> end)
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(22));
        await app.InScopeAsync(services => services.GetRequiredService<TaskClimber>().RunAsync(default));
        (await UnreadAsync(app)).ShouldContain(subject => subject.Contains(Overdue));
        (await app.StepAsync(by, tasks => end(tasks, id))).ShouldBeNull();
        (await UnreadAsync(app)).ShouldNotContain(subject => subject.Contains(Overdue));
    }

    [Fact]
    public async Task A_task_that_is_still_late_is_still_called_so()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(22));
        await app.InScopeAsync(services => services.GetRequiredService<TaskClimber>().RunAsync(default));
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.ReportAsync(id, "Đã đi 3 tổ", "30", default))).ShouldBeNull();
        (await UnreadAsync(app)).ShouldContain(subject => subject.Contains(Overdue));
    }

    [Fact]
    public async Task Each_side_of_a_task_is_asked_until_it_has_answered()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        var called = (await app.TaskAsync(id)).Called;
        (await UnreadAsync(app)).ShouldContain(subject => subject.Contains(called) && subject.Contains(Given));

        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await UnreadAsync(app)).ShouldNotContain(subject => subject.Contains(called) && subject.Contains(Given));

        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "Danh sách 40 vị trí", default))).ShouldBeNull();
        var submitted = (await UnreadAsync(app)).Where(subject => subject.Contains(called)).ToArray();
        (await app.StepAsync("chutich", tasks => tasks.ReturnAsync(id, "Thiếu tổ 3", default))).ShouldBeNull();
        var returned = (await UnreadAsync(app)).Where(subject => subject.Contains(called)).ToArray();
        returned.Intersect(submitted).ShouldBeEmpty();
        returned.ShouldNotBeEmpty();

        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "Danh sách 45 vị trí", default))).ShouldBeNull();
        (await UnreadAsync(app)).Intersect(returned).ShouldBeEmpty();
        (await app.StepAsync("chutich", tasks => tasks.AgreeAsync(id, default))).ShouldBeNull();
        (await UnreadAsync(app)).Intersect(submitted).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answered_request_for_more_days_waits_for_nobody()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AskExtensionAsync(id, new(2026, 12, 21), "Mưa kéo dài", default))).ShouldBeNull();
        (await UnreadAsync(app)).ShouldContain(subject => subject.Contains("đề nghị gia hạn"));
        (await app.StepAsync("chutich", tasks => tasks.DenyExtensionAsync(id, "Cần trước Tết", default))).ShouldBeNull();
        (await UnreadAsync(app)).ShouldNotContain(subject => subject.Contains("đề nghị gia hạn"));
    }

    [Fact]
    public async Task Of_a_programme_only_the_newest_word_stands_unread()
    {
        await using var app = await PlanRoom.StartAsync();
        (await app.AddLineAsync()).ShouldBeNull();
        await app.SendAsync();
        (await UnreadAsync(app, "Chương trình công tác")).ShouldAllBe(subject => subject.EndsWith("chờ Văn phòng xem"));
        (await app.MoveAsync(steps => steps.ReturnAsync(ProgrammeDesk.Year, Cast.OwnUnit, 1, "Thiếu mốc", default))).ShouldBeNull();
        (await UnreadAsync(app, "Chương trình công tác")).ShouldAllBe(subject => subject.EndsWith("bị trả lại"));
        await app.SendAsync();
        (await UnreadAsync(app, "Chương trình công tác")).ShouldAllBe(subject => subject.EndsWith("chờ Văn phòng xem"));
        (await app.MoveAsync(steps => steps.RecallAsync(ProgrammeDesk.Year, Cast.OwnUnit, default), Cast.OwnUnit)).ShouldBeNull();
        (await app.RowsAsync(OutboxChannel.InApp)).Where(IsUnread)
            .ShouldNotContain(row => row.Subject.StartsWith("Chương trình công tác"));
    }

    [Fact]
    public async Task Of_a_groups_result_only_who_has_the_next_word_is_asked()
    {
        await using var app = await PlanRoom.StartAsync();
        var movement = await app.MovementAsync();
        var year = (await app.YearAsync(movement)).Id;
        (await app.SendAsync(year, "10")).ShouldBeNull();
        (await UnreadAsync(app, "Kết quả phong trào")).ShouldAllBe(subject => subject.EndsWith("chờ xác nhận"));
        var entry = (await app.LastAsync(movement)).Id;
        (await app.ResultAsync(Cast.OwnUnit, results => results.ReturnAsync(year, entry, "thiếu ảnh", default))).ShouldBeNull();
        (await UnreadAsync(app, "Kết quả phong trào")).ShouldAllBe(subject => subject.EndsWith("bị trả lại để sửa"));
        (await app.SendAsync(year, "12")).ShouldBeNull();
        (await UnreadAsync(app, "Kết quả phong trào")).ShouldAllBe(subject => subject.EndsWith("chờ xác nhận"));
    }

    private static bool IsUnread(OutboxRow row) => row is { State: OutboxState.Sent, ReadAt: null };

    private static async Task<string[]> UnreadAsync(TestApp app, string about = "Việc ")
    {
        string[] unread = [.. (await app.RowsAsync(OutboxChannel.InApp)).Where(IsUnread).Select(row => row.Subject)
            .Where(subject => subject.StartsWith(about, StringComparison.Ordinal))];
        return unread.Length > 0 || about == "Việc " ? unread : throw new InvalidOperationException($"Nobody is told of {about}.");
    }
}
