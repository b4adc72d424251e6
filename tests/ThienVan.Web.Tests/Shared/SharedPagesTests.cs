using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Things;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Rounds;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Pages that every room lends something to: inbox, search, history with files and notes. Each shows what its reader may
/// see.</summary>
public sealed class SharedPagesTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_inbox_says_to_each_what_waits_for_them()
    {
        await _app.NovemberAsync();
        await _app.DraftAsync();
        (await TextAsync(Cast.OwnUnit, SiteLinks.Inbox)).ShouldContain("Gửi");
        var office = await TextAsync("vanphong", SiteLinks.Inbox);
        office.ShouldContain("Rà soát và trình dự thảo kế hoạch");
        office.ShouldContain("Quyết định cách hiểu");
        (await TextAsync("xem", SiteLinks.Inbox)).ShouldContain("Không có việc nào chờ bạn");
    }

    [Fact]
    public async Task The_search_finds_without_marks_and_only_what_the_reader_may_open()
    {
        await _app.NovemberAsync();
        (await TextAsync("chutich", SiteLinks.Search + "?tim=CAY xanh")).ShouldContain("14.");
        (await TextAsync("chutich", SiteLinks.Search + "?tim=thang 11")).ShouldContain("Kỳ báo cáo");
        (await TextAsync("xem", SiteLinks.Search + "?tim=thang 11")).ShouldContain("Không tìm thấy kết quả nào");
        (await TextAsync("quantri", SiteLinks.Search + "?tim=chutich")).ShouldContain("Nhân sự");
        (await TextAsync("chutich", SiteLinks.Search + "?tim=chutich")).ShouldNotContain("Nhân sự 1");
    }

    [Fact]
    public async Task A_round_has_its_history_and_notes_which_only_their_author_takes_back()
    {
        var subject = $"report/{await _app.NovemberAsync()}";
        var office = await _app.SignInAsync("vanphong");
        (await office.SubmitAsync(ThingLinks.Of(subject), ("Note.Text", "Chờ số của Công an <b>"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        var seen = await TextAsync("chutich", ThingLinks.Of(subject));
        seen.ShouldContain("Chờ số của Công an <b>");
        seen.ShouldContain("Mở kỳ báo cáo");
        seen.ShouldNotContain("Bỏ ghi chú này");
        var id = (await _app.EventsAsync()).Single(row => row.Kind == "thing.note_added").Data!.Split('"')[7];
        (await ServiceAsync("chutich", things => things.RemoveNoteAsync(Me("chutich"), subject, Guid.Parse(id), default)))!.Code.ShouldBe(
            "thing.unknown");
        await office.SubmitAsync(ThingLinks.Of(subject), ("RemovedNote", id));
        (await TextAsync("chutich", ThingLinks.Of(subject))).ShouldNotContain("Công an");
        (await _app.EventsAsync())
            .Where(row => row.Kind.StartsWith("thing.", StringComparison.Ordinal))
            .ShouldAllBe(row => !row.Data!.Contains("Công an", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_hangs_on_a_thing_and_whoever_does_not_see_the_thing_does_not_get_it()
    {
        var subject = $"report/{await _app.NovemberAsync()}";
        using var text = new MemoryStream("Công văn kèm theo"u8.ToArray());
        (
            await ServiceAsync("vanphong", things => things.AddFileAsync(Me("vanphong"), subject, text, "cong-van.txt", default))
        ).ShouldBeNull();
        var id = Guid.Parse((await _app.EventsAsync()).Single(row => row.Kind == "thing.file_added").Data!.Split('"')[7]);
        (await (await _app.SignInAsync("chutich")).GetAsync(ThingLinks.File(id))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _app.SignInAsync("xem")).GetAsync(ThingLinks.File(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ServiceAsync("chutich", things => things.RemoveFileAsync(Me("chutich"), subject, id, default)))!.Code.ShouldBe(
            "thing.unknown");
        (await ServiceAsync("xem", things => things.AddNoteAsync(Me("xem"), subject, "x", default)))!.Code.ShouldBe("thing.denied");
    }

    [Theory]
    [InlineData("report/khong-phai-ma")]
    [InlineData("report/00000000-0000-0000-0000-000000000001/14a")]
    [InlineData("people/00000000-0000-0000-0000-000000000001")]
    [InlineData("la/lung")]
    [InlineData("")]
    public async Task A_thing_that_is_none_is_not_found(string subject) =>
        (await (await _app.SignInAsync("quantri")).GetAsync(ThingLinks.Of(subject))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<string> TextAsync(string person, string url) =>
        (await (await _app.SignInAsync(person)).ReadAsync(url)).QuerySelector("main")!.TextContent;

    private Task<Refusal?> ServiceAsync(string person, Func<ThingService, Task<Refusal?>> work) =>
        _app.AsAsync(person, services => work(services.GetRequiredService<ThingService>()));

    private Actor Me(string person) => new(_app.PersonIdAsync(person).GetAwaiter().GetResult(), person);
}
