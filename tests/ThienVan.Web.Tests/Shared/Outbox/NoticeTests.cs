using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Tests.Shared.Outbox;

public abstract class NoticeTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(engine: engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task People_see_their_own_notices_and_nobody_elses()
    {
        await _app.QueueAsync(
            OutboxRoom.Message("a", await UserAsync("vanphong")),
            OutboxRoom.Message("b", await UserAsync("chutich")) with
            {
                Subject = "Việc của Chủ tịch",
            }
        );
        var page = await (await _app.SignInAsync("vanphong")).ReadAsync("/thong-bao");
        page.QuerySelectorAll(".notices li").Length.ShouldBe(1);
        page.Body!.TextContent.ShouldContain("1 thông báo chưa đọc");
        page.Body!.TextContent.ShouldNotContain("Việc của Chủ tịch");
    }

    [Fact]
    public async Task Opening_a_notice_marks_it_read_and_leads_to_its_page()
    {
        await _app.QueueAsync(OutboxRoom.Message("a", await UserAsync("vanphong")));
        var id = (await _app.RowsAsync(OutboxChannel.InApp)).Single().Id;
        var browser = await _app.SignInAsync("vanphong");
        (await browser.SubmitAsync("/thong-bao", ("Form.Id", $"{id}"))).Headers.Location!.ToString().ShouldEndWith("/bao-cao");
        (await browser.ReadAsync("/thong-bao")).QuerySelector(".me .unread").ShouldBeNull();
    }

    [Fact]
    public async Task A_notice_is_ticked_off_in_the_inbox_and_its_reader_stays_there()
    {
        await _app.QueueAsync(OutboxRoom.Message("a", await UserAsync("vanphong")));
        var id = (await _app.RowsAsync(OutboxChannel.InApp)).Single().Id;
        var browser = await _app.SignInAsync("vanphong");
        var answer = await browser.SubmitAsync("/viec-cho-toi", ("Form.Seen", $"{id}"));
        answer.Headers.Location!.ToString().ShouldEndWith("/viec-cho-toi?xong=thong-bao-da-doc#thong-bao-moi");
        var inbox = await browser.ReadAsync(answer.Headers.Location.ToString());
        inbox.QuerySelector("main [role=status]")!.TextContent.ShouldBe("Đã đánh dấu thông báo là đã đọc.");
        inbox.QuerySelector("#thong-bao-moi").ShouldBeNull();
        (await _app.RowsAsync(OutboxChannel.InApp)).Single().ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_marks_anothers_notice()
    {
        await _app.QueueAsync(OutboxRoom.Message("a", await UserAsync("chutich")), OutboxRoom.Message("b", await UserAsync("vanphong")));
        var theirs = (await _app.RowsAsync(OutboxChannel.InApp)).Single(row => row.Key == "a");
        (await (await _app.SignInAsync("vanphong")).SubmitAsync("/thong-bao", ("Form.Id", $"{theirs.Id}"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await _app.RowsAsync(OutboxChannel.InApp)).Single(row => row.Key == "a").ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task All_are_marked_at_once_and_pages_are_in_the_address()
    {
        var user = await UserAsync("vanphong");
        await _app.QueueAsync([
            .. Enumerable.Range(1, 45).Select(i => OutboxRoom.Message($"q{i:00}", user) with { Subject = $"Tin {i:00}" }),
        ]);
        var browser = await _app.SignInAsync("vanphong");
        var last = await browser.ReadAsync("/thong-bao?trang=3");
        last.QuerySelectorAll(".notices li").Length.ShouldBe(5);
        last.QuerySelector(".me .unread")!.TextContent.ShouldContain("45");
        (await browser.ReadAsync("/thong-bao?trang=99")).QuerySelectorAll(".notices li").Length.ShouldBe(5);
        await browser.SubmitAsync("/thong-bao", ("Form.All", "true"));
        (await browser.ReadAsync("/thong-bao")).Body!.TextContent.ShouldContain("Không có thông báo chưa đọc");
    }

    private Task<Guid> UserAsync(string name) => _app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<UserRow>().Where(user => user.SignInName == name).Select(user => user.Id).SingleAsync());
}

public sealed class NoticesOnSqlite() : NoticeTests(Engine.Sqlite);

public sealed class NoticesOnPostgres() : NoticeTests(Engine.Postgres);
