using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Registers;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Work;

namespace ThienVan.Web.Tests.Registers;

/// <summary>What was begun under one definition ends under the next: nothing of it is dropped in silence.</summary>
public sealed class RedefinedTests
{
    [Fact]
    public async Task A_sheet_looked_at_before_is_looked_at_again_and_taken_under_the_new_names()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await OpenAsync(app, 3);
        var seen = (await ReviewAsync(app, id)).Definition;
        await SaveAsync(app, Named);
        (await ReviewAsync(app, id)).Columns.Values.ShouldContain("nguon-von");
        (await TakeAsync(app, id, seen))!.Code.ShouldBe("register.redefined");
        (await TakeAsync(app, id, (await ReviewAsync(app, id)).Definition)).ShouldBeNull();
        (await RunAsync(app)).ShouldBe(1);
        (await CurrentAsync(app)).Select(row => row.Item["nguon-von"]).ShouldBe(["tai-tro", "tai-tro", "tai-tro"]);
    }

    [Fact]
    public async Task A_sheet_in_the_middle_goes_on_under_the_new_names()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await InTheMiddleAsync(app, Named);
        var review = await ReviewAsync(app, id);
        (review.Row.State, review.Row.Added, review.Row.Refused).ShouldBe((ImportState.Taken, 1600, 0));
        (await CurrentAsync(app)).ShouldAllBe(row => row.Item["nguon-von"] == "tai-tro" && row.Item["nguon"] == null);
    }

    [Fact]
    public async Task A_sheet_in_the_middle_whose_words_mean_something_else_stops_and_says_how_far_it_came()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await InTheMiddleAsync(app, text => text.Replace("name: Đang sáng", "name: Sáng tốt", StringComparison.Ordinal));
        var review = await ReviewAsync(app, id);
        review.Row.State.ShouldBe(ImportState.Open);
        var page = await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync(RegisterLinks.Sheet(RegisterOffice.Lamps, id));
        page.QuerySelector("main")!.TextContent.ShouldContain("mục trước khi dừng");
        (await app.EventsAsync()).Count(row => row.Kind == "registers.import_stopped").ShouldBe(1);
        (await TakeAsync(app, id, review.Definition)).ShouldBeNull();
        await RunAsync(app);
        var row = (await ReviewAsync(app, id)).Row;
        (row.State, row.Added, row.Same, row.Refused).ShouldBe((ImportState.Taken, 1600, 0, 0));
    }

    [Fact]
    public async Task A_form_opened_before_writes_under_the_new_name_and_says_what_has_none()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.AddAsync(RegisterOffice.Lamp("Đ-001", "12/10/2026"));
        var (officer, address) = (await app.SignInAsync(Cast.OwnUnit), RegisterLinks.Item(RegisterOffice.Lamps, id));
        var (opened, begun) = (await officer.ReadAsync(address), await officer.ReadAsync(RegisterLinks.New(RegisterOffice.Lamps)));
        await SaveAsync(app, text => DefiningRoom.Renamed(text).Replace(Route, "", StringComparison.Ordinal)
            .Replace("columns: [tuyen, ", "columns: [", StringComparison.Ordinal));
        (await officer.SubmitAsOpenedAsync(opened, address, "so-sua", ("Form[nguon]", "xa-hoi-hoa"), ("Form[Reason]", "ghi nhầm")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.VersionsAsync(id))[^1].Item["nguon-von"].ShouldBe("tai-tro");

        var added = await Browser.ParseAsync(await officer.SubmitAsOpenedAsync(begun, RegisterLinks.New(RegisterOffice.Lamps), "so-them",
            ("Form[ma]", "Đ-002"), ("Form[ngay-lap]", "12/10/2026"), ("Form[nguon]", "xa-hoi-hoa"), ("Form[tuyen]", "Lê Duẩn")));
        added.QuerySelector("main")!.TextContent.ShouldContain("không còn ô “Tuyến đường, ngõ” mà bạn ghi “Lê Duẩn”");
        (await app.TryAddAsync(new(RegisterOffice.Lamp("Đ-003", "12/10/2026", "xa-hoi-hoa")))).Refusal.ShouldBeNull();
        (await CurrentAsync(app)).Single(row => row.Title == "Đ-003").Item["nguon-von"].ShouldBe("tai-tro");
    }

    private const string Route = "  - { code: tuyen, name: \"Tuyến đường, ngõ\", kind: text, searched: true, public: true }\n";

    // Its answers are called as before, so that the words of a sheet mean the same.
    private static string Named(string text) =>
        DefiningRoom.Renamed(text).Replace("{ name: Tài trợ, was", "{ name: Xã hội hóa, was", StringComparison.Ordinal);

    private static async Task<Guid> InTheMiddleAsync(TestApp app, Func<string, string> change)
    {
        var id = await OpenAsync(app, 1600);
        (await TakeAsync(app, id, (await ReviewAsync(app, id)).Definition)).ShouldBeNull();
        var first = Task.Run(() => RunAsync(app));
        while (!first.IsCompleted && (await ReviewAsync(app, id)).Row.Added == 0) await Task.Delay(5);
        await SaveAsync(app, change);
        await first;
        (await ReviewAsync(app, id)).Row.Added.ShouldBeLessThan(1600, "it was changed in the middle");
        await RunAsync(app);
        return id;
    }

    private static async Task<Guid> OpenAsync(TestApp app, int rows)
    {
        string[][] all = [["Mã cột", "Ngày lắp", "Nguồn"], .. Enumerable.Range(1, rows)
            .Select(at => (string[])[$"Đ-{at}", "12/10/2026", "Xã hội hóa"])];
        var file = WorkbookWriter.Write(
        [
            new()
            {
                Name = "Đèn",
                Columns = [.. all[0].Select(_ => new SheetColumn(20))],
                Rows = [.. all.Select(row => new SheetRow([.. row.Select(text => SheetCell.Of(text))]))],
            },
        ]);
        return (await app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ImportService>()
            .OpenAsync(RegisterOffice.Lamps, new MemoryStream(file), "den.xlsx", default))).Value;
    }

    private static async Task<ImportReview> ReviewAsync(TestApp app, Guid id) => (await app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportReader>().ReviewAsync(RegisterOffice.Lamps, id, default)))!;

    private static Task<Refusal?> TakeAsync(TestApp app, Guid id, string by) => app.AsAsync(Cast.OwnUnit,
        services => services.GetRequiredService<ImportService>().TakeAsync(RegisterOffice.Lamps, id, seen: null, by, default));

    private static Task<int> RunAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<ImportWork>().RunAsync(default));

    private static async Task SaveAsync(TestApp app, Func<string, string> change) =>
        (await DefiningRoom.SaveAsync(app, change(DefiningRoom.Lamps(app)))).Refusal.ShouldBeNull();

    private static Task<ItemRow[]> CurrentAsync(TestApp app) => app.InScopeAsync(services => services
        .GetRequiredService<AppDb>().Set<ItemRow>().AsNoTracking().Where(row => row.KnownTo == null).ToArrayAsync());
}
