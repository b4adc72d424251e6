using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>Every screen, at every width, in light and dark.</summary>
public sealed class ScreenTests(Chromium chromium, Site site)
{
    private static readonly (int Width, int Height)[] _sizes = [(320, 640), (360, 740), (1366, 768), (1920, 1080)];

    public static TheoryData<string, string, string?> Screens => new()
    {
        { "cong-cong-khai", "/", null },
        { "the-zalo", "/the", null },
        { "dang-nhap", "/dang-nhap", null },
        { "khong-co-trang", "/khong-co-trang-nay", null },
        { "khong-co-quyen", "/he-thong", "xem" },
        { "ban-dieu-hanh", "/dieu-hanh", "chutich" },
        { "man-treo-tuong", "/dieu-hanh/tuong", "chutich" },
        { "chi-tieu", "/chi-tieu", "chutich" },
        { "chi-tieu-15", "/chi-tieu/15", "chutich" },
        { "chi-tieu-3", "/chi-tieu/3", "chutich" },
        { "giao-chi-tieu", "/chi-tieu/giao", "vanphong" },
        { "nhap-van-ban-giao", "/chi-tieu/giao/nhap?cap=FromWard", "vanphong" },
        { "ra-soat", "/ra-soat", "chutich" },
        { "ra-soat-mot-dieu", "/ra-soat/can-ngheo", "chutich" },
        { "ra-soat-hai-cau", "/ra-soat/ho-kinh-doanh", "chutich" },
        { "ra-soat-mot-dieu-xem", "/ra-soat/can-ngheo", "xem" },
        { "ke-hoach", "/ke-hoach", "vanphong" },
        { "nhan-su", "/nhan-su", "quantri" },
        { "them-nguoi", "/nhan-su/them", "quantri" },
        { "don-vi", "/nhan-su/don-vi", "quantri" },
        { "to-dan-pho", "/nhan-su/don-vi/tdp-01", "quantri" },
        { "tai-khoan", "/tai-khoan", "phochutich" },
        { "phong-trao", "/cong-viec/phong-trao", "totruong01" },
        { "phong-trao-them", "/cong-viec/phong-trao/them", "vanphong" },
        { "so-theo-doi", "/so", "xem" },
        { "so-danh-sach", "/so/den-nang-luong", "vanphong" },
        { "so-so-lieu", "/so/to-dan-pho/so-lieu", "chutich" },
        { "so-cach-ghi", "/so/truong-hoc/cach-ghi", "xem" },
        { "so-them", "/so/cay-xanh/them", "vanphong" },
        { "so-nhap", "/so/doanh-nghiep/nhap", "vanphong" },
        { "du-lieu", "/du-lieu", null },
        { "du-lieu-danh-sach", "/du-lieu/den-nang-luong", null },
        { "ogc", "/ogc/api", null },
        { "tham-quan", "/tham-quan", null },
        { "tham-quan-diem", "/tham-quan/chua-hong-phuc", null },
        { "tham-quan-duong-di", "/tham-quan/duong-di?diem=chua-hong-phuc&diem=doi-thien-van", null },
        { "tham-quan-bien", "/tham-quan/bien", null },
        { "viec-cua-toi", "/viec-cho-toi", "vanphong" },
        { "viec-cua-toi-xong", "/viec-cho-toi", "xem" },
        { "cac-phong", "/cac-phong", "quantri" },
        { "tim", "/tim?tim=bao cao", "vanphong" },
        { "mau", "/mau", "vanphong" },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Is_accessible_and_fits_at_every_width_in_light_and_dark(string name, string address, string? user)
    {
        var page = await chromium.OpenAsync(site);
        if (user is not null) await page.SignInAsync(user);
        await page.SetViewportSizeAsync(_sizes[0].Width, _sizes[0].Height);
        await page.GotoAsync(address);
        foreach (var (width, height) in _sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.PictureAsync(name, ColorScheme.Light);
            await page.ShouldBeSoundAsync($"{address} at {width}, light");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.PictureAsync(name, ColorScheme.Dark);
            await page.ShouldBeLegibleAsync($"{address} at {width}, dark");
        }
    }
}
