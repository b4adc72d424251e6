using System.Net;
using ThienVan.Tests.Pictured;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Documents;

namespace ThienVan.Web.Tests.Reports.Evidence;

public sealed class EvidencePageTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public async Task An_officer_adds_looks_at_and_takes_away_a_file_without_scripts()
    {
        var (browser, page) = (
            await cast.BrowserAsync(Cast.OwnUnit), ReportLinks.EvidenceOf(await cast.App.RoundAsync(), EvidenceRoom.Code));
        (await browser.UploadAsync(page, "them-minh-chung", "Cây <mới>.jpg", Pictures.Jpeg(6))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        var link = (await browser.ReadAsync(page)).QuerySelector(".files a")!;
        link.TextContent.ShouldBe("Cây -mới-.jpg");

        var file = await browser.GetAsync(link.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Cây -mới-.jpg");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        file.Headers.ETag!.Tag.ShouldBe(
            $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await file.Content.ReadAsByteArrayAsync()))}\"");

        var id = link.GetAttribute("href")!.Split('/')[^1];
        (await browser.SubmitAsync(page, ("Remove", id))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync(page)).QuerySelector(".files s")!.TextContent.ShouldBe("Cây -mới-.jpg");
        (await browser.GetAsync(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("nhat-ky.exe", "file.mistyped")]
    [InlineData("Mật.jpg", "file.classified")]
    public async Task A_refused_file_says_what_to_do(string name, string code)
    {
        var (browser, page) = (
            await cast.BrowserAsync(Cast.OwnUnit), ReportLinks.EvidenceOf(await cast.App.RoundAsync(), EvidenceRoom.Code));
        var answer = await browser.UploadAsync(page, "them-minh-chung", name, Pictures.Jpeg());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("đề nghị");
        (await cast.App.EventsAsync())[^1].Data!.ShouldContain(code);
    }

    [Fact]
    public async Task Several_files_go_at_once_each_for_itself_and_the_page_leads_back_to_the_cell()
    {
        var round = await cast.App.RoundAsync();
        var (browser, page) = (await cast.BrowserAsync(Cast.OwnUnit), ReportLinks.EvidenceOf(round, EvidenceRoom.Code));
        var answer = await browser.UploadManyAsync(
            page, "them-minh-chung", ("mot.jpg", Pictures.Jpeg(6)), ("Mật.jpg", Pictures.Jpeg(5)), ("hai.jpg", Pictures.Jpeg(7)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await Browser.ParseAsync(answer);
        shown.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Đã thêm 2 trong 3 tệp. “Mật.jpg”:");
        shown.QuerySelectorAll(".files a").Select(link => link.TextContent).ShouldBe(["mot.jpg", "hai.jpg"], ignoreOrder: true);
        shown.QuerySelector("a.button[href$='#o-" + EvidenceRoom.Code + "']")!.TextContent.ShouldBe("Về ô số liệu");

        var picture = await browser.GetAsync(shown.QuerySelector(".files img")!.GetAttribute("src")!);
        (picture.Content.Headers.ContentDisposition!.DispositionType, picture.Content.Headers.ContentType!.MediaType)
            .ShouldBe(("inline", "image/jpeg"));
        picture.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await (await cast.BrowserAsync(Cast.OtherUnit)).GetAsync(shown.QuerySelector(".files img")!.GetAttribute("src")!))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Biên bản.pdf", "application/pdf")]
    [InlineData("Sổ tay.txt", "text/plain; charset=utf-8")]
    [InlineData("Số đo.csv", "text/plain; charset=utf-8")]
    public async Task A_pdf_and_a_text_open_where_they_are_in_a_sandbox_and_as_nothing_but_themselves(string name, string type)
    {
        var (browser, page) = (
            await cast.BrowserAsync(Cast.OwnUnit), ReportLinks.EvidenceOf(await cast.App.RoundAsync(), EvidenceRoom.Code));
        var content = type == "application/pdf" ? PdfFile.OfContent("BT /F1 12 Tf 72 720 Td (Bien ban) Tj ET")
            : System.Text.Encoding.UTF8.GetBytes("Ngày;Số đo\n23/11;1\n24/11;2\n");
        (await browser.UploadAsync(page, "them-minh-chung", name, content)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var look = (await browser.ReadAsync(page)).QuerySelector(".files a[target=_blank][rel=noopener]")!.GetAttribute("href")!;
        var shown = await browser.GetAsync(look);
        shown.Content.Headers.ContentType!.ToString().ShouldBe(type);
        (shown.Content.Headers.ContentDisposition!.DispositionType, shown.Content.Headers.ContentDisposition.FileNameStar)
            .ShouldBe(("inline", name));
        shown.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await browser.GetAsync(look.Split('?')[0])).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await (await cast.BrowserAsync(Cast.OtherUnit)).GetAsync(look)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // Columns: visitor chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("", "S . . . . . 0 0 0 0")]
    [InlineData(EvidenceRoom.Area, "S . . . . . 0 . 0 0")]
    [InlineData("tdp-02", "S . . . . . 0 0 0 0")]
    public async Task Only_who_answers_for_the_figure_the_office_and_the_leaders_see_its_files(string area, string expected)
    {
        var round = await cast.App.RoundAsync();
        var added = await cast.App.AddAsync("vanphong", round, Pictures.Jpeg(), area: area);
        foreach (var address in new[] { ReportLinks.Evidence(added.Value), ReportLinks.EvidenceOf(round, EvidenceRoom.Code, area) })
        {
            var given = new List<string>();
            foreach (var person in Cast.People) given.Add(Word(await (await cast.BrowserAsync(person)).GetAsync(address)));
            string.Join(' ', given).ShouldBe(expected, address);
        }
    }

    private static string Word(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => ".",
        HttpStatusCode.NotFound => "0",
        HttpStatusCode.Redirect => "S",
        var other => other.ToString(),
    };
}
