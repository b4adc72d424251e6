using System.Net;
using AngleSharp.Dom;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>From signing in, what a person does every day is at most four clicks away: three links and the button itself.</summary>
public sealed class FewClicksTests(WholeDemonstration demonstration) : IClassFixture<WholeDemonstration>
{
    private const int MostLinks = 3;

    /// <summary>The acts of one role: the kind of page, and how its button's words begin.</summary>
    public static TheoryData<string, (string Page, string Button)[]> Acts => new()
    {
        {
            "chutich",
            [
                ("/viec-cho-toi", "Phê duyệt"), ("/bao-cao/ky/*/duyet", "Phê duyệt"), ("/bao-cao/ky/*/duyet", "Trả lại"),
                ("/bao-cao/ky/*", "Nhắc ngay"), ("/bao-cao/ky/*/cong-bo", "Công bố kỳ báo cáo"), ("/ra-soat/*", "Ghi quyết định"),
                ("/cong-viec/giao", "Giao việc"), ("/cong-viec/viec/*", "Nghiệm thu"), ("/cong-viec/giao-ban", "Lập hồ sơ"),
                ("/bao-cao/ky/*/van-ban", "Lưu và xem trước"), ("/tai-khoan", "Ủy quyền"),
            ]
        },
        {
            "vanphong",
            [
                ("/viec-cho-toi", "Thẩm tra"), ("/bao-cao/ky/*/duyet", "Thẩm tra"), ("/bao-cao/ky/*/duyet", "Trả lại"),
                ("/bao-cao/ky/*/nhap/*", "Gửi Văn phòng"), ("/bao-cao/mo-ky", "Mở kỳ"), ("/bao-cao/ky/*", "Nhắc ngay"),
                ("/bao-cao/ky/*/thiet-lap", "Đổi hạn"), ("/bao-cao/ky/*/van-ban", "Lưu nội dung"), ("/cong-viec/giao", "Giao việc"),
                ("/bao-cao/ky/*/bieu-mau/*", "Nhận số liệu"), ("/ke-hoach", "Nạp và đối chiếu"),
            ]
        },
        {
            "truong.kinh-te",
            [
                ("/bao-cao/ky/*/nhap/*", "Gửi Văn phòng"), ("/bao-cao/ky/*/nhap/*", "Lưu nháp"), ("/bao-cao/ky/*/nhap/*", "Thu hồi"),
                ("/bao-cao/ky/*/bieu-mau/*", "Nhận số liệu"), ("/bao-cao/ky/*/so-lieu/*/minh-chung", "Thêm tệp"),
                ("/cong-viec/viec/*", "Báo tiến độ"), ("/cong-viec/viec/*", "Báo cáo kết quả"), ("/cong-viec/viec/*", "Xin gia hạn"),
                ("/cong-viec/viec/*", "Chuyển việc"), ("/cong-viec/phong-trao/*/*/to/*", "Xác nhận"), ("/tai-khoan", "Ủy quyền"),
            ]
        },
        {
            "totruong01",
            [
                ("/bao-cao/ky/*/to-dan-pho/*", "Lấy lại số đã gửi"), ("/cong-viec/phong-trao/*/*/to/*", "Gửi kết quả"),
                ("/tai-khoan", "Ủy quyền"), ("/lich", "Tạo địa chỉ lịch"), ("/doi-mat-khau", "Đổi mật khẩu"),
            ]
        },
        {
            "quantri",
            [
                ("/nhan-su/them", "Tạo tài khoản"), ("/nhan-su/*", "Đặt lại mật khẩu"), ("/nhan-su/*", "Cấp vai trò"),
                ("/nhan-su/*", "Kết thúc vai trò"), ("/nhan-su/*", "Đóng tài khoản"), ("/nhan-su/*", "Đăng xuất trên mọi máy"),
                ("/nhan-su/don-vi", "Thêm đơn vị"), ("/nhan-su/don-vi/*", "Kết thúc đơn vị"), ("/nhan-su/quyen", "Lưu"),
                ("/ke-hoach", "Nạp và đối chiếu"), ("/nhan-su/*/ban-giao", "Bàn giao"),
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task What_is_done_every_day_is_near(string person, (string Page, string Button)[] acts)
    {
        var browser = await demonstration.App.SignInAsync(person);
        var far = acts.ToHashSet();
        await foreach (var (step, answer) in new LinkWalk(browser).GoAsync("/bat-dau"))
        {
            if (far.Count == 0 || step.Clicks > MostLinks) break;
            var buttons = await ButtonsAsync(answer);
            far.RemoveWhere(act => act.Page == LinkWalk.Kind(step.To)
                && buttons.Any(words => words.StartsWith(act.Button, StringComparison.Ordinal)));
        }

        far.ShouldBeEmpty();
    }

    /// <summary>The account stands behind the folded badge, which is a click too.</summary>
    [Fact]
    public async Task From_the_account_the_password_is_one_link_away() =>
        (await (await demonstration.App.SignInAsync("totruong01")).ReadAsync("/tai-khoan")).QuerySelectorAll("main a[href='/doi-mat-khau']")
            .ShouldHaveSingleItem();

    private static async Task<IReadOnlyList<string>> ButtonsAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        var page = await Browser.ParseAsync(answer);
        return [.. page.QuerySelectorAll("main form[method=post] button").Select(button => button.TextContent.Trim())];
    }
}
