using Microsoft.AspNetCore.Components;
using ThienVan.Web.Shared.Help;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Tests.Shared;

public sealed class HelpMarkTests
{
    private static readonly Chapter[] _chapters = [.. Modules.Rooms.SelectMany(room => room.Chapters)];

    // Of themselves: the guide, and pages that say what went wrong or are for developers alone.
    private static readonly string[] _without = ["/huong-dan", "/huong-dan/{Name}", "/mau", "/trang-thai/{Code:int}", "/khong-co-quyen"];

    [Fact]
    public void Every_page_has_a_chapter_of_the_guide() => Routes().Except(_without)
        .Where(route => !Array.Exists(_chapters, chapter => chapter.Fits(route) > 0)).ShouldBeEmpty();

    [Fact]
    public void Every_chapter_is_a_page_that_was_shipped() =>
        _chapters.Select(chapter => chapter.Guide).Except(GuideShelf.Names).ShouldBeEmpty();

    [Theory]
    [InlineData("/chi-tieu/14", "chi-tieu")]
    [InlineData("/chi-tieu/giao/nhap", "giao-chi-tieu")]
    [InlineData("/bao-cao/ky/018f/nhap/van-phong", "nhap-so-lieu")]
    [InlineData("/bao-cao/ky/018f/so-lieu/14a/minh-chung", "minh-chung")]
    [InlineData("/bao-cao/ky/018f/van-ban/cap-so", "bao-cao-chinh-thuc")]
    [InlineData("/cong-viec/phong-trao/018f/2026", "phong-trao")]
    public void The_nearest_chapter_stands(string path, string guide) =>
        _chapters.MaxBy(chapter => chapter.Fits(path))!.Guide.ShouldBe(guide);

    [Fact]
    public async Task The_mark_stands_on_staff_and_public_pages_and_the_guide_is_searched_with_or_without_marks()
    {
        await using var app = await TestApp.StartAsync();
        (await app.Browse().ReadAsync("/")).QuerySelector(".guide-mark")!.GetAttribute("href").ShouldBe("/huong-dan/cong-cong-khai");
        var office = await app.SignInAsync("vanphong");
        (await office.ReadAsync("/cong-viec/du-an")).QuerySelector(".guide-mark")!.GetAttribute("href").ShouldBe("/huong-dan/du-an");
        var found = await app.Browse().ReadAsync("/huong-dan?tim=uy+quyen");
        found.QuerySelectorAll("main li a").ShouldNotBeEmpty();
        var nothing = await app.Browse().ReadAsync("/huong-dan?tim=xyzt");
        nothing.QuerySelector("main")!.TextContent.ShouldContain("Không có trang hướng dẫn nào");
    }

    private static IEnumerable<string> Routes() => typeof(Modules).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
        .Select(route => route.Template);
}
