using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Chasing;

public abstract class BoardTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;
    private Guid _round;

    public async ValueTask InitializeAsync()
    {
        _app = await PlanRoom.StartAsync(engine);
        RoundLine[] lines = [ApprovalRoom.Own("14a"), ApprovalRoom.Own("15a"), new("10a", Cast.OtherUnit)];
        _round = await _app.RoundAsync(lines);
        await _app.ValueAsync(_round, lines[0]);
        await _app.ValueAsync(_round, lines[2], ValueState.Approved);
        _app.Time.Now = new(2026, 12, 21, 2, 0, 0, TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_board_is_taken_away_as_a_file_that_says_which_report_it_is_of()
    {
        var office = await _app.SignInAsync("vanphong");
        var link = (await office.ReadAsync(ReportLinks.Round(_round))).QuerySelector("a[download][href*='bang-theo-doi.csv']")!;
        var file = await office.GetAsync(link.GetAttribute("href")!);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("ky-thu-quy-iii-2026-bang-theo-doi-2026-12-21.csv");
        var lines = (await file.Content.ReadAsStringAsync()).Replace("\"", "").Split('\n');
        lines[0].ShouldContain("Lần đầu đúng hạn");
        var begun = lines.Single(line => line.Contains("đang nhập", StringComparison.Ordinal));
        begun.ShouldContain("đang nhập,2,1,0,0,0");
        begun.ShouldContain("17/12/2026,quá hạn 2 ngày làm việc");
        lines.ShouldContain(line => line.Contains("đã phê duyệt,1,1,0,1,1"));
    }

    [Fact]
    public async Task The_board_says_in_words_and_counts_where_each_unit_stands()
    {
        var page = await (await _app.SignInAsync("chutich")).ReadAsync($"/bao-cao/ky/{_round}");
        var rows = page.QuerySelectorAll("table.board tbody tr").Select(row => Text(row.TextContent)).ToArray();
        rows.Length.ShouldBe(2);
        rows[0].ShouldContain("Đang nhập");
        rows[0].ShouldContain("1/2");
        rows[0].ShouldContain("quá hạn 2 ngày làm việc");
        rows[1].ShouldContain("Đã phê duyệt");
        Text(page.QuerySelector(".totals")!.TextContent).ShouldContain("Đã gửi2/3");
    }

    [Fact]
    public async Task A_return_and_a_recall_are_changes_too()
    {
        var line = ApprovalRoom.Own("3a");
        _app.Time.Now = new(2026, 12, 18, 2, 0, 0, TimeSpan.Zero);
        var round = await _app.RoundAsync(line);
        var seen = await _app.ValueAsync(round, line);
        (await UpdatedAsync(round)).ShouldNotBe("hôm nay");
        (await _app.AsAsync(Cast.OwnUnit, services => services.GetRequiredService<ValueEntry>()
            .RecallAsync(round, Cast.OwnUnit, [("3a", "")], default))).Value.ShouldAllBe(outcome => outcome.Refusal == null);
        (await UpdatedAsync(round)).ShouldBe("hôm nay");

        var other = await _app.RoundAsync(line);
        seen = await _app.ValueAsync(other, line);
        (await UpdatedAsync(other)).ShouldNotBe("hôm nay");
        (await _app.ReturnAsync(ApprovalRoom.Office, other, "Thiếu số của hai tổ", seen)).IsRefused.ShouldBeFalse();
        (await UpdatedAsync(other)).ShouldBe("hôm nay");
        (await (await (await _app.SignInAsync("vanphong")).GetAsync(ReportLinks.BoardFile(other) + ".csv")).Content.ReadAsStringAsync())
            .ShouldContain("18/12/2026");
    }

    private async Task<string> UpdatedAsync(Guid round) =>
        Text((await (await _app.SignInAsync("vanphong")).ReadAsync(ReportLinks.Round(round)))
            .QuerySelector("table.board td[data-label='Cập nhật']")!.TextContent);

    [Fact]
    public async Task Everybody_sees_who_owes_what_by_when_and_may_look_at_one_unit()
    {
        var browser = await _app.SignInAsync("vanphong");
        var all = Text((await browser.ReadAsync("/bao-cao/con-no")).QuerySelector("main")!.TextContent);
        all.ShouldContain("Gửi 1 số liệu 15a");
        all.ShouldContain("Thẩm tra 1 số liệu");
        var one = Text((await browser.ReadAsync($"/bao-cao/con-no?don-vi={Cast.OtherUnit}")).QuerySelector("main")!.TextContent);
        one.ShouldNotContain("15a");
    }

    [Fact]
    public async Task The_home_of_reports_shows_each_their_own()
    {
        (await MineAsync(Cast.OwnUnit)).ShouldContain("Gửi 1 số liệu");
        (await MineAsync(Cast.OtherUnit)).ShouldNotContain("15a");
        (await MineAsync("vanphong")).ShouldContain("Thẩm tra 1 số liệu");
    }

    [Fact]
    public async Task A_group_s_part_is_approved_by_who_has_charge_of_the_line_and_awaited_by_its_unit()
    {
        RoundLine[] lines = [new("14a", Cast.OwnUnit, ByNeighbourhood: true), new("10a", Cast.OtherUnit, ByNeighbourhood: true)];
        var round = await _app.RoundAsync(lines);
        foreach (var line in lines) await _app.ValueAsync(round, line, ValueState.Verified, author: "totruong01", area: "tdp-01");

        (await TasksAsync("phochutich")).ShouldBe(["Phê duyệt 1 số liệu"]);
        (await TasksAsync("chutich")).ShouldBe(["Phê duyệt 2 số liệu"]);
        (await TasksAsync(Cast.OwnUnit)).ShouldContain("1 số liệu chờ phê duyệt");
        (await TasksAsync("totruong01")).ShouldContain("2 số liệu chờ phê duyệt");
        (await MineAsync("phochutich")).ShouldContain("Phê duyệt 1 số liệu");

        async Task<string[]> TasksAsync(string person) =>
        [
            .. (await (await _app.SignInAsync(person)).ReadAsync("/viec-cho-toi")).QuerySelectorAll("main a")
                .Select(link => Text(link.TextContent)).Where(text => text.Contains("hê duyệt", StringComparison.Ordinal)),
        ];
    }

    [Fact]
    public async Task The_cockpit_shows_the_open_round_to_those_who_follow_rounds_in_three_light_readings()
    {
        var chair = await _app.SignInAsync("chutich");
        await chair.ReadAsync("/dieu-hanh");
        _app.Queries.Reset();
        var card = (await chair.ReadAsync("/dieu-hanh")).QuerySelector("#ky-bao-cao")!;
        card.TextContent.ShouldContain("Kỳ thử quý III/2026");
        _app.Queries.Commands.Count(command => command.Contains("report_", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
        (await (await _app.SignInAsync("xem")).ReadAsync("/dieu-hanh")).QuerySelector("#ky-bao-cao").ShouldBeNull();
    }

    [Fact]
    public async Task A_board_costs_the_same_however_many_lines_it_has()
    {
        var chair = await _app.SignInAsync("chutich");
        var many = await _app.RoundAsync([
            .. Enumerable.Range(1, 80).Select(at => new RoundLine($"{at}x", at % 2 == 0 ? Cast.OwnUnit : Cast.OtherUnit)),
        ]);
        (await QueriesAsync(chair, many)).ShouldBe(await QueriesAsync(chair, _round));
    }

    private async Task<int> QueriesAsync(Browser browser, Guid round)
    {
        await browser.ReadAsync($"/bao-cao/ky/{round}");
        _app.Queries.Reset();
        await browser.ReadAsync($"/bao-cao/ky/{round}");
        return _app.Queries.Count;
    }

    private async Task<string> MineAsync(string person) =>
        Text(
            (await (await _app.SignInAsync(person)).ReadAsync("/bao-cao"))
                .QuerySelector("section[aria-labelledby=viec-cua-toi]")!
                .TextContent
        );

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class BoardsOnSqlite() : BoardTests(Engine.Sqlite);

public sealed class BoardsOnPostgres() : BoardTests(Engine.Postgres);
