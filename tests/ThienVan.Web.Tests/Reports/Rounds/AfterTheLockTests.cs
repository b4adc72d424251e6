using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Rounds;

/// <summary>What a unit is asked and told once the entry of a round is over, before and after it went out.</summary>
public sealed class AfterTheLockTests
{
    [Fact]
    public async Task Nobody_is_asked_to_send_what_the_lock_refuses()
    {
        await using var app = await StartAsync();
        await app.RoundAsync(ApprovalRoom.Own("14a"));
        await app.InScopeAsync(services => services.GetRequiredService<ReminderService>().RunAsync(default));
        var told = await MessagesAsync(app, "nhac/");
        told.ShouldAllBe(row => row.Text.Contains("kỳ đã khóa nhập", StringComparison.OrdinalIgnoreCase));
        var unit = await app.SignInAsync(Cast.OwnUnit);
        (await unit.ReadAsync("/viec-cho-toi")).QuerySelector("main")!.TextContent.ShouldContain("cần Văn phòng mở ngoại lệ");
        (await unit.ReadAsync(ReportLinks.Home)).QuerySelector(".todo")!.TextContent.ShouldContain("cần Văn phòng mở ngoại lệ");
    }

    [Theory]
    [InlineData(RoundState.Open)]
    [InlineData(RoundState.Published)]
    public async Task An_exception_is_told_to_its_unit_wherever_it_looks(RoundState state)
    {
        await using var app = await StartAsync();
        var line = ApprovalRoom.Own("14a");
        var round = await app.RoundAsync(line, new("10a", Cast.OtherUnit));
        await MoveAsync(app, round, state);
        var office = await app.SignInAsync("vanphong");
        await office.SubmitAsync(
            ReportLinks.Settings(round),
            ("Exception.Unit", Cast.OwnUnit), ("Exception.Until", "2026-12-23"), ("Exception.Reason", "Chờ số của ngành"));
        var message = (await MessagesAsync(app, "ngoai-le/")).ShouldHaveSingleItem();
        message.UserId.ShouldBe((await app.UserAsync(Cast.OwnUnit)).Id);
        message.Subject.ShouldContain("được nhập đến hết ngày 23/12/2026");
        var unit = await app.SignInAsync(Cast.OwnUnit);
        var tasks = (await unit.ReadAsync("/viec-cho-toi")).QuerySelector("main")!.TextContent;
        tasks.ShouldContain("Gửi 1 số liệu");
        tasks.ShouldContain("23/12/2026");
        var home = await unit.ReadAsync(ReportLinks.Home);
        home.QuerySelector("main")!.TextContent.ShouldContain("1 kỳ nhận số liệu của đơn vị bạn theo ngoại lệ");
        (await unit.GetAsync(ReportLinks.EntryOf("14a")))
            .Headers.Location!.ToString().ShouldContain($"/bao-cao/ky/{round}/nhap/{Cast.OwnUnit}");
        (await unit.ReadAsync(ReportLinks.Entry(round, Cast.OwnUnit))).QuerySelectorAll("[data-open] [data-cell]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_exception_after_publication_is_one_sentence_everywhere_and_the_board_reminds()
    {
        await using var app = await StartAsync();
        var round = await app.RoundAsync(ApprovalRoom.Own("14a"), new("10a", Cast.OtherUnit));
        await MoveAsync(app, round, RoundState.Published);
        var office = await app.SignInAsync("vanphong");
        await office.SubmitAsync(
            ReportLinks.Settings(round),
            ("Exception.Unit", Cast.OwnUnit), ("Exception.Until", "2026-12-25"), ("Exception.Reason", "Chờ số của ngành"));
        var unit = await app.SignInAsync(Cast.OwnUnit);
        foreach (var (browser, page) in new[] { (office, ReportLinks.Round(round)), (office, ReportLinks.Debts),
            (unit, ReportLinks.Entry(round, Cast.OwnUnit)), (unit, "/viec-cho-toi") })
            (await browser.ReadAsync(page)).QuerySelector("main")!.TextContent
                .ShouldContain("còn 4 ngày làm việc", customMessage: page);
        var file = await (await office.GetAsync(ReportLinks.BoardFile(round) + ".csv")).Content.ReadAsStringAsync();
        file.ShouldContain("còn 4 ngày làm việc");
        file.ShouldContain("không gửi đủ");
        var name = (await office.ReadAsync(ReportLinks.Debts)).QuerySelector("table.debts th[scope=row]")!.TextContent.Trim();
        (await office.ReadAsync($"/ho-so/report/{round}")).QuerySelector("main")!.TextContent
            .ShouldContain($"Cho {name} nhập đến 25/12/2026");

        await office.SubmitFormAsync(ReportLinks.Round(round), $"nhac-{Cast.OwnUnit}");
        (await MessagesAsync(app, $"nhac/{round:N}/")).ShouldAllBe(row =>
            row.Text.Contains("còn 1/1 số liệu chưa gửi. Hạn gửi: 25/12/2026. Đề nghị nhập và gửi ngay.", StringComparison.Ordinal));
        (await office.ReadAsync(ReportLinks.Round(round))).QuerySelectorAll($"input[value='nhac-{Cast.OtherUnit}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_round_says_so_beside_the_days_left()
    {
        await using var app = await StartAsync();
        app.Time.Now = new(2026, 12, 16, 2, 0, 0, TimeSpan.Zero);
        var round = await app.RoundAsync(ApprovalRoom.Own("14a"));
        await MoveAsync(app, round, RoundState.Locked);
        const string locked = "còn 1 ngày làm việc; kỳ đã khóa nhập, cần Văn phòng mở ngoại lệ";
        var office = await app.SignInAsync("vanphong");
        (await office.ReadAsync(ReportLinks.Round(round))).QuerySelector("table.board")!.TextContent.ShouldContain(locked);
        (await (await office.GetAsync(ReportLinks.BoardFile(round) + ".csv")).Content.ReadAsStringAsync()).ShouldContain(locked);
    }

    [Fact]
    public async Task What_comes_back_after_publication_waits_for_its_unit()
    {
        await using var app = await StartAsync();
        var line = ApprovalRoom.Own("14a");
        var round = await app.RoundAsync(line);
        var seen = await app.ValueAsync(round, line);
        await MoveAsync(app, round, RoundState.Published);
        (await (await app.SignInAsync("vanphong")).ReadAsync("/viec-cho-toi"))
            .QuerySelector("main")!.TextContent.ShouldContain("Thẩm tra 1 số liệu");
        (await app.ReturnAsync(ApprovalRoom.Office, round, "Thiếu số của hai tổ", seen)).IsRefused.ShouldBeFalse();
        (await (await app.SignInAsync(Cast.OwnUnit)).ReadAsync("/viec-cho-toi"))
            .QuerySelector("main")!.TextContent.ShouldContain("Sửa 1 số liệu bị trả lại");
        var debts = (await (await app.SignInAsync("vanphong")).ReadAsync(ReportLinks.Debts)).QuerySelector("main")!.TextContent;
        debts.ShouldContain("Sửa 1 số liệu bị trả lại");
        debts.ShouldContain("không đặt hạn");
        var file = await (await (await app.SignInAsync("vanphong")).GetAsync(ReportLinks.DebtFile + ".csv")).Content.ReadAsStringAsync();
        file.ShouldContain(EntryWindow.AfterItIsOut);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await PlanRoom.StartAsync();
        app.Time.Now = new(2026, 12, 21, 2, 0, 0, TimeSpan.Zero);
        return app;
    }

    private static Task<int> MoveAsync(TestApp app, Guid round, RoundState state) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<RoundRow>().Where(row => row.Id == round)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));

    private static Task<OutboxRow[]> MessagesAsync(TestApp app, string prefix) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<OutboxRow>().AsNoTracking().Where(row => row.Key.StartsWith(prefix)).ToArrayAsync());
}
