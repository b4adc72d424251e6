using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Registers;

/// <summary>Somebody's own sheet becomes items: looked at first, every refused row said, nothing twice.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task A_messy_sheet_is_looked_at_mended_and_sent_again_without_anything_twice()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var id = await OpenAsync(app, Sheet(
            ["Số thứ tự", "Mã cột", "Ngày lắp", "NGUỒN", "Vĩ độ", "Kinh độ", "Công suất (W)"],
            ["1", "Đ-001", "12/10/2026", "Xã hội hóa", "", "", "60"],
            ["2", "Đ-002", "2026-10-13", "ngan sach phuong", "106.6272", "20.8067", "60"],
            ["3", "Đ-002", "14.10.2026", "Xã hội hóa", "", "", ""],
            ["4", "Đ-003", "31/02/2026", "Xã hội hóa", "", "", ""],
            ["5", "Đ-004", "15102026", "Tự có", "", "", "1.234"],
            ["6", "", "15/10/2026", "Xã hội hóa", "", "", ""],
            ["7", "Đ-005", "16/10/2026", "Xã hội hóa", "2301000.5", "593000.25", ""]));
        var review = await ReviewAsync(app, id);
        (review.Count(RowFate.Added), review.Count(RowFate.Changed), review.Count(RowFate.Same), review.Count(RowFate.Refused))
            .ShouldBe((2, 1, 0, 4));
        review.Rows.SelectMany(row => row.Refused).Select(cell => $"{cell.Row} {cell.Column}")
            .ShouldBe(["4 2", "5 3", "6 4", "7 2"]);

        (await TakeAsync(app, id)).ShouldBeNull();
        (await TakeAsync(app, id))!.IsDone.ShouldBeTrue();
        var kept = await CurrentAsync(app);
        kept.Keys.Order(StringComparer.Ordinal).ShouldBe(["đ-001", "đ-002", "đ-005"]);
        (kept["đ-001"].Number, kept["đ-001"].Item["nguon"]).ShouldBe((2, "xa-hoi-hoa"));
        kept["đ-002"].Item["vi-tri"].ShouldBe("20.8067000 106.6272000");
        kept["đ-005"].Latitude!.Value.ShouldBe(20.80, 0.01);

        var again = await OpenAsync(app, Sheet(
            ["Mã cột", "Ngày lắp", "NGUỒN"], ["Đ-003", "28/02/2026", "Xã hội hóa"], ["Đ-002", "13/10/2026", "Ngân sách phường"]));
        var second = await ReviewAsync(app, again);
        (second.Count(RowFate.Added), second.Count(RowFate.Changed), second.Count(RowFate.Same)).ShouldBe((1, 0, 1));
        (await TakeAsync(app, again)).ShouldBeNull();
        (await CurrentAsync(app)).Count.ShouldBe(4);
        (await ReviewAsync(app, id)).Row.State.ShouldBe(ImportState.Taken);
    }

    [Fact]
    public async Task What_a_column_was_said_to_be_is_remembered()
    {
        await using var app = await PlanRoom.StartAsync();
        byte[] file = Sheet(["Ký hiệu", "Lắp hôm", "Tiền đâu"], ["Đ-001", "12/10/2026", "Xã hội hóa"]);
        (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
            .OpenAsync(RegisterOffice.Lamps, new MemoryStream(file), "la.xlsx", default))).Refusal!.Code.ShouldBe("register.head");

        byte[] half = Sheet(["Mã cột", "Lắp hôm", "Tiền đâu"], ["Đ-001", "12/10/2026", "Xã hội hóa"]);
        var id = await OpenAsync(app, half);
        (await ReviewAsync(app, id)).Missing.Select(field => field.Code).ShouldBe(["ngay-lap", "nguon"]);
        (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>().MatchAsync(
            RegisterOffice.Lamps, id, new Dictionary<int, string?> { [1] = "ma", [2] = "ngay-lap", [3] = "nguon" }, default)))
            .ShouldBeNull();
        (await ReviewAsync(app, id)).Count(RowFate.Added).ShouldBe(1);
        (await ReviewAsync(app, await OpenAsync(app, half))).Count(RowFate.Added).ShouldBe(1);

        var again = await OpenAsync(app, half);
        (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>().MatchAsync(
            RegisterOffice.Lamps, again, new Dictionary<int, string?> { [1] = "ma", [2] = "ngay-lap" }, default))).ShouldBeNull();
        (await ReviewAsync(app, await OpenAsync(app, half))).Missing.Single().Code.ShouldBe("nguon");
    }

    /// <summary>Each item has its own event, so that its history and the trail tell what the register tells.</summary>
    [Fact]
    public async Task What_a_sheet_did_stands_in_the_history_of_each_item()
    {
        await using var app = await PlanRoom.StartAsync();
        var lamp = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var id = await OpenAsync(app, Sheet(
            ["Mã cột", "Ngày lắp", "Nguồn"], ["Đ-001", "13/10/2026", "Ngân sách phường"], ["Đ-002", "13/10/2026", "Xã hội hóa"]));
        (await TakeAsync(app, id)).ShouldBeNull();
        var events = (await app.EventsAsync()).Where(row => row.Kind.StartsWith("registers.item", StringComparison.Ordinal)).ToArray();
        events.Select(row => row.Kind).ShouldBe(["registers.item_added", "registers.item_changed", "registers.item_added"]);
        (events[1].Subject, events[1].Reason).ShouldBe((RegisterLinks.ItemSubject(lamp), "Nhập từ tệp den.xlsx"));
        var page = (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id)))
            .QuerySelector("main")!.TextContent;
        page.ShouldContain("Đã thêm 1, sửa 1 mục");
    }

    /// <summary>What somebody wrote between the look and the keeping is not written over, and the counts are of what was kept.</summary>
    [Fact]
    public async Task A_sheet_counts_what_it_kept_not_what_it_had_looked_like()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, Sheet(["Mã cột", "Ngày lắp", "Nguồn"], ["Đ-001", "13/10/2026", "Xã hội hóa"]));
        (await ReviewAsync(app, id)).Count(RowFate.Added).ShouldBe(1);
        await app.AddAsync(RegisterOffice.Lamp("Đ-001", "13/10/2026", "xa-hoi-hoa"));
        (await TakeAsync(app, id)).ShouldBeNull();
        var row = (await ReviewAsync(app, id)).Row;
        (row.Added, row.Changed, row.Same, row.Refused).ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task A_sheet_that_is_being_taken_shows_how_far_it_is_and_is_taken_by_one_of_many()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, Many(40));
        (await AskAsync(app, id)).ShouldBeNull();
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var answer = await officer.GetAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id));
        answer.Headers.GetValues("Refresh").ShouldBe(["2"]);
        (await Browser.ParseAsync(answer)).QuerySelectorAll("main progress, main form").Length.ShouldBe(1);
        (await officer.ReadAsync(RegisterLinks.Import(RegisterOffice.Lamps))).QuerySelector("main")!.TextContent.ShouldContain("đang ghi");

        (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(app))))).Sum().ShouldBe(1);
        (await CurrentAsync(app)).Values.Select(item => item.Number).ShouldBe(Enumerable.Repeat(1, 40));
        (await app.EventsAsync()).Count(row => row.Kind == "registers.imported").ShouldBe(1);
        (await officer.ReadAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id))).QuerySelector("main")!.TextContent
            .ShouldContain("Đã thêm 40, sửa 0 mục");
    }

    /// <summary>Whoever takes it after the lease of the one that died loses nothing and writes nothing twice.</summary>
    [Fact]
    public async Task A_sheet_cut_off_in_the_middle_is_taken_to_its_end()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, Many(1600));
        (await AskAsync(app, id)).ShouldBeNull();
        using var killed = new CancellationTokenSource();
        var first = Task.Run(() => RunAsync(app, killed.Token));
        while (!first.IsCompleted && (await ReviewAsync(app, id)).Row.Added == 0) await Task.Delay(20);
        await killed.CancelAsync();
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            (await RunAsync(app)).ShouldBe(0, "its lease still stands");
            app.Time.Advance(TimeSpan.FromMinutes(2));
            (await RunAsync(app)).ShouldBe(1);
        }

        var row = (await ReviewAsync(app, id)).Row;
        (row.State, row.Added, row.Changed, row.Same, row.Refused).ShouldBe((ImportState.Taken, 1600, 0, 0, 0));
        (await CurrentAsync(app)).Values.Select(item => item.Number).ShouldBe(Enumerable.Repeat(1, 1600));
    }

    private static byte[] Many(int rows) => Sheet(
        [["Mã cột", "Ngày lắp", "Nguồn"], .. Enumerable.Range(1, rows).Select(at => (string[])[$"Đ-{at}", "12/10/2026", "Xã hội hóa"])]);

    [Fact]
    public async Task The_pages_show_it_and_the_refused_rows_come_back_as_a_sheet()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, Sheet(["Mã cột", "Ngày lắp", "Nguồn"], ["Đ-001", "hôm qua", "Xã hội hóa"]));
        var officer = await app.SignInAsync(Cast.OwnUnit);
        var page = (await officer.ReadAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id))).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "B2", "hôm qua", "Chưa ghi gì vào sổ" }) page.ShouldContain(said);
        var file = await (await officer.GetAsync(RegisterLinks.RefusedFile(RegisterOffice.Lamps, id))).Content.ReadAsByteArrayAsync();
        var sheet = (await WorkbookReader.ReadAsync(new MemoryStream(file), WorkbookLimits.Default, default)).Value.Sheets[0];
        (sheet["A2"]!.Text, sheet["D1"]!.Text).ShouldBe(("Đ-001", "Cần sửa"));
        var template = await (await officer.GetAsync(RegisterLinks.Template(RegisterOffice.Lamps))).Content.ReadAsByteArrayAsync();
        (await WorkbookReader.ReadAsync(new MemoryStream(template), WorkbookLimits.Default, default)).Value.Sheets[0]["A1"]!.Text
            .ShouldBe("Mã cột");
    }

    private static byte[] Sheet(params string[][] rows) => WorkbookWriter.Write(
    [
        new()
        {
            Name = "Đèn",
            Columns = [.. rows[0].Select(_ => new SheetColumn(20))],
            Rows = [.. rows.Select(row => new SheetRow([.. row.Select(text => SheetCell.Of(text))]))],
        },
    ]);

    private static async Task<Guid> OpenAsync(TestApp app, byte[] file)
    {
        var opened = await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
            .OpenAsync(RegisterOffice.Lamps, new MemoryStream(file), "den.xlsx", default));
        opened.Refusal.ShouldBeNull();
        return opened.Value;
    }

    private static async Task<ImportReview> ReviewAsync(TestApp app, Guid id) => (await app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportReader>().ReviewAsync(RegisterOffice.Lamps, id, default)))!;

    private static Task<Refusal?> AskAsync(TestApp app, Guid id) => app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportService>().TakeAsync(RegisterOffice.Lamps, id, seen: null, default));

    private static Task<int> RunAsync(TestApp app, CancellationToken ct = default) =>
        app.InScopeAsync(services => services.GetRequiredService<ImportWork>().RunAsync(ct));

    private static async Task<Refusal?> TakeAsync(TestApp app, Guid id)
    {
        var refusal = await AskAsync(app, id);
        await RunAsync(app);
        return refusal;
    }

    private static Task<Dictionary<string, ItemRow>> CurrentAsync(TestApp app) => app.InScopeAsync(services => services
        .GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking().Where(row => row.KnownTo == null).ToDictionaryAsync(row => row.Key));
}
