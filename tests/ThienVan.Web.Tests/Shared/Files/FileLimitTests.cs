using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Evidence;

namespace ThienVan.Web.Tests.Shared.Files;

/// <summary>How large a file may be is said beside its field, and the refusal of a larger one says the same.</summary>
public sealed class FileLimitTests(Cast cast) : IClassFixture<Cast>
{
    private const string Package = "PK\u0003\u0004";

    /// <summary>Person, page, form, name of the file, how it begins, megabytes.</summary>
    public static TheoryData<string, string, string, string, string, int> Doors => new()
    {
        { "vanphong", "plans", "nap", "ke-hoach.docx", Package, 30 },
        { "vanphong", "plans", "nap", "ke-hoach.pdf", "%PDF-1.7", 30 },
        { "vanphong", "plans", "nap", "ke-hoach.txt", "Kế hoạch", 10 },
        { "vanphong", "plans", "nap", "ke-hoach.yaml", "number: 1", 5 },
        { "vanphong", "past", "nhap", "so-lieu.xlsx", Package, 10 },
        { "vanphong", "templates", "tai-mau", "mau.docx", Package, 5 },
        { Cast.OwnUnit, "workbook", "gui-bieu", "bieu.xlsx", Package, 10 },
        { Cast.OwnUnit, "evidence", "them-minh-chung", "minh-chung.pdf", "%PDF-1.7", 20 },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task The_limit_beside_the_field_is_the_limit_of_the_refusal(
        string person, string page, string form, string name, string start, int megabytes)
    {
        var address = await AddressAsync(page);
        var browser = await cast.BrowserAsync(person);
        var said = FileSize.Say((long)megabytes << 20);
        (await browser.ReadAsync(address)).GetElementById("Form.File-hint")!.TextContent.ShouldContain(said);
        var answer = await Browser.ParseAsync(await browser.UploadAsync(address, form, name, Larger(start, megabytes)));
        answer.QuerySelector("main")!.TextContent.ShouldContain($"lớn hơn {said}");
    }

    private async Task<string> AddressAsync(string page) => page switch
    {
        "plans" => PlanLinks.Plans,
        "past" => PlanLinks.History,
        "templates" => ReportLinks.Templates,
        "workbook" => ReportLinks.Workbook(await cast.App.OpenRoundAsync(), Cast.OwnUnit),
        "evidence" => ReportLinks.EvidenceOf(await cast.App.OpenRoundAsync(), "5"),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, message: null),
    };

    private static byte[] Larger(string start, int megabytes)
    {
        var file = new byte[(megabytes << 20) + 1];
        file.AsSpan().Fill((byte)' ');
        System.Text.Encoding.UTF8.GetBytes(start).CopyTo(file, 0);
        return file;
    }
}
