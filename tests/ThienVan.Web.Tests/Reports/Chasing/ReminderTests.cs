using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Reports;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports.Approval;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.Reports.Chasing;

/// <summary>The round of the approval tests is due on Thursday 17/12/2026.</summary>
public abstract class ReminderTests(Engine engine) : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(engine);
        _app = await TestApp.StartOnAsync(_database, demo: true, PlanRoom.RealPlan);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task Processes_that_plan_at_once_and_again_remind_everybody_once()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("14a"), new("10a", Cast.OtherUnit));
        var other = await TestApp.StartOnAsync(_database, demo: true, PlanRoom.RealPlan);
        (_app.Time.Now, other.Time.Now) = (Day(14), Day(14));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => RunAsync(at % 2 == 0 ? _app : other))));
        (await RunAsync(_app)).ShouldBe(0);
        var rows = await RowsAsync(round);
        rows.Length.ShouldBe(2);
        rows.ShouldAllBe(row => row.Key.Contains("/truoc-3-20261217/", StringComparison.Ordinal));
        rows.Select(row => row.UserId)
            .ShouldBe([(await _app.UserAsync(Cast.OwnUnit)).Id, (await _app.UserAsync(Cast.OtherUnit)).Id], ignoreOrder: true);
        (await _app.EventsAsync()).Count(row => row.Kind == "report.reminders_queued" && row.Subject == $"report/{round}").ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_sent_is_left_alone_and_who_is_late_is_chased_up_to_the_office()
    {
        var own = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(own, new("10a", Cast.OtherUnit));
        await _app.ValueAsync(round, own);
        foreach (var day in new[] { 17, 18, 21, 22 })
        {
            _app.Time.Now = Day(day);
            await RunAsync(_app);
        }

        var (rows, office) = (await RowsAsync(round), (await _app.UserAsync(ApprovalRoom.Office)).Id);
        rows.ShouldAllBe(row => row.Key.Contains($"/{Cast.OtherUnit}/", StringComparison.Ordinal));
        rows.Where(row => row.UserId == office).ShouldHaveSingleItem().Key.ShouldContain("/qua-3-");
        rows.Count(row => row.UserId != office).ShouldBe(4);
        rows.ShouldAllBe(row => row.Text.Contains("1/1 số liệu chưa gửi", StringComparison.Ordinal));
        rows.ShouldAllBe(row => row.Link == (row.UserId == office ? $"/bao-cao/ky/{round}" : $"/bao-cao/ky/{round}/nhap/{Cast.OtherUnit}"));
    }

    [Fact]
    public async Task A_reminder_waits_for_its_reader_in_the_product()
    {
        await _app.RoundAsync(ApprovalRoom.Own("14a"));
        _app.Time.Now = Day(17);
        await RunAsync(_app);
        var page = await (await _app.SignInAsync(Cast.OwnUnit)).ReadAsync("/thong-bao");
        page.QuerySelector(".notices h2")!.TextContent.ShouldContain("hôm nay hết hạn gửi");
        page.QuerySelector(".me .unread").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_unit_hears_at_once_what_came_back_without_the_reason()
    {
        var line = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(line);
        var seen = await _app.ValueAsync(round, line);
        (await _app.ReturnAsync(ApprovalRoom.Office, round, "Thiếu số của hai tổ", seen)).IsRefused.ShouldBeFalse();
        var rows = await ToldAsync($"tra-lai/{round:N}/");
        rows.Select(row => row.UserId).ShouldBe(
            [(await _app.UserAsync(Cast.OwnUnit)).Id, (await _app.UserAsync("truong.kinh-te")).Id], ignoreOrder: true);
        rows.ShouldAllBe(row => row.Subject == "Kỳ thử quý III/2026: 1 số liệu bị trả lại" && row.Text.Contains("14a")
            && !row.Text.Contains("hai tổ"));
    }

    [Fact]
    public async Task Whoever_acts_next_is_told_once_and_no_longer_when_nothing_waits()
    {
        RoundLine[] lines = [ApprovalRoom.Own("14a"), ApprovalRoom.Own("3a")];
        var round = await _app.RoundAsync(lines);
        foreach (var line in lines) await SendAsync(round, line.Code);
        var told = (await ToldAsync($"cho-tham-tra/{round:N}/")).Where(row => row.State == OutboxState.Sent).ShouldHaveSingleItem();
        (told.UserId, told.Subject, told.Link).ShouldBe(((await _app.UserAsync(ApprovalRoom.Office)).Id,
            "Kỳ thử quý III/2026: 2 số liệu chờ thẩm tra", $"/bao-cao/ky/{round}/duyet?don-vi={Cast.OwnUnit}"));

        (await _app.VerifyAsync(ApprovalRoom.Office, round, await SeenAsync(round))).IsRefused.ShouldBeFalse();
        (await ToldAsync($"cho-tham-tra/{round:N}/")).ShouldAllBe(row => row.State == OutboxState.Cancelled);
        (await ToldAsync($"cho-phe-duyet/{round:N}/")).Select(row => row.UserId).ShouldBe(
            [(await _app.UserAsync(ApprovalRoom.Chair)).Id, (await _app.UserAsync(ApprovalRoom.Deputy)).Id], ignoreOrder: true);
        (await _app.ApproveAsync(ApprovalRoom.Chair, round, await SeenAsync(round))).IsRefused.ShouldBeFalse();
        (await ToldAsync($"cho-phe-duyet/{round:N}/")).ShouldAllBe(row => row.State == OutboxState.Cancelled);
    }

    [Fact]
    public async Task Of_what_waits_only_what_still_waits_is_told_and_nobody_is_told_twice()
    {
        RoundLine[] lines = [ApprovalRoom.Own("3a"), ApprovalRoom.Own("14a")];
        var round = await _app.RoundAsync(lines);
        await SendAsync(round, "14a");
        await SendAsync(round, "3a");
        (await UnreadAsync($"cho-tham-tra/{round:N}/")).ShouldHaveSingleItem().Text.ShouldContain("mã 3a, 14a.");

        var first = (await SeenAsync(round))[0];
        (await _app.VerifyAsync(ApprovalRoom.Office, round, [first])).IsRefused.ShouldBeFalse();
        (await UnreadAsync($"cho-tham-tra/{round:N}/")).ShouldHaveSingleItem().Subject.ShouldEndWith(": 1 số liệu chờ thẩm tra");
    }

    [Fact]
    public async Task What_a_unit_was_asked_to_do_is_taken_back_once_it_is_done_or_the_round_is_out()
    {
        var line = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(line);
        var other = await _app.RoundAsync(PeriodType.Quarter, new(new(2026, 6, 15), new(2026, 9, 14)), line, ApprovalRoom.Own("3a"));
        _app.Time.Now = Day(17);
        await RunAsync(_app);
        (await UnreadAsync("nhac/")).Select(row => row.Key.Split('/')[1]).Distinct().Count().ShouldBe(2);
        await SendAsync(round, line.Code);
        (await UnreadAsync($"nhac/{round:N}/")).ShouldBeEmpty();

        (await _app.ReturnAsync(ApprovalRoom.Office, round, "Thiếu số của hai tổ", await SeenAsync(round))).IsRefused.ShouldBeFalse();
        (await UnreadAsync($"tra-lai/{round:N}/")).ShouldNotBeEmpty();
        await SendAsync(round, line.Code, "13");
        (await UnreadAsync($"tra-lai/{round:N}/")).ShouldBeEmpty();

        await _app.ValueAsync(other, line, ValueState.Approved);
        (await UnreadAsync($"nhac/{other:N}/")).ShouldNotBeEmpty();
        (await _app.AsAsync(ApprovalRoom.Office, services => services.GetRequiredService<RoundPublication>()
            .PublishAsync(other, [new("3a", "Chưa có số")], default))).IsRefused.ShouldBeFalse();
        (await UnreadAsync($"nhac/{other:N}/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_reminder_alone_stands_unread_and_says_the_days_of_its_moment()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("14a"));
        foreach (var at in new[] { Day(17), new DateTimeOffset(2026, 12, 29, 9, 0, 0, TimeSpan.FromHours(7)) })
        {
            _app.Time.Now = at;
            await RunAsync(_app);
        }

        var rows = await UnreadAsync($"nhac/{round:N}/");
        rows.Select(row => row.Subject).Distinct().ShouldBe(["Kỳ thử quý III/2026: quá hạn 8 ngày làm việc"]);
        rows.ShouldAllBe(row => row.Key.Contains("/qua-3-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_board_reminds_now_whoever_still_owes_once_a_day_and_no_longer_than_they_owe()
    {
        var own = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(own, new("10a", Cast.OtherUnit));
        await _app.ValueAsync(round, own);
        var chair = await _app.SignInAsync(ApprovalRoom.Chair);
        var board = ReportLinks.Round(round);
        (await chair.ReadAsync(board)).QuerySelectorAll($"input[value='nhac-{Cast.OwnUnit}']").ShouldBeEmpty();
        var sent = await chair.SubmitFormAsync(board, $"nhac-{Cast.OtherUnit}");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await chair.ReadAsync(sent.Headers.Location!.ToString())).QuerySelector("main")!.TextContent
            .ShouldContain("người nhập và trưởng đơn vị có tài khoản nhận thông báo ngay");
        var told = (await RowsAsync(round)).ShouldHaveSingleItem();
        (told.UserId, told.Subject).ShouldBe(
            ((await _app.UserAsync(Cast.OtherUnit)).Id, "Kỳ thử quý III/2026: đề nghị gửi số liệu (còn 18 ngày làm việc)"));
        told.Text.ShouldContain("còn 1/1 số liệu chưa gửi. Hạn gửi: 17/12/2026. Đề nghị nhập và gửi ngay.");
        var again = await Browser.ParseAsync(await chair.SubmitFormAsync(board, "nhac-tat-ca"));
        again.QuerySelector("main")!.TextContent.ShouldContain("Hôm nay đơn vị đã được nhắc rồi; mỗi ngày nhắc một lần.");
        again.QuerySelector("main")!.TextContent.ShouldNotContain("Việc này đã");
        (await RowsAsync(round)).Length.ShouldBe(1);
        _app.Time.Advance(TimeSpan.FromDays(1));
        await (await _app.SignInAsync(ApprovalRoom.Chair)).SubmitFormAsync(board, "nhac-tat-ca");
        (await RowsAsync(round)).Length.ShouldBe(2);
        (await (await _app.SignInAsync(Cast.OwnUnit)).ReadAsync(board)).QuerySelectorAll("input[value^='nhac-']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_really_reminded_is_said_to_whoever_did_and_kept_with_the_event()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("14a"), new("10a", Cast.OtherUnit));
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<GrantRow>()
            .Where(row => row.UnitId == Cast.OtherUnit).ExecuteDeleteAsync());
        var chair = await _app.SignInAsync(ApprovalRoom.Chair);
        var done = await chair.SubmitFormAsync(ReportLinks.Round(round), "nhac-tat-ca");
        var said = (await chair.ReadAsync(done.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
        var names = (await _app.InScopeAsync(services => services.GetRequiredService<PeopleDirectory>().UnitsAsync(default)))
            .ToDictionary(unit => unit.Id, unit => unit.Name);
        said.ShouldContain($"Đã nhắc {names[Cast.OwnUnit]}: người nhập");
        said.ShouldContain($"Chưa có ai giữ tài khoản ở {names[Cast.OtherUnit]}: chỉ Văn phòng nhận thông báo thay.");

        foreach (var page in new[] { ReportLinks.Settings(round), $"/ho-so/report/{round}", "/he-thong/nhat-ky" })
        {
            var trail = (await (await _app.SignInAsync(page.StartsWith("/he", StringComparison.Ordinal) ? "quantri" : ApprovalRoom.Office))
                .ReadAsync(page)).QuerySelector("main")!.TextContent;
            trail.ShouldContain(names[Cast.OwnUnit], customMessage: page);
            trail.ShouldContain(names[Cast.OtherUnit], customMessage: page);
        }
    }

    [Fact]
    public async Task What_came_back_after_its_day_is_called_so_everywhere_and_late_nowhere()
    {
        var (line, round) = (ApprovalRoom.Own("14a"), await _app.RoundAsync(ApprovalRoom.Own("14a")));
        var seen = await _app.ValueAsync(round, line);
        _app.Time.Now = Day(29);
        (await _app.ReturnAsync(ApprovalRoom.Office, round, "Thiếu số của hai tổ", seen)).IsRefused.ShouldBeFalse();
        var unit = await _app.SignInAsync(Cast.OwnUnit);
        var chair = await _app.SignInAsync(ApprovalRoom.Chair);
        foreach (var (browser, page) in new[] { (unit, "/viec-cho-toi"), (unit, ReportLinks.Entry(round, Cast.OwnUnit)),
            (chair, ReportLinks.Round(round)), (chair, ReportLinks.Debts) })
        {
            var said = (await browser.ReadAsync(page)).QuerySelector("main")!.TextContent;
            said.ShouldContain(EntryWindow.CameBackLate, customMessage: page);
            said.ShouldNotContain("sau công bố", customMessage: page);
            said.ShouldNotContain("quá hạn 8", customMessage: page);
        }

        (await chair.SubmitFormAsync(ReportLinks.Round(round), $"nhac-{Cast.OwnUnit}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RowsAsync(round)).Select(row => (row.Subject[^18..], row.Text.Split("còn 1/1 ")[^1])).Distinct().ShouldBe([(
            " (trả lại sau hạn)", "số liệu chưa gửi, trong đó 1 số liệu bị trả lại sau hạn, chưa đặt hạn mới. "
                + "Đề nghị sửa và gửi lại ngay.")]);
    }

    [Fact]
    public async Task A_unit_that_is_locked_out_is_told_what_it_can_do_and_one_of_a_round_to_come_nothing()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("14a"));
        _app.Time.Now = Day(29);
        var chair = await _app.SignInAsync(ApprovalRoom.Chair);
        (await chair.SubmitFormAsync(ReportLinks.Round(round), $"nhac-{Cast.OwnUnit}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RowsAsync(round)).Select(row => row.Text.Split("Hạn gửi: ")[^1]).Distinct()
            .ShouldBe(["17/12/2026. Kỳ đã khóa nhập; đề nghị đơn vị đề xuất Văn phòng mở ngoại lệ."]);

        var next = await _app.RoundAsync(PeriodType.Quarter, new(new(2026, 12, 15), new(2027, 3, 14)), ApprovalRoom.Own("14a"));
        (await chair.ReadAsync(ReportLinks.Round(next))).QuerySelectorAll("input[value^='nhac-']").ShouldBeEmpty();
        (await _app.AsAsync(ApprovalRoom.Chair, services => services.GetRequiredService<NudgeService>().NudgeAsync(next, null, default)))!
            .Code.ShouldBe("report.nudge_early");
    }

    [Fact]
    public async Task A_mail_that_could_not_go_out_is_withdrawn_once_the_unit_has_sent()
    {
        await using var app = await TestApp.StartAsync(
            demo: true,
            engine,
            PlanRoom.RealPlan,
            settings: new Dictionary<string, string?>
            {
                ["ThienVan:Mail:Host"] = "127.0.0.1",
                ["ThienVan:Mail:From"] = "vanphong@phuong.example",
            }
        );
        await app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<UserRow>()
                .Where(user => user.SignInName == Cast.OwnUnit)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, "canbo@phuong.example"))
        );
        var line = ApprovalRoom.Own("14a");
        var round = await app.RoundAsync(line);
        app.Time.Now = Day(17);
        await RunAsync(app);
        (await MailsAsync(app, round)).ShouldHaveSingleItem().Address.ShouldBe("canbo@phuong.example");
        await app.ValueAsync(round, line);
        await RunAsync(app);
        var mail = (await MailsAsync(app, round)).ShouldHaveSingleItem();
        (mail.State, mail.Address).ShouldBe((OutboxState.Cancelled, null));
        (await app.EventsAsync())[^1].Kind.ShouldBe("report.reminders_withdrawn");
    }

    private static Task<OutboxRow[]> MailsAsync(TestApp app, Guid round) =>
        app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<OutboxRow>()
                .AsNoTracking()
        .Where(row => row.Channel == OutboxChannel.Email && row.Key.StartsWith($"nhac/{round:N}/")).ToArrayAsync());

    private static DateTimeOffset Day(int day) => new(2026, 12, day, 9, 0, 0, TimeSpan.FromHours(7));

    private Task<OutboxRow[]> ToldAsync(string prefix) => _app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<OutboxRow>().AsNoTracking().Where(row => row.Key.StartsWith(prefix)).ToArrayAsync());

    private async Task<OutboxRow[]> UnreadAsync(string prefix) =>
        [.. (await ToldAsync(prefix)).Where(row => row is { State: OutboxState.Sent, ReadAt: null })];

    private async Task SendAsync(Guid round, string code, string figure = "12") => (await _app.AsAsync(Cast.OwnUnit, async services =>
    {
        var entry = services.GetRequiredService<ValueEntry>();
        var typed = new TypedCell { Value = figure, Explanation = $"Đã đối chiếu sổ, {figure}" };
        var held = (await services.GetRequiredService<AppDb>().Set<ValueRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.RoundId == round && row.Code == code))?.Revision ?? 0;
        await entry.SaveAsync(round, Cast.OwnUnit, [new() { Code = code, Typed = typed, BasedOnRevision = held }], default);
        return await entry.SubmitAsync(round, Cast.OwnUnit, [(code, "")], default);
    })).Value.ShouldAllBe(outcome => outcome.Refusal == null);

    private async Task<SeenValue[]> SeenAsync(Guid round) => [.. (await _app.RowsAsync(round)).Select(row => row.Seen())];

    private static Task<int> RunAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<ReminderService>().RunAsync(default));

    // The demonstration may have rounds of its own.
    private Task<OutboxRow[]> RowsAsync(Guid round) => _app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<OutboxRow>()
            .AsNoTracking()
            .Where(row => row.Key.StartsWith($"nhac/{round:N}/"))
            .ToArrayAsync()
    );
}

public sealed class RemindersOnSqlite() : ReminderTests(Engine.Sqlite);

public sealed class RemindersOnPostgres() : ReminderTests(Engine.Postgres);
