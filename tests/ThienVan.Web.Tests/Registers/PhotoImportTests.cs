using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Registers;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Evidence;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;
using Pictures = ThienVan.Tests.Pictured.Pictures;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Photos in a .zip come to the items their names mean: looked at first, cleaned, nothing twice, nothing else than pictures.
/// </summary>
public sealed class PhotoImportTests
{
    private static readonly string _page = RegisterLinks.Photos(RegisterOffice.Lamps);

    [Fact]
    public async Task Photos_are_looked_at_hung_on_their_items_and_hung_once()
    {
        await using var app = await PlanRoom.StartAsync();
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var numbered = await app.AddAsync(RegisterOffice.Lamp("Đ-001_2", "12/10/2026"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var zip = Zip(("Đ-001.jpg", Pictures.Jpeg(1)), ("anh/đ-001_1.jpg", Pictures.Jpeg(3)), ("Đ-001_2.png", Pictures.Png()),
            ("Đ-999.jpg", Pictures.Jpeg(6)), ("ghi chú.txt", "chữ"u8.ToArray()), ("__MACOSX/._Đ-001.jpg", [1]),
            ("con.zip", Zip(("a.jpg", [1]))));
        var opened = await Browser.ParseAsync(await officer.UploadAsync(_page, "so-anh", "anh.zip", zip));
        var said = opened.QuerySelector("main")!.TextContent;
        foreach (var one in new[] { "ghi chú.txt", "tệp nén trong tệp nén", "Sẽ ghi", "1 ảnh không khớp mục", "Không có mục mang mã này" })
            said.ShouldContain(one);
        (await FilesAsync(app, lamp)).ShouldBeEmpty();

        var address = opened.QuerySelector("form[action^='/so/den-nang-luong/nhap/anh/']")!.GetAttribute("action")!;
        (await (await app.SignInAsync("truong.kinh-te")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var done = await Browser.ParseAsync(await officer.SubmitWholeFormAsync(address, "so-nhan-anh"));
        done.QuerySelector("main")!.TextContent.ShouldContain("Đã ghi 3 ảnh");
        (await FilesAsync(app, lamp)).Select(file => file.FileName).ShouldBe(["Đ-001.jpg", "đ-001_1.jpg"], ignoreOrder: true);
        var photo = (await FilesAsync(app, numbered)).ShouldHaveSingleItem();
        var bytes = await (await officer.GetAsync($"/tep/{photo.Id}")).Content.ReadAsByteArrayAsync();
        System.Text.Encoding.Latin1.GetString(bytes).ShouldNotContain(Pictures.Secret);
        (await officer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var same = Zip(("Đ-001.jpg", Pictures.Jpeg(1)), ("Đ-001_9.jpg", Pictures.Jpeg(1)));
        var again = await officer.UploadAsync(_page, "so-anh", "anh.zip", same);
        var second = await officer.ReadAsync(again.Headers.Location!.ToString());
        second.QuerySelector("main")!.TextContent.ShouldContain("2 ảnh sổ đã có");
        second.QuerySelectorAll("form[action^='/so/den-nang-luong/nhap/anh/']").ShouldBeEmpty();
        (await app.EventsAsync()).Count(row => row.Kind == "registers.photo_added").ShouldBe(3);
    }

    [Fact]
    public async Task A_name_without_marks_is_taken_where_one_item_alone_can_be_meant_and_says_so()
    {
        await using var app = await PlanRoom.StartAsync();
        foreach (var key in new[] { "Đ-001", "Đ-002", "D-002", "Đ-003" }) await app.AddAsync(RegisterOffice.Lamp(key, "12/10/2026"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var zip = Zip(("d-001.jpg", Pictures.Jpeg(1)), ("d-002.jpg", Pictures.Jpeg(3)), ("đ-002.jpg", Pictures.Jpeg(6)),
            ("đ-002_1.jpg", Pictures.Jpeg(1)), ("d003.jpg", Pictures.Jpeg(1)));
        var sent = await officer.UploadAsync(_page, "so-anh", "anh.zip", zip);
        var page = await officer.ReadAsync(sent.Headers.Location!.ToString());
        page.QuerySelectorAll("table.stacked tbody tr")
            .Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())))
            .ShouldBe(
            [
                "d-001.jpg|Đ-001|Thêm vào mục; tên ảnh khác dấu với mã, đề nghị kiểm tra", "d-002.jpg|D-002|Thêm vào mục",
                "đ-002.jpg|Đ-002|Thêm vào mục", "đ-002_1.jpg|Đ-002|Thêm vào mục", "d003.jpg|–|Không có mục mang mã này",
            ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_name_that_several_items_may_be_meant_by_is_hung_on_none()
    {
        await using var app = await PlanRoom.StartAsync();
        foreach (var key in new[] { "Á-1", "À-1" }) await app.AddAsync(RegisterOffice.Lamp(key, "12/10/2026"));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var sent = await officer.UploadAsync(_page, "so-anh", "anh.zip", Zip(("a-1.jpg", Pictures.Jpeg(1))));
        var page = await officer.ReadAsync(sent.Headers.Location!.ToString());
        page.QuerySelector("table.stacked tbody tr")!.TextContent.ShouldContain("Khớp nhiều mục khi bỏ dấu");
        page.QuerySelectorAll("form[action^='/so/den-nang-luong/nhap/anh/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_picture_under_two_names_hangs_on_both_items_and_once_on_one()
    {
        await using var app = await PlanRoom.StartAsync();
        var (one, other) = (await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026")),
            await app.AddAsync(RegisterOffice.Lamp("Đ-002", "12/10/2026")));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var zip = Zip(("Đ-001.jpg", Pictures.Jpeg(1)), ("Đ-001_2.jpg", Pictures.Jpeg(1)), ("Đ-002.jpg", Pictures.Jpeg(1)));
        var opened = await officer.UploadAsync(_page, "so-anh", "anh.zip", zip);
        await officer.SubmitWholeFormAsync(opened.Headers.Location!.ToString(), "so-nhan-anh");
        foreach (var item in new[] { one, other })
        {
            var photo = (await FilesAsync(app, item)).ShouldHaveSingleItem();
            (await officer.GetAsync($"/tep/{photo.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_is_no_sound_zip_is_refused_and_leaves_nothing()
    {
        await using var app = await PlanRoom.StartAsync();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var many = Zip([.. Enumerable.Range(0, 301).Select(at => ($"{at}.jpg", Pictures.Jpeg()))]);
        var bomb = Zip(("to.jpg", [.. Pictures.Jpeg(), .. new byte[101 << 20]]));
        foreach (var (file, why) in new[]
        {
            ("không phải zip"u8.ToArray(), "không phải tệp .zip"), (Zip(("a.jpg", Pictures.Jpeg()))[..60], "không phải tệp .zip"),
            (many, "hơn 300 tệp"), (bomb, "giải nén ra quá"), (Zip(), "không có ảnh nào"),
        })
            (await Browser.ParseAsync(await officer.UploadAsync(_page, "so-anh", "anh.zip", file))).QuerySelector("main")!.TextContent
                .ShouldContain(why);
        (await app.EventsAsync()).ShouldNotContain(row => row.Kind == "registers.photos_read");
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var kept = new MemoryStream();
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }

        return kept.ToArray();
    }

    private static Task<Attachment[]> FilesAsync(TestApp app, Guid item) => app.InScopeAsync(services =>
    {
        var files = services.GetRequiredService<FileStore>();
        return files.ListAsync(files.On(RegisterLinks.ItemSubject(item)), default);
    });
}
