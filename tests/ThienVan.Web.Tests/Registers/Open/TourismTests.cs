using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Tests.Pictured;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Open;
using ThienVan.Web.Registers.Open.Showing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers.Open;

/// <summary>Sights as a visitor finds them, with what their keepers put there.</summary>
public sealed class TourismTests
{
    private const int Largest = 40 * 1024;

    // MPEG 1, Layer III, 128 kbit/s, 44,1 kHz, behind a tag with its author.
    private static readonly byte[] _sound =
    [
        .. "ID3"u8, 4, 0, 0, 0, 0, 0, 20, .. "TPE1 Nguyen Van Anh."u8,
        .. Enumerable.Repeat((byte[])[0xFF, 0xFB, 0x90, 0x00, .. new byte[413]], 20).SelectMany(frame => frame),
    ];

    [Fact]
    public async Task A_sight_is_told_in_two_languages_and_says_what_nobody_wrote()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.SightAsync("Chùa Hồng Phúc", "20.80, 106.60", ("ten-tieng-anh", "Hồng Phúc Pagoda"), ("gioi-thieu", "Chùa ở phường."),
            ("gioi-thieu-tieng-anh", "A pagoda of the ward."), ("lien-he", "Nguyễn Văn Riêng"));
        var visitor = app.Browse();
        (await visitor.ReadAsync("/")).QuerySelector($"main a[href='{RegisterLinks.Visit}']").ShouldNotBeNull();
        (await visitor.ReadAsync(RegisterLinks.Visit)).QuerySelector("h2 a[href='/tham-quan/chua-hong-phuc']").ShouldNotBeNull();
        var page = await visitor.ReadAsync(RegisterLinks.Sight("chua-hong-phuc"));
        page.QuerySelector("section[lang=vi]")!.TextContent.ShouldContain("Chùa ở phường.");
        page.QuerySelector("section[lang=en]")!.TextContent.ShouldContain("A pagoda of the ward.");
        var main = page.QuerySelector("main")!;
        main.TextContent.ShouldContain("chưa ghi");
        main.TextContent.ShouldNotContain("Riêng");
        page.QuerySelectorAll("[data-speak]").ShouldAllBe(button => button.HasAttribute("hidden"));
        (await visitor.GetAsync(RegisterLinks.Sight("chua-khac"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_of_one_name_are_found_by_their_ids_and_a_twin_in_two_registers_is_told_of_once()
    {
        await using var app = await PlanRoom.StartAsync();
        var (one, other) = (await app.SightAsync("Chùa Tây Sơn"), await app.SightAsync("Chùa Tây Sơn"));
        var visitor = app.Browse();
        foreach (var id in new[] { one, other })
            (await visitor.ReadAsync(RegisterLinks.Sight($"{id}"))).QuerySelector("h1")!.TextContent.ShouldBe("Chùa Tây Sơn");
        (await visitor.GetAsync(RegisterLinks.Sight("chua-tay-son"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await app.TryAddAsync(new()
        {
            ["ma"] = "DT-7",
            ["ten"] = "Đền Kiên Vũ",
            ["loai"] = "den",
            ["xep-hang"] = "chua-ra-soat",
            ["hien-trang"] = "chua-ra-soat",
        }, Cast.OtherUnit, register: "di-tich")).Refusal.ShouldBeNull();
        await app.SightAsync("Đền Kiên Vũ", place: null, ("di-tich", "dt-7"));
        (await visitor.ReadAsync(RegisterLinks.Visit)).QuerySelectorAll("h2 a")
            .Count(link => link.TextContent == "Đền Kiên Vũ").ShouldBe(1);
    }

    [Fact]
    public async Task A_walk_goes_on_to_the_nearest_and_says_that_it_is_as_the_crow_flies()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.SightAsync("Ba", "20.830, 106.60");
        await app.SightAsync("Một", "20.800, 106.60");
        await app.SightAsync("Hai", "20.810, 106.60");
        await app.SightAsync("Không đâu");
        var visitor = app.Browse();
        var page = await visitor.ReadAsync($"{RegisterLinks.Walk}?diem=ba&diem=mot&diem=hai&diem=khong-dau&diem=la&dau=mot");
        page.QuerySelectorAll("ol.bullets a").Select(link => link.TextContent).ShouldBe(["Một", "Hai", "Ba"]);
        var main = page.QuerySelector("main")!.TextContent;
        string[] told =
        [
            "cách điểm trước 1,1 km", "cách điểm trước 2,2 km", "3,3 km đường chim bay", "Chưa có vị trí nên không xếp vào: Không đâu",
        ];
        foreach (var said in told) main.ShouldContain(said);
        (await visitor.ReadAsync(RegisterLinks.Walk)).QuerySelector("main")!.TextContent.ShouldContain("Chưa chọn điểm nào");
    }

    [Fact]
    public async Task Pictures_and_narrations_are_cleaned_shown_and_taken_off_again()
    {
        await using var app = await PlanRoom.StartAsync();
        var sight = await app.SightAsync("Chùa Hồng Phúc", place: null, ("gioi-thieu", "Chùa ở phường."));
        (await ShowAsync(app, sight, ShownKind.Picture, "Cổng chùa", Pictures.Jpeg())).ShouldBeNull();
        (await ShowAsync(app, sight, ShownKind.Vietnamese, "Lời kể", _sound)).ShouldBeNull();
        var (visitor, address) = (app.Browse(), RegisterLinks.Sight("chua-hong-phuc"));
        var page = await visitor.ReadAsync(address);
        var picture = page.QuerySelector("main img")!;
        picture.GetAttribute("alt").ShouldBe("Cổng chùa");
        var (photo, sound) = (await visitor.GetAsync(picture.GetAttribute("src")!), await visitor.GetAsync(
            page.QuerySelector("section[lang=vi] audio")!.GetAttribute("src")!));
        (photo.Content.Headers.ContentType!.MediaType, sound.Content.Headers.ContentType!.MediaType).ShouldBe(("image/jpeg", "audio/mpeg"));
        (await photo.Content.ReadAsStringAsync()).ShouldNotContain(Pictures.Secret);
        (await sound.Content.ReadAsStringAsync()).ShouldNotContain("Nguyen Van Anh");
        (await visitor.ReadAsync(RegisterLinks.OpenItem("diem-du-lich", sight))).QuerySelector("main img").ShouldNotBeNull();

        var id = Guid.Parse(picture.GetAttribute("src")![^36..]);
        (await app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ShowingService>()
            .RemoveAsync("diem-du-lich", sight, id, default))).ShouldBeNull();
        (await visitor.ReadAsync(address)).QuerySelector("main img").ShouldBeNull();
        (await visitor.GetAsync(RegisterLinks.ShownFile(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.EventsAsync())[^1].Kind.ShouldBe("registers.withdrawn");
    }

    [Fact]
    public async Task What_the_office_keeps_on_an_item_and_what_left_the_public_pages_is_sent_to_nobody()
    {
        await using var app = await PlanRoom.StartAsync();
        var sight = await app.SightAsync("Chùa Hồng Phúc");
        (await ShowAsync(app, sight, ShownKind.Picture, "Cổng chùa", Pictures.Jpeg())).ShouldBeNull();
        var own = await app.InScopeAsync(async services =>
        {
            var files = services.GetRequiredService<FileStore>();
            var file = await files.CheckAsync(new MemoryStream(Pictures.Png()), "a.png", default);
            return await services.GetRequiredService<WriteScope>().RunAsync<Guid>(Actor.System("Thử"), async change =>
            {
                var row = await files.KeepAsync(change, RegisterLinks.ItemSubject(sight), unit: null, file.Value, default);
                change.Record(RegisterEvents.Demonstrated, "registers");
                return row.Id;
            }, default);
        });
        var shown = await app.InScopeAsync(services => services.GetRequiredService<FileStore>()
            .Under(RegisterLinks.ShownSubject(sight)).Select(row => row.Id).SingleAsync());
        var visitor = app.Browse();
        (await visitor.GetAsync(RegisterLinks.ShownFile(shown))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(RegisterLinks.ShownFile(own.Value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ThienVan.Web.Registers.Items.ItemService>()
            .MoveAsync("diem-du-lich", new(sight, "dung", new(2026, 11, 20), Reason: null), default))).ShouldBeNull();
        (await visitor.GetAsync(RegisterLinks.ShownFile(shown))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(ShownKind.Picture, "", "open.caption")]
    [InlineData(ShownKind.Vietnamese, "Lời kể", "file.sound")]
    [InlineData(ShownKind.Picture, "Văn bản", "open.picture")]
    public async Task What_cannot_be_shown_is_refused(ShownKind kind, string caption, string code)
    {
        await using var app = await PlanRoom.StartAsync();
        var sight = await app.SightAsync("Chùa Hồng Phúc");
        (await ShowAsync(app, sight, kind, caption, "chữ thường"u8.ToArray()))!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task The_keeper_s_page_takes_and_drops_files()
    {
        await using var app = await PlanRoom.StartAsync();
        var sight = await app.SightAsync("Chùa Hồng Phúc");
        var (keeper, address) = (await app.SignInAsync(Cast.OtherUnit), RegisterLinks.Showing("diem-du-lich", sight));
        (await keeper.ReadAsync(RegisterLinks.Item("diem-du-lich", sight))).QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        var page = await keeper.ReadAsync(address);
        var form = page.Forms.First(one => one.QuerySelector("input[type=file]") is not null);
        var body = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            body.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        body.Add(new StringContent("Picture"), "Form.Kind");
        body.Add(new StringContent("Cổng chùa"), "Form.Caption");
        body.Add(new ByteArrayContent(Pictures.Png()), "Form.File", "IMG_1.png");
        (await keeper.SendAsync(HttpMethod.Post, address, body)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await keeper.ReadAsync(address);
        var shown = page.QuerySelector("button[name=Remove]")!.GetAttribute("value")!;
        (await keeper.SubmitFormAsync(address, "so-cong-khai-bo", ("Remove", shown))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await keeper.ReadAsync(address)).QuerySelector("button[name=Remove]").ShouldBeNull();
    }

    [Fact]
    public async Task A_sight_is_light_and_a_sign_leads_to_it()
    {
        await using var app = await TestApp.StartAsync(demo: true, planFile: PlanRoom.RealPlan, settings:
        [
            KeyValuePair.Create("ThienVan:Demonstration:Registers", (string?)"true"),
            KeyValuePair.Create("ThienVan:PublicUrl", (string?)"https://phuong.example.vn/"),
        ]);
        var visitor = app.Browse();
        var page = await visitor.ReadAsync(RegisterLinks.Sight("doi-thien-van"));
        page.QuerySelector("main .notice")!.TextContent.ShouldContain("Mục minh họa");
        foreach (var address in new[] { RegisterLinks.Visit, RegisterLinks.Sight("doi-thien-van"), RegisterLinks.Sight("chua-hong-phuc") })
            (await (await visitor.GetAsync(address)).Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(Largest, address);
        (await visitor.ReadAsync(RegisterLinks.Visit)).QuerySelectorAll("article").Length.ShouldBe(15);
        (await visitor.ReadAsync(RegisterLinks.VisitSigns)).QuerySelectorAll("svg").Length.ShouldBeGreaterThanOrEqualTo(15);
        (await app.Browse().ReadAsync($"{RegisterLinks.Walk}?diem=doi-thien-van")).QuerySelector("main .notice")!.TextContent
            .ShouldContain("minh họa");
    }

    private static Task<Refusal?> ShowAsync(TestApp app, Guid sight, ShownKind kind, string caption, byte[] content) =>
        app.AsAsync(Cast.OtherUnit, services => services.GetRequiredService<ShowingService>()
            .AddAsync("diem-du-lich", new(sight, kind, caption, new MemoryStream(content)), default));
}
