using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

public sealed class EntryTests(Chromium chromium, Site site)
{
    private const string Form = "/chi-tieu/3/so-lieu?ma=3a";

    [Fact]
    public async Task The_second_of_two_edits_is_told_who_changed_what()
    {
        var officer = await OpenFormAsync("kinh-te-ha-tang-do-thi");
        var office = await OpenFormAsync("vanphong");
        await FillAsync(officer, "7", "Báo cáo của phòng");
        await FillAsync(office, "9", "Sổ của văn phòng");

        await SaveAsync(officer);
        (await officer.Locator("[role=alert]").CountAsync()).ShouldBe(0);

        await SaveAsync(office);
        var told = await office.Locator("main").InnerTextAsync();
        told.ShouldContain("Chuyên viên KT-HT-ĐT");
        told.ShouldContain("7 doanh nghiệp");
        (await office.Locator("input[name='Form.Value']").InputValueAsync()).ShouldBe("9");
    }

    [Fact]
    public async Task A_figure_without_a_source_is_refused_and_kept_in_the_form()
    {
        var page = await OpenFormAsync("vanphong");
        await FillAsync(page, "5", "");
        await SaveAsync(page);
        (await page.Locator("[role=alert]").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("input[name='Form.Value']").InputValueAsync()).ShouldBe("5");
    }

    private async Task<IPage> OpenFormAsync(string user)
    {
        var page = await chromium.OpenAsync(site, script: false);
        await page.SignInAsync(user);
        await page.GotoAsync(Form);
        return page;
    }

    private static async Task FillAsync(IPage page, string value, string source)
    {
        await page.Locator("input[name='Form.Value']").FillAsync(value);
        await page.Locator("input[name='Form.Source']").FillAsync(source);
        if (await page.Locator("input[name='Form.Reason']").CountAsync() > 0) await page.Locator("input[name='Form.Reason']").FillAsync("Bổ sung biên bản");
    }

    private static Task SaveAsync(IPage page) => page.Locator("form.entry button.primary").ClickAsync();
}
