using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.HandIn;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What a cell of somebody's sheet shows is what it means; what it cannot mean is refused with its cell. And a file of the house
/// brought back changes nothing.</summary>
public sealed class ForeignCellTests
{
    [Fact]
    public async Task A_cell_means_what_it_shows_or_is_refused_with_its_place()
    {
        await using var app = await PlanRoom.StartAsync();
        var book = Book(["Mã cột", "Tuyến đường, ngõ", "Ngày lắp", "Nguồn", "Công suất"], 8).Fill(
            ("A2", new Formatted(12, "\"CX-\"000")), ("B2", new Formatted(46082, "mm/yyyy")), ("C2", new Formatted(46307, "dd/mm/yyyy")),
            ("A3", new Formatted(201234567, "0000000000")), ("B3", new Formatted(0.5m, "0%")), ("C4", new Formatted(46082, "mm/yyyy")),
            ("E5", new Formatted(0.5m, "0%")), ("E6", new Formatted(60.4m, "0")), ("A7", true), ("A8", new Formatted(46082.5m, "h:mm")),
            ("E9", new Formatted(46307, "dd/mm/yyyy")));
        var id = await OpenAsync(app, RegisterOffice.Lamps, book, "den.xlsx");
        var rows = (await ReviewAsync(app, RegisterOffice.Lamps, id)).Rows;
        rows.Where(row => row.Item is not null).Select(row => (row.Item!["ma"], row.Item["tuyen"], row.Item["ngay-lap"]))
            .ShouldBe([("CX-012", "03/2026", "2026-10-12"), ("0201234567", "50%", "2026-10-12")]);
        rows.SelectMany(row => row.Refused).Select(cell => $"{CellAddress.Letters(cell.Column!.Value)}{cell.Row} {cell.Message}").ShouldBe(
        [
            "C4 Ô C4 không hiện đủ ngày, tháng, năm; đề nghị gõ đủ, như 01/03/2026.",
            "E5 Ô hiện 50%, còn “Công suất” không phải tỷ lệ phần trăm; đề nghị ghi số theo W.",
            "E6 Ô E6 hiện 60 nhưng giữ 60,4. Đề nghị đổi định dạng ô hoặc làm tròn, để ô hiện đúng số cần báo cáo.",
            "A7 Ô A7 là giá trị đúng/sai (TRUE) của bảng tính, không phải chữ hay số; "
                + "đề nghị đặt định dạng ô là Văn bản rồi gõ lại.",
            "A8 Ô A8 là ngày giờ có định dạng riêng mà cột cần chữ; đề nghị đặt định dạng ô là Văn bản rồi gõ lại như đang thấy.",
            "E9 Công suất: không đọc được “12/10/2026”; đề nghị gõ số như 1234.",
        ]);
        var page = (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id)))
            .QuerySelector("section[aria-labelledby=chua-nhan]")!.TextContent;
        page.ShouldContain("03/2026");
        page.ShouldNotContain("46082");
    }

    [Fact]
    public async Task Texts_that_look_like_formulas_come_back_as_they_were()
    {
        await using var app = await PlanRoom.StartAsync();
        foreach (var key in new[] { "=A1", "'=A1", "''+B", "'Đ-1", "@C" }) await app.AddAsync(RegisterOffice.Lamp(key, "12/10/2026"));
        var file = await TakenAsync(app, RegisterOffice.Lamps);
        var rows = (await ReviewAsync(app, RegisterOffice.Lamps, await OpenAsync(app, RegisterOffice.Lamps, file, "so.csv"))).Rows;
        rows.Select(row => (row.Fate, row.Refused.Count)).ShouldBe(Enumerable.Repeat((RowFate.Same, 0), 5));
    }

    [Fact]
    public async Task The_open_file_of_a_register_moves_no_home_to_its_rounded_place()
    {
        const string Firms = "doanh-nghiep", Exact = "20.8067312 106.6271841";
        await using var app = await PlanRoom.StartAsync();
        (await app.TryAddAsync(new()
        {
            ["ma-so"] = "0201234567",
            ["ten"] = "Công ty Thử",
            ["nganh"] = "thuong-mai",
            ["ngay-thanh-lap"] = "12/10/2026",
            ["doi-moi"] = "chua-ra-soat",
            ["vi-tri"] = "20.8067312, 106.6271841",
        }, register: Firms)).Refusal.ShouldBeNull();
        var file = await TakenAsync(app, Firms);
        var id = await OpenAsync(app, Firms, file, "so.csv");
        var row = (await ReviewAsync(app, Firms, id)).Rows.Single();
        (row.Fate, row.KeepsPlace, row.Item!["vi-tri"]).ShouldBe((RowFate.Same, true, Exact));
        (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(RegisterLinks.Sheet(Firms, id))).QuerySelector("main")!.TextContent
            .ShouldContain("1 dòng có vị trí đã làm tròn");

        var moved = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("20.807", "20.817", StringComparison.Ordinal));
        var other = (await ReviewAsync(app, Firms, await OpenAsync(app, Firms, moved, "so.csv"))).Rows.Single();
        (other.Fate, other.KeepsPlace).ShouldBe((RowFate.Changed, false));
    }

    private static byte[] Book(string[] head, int rows) => WorkbookWriter.Write(
    [
        new()
        {
            Name = "Đèn",
            Columns = [.. head.Select(_ => new SheetColumn(20))],
            Rows =
            [
                new([.. head.Select(text => SheetCell.Of(text))]),
                .. Enumerable.Range(2, rows).Select(row => new SheetRow(
                    [.. new[] { $"Đ-{row}", "Ngõ 1", "12/10/2026", "Xã hội hóa", "60" }.Select(text => SheetCell.Of(text))])),
            ],
        },
    ]);

    private static async Task<byte[]> TakenAsync(TestApp app, string register) =>
        await (await app.Browse().GetAsync(RegisterLinks.OpenFile(register, "csv"))).Content.ReadAsByteArrayAsync();

    private static async Task<Guid> OpenAsync(TestApp app, string register, byte[] file, string name)
    {
        var opened = await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
            .OpenAsync(register, new MemoryStream(file), name, default));
        opened.Refusal.ShouldBeNull();
        return opened.Value;
    }

    private static async Task<ImportReview> ReviewAsync(TestApp app, string register, Guid id) => (await app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportReader>().ReviewAsync(register, id, default)))!;
}
