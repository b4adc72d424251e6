using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.SignIn;

namespace ThienVan.Web.Tests.Shared;

public sealed class FirstDayTests : IAsyncLifetime
{
    private const string Door = "/quan-tri-dau-tien", Password = "Rieng-2026-ab";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(demo: false);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_empty_ward_leads_to_its_first_administrator_and_then_shuts_that_door()
    {
        var visitor = _app.Browse();
        (await visitor.GetAsync("/dang-nhap")).Headers.Location!.ToString().ShouldEndWith(Door);
        var opened = await OpenAsync(visitor, await CodeAsync());
        var door = opened.Headers.Location!.ToString();
        (await visitor.ReadAsync(door)).QuerySelector("main")!.TextContent.ShouldContain("Đã mở tài khoản quản trị");
        (await visitor.GetAsync(Door)).Headers.Location!.ToString().ShouldEndWith("/dang-nhap");
        (await CodeOrNullAsync()).ShouldBeNull();
        (await visitor.SubmitAsync("/dang-nhap", ("Form.Name", "quan.tri"), ("Form.Password", Password)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA-AAAA-AAAA-AAAA")]
    public async Task Nobody_opens_it_who_cannot_read_the_machine(string code)
    {
        var page = await OpenAsync(_app.Browse(), code);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("thienvan user code");
        (await _app.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_code_is_read_as_people_type_it() =>
        (await OpenAsync(_app.Browse(), (await CodeAsync()).Replace("-", " ").ToLowerInvariant()))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

    [Fact]
    public async Task Steps_are_left_and_taken_up_again_by_who_may_do_them()
    {
        await AddAsync("vanphong", Role.Office);
        var office = await _app.SignInAsync("vanphong", Password);
        var page = await office.ReadAsync("/nhung-buoc-dau");
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("Còn ");
        page.QuerySelectorAll("main ol > li").Length.ShouldBe(7);
        page.QuerySelectorAll("main ol a.button").Select(link => link.GetAttribute("href")).ShouldBe(["/ke-hoach", "/bao-cao/mo-ky"]);
        var inbox = await office.ReadAsync("/viec-cho-toi");
        inbox.QuerySelector("main")!.TextContent.ShouldContain("Làm tiếp những bước đầu: kế hoạch 5 năm");

        await AddAsync("chutich", Role.Chair);
        (await office.ReadAsync("/nhung-buoc-dau")).QuerySelector("main")!.TextContent.ShouldContain("✓ 1 người của Văn phòng, 1 Chủ tịch");
    }

    [Fact]
    public async Task A_demonstration_begins_with_everything()
    {
        await using var demo = await TestApp.StartAsync();
        var page = await (await demo.SignInAsync("quantri")).ReadAsync("/nhung-buoc-dau");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Phường đã sẵn sàng");
    }

    private async Task<string> CodeAsync() => (await CodeOrNullAsync())!;

    private Task<string?> CodeOrNullAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<FirstAdministrator>().CodeAsync(default));

    private static Task<HttpResponseMessage> OpenAsync(Browser visitor, string code) => visitor.SubmitAsync(
        Door, ("Form.Code", code), ("Form.SignInName", "quan.tri"), ("Form.Name", "Nguyễn Văn An"), ("Form.Password", Password),
        ("Form.Again", Password));

    private async Task AddAsync(string name, Role role) => (await _app.InScopeAsync(services =>
        services.GetRequiredService<PeopleService>().AddUserAsync(Actor.System("Thử"), new AddUser
        {
            SignInName = name,
            Name = "Người dùng",
            Role = role,
            Password = Password,
            ChosenByOwner = true,
        }, default))).IsRefused.ShouldBeFalse();
}
