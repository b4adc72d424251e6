using AngleSharp.Html.Dom;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;

namespace ThienVan.Web.Tests.Shared;

/// <summary>A day is typed as people write it; what is no day stays as it was typed, and the field says why.</summary>
public sealed class DayFieldTests(Cast cast) : IClassFixture<Cast>
{
    private const string Page = "/bao-cao/mo-dot-xuat";

    [Theory]
    [InlineData("31/02/2026", "Không có ngày “31/02/2026” trong lịch. Đề nghị gõ như 05/01/2026.")]
    [InlineData("mai", "Không đọc được ngày “mai”. Đề nghị gõ như 05/01/2026.")]
    public async Task What_is_no_day_is_refused_where_it_stands_and_kept_even_where_it_may_be_left_empty(string typed, string why)
    {
        var page = await SendAsync(typed);
        var field = (IHtmlInputElement)page.GetElementById("Form.Grace")!;
        field.Value.ShouldBe(typed);
        field.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById("Form.Grace-error")!.TextContent.ShouldBe(why);
        field.GetAttribute("aria-describedby")!.ShouldContain("Form.Grace-error");
        page.QuerySelector("main [role=alert]")!.TextContent.Trim().ShouldBe(why);
    }

    [Theory]
    [InlineData("1/3/2026")]
    [InlineData("01-03-2026")]
    [InlineData("01.03.2026")]
    [InlineData("01032026")]
    [InlineData("2026-03-01")]
    public async Task Every_way_of_writing_a_day_comes_back_as_one(string typed)
    {
        var page = await SendAsync(typed);
        ((IHtmlInputElement)page.GetElementById("Form.Grace")!).Value.ShouldBe("01/03/2026");
        page.GetElementById("Form.Grace-error").ShouldBeNull();
    }

    // The name is missing, so that the page comes back whatever the days say.
    private async Task<IHtmlDocument> SendAsync(string grace) => await Browser.ParseAsync(await (await cast.BrowserAsync("vanphong"))
        .SubmitAsync(Page, ("Form.From", "01/03/2026"), ("Form.To", "02/03/2026"), ("Form.Opens", "02/03/2026"), ("Form.Due", "05/03/2026"),
            ("Form.Grace", grace)));
}
