using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Work;

/// <summary>What changed in a followed task stands in the inbox until the task is opened, and is counted nowhere.</summary>
[Trait("Engine", "both")]
public sealed class TaskWatchTests
{
    private const string Inbox = "/viec-cho-toi";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_followed_task_tells_its_news_until_it_is_opened(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var id = await app.GiveAsync(TaskOffice.Trees with { With = [] });
        var office = await app.SignInAsync("vanphong");
        (await app.StepAsync("vanphong", tasks => tasks.FollowAsync(id, follow: true, default))).ShouldBeNull();
        (await office.ReadAsync(Inbox)).QuerySelector("#dang-theo-doi").ShouldBeNull();
        var before = (await office.ReadAsync(Inbox)).QuerySelector("h1")!.TextContent;

        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.ReportAsync(id, "đã đo", "40", default))).ShouldBeNull();
        (await app.StepAsync("chutich", tasks => tasks.MoveDayAsync(id, new(2026, 12, 15), "lùi kỳ họp", default))).ShouldBeNull();
        var news = await office.ReadAsync(Inbox);
        var line = news.QuerySelector("section:has(#dang-theo-doi) li")!;
        line.TextContent.ShouldContain($"{TaskState.UnderWay.Word()}; Hạn mới 15/12/2026; Có báo cáo tiến độ");
        news.QuerySelector("h1")!.TextContent.ShouldBe(before);

        await office.ReadAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        (await office.ReadAsync(Inbox)).QuerySelector("#dang-theo-doi").ShouldBeNull();
    }

    [Fact]
    public async Task What_one_did_oneself_and_what_waits_already_is_not_told_again()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        foreach (var person in new[] { "chutich", Cast.OwnUnit })
            (await app.StepAsync(person, tasks => tasks.FollowAsync(id, follow: true, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(Inbox)).QuerySelector("#dang-theo-doi").ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "xong", default))).ShouldBeNull();
        var chair = await (await app.SignInAsync("chutich")).ReadAsync(Inbox);
        chair.Body!.TextContent.ShouldContain("Nghiệm thu: Rà soát");
        chair.QuerySelector("#dang-theo-doi").ShouldBeNull();
    }
}
