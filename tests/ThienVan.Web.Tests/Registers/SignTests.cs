using System.Net;
using ThienVan.Web.Registers;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Signs with a code: they hang for years, so what they say and where they lead must be so.</summary>
public sealed class SignTests
{
    [Fact]
    public async Task A_sign_of_the_demonstration_can_be_looked_at_and_says_that_it_is_a_trial()
    {
        await using var app = await PlanRoom.StartAsync();
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var page = (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(RegisterLinks.Sign(RegisterOffice.Lamps, lamp)))
            .QuerySelector("main")!;
        page.QuerySelectorAll(".qr-square svg").Length.ShouldBe(1);
        page.TextContent.ShouldContain(SignAddress.Trial);
        page.TextContent.ShouldContain("công khai của mục này, ai cũng xem được");
        await app.SightAsync("Đồi Thiên Văn");
        (await app.Browse().ReadAsync("/tham-quan/bien")).QuerySelector("main")!.TextContent.ShouldContain(SignAddress.Trial);
    }

    [Fact]
    public async Task Citizens_are_told_of_no_settings_where_no_address_is_set()
    {
        await using var app = await TestApp.StartAsync(demo: false);
        var page = (await app.Browse().ReadAsync("/tham-quan/bien")).QuerySelector("main")!;
        page.TextContent.ShouldContain("Chưa có biển để in");
        page.InnerHtml.ShouldNotContain("ThienVan:");
        page.QuerySelectorAll(".qr-square").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_code_of_what_is_gone_says_since_when_and_what_never_was_public_is_not_found()
    {
        await using var app = await PlanRoom.StartAsync();
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var poor = (await app.TryAddAsync(new()
        {
            ["ma"] = "HN-1",
            ["chu-ho"] = "Bà Nguyễn Thị Bí Mật",
            ["to-dan-pho"] = "tdp-01",
            ["nhan-khau"] = "3",
        }, Cast.OtherUnit, register: RegisterOffice.Poor)).Value;
        (await app.Browse().GetAsync(RegisterLinks.OpenItem(RegisterOffice.Lamps, lamp))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.MoveAsync(lamp, "thao-do", new(2026, 11, 20));
        var gone = await app.Browse().GetAsync(RegisterLinks.OpenItem(RegisterOffice.Lamps, lamp));
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync()).ShouldContain("tháo dỡ, từ 20/11/2026");
        foreach (var address in new[]
        {
            RegisterLinks.OpenItem(RegisterOffice.Lamps, Guid.CreateVersion7()), RegisterLinks.OpenItem(RegisterOffice.Poor, poor),
        })
            (await app.Browse().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
