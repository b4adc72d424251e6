using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Plans;

/// <summary>Nothing comes into force that the pages could not count with.</summary>
public sealed class WholePlanTests(Cast cast) : IClassFixture<Cast>
{
    private static readonly string[] _pages = ["/", "/dieu-hanh", "/chi-tieu", "/ra-soat", "/bao-cao"];

    [Fact]
    public async Task A_draft_with_a_doubled_number_is_refused_with_its_lines_and_the_plan_in_force_stays()
    {
        var draft = await cast.App.DraftAsync();
        var doubled = Target("1", 40);
        (await CorrectAsync(draft, new PlanDocument { Groups = [new("1", "Kinh tế")], Targets = [Target("1", 31), doubled] }))
            .ShouldBeNull();
        var refusal = (await cast.App.AcceptAsync(draft, 2)).ShouldNotBeNull();
        refusal.Code.ShouldBe("plan.not_whole");
        refusal.Message.ShouldContain("dòng 40: chỉ tiêu “1” bị trùng (đã có ở dòng 31)");
        await AllOpenAsync();
    }

    [Fact]
    public async Task A_text_with_a_copied_page_shows_it_to_the_reader_and_breaks_no_page()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Sources.Root, "tests", "fixtures", "plans", "xa-dong-bai.txt"));
        var text = string.Join('\n', [.. lines.Take(35), .. lines.Skip(10).Take(25), .. lines.Skip(35)]);
        var draft = await cast.App.UploadTextAsync(text);
        var office = await cast.BrowserAsync("vanphong");
        (await office.ReadAsync($"/ke-hoach/ban-thao/{draft}")).DocumentElement.TextContent.ShouldContain("Lặp lại chỉ tiêu");
        (await cast.App.AcceptAsync(draft, otherPlace: true)).ShouldBeNull();
        await AllOpenAsync();
    }

    private async Task AllOpenAsync()
    {
        var chair = await cast.BrowserAsync("chutich");
        foreach (var page in _pages) (await chair.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
    }

    private Task<Refusal?> CorrectAsync(Guid draft, PlanDocument corrected) => cast.App.AsAsync("vanphong", services =>
        services.GetRequiredService<PlanDrafts>().CorrectAsync(draft, 1, corrected, default));

    private static Target Target(string no, int line) => new()
    {
        No = no,
        Group = "1",
        Name = "Chỉ tiêu",
        Provision = new Provision { Reference = "Phần II", Lines = new(line, line) },
    };
}
