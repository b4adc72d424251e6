using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Plans;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Reports;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Rounds;

namespace ThienVan.Web.Tests.Shared;

/// <summary>A step that cannot be taken back says on its form what will be so, before its button, without script.</summary>
public sealed class ConsequencesTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("khoa", "Mở khóa lại được, phải ghi lý do")]
    [InlineData("ngoai-le", "Không rút lại được")]
    [InlineData("mo-ky", "Kỳ đã mở không xóa được")]
    [InlineData("dot-xuat", "kỳ đã mở không xóa được")]
    [InlineData("cong-bo", "Không hoàn tác được")]
    [InlineData("quyet-dinh", "Không xóa được, chỉ thay bằng quyết định khác có lý do")]
    [InlineData("xac-nhan", "Không xóa được; muốn quay lại thì trở lại bản trước")]
    public async Task The_form_says_what_will_be_so_before_its_button(string form, string said)
    {
        var page = await (await _app.SignInAsync("vanphong")).ReadAsync(await AddressAsync(form));
        var sent = page.Forms.Single(candidate => candidate.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        var told = sent.QuerySelector("[data-consequences]")!;
        told.QuerySelectorAll("li").Length.ShouldBeGreaterThan(1);
        told.TextContent.ShouldContain(said);
        sent.InnerHtml.IndexOf("data-consequences", StringComparison.Ordinal)
            .ShouldBeLessThan(sent.InnerHtml.LastIndexOf("<button", StringComparison.Ordinal));
    }

    private async Task<string> AddressAsync(string form) => form switch
    {
        "khoa" or "ngoai-le" => ReportLinks.Settings(await _app.NovemberAsync()),
        "mo-ky" => ReportLinks.OpenRoundOf("kt-xh-nam", "2026"),
        "dot-xuat" => ReportLinks.OpenAdHoc,
        "cong-bo" => ReportLinks.Publish(await _app.NovemberAsync()),
        "quyet-dinh" => PlanLinks.Finding(await DisputedAsync()),
        _ => PlanLinks.Comparison(await _app.ProposedAsync("quantri")),
    };

    private async Task<string> DisputedAsync() =>
        (await _app.AsAsync("chutich", services => services.GetRequiredService<CheckerQueries>().CheckerAsync(default)))!
        .Findings.First(view => view.Finding.Readings.Count > 1).Finding.Id;
}
