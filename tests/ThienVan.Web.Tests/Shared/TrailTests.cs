using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Audit;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

public sealed class TrailTests : IAsyncLifetime
{
    /// <summary>SQLite takes 32766 values in a statement.</summary>
    private const int Many = 33_000;

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void Every_kind_of_event_is_told_in_Vietnamese_and_nothing_else()
    {
        var declared = typeof(EventKind).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public
                | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(EventKind)).Select(field => ((EventKind)field.GetValue(null)!).Name).ToHashSet();
        TrailWords.Kinds.Except(declared).ShouldBeEmpty("no such event");
        declared.Except(TrailWords.Kinds).ShouldBeEmpty("no words in event-words.csv");
    }

    [Fact]
    public async Task An_inspector_finds_who_did_what_by_name_without_marks_by_part_and_by_day()
    {
        await _app.SignInAsync("chutich");
        var admin = await _app.SignInAsync("quantri");
        var all = await admin.ReadAsync("/he-thong/nhat-ky");
        all.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(2);

        var signedIn = await admin.ReadAsync("/he-thong/nhat-ky?ai=chu+tich&phan=people");
        var rows = signedIn.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBeGreaterThan(0, signedIn.QuerySelector("main")!.TextContent);
        rows.ShouldAllBe(row => row.TextContent.Contains("Chủ tịch"));
        rows[0].QuerySelector("th")!.TextContent.ShouldContain("Đăng nhập");
        (await admin.ReadAsync("/he-thong/nhat-ky?den=22%2F11%2F2020")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_filtered_is_what_is_taken_away_and_taking_it_stands_in_the_trail()
    {
        var admin = await _app.SignInAsync("quantri");
        var file = await admin.GetAsync("/he-thong/nhat-ky.csv?phan=people");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lines = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).Trim().Split("\r\n");
        lines[1..].ShouldAllBe(line => line.Contains("people."));
        var last = (await _app.EventsAsync())[^1];
        (last.Kind, last.Data!.Contains("people", StringComparison.Ordinal)).ShouldBe(("product.trail_taken", true));
    }

    [Fact]
    public async Task Older_pages_go_on_where_the_newer_ended()
    {
        var admin = await _app.SignInAsync("quantri");
        for (var i = 0; i < 110; i++) (await admin.GetAsync("/he-thong/nhat-ky.csv?phan=outbox")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var first = await admin.ReadAsync("/he-thong/nhat-ky?phan=product");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(100);
        var on = first.QuerySelectorAll("main a.button").First(link => link.TextContent == "Cũ hơn").GetAttribute("href")!;
        var older = await admin.ReadAsync(on);
        older.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThanOrEqualTo(10);
        older.QuerySelector("tbody td")!.TextContent.ShouldNotBe(first.QuerySelector("tbody td")!.TextContent);
    }

    [Fact]
    public async Task A_trail_about_more_things_than_one_statement_may_name_is_read_searched_and_taken()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Thử"), change =>
        {
            for (var i = 0; i < Many; i++) change.Record(AuditEvents.Taken, $"registers/item/{Guid.CreateVersion7()}");
            return Task.FromResult<Result<bool>>(true);
        }, default));
        var admin = await _app.SignInAsync("quantri");
        (await (await admin.GetAsync("/he-thong/nhat-ky.csv")).Content.ReadAsStringAsync()).Split("registers/item/").Length
            .ShouldBeGreaterThan(Many);
        (await admin.ReadAsync("/he-thong/nhat-ky?ve=registers/item")).QuerySelectorAll("tbody tr").Length.ShouldBe(100);
    }

    [Fact]
    public void No_refusal_claims_a_reason_and_a_deed_has_one_name_in_the_trail_and_where_it_is_done()
    {
        TrailWords.Kinds.Where(kind => kind.EndsWith("_refused", StringComparison.Ordinal)).Select(TrailWords.Of)
            .ShouldAllBe(words => words.EndsWith("bị từ chối", StringComparison.Ordinal));
        TrailWords.Of("report.values_presented").ShouldStartWith("Trình trưởng đơn vị");
        TrailWords.Of("people.locked").ShouldNotContain("khóa");
        TrailWords.Of("report.units_nudged").ShouldStartWith("Nhắc ngay");
        RoundHistory.Words("report.units_nudged", data: null, unit => unit).ShouldBe(TrailWords.Of("report.units_nudged"));
        RoundHistory.Words("report.entry_refused", data: null, unit => unit).ShouldBe(TrailWords.Of("report.entry_refused"));
    }

    [Fact]
    public async Task Who_signed_in_did_it_and_who_failed_is_not_known()
    {
        await _app.SignInAsync("chutich");
        var rows = await RowsAsync("?phan=people&ai=chu+tich");
        rows.ShouldContain(row => Cell(row, "Ai").StartsWith("Chủ tịch", StringComparison.Ordinal)
            && row.QuerySelector("th")!.TextContent.Contains("Đăng nhập"));
        rows.ShouldAllBe(row => Cell(row, "Ai") != "Đăng nhập");
    }

    [Fact]
    public async Task The_page_says_how_the_trail_stands_before_and_after_a_comparison_and_names_the_first_fault()
    {
        var admin = await _app.SignInAsync("quantri");
        (await StandingAsync(admin)).ShouldStartWith("Chưa đối chiếu lần nào");
        await _app.InScopeAsync(services => services.GetRequiredService<AuditWatch>().RunDueAsync(CancellationToken.None));
        var events = (await _app.EventsAsync()).Length;
        (await StandingAsync(admin)).ShouldStartWith($"Nguyên vẹn đến sự kiện {FigureText.Number(events - 1)}, đối chiếu lúc ");
        AuditWords.Standing(new AuditRun(7, 3, "dấu", ["Sự kiện 4 đã bị sửa.", "Sự kiện 6 bị thiếu."]))
            .ShouldContain(": Sự kiện 4 đã bị sửa. Còn 1 lỗi khác.");
    }

    private static async Task<string> StandingAsync(Browser admin) =>
        (await admin.ReadAsync("/he-thong/nhat-ky")).QuerySelector("main .notice")!.TextContent;

    private async Task<IReadOnlyList<AngleSharp.Dom.IElement>> RowsAsync(string asked) =>
        [.. (await (await _app.SignInAsync("quantri")).ReadAsync("/he-thong/nhat-ky" + asked)).QuerySelectorAll("tbody tr")];

    private static string Cell(AngleSharp.Dom.IElement row, string label) =>
        row.QuerySelector($"[data-label='{label}']")!.TextContent.Trim();
}
