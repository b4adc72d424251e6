using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;

namespace ThienVan.Web.Tests.Work;

/// <summary>Days that were counted without their year's holidays are said to be.</summary>
public sealed class TaskCalendarTests
{
    [Theory]
    [InlineData(WorkLinks.Home)]
    [InlineData(SiteLinks.Inbox)]
    public async Task Where_a_year_s_holidays_are_not_known_the_page_says_so_once(string page)
    {
        await using var app = await PlanRoom.StartAsync();
        await app.GiveAsync();
        var unit = await app.SignInAsync(Cast.OwnUnit);
        (await unit.ReadAsync(page)).Body!.TextContent.ShouldNotContain("Lịch nghỉ năm 2031");
        for (var i = 0; i < 2; i++) await app.GiveAsync(TaskOffice.Trees with { Due = new(2031, 3, 4) });
        (await unit.ReadAsync(page)).QuerySelectorAll("main p").Count(line => line.TextContent
            == "Lịch nghỉ năm 2031 chưa nhập: hạn tính theo thứ Hai đến thứ Sáu.").ShouldBe(1);
    }
}
