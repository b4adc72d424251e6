using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Browser.Tests;

/// <summary>A thousand trees out of somebody's own sheet, mended and sent again; then a figure of the plan counted out of a register,
/// accepted, approved, and the same for ever. Registers begin empty, so it has a site of its own.</summary>
public sealed class TreesJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private const string Trees = "/so/cay-xanh", Lamps = "/so/den-nang-luong";
    private const int Many = 1000;

    private readonly Site _site = new() { Settings = new Dictionary<string, string> { ["ThienVan__Demonstration__Registers"] = "false" } };

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_thousand_trees_of_a_messy_sheet_are_looked_at_kept_mended_and_sent_again()
    {
        var page = await OpenAsync(OpenRound.Unit);
        await SendAsync(page, $"{Trees}/nhap", MessySheet());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Sẽ thêm 996, sửa 0 mục, 0 không đổi, 4 dòng chưa nhận được");
        await page.PictureAsync("cay-xem-truoc", ColorScheme.Light);
        await page.ShouldBeSoundAsync("the preview of a sheet");
        foreach (var told in new[] { "hôm nọ", "Xoài", "Trùng với dòng", "16/06/2099" })
            await Assertions.Expect(page.Locator("section[aria-labelledby=chua-nhan]")).ToContainTextAsync(told);
        var refused = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Tải các dòng cần sửa (.xlsx)").ClickAsync());
        var mended = await MendedAsync(await refused.PathAsync());
        await KeepAsync(page, "Đã thêm 996, sửa 0 mục");

        await SendAsync(page, $"{Trees}/nhap", mended);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Sẽ thêm 4, sửa 0 mục, 0 không đổi, 0 dòng chưa nhận được");
        await KeepAsync(page, "Đã thêm 4, sửa 0 mục");
        await SendAsync(page, $"{Trees}/nhap", MessySheet());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Sẽ thêm 0, sửa 0 mục, 996 không đổi, 4 dòng chưa nhận được");

        await page.GotoAsync(Trees);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1.000 cây");
        await page.GotoAsync($"{Trees}?tim=CX-0007");
        await page.Locator("tbody a.strong").First.ClickAsync();
        foreach (var kept in new[] { "Lê Lai", "20.8070000, 106.6270000", "07/03/2026", "2,5 m" })
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(kept);
        await page.GotoAsync($"{Trees}?tim=CX-0600");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Trần Thành Ngọ");
    }

    [Fact]
    public async Task A_figure_counted_from_the_register_is_accepted_approved_and_stays_what_it_was()
    {
        var officer = await OpenAsync(OpenRound.Unit);
        foreach (var number in new[] { 1, 2, 3 }) await AddLampAsync(officer, $"Đ-{number}", Day(-7));
        var office = await OpenAsync("vanphong");
        var round = $"/bao-cao/ky/{await _site.OpenRoundAsync(OpenRound.Lamps)}";

        await officer.GotoAsync($"{round}/nhap/{OpenRound.Unit}");
        await officer.Locator("input[name='c.15a.Value']").FocusAsync();
        await officer.Locator("button[value='chep:15a:so-he-thong']").First.PressAsync("Enter");
        await Assertions.Expect(officer.Locator("input[name='c.15a.Value']")).ToHaveValueAsync("3");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Gửi Văn phòng" }).ClickAsync();
        await officer.WaitForURLAsync("**gui=1**");
        await office.GotoAsync($"{round}/duyet");
        await office.GetByRole(AriaRole.Button, new() { Name = "Thẩm tra 1 số liệu không có cảnh báo" }).ClickAsync();
        var chair = await OpenAsync("chutich");
        await chair.GotoAsync($"{round}/duyet");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Phê duyệt 1 số liệu không có cảnh báo" }).ClickAsync();
        await Assertions.Expect(chair.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Đã phê duyệt 1 số.");

        await AddLampAsync(officer, "Đ-4", Day(-7));
        await officer.GotoAsync($"{round}/so-lieu/15a");
        await officer.GetByText("Xem từng mục đã đếm").First.ClickAsync();
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("3 cột đèn");
        await Assertions.Expect(officer.Locator("tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(officer.Locator("tbody")).Not.ToContainTextAsync("Đ-4");
    }

    /// <summary>Merged heads over two rows, half of the words decomposed, half of the streets in TCVN3, numbers as text, places either way
    /// round, days in three forms; of the thousand four are wrong.</summary>
    private static byte[] MessySheet()
    {
        List<SheetRow> rows =
        [
            new(SheetCell.Of("DANH SÁCH CÂY TRỒNG NĂM 2026")), new(),
            Row("TT", "Mã cây", "Loài cây", "Ngày trồng", "Tuyến đường, khu vực", "Vị trí", "", "Chiều cao (m)", "Nguồn"),
            Row("", "", "", "", "", "Vĩ độ", "Kinh độ", "", ""),
        ];
        for (var number = 1; number <= Many; number++) rows.Add(Tree(number));
        return WorkbookWriter.Write(
        [
            new()
            {
                Name = "Cây",
                Columns = [.. Enumerable.Repeat(new SheetColumn(18), 9)],
                Rows = rows,
                Merges = ["A1:I1", "F3:G3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "H3:H4", "I3:I4"],
            },
        ]);
    }

    private static SheetRow Tree(int number)
    {
        var day = new DateOnly(2026, 2, 28).AddDays(number % 28);
        var planted = number switch
        {
            10 => "hôm nọ",
            20 => "16/06/2099",
            _ when number % 3 == 0 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when number % 3 == 1 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            _ => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture),
        };
        var kind = number == 30 ? "Xoài" : number % 2 == 0 ? "Phượng đỏ" : "Bằng lăng tím".Normalize(NormalizationForm.FormD);
        var (north, east) = (Degrees(20.800 + (number % 100 * 0.001)), Degrees(106.620 + (number % 100 * 0.001)));
        return Row(
            $"{number}", number == 40 ? "CX-0039" : $"CX-{number:0000}", kind, planted, Street(number),
            number % 2 == 0 ? north : east, number % 2 == 0 ? east : north, "2,5",
            number % 4 == 0 ? "Xã hội hóa".Normalize(NormalizationForm.FormD) : "Ngân sách");
    }

    // "Trần Thành Ngọ", "Hoàng Quốc Việt" in the fonts of the nineties.
    private static string Street(int number) => number < 500 ? "Lê Lai" : number % 2 == 0 ? "TrÇn Thµnh Ngä" : "Hoµng Quèc ViÖt";

    private static string Degrees(double at) => at.ToString("0.000", CultureInfo.InvariantCulture);

    private static SheetRow Row(params string[] texts) =>
        new([.. texts.Select(text => text.Length == 0 ? SheetCell.Empty() : SheetCell.Of(text))]);

    /// <summary>The refused rows as an officer mends them: the column that says why is cleared.</summary>
    private static async Task<byte[]> MendedAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var sheet = (await WorkbookReader.ReadAsync(file, WorkbookLimits.Default, default)).Value.Sheets[0];
        var last = sheet.Rows[0].Cells[^1].Address.Column;
        var rows = sheet.Rows.Select(row => Row([.. Enumerable.Range(1, last - 1).Select(column => Mended(
            row.Cells.FirstOrDefault(cell => cell.Address.Column == column)?.Text ?? ""))])).ToList();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1)) keys.Add(string.Join('|', row.Cells.Select(cell => cell.Text))).ShouldBeTrue();
        return WorkbookWriter.Write(
        [
            new() { Name = "Cây", Columns = [.. Enumerable.Repeat(new SheetColumn(18), last - 1)], Rows = rows },
        ]);
    }

    private static string Mended(string text) => text switch
    {
        "hôm nọ" or "16/06/2099" => "06/03/2026",
        "Xoài" => "Phượng đỏ",
        "CX-0039" => "CX-0040",
        _ => text,
    };

    private static async Task SendAsync(IPage page, string address, byte[] sheet)
    {
        await page.GotoAsync(address);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "cay.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = sheet,
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.WaitForURLAsync("**/nhap/*-*");
    }

    private static async Task KeepAsync(IPage page, string told)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "mục vào sổ" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(told, new() { Timeout = 60_000 });
    }

    private static async Task AddLampAsync(IPage page, string key, DateOnly installed)
    {
        await page.GotoAsync($"{Lamps}/them");
        await page.Locator("[name='Form[ma]']").FillAsync(key);
        await page.Locator("[name='Form[ngay-lap]']").FillAsync(installed.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await page.Locator("[name='Form[nguon]']").SelectOptionAsync("ngan-sach");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi vào sổ" }).ClickAsync();
        await page.WaitForURLAsync($"**{Lamps}/*-*");
    }

    private async Task<IPage> OpenAsync(string user)
    {
        var page = await chromium.OpenAsync(_site);
        await page.SignInAsync(user);
        return page;
    }

    private static DateOnly Day(int fromToday) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).AddDays(fromToday).DateTime);
}
