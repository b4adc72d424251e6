using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Shared.Ui.Layout;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Tests.Shared;

public sealed class ListExportTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await Plans.PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("vanphong", "/ra-soat", "?tt=chua-quyet", "Điều cần xem")]
    [InlineData("quantri", "/nhan-su/don-vi", "", "Tên ngắn")]
    [InlineData("vanphong", "/bao-cao/so-van-ban", "?nam=2026", "Ngày ký")]
    [InlineData("vanphong", "/bao-cao/con-no", "", "Kỳ báo cáo")]
    [InlineData("xem", "/ke-hoach", "", "135/KH-UBND")]
    [InlineData("vanphong", "/cong-viec/phong-trao", "?nam=2026", "Đợt 2026")]
    [InlineData("vanphong", "/cong-viec/giao-ban", "", "Cuộc họp")]
    [InlineData("vanphong", "/cong-viec/don-vi", "", "Đến hết tuần này")]
    public async Task A_list_is_taken_away_as_it_is_filtered(string person, string page, string asked, string column)
    {
        var browser = await _app.SignInAsync(person);
        var file = await browser.GetAsync($"{page}/danh-sach.csv{asked}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await browser.ReadAsync(page + asked);
        if (shown.QuerySelector("main tbody") is not null && shown.QuerySelector("main .empty-state") is null)
            shown.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href"))
                .ShouldContain($"{page}/danh-sach.csv{asked}");
        Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).ShouldContain(column);
        (await browser.GetAsync($"{page}/danh-sach.xlsx{asked}")).Content.Headers.ContentType!.MediaType!.ShouldContain("sheet");
    }

    [Fact]
    public void A_file_says_the_ward_what_it_is_and_its_day()
    {
        var names = new DownloadNames(new("Phường Kiến An"), new TestTime(TestApp.Start));
        names.Of("Kỳ thử quý III/2026", "bang-theo-doi", "xlsx").ShouldBe(
            "phuong-kien-an-ky-thu-quy-iii-2026-bang-theo-doi-2026-11-23.xlsx");
        names.Of(about: null, "ho-so-giao-ban", "docx", new(2026, 11, 16)).ShouldBe("phuong-kien-an-ho-so-giao-ban-2026-11-16.docx");
    }

    [Fact]
    public async Task Fewer_findings_are_asked_for_fewer_are_taken()
    {
        var office = await _app.SignInAsync("vanphong");
        var (all, open) = (await LinesAsync(office, ""), await LinesAsync(office, "?tt=da-quyet"));
        open.ShouldBeLessThan(all);
        open.ShouldBeGreaterThanOrEqualTo(1);
    }

    private static async Task<int> LinesAsync(Browser browser, string asked) => Encoding.UTF8.GetString(
        await (await browser.GetAsync($"/ra-soat/danh-sach.csv{asked}")).Content.ReadAsByteArrayAsync()).Split("\r\n").Length;
}
