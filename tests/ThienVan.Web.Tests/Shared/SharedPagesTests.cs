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

    [Theory]
    [InlineData("vanphong", "mo ky", "Mở kỳ báo cáo", true)]
    [InlineData("chutich", "mo ky", "Mở kỳ báo cáo", false)]
    [InlineData(Cast.OwnUnit, "nhap so lieu", "Nhập số liệu", true)]
    [InlineData("xem", "nhap so lieu", "Nhập số liệu", false)]
    [InlineData("quantri", "them can bo", "Thêm cán bộ", true)]
    [InlineData("chutich", "them can bo", "Thêm cán bộ", false)]
    [InlineData("totruong01", "nhap so lieu", "Nhập số liệu", false)]
    [InlineData("totruong01", "nhap so lieu", "Gửi số liệu tổ dân phố", true)]
    [InlineData("vanphong", "nhap so lieu", "Nhập số liệu", true)]
    [InlineData("totruong01", "gui so lieu to dan pho", "Gửi số liệu tổ dân phố", true)]
    public async Task Only_what_a_person_may_do_is_offered(string person, string asked, string command, bool offered)
    {
        var page = await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Search + "?tim=" + asked);
        page.QuerySelectorAll("main .found a").Any(link => link.TextContent == command).ShouldBe(offered);
    }

    [Fact]
    public async Task What_is_typed_with_its_marks_stands_first()
    {
        (await FoundAsync("chutich", "đơn vị", "Đơn vị")).ShouldNotContain("Không");
        string[] marked = [.. (await FoundAsync("chutich", "số", "Chỉ số")).Split('\n').Where(line => line.Length > 0)];
        var found = Array.ConvertAll(marked, line => new SearchWords("số").Closeness(line));
        found.ShouldBe(found.OrderDescending());
        found.ShouldContain(1);
    }

    [Theory]
    [InlineData("chutich", "135", "Kế hoạch")]
    [InlineData("chutich", "van hoa", "Đơn vị")]
    [InlineData("xem", "kien nghi quan tri", "Không")]
    [InlineData("xem", "dang nhap", "Hướng dẫn")]
    [InlineData("chutich", "ban dieu hanh", "Trang")]
    public async Task Every_kind_of_thing_is_found(string person, string asked, string kind) =>
        (await TextAsync(person, SiteLinks.Search + "?tim=" + asked)).ShouldContain(kind);

    [Theory]
    [InlineData("quantri")]
    [InlineData("totruong01")]
    [InlineData("xem")]
    [InlineData("chutich")]
    [InlineData(Cast.OwnUnit)]
    public async Task Everybody_finds_the_plan_itself(string person)
    {
        foreach (var asked in new[] { "Kế hoạch 135", "ke hoach so 135", "135/KH-UBND" })
            (await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Search + "?tim=" + Uri.EscapeDataString(asked)))
                .QuerySelectorAll("main .found a[href='/ke-hoach']").Select(link => link.TextContent).ShouldContain("Kế hoạch 135/KH-UBND");
    }

    [Fact]
    public async Task What_waits_is_found_too_and_nothing_asked_lists_what_can_be_done()
    {
        await _app.NovemberAsync();
        (await FoundAsync(Cast.OwnUnit, "gửi thang 11", "Việc của tôi")).ShouldContain("Gửi");
        (await FoundAsync("vanphong", "", "Việc có thể làm")).ShouldContain("Mở kỳ báo cáo");
    }

    [Fact]
    public async Task A_search_asks_the_database_as_often_for_many_rounds_as_for_none()
    {
        var browser = await _app.SignInAsync("chutich");
        var before = await AskedAsync(browser);
        await _app.NovemberAsync();
        await browser.ReadAsync(SiteLinks.Search);
        (await AskedAsync(browser)).ShouldBe(before);
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
        (await ServiceAsync("xem", things => things.AddNoteAsync(Me("xem"), subject, "x", mention: null, default)))!
            .Code.ShouldBe("thing.denied");
    }

    [Theory]
    [InlineData("report/khong-phai-ma")]
    [InlineData("report/00000000-0000-0000-0000-000000000001/14a")]
    [InlineData("people/00000000-0000-0000-0000-000000000001")]
    [InlineData("la/lung")]
    [InlineData("")]
    public async Task A_thing_that_is_none_is_not_found(string subject) =>
        (await (await _app.SignInAsync("quantri")).GetAsync(ThingLinks.Of(subject))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<int> AskedAsync(Browser browser)
    {
        await browser.ReadAsync(SiteLinks.Search + "?tim=bao cao");
        _app.Queries.Reset();
        await browser.ReadAsync(SiteLinks.Search + "?tim=bao cao");
        return _app.Queries.Count;
    }

    private async Task<string> FoundAsync(string person, string asked, string kind) =>
        string.Join('\n', (await (await _app.SignInAsync(person)).ReadAsync(SiteLinks.Search + "?tim=" + asked))
            .QuerySelectorAll($"main .found[aria-label='{kind}'] a").Select(link => link.TextContent));

    private async Task<string> TextAsync(string person, string url) =>
        (await (await _app.SignInAsync(person)).ReadAsync(url)).QuerySelector("main")!.TextContent;

    private Task<Refusal?> ServiceAsync(string person, Func<ThingService, Task<Refusal?>> work) =>
        _app.AsAsync(person, services => work(services.GetRequiredService<ThingService>()));

    private Actor Me(string person) => new(_app.PersonIdAsync(person).GetAwaiter().GetResult(), person);
}
