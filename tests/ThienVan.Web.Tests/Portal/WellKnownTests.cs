using System.Net;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Portal;

public sealed class WellKnownTests
{
    [Fact]
    public async Task A_search_engine_is_let_to_public_pages_alone_and_never_to_invented_figures()
    {
        await using var office = await TestApp.StartAsync(demo: false);
        var robots = await (await office.Browse().GetAsync("/robots.txt")).Content.ReadAsStringAsync();
        robots.ShouldContain("Allow: /du-lieu-ca-nhan\n");
        robots.ShouldEndWith("Disallow: /\n");
        await using var demo = await TestApp.StartAsync();
        (await (await demo.Browse().GetAsync("/robots.txt")).Content.ReadAsStringAsync()).ShouldBe("User-agent: *\nDisallow: /\n");
    }

    [Fact]
    public async Task Whom_to_tell_of_a_hole_is_the_wards_own_address_or_nobody()
    {
        await using var silent = await TestApp.StartAsync(demo: false);
        (await silent.Browse().GetAsync("/.well-known/security.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var office = await TestApp.StartAsync(
            demo: false, settings: [KeyValuePair.Create("ThienVan:Contact:Email", (string?)"vanphong@phuong.vn")]);
        var text = await (await office.Browse().GetAsync("/.well-known/security.txt")).Content.ReadAsStringAsync();
        text.ShouldContain("Contact: mailto:vanphong@phuong.vn\n");
        text.ShouldContain("Expires: 2027-");
    }

    [Theory]
    [InlineData("/du-lieu-ca-nhan", "Luật Bảo vệ dữ liệu cá nhân")]
    [InlineData("/kha-nang-tiep-can", "WCAG 2.2")]
    public async Task What_the_law_asks_to_be_said_is_said_in_the_wards_name_or_its_own_words(string page, string said)
    {
        var own = Path.GetTempFileName();
        await File.WriteAllTextAsync(own, "Lời riêng của {{phuong}}.");
        await using var office = await TestApp.StartAsync(
            demo: false, settings: [KeyValuePair.Create("ThienVan:WardName", (string?)"Phường Thử")]);
        var text = (await office.Browse().ReadAsync(page)).QuerySelector("main")!.TextContent;
        text.ShouldContain(said);
        text.ShouldContain(page == "/du-lieu-ca-nhan" ? "Ủy ban nhân dân phường Thử" : "Phường Thử muốn mọi người dân");
        text.ShouldContain("trụ sở Ủy ban nhân dân phường Thử; nơi tiếp nhận khác chưa được ghi");
        text.ShouldNotContain("{{");
        await using var written = await TestApp.StartAsync(demo: false, settings:
            [KeyValuePair.Create("ThienVan:Notices:Privacy", (string?)own), KeyValuePair.Create("ThienVan:Notices:Access", (string?)own)]);
        (await written.Browse().ReadAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("Lời riêng của phường.");
        File.Delete(own);
    }

    [Theory]
    [InlineData("/du-lieu-ca-nhan")]
    [InlineData("/kha-nang-tiep-can")]
    public async Task People_are_sent_to_a_desk_that_the_page_shows(string page)
    {
        await using var office = await TestApp.StartAsync(
            demo: false, settings: [KeyValuePair.Create("ThienVan:Contact:Email", (string?)"vanphong@phuong.vn")]);
        var main = (await office.Browse().ReadAsync(page)).QuerySelector("main")!;
        main.TextContent.ShouldContain("nơi tiếp nhận ghi ở cuối trang này");
        main.QuerySelector(".contact a[href='mailto:vanphong@phuong.vn']").ShouldNotBeNull();
    }
}
