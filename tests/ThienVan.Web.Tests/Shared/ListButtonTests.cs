using AngleSharp.Dom;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What can be done with a list keeps its distance from it, and a filter says of no field that it may stay empty.</summary>
public sealed class ListButtonTests
{
    private static readonly string[] _apart = ["stack", "cluster", "actions", "below", "gap-above"];

    [Theory]
    [InlineData("vanphong", "/bao-cao")]
    [InlineData("vanphong", "/bao-cao/con-no")]
    [InlineData("vanphong", "/ra-soat")]
    [InlineData("vanphong", "/ke-hoach")]
    [InlineData("vanphong", "/chi-tieu")]
    [InlineData("vanphong", "/cong-viec")]
    [InlineData("vanphong", "/cong-viec/du-an")]
    [InlineData("quantri", "/nhan-su")]
    [InlineData("quantri", "/nhan-su/don-vi")]
    [InlineData("quantri", "/he-thong/nhat-ky")]
    public async Task Buttons_of_a_list_stand_apart_from_it(string person, string address)
    {
        await using var app = await PlanRoom.StartAsync();
        var page = await (await app.SignInAsync(person)).ReadAsync(address);
        foreach (var actions in page.QuerySelectorAll("main a[download]").Where(link => link.TextContent == "Tải .xlsx")
            .Select(link => link.ParentElement!.ParentElement!))
            actions.ClassList.Any(name => _apart.Contains(name)).ShouldBeTrue($"{address}: {actions.ClassName}");
        page.QuerySelectorAll("form.filter").ShouldAllBe(form => !form.TextContent.Contains("không bắt buộc"));
    }
}
