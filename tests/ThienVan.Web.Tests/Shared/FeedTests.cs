using System.Net;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Reports;
using ThienVan.Web.Tests.Reports.Approval;

namespace ThienVan.Web.Tests.Shared;

public abstract class FeedTests(Engine engine) : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PlanRoom.StartAsync(engine);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_calendar_program_without_an_account_reads_the_due_date_of_its_owner_in_words()
    {
        var round = await _app.RoundAsync(ApprovalRoom.Own("14a"), new("10a", Cast.OtherUnit));
        var answer = await _app.Browse().GetAsync(await CreateAsync(await _app.SignInAsync(Cast.OwnUnit)));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await answer.Content.ReadAsStringAsync();
        var entry = Calendar.Load(text)!.Events.Single(entry => entry.Uid!.StartsWith($"{round:N}", StringComparison.Ordinal));
        (entry.Start!.Value, entry.Summary).ShouldBe((new DateTime(2026, 12, 17), "Hạn gửi: Kỳ thử quý III/2026 (KT-HT-ĐT, đã gửi 0/1)"));
        text.ShouldNotContain("VH-XH");
        text.ShouldNotContain((await _app.UserAsync(Cast.OwnUnit)).Name);
    }

    [Fact]
    public async Task What_is_sent_is_withdrawn_under_a_higher_number_and_so_is_a_moved_date()
    {
        var own = ApprovalRoom.Own("14a");
        var round = await _app.RoundAsync(own);
        var address = await CreateAsync(await _app.SignInAsync(Cast.OwnUnit));
        var before = await EntryAsync(address, round);
        var moved = await _app.AsAsync(ApprovalRoom.Office, services => services.GetRequiredService<RoundSettings>().ChangeDatesAsync(
            round,
            new()
            {
                OpensOn = new(2026, 9, 4),
                DueOn = new(2026, 12, 18),
                GraceUntil = new(2026, 12, 18),
                UpwardDueOn = new(2026, 12, 23),
                Reason = "Chờ số liệu",
            },
            default
        )
);
        moved.ShouldBeNull();
        var later = await EntryAsync(address, round);
        (later.Uid, later.Start!.Value, later.Status, later.Sequence > before.Sequence).ShouldBe(
            (before.Uid, new DateTime(2026, 12, 18), "CONFIRMED", true));
        await _app.ValueAsync(round, own);
        var sent = await EntryAsync(address, round);
        (sent.Uid, sent.Status, sent.Sequence > later.Sequence).ShouldBe((before.Uid, "CANCELLED", true));
    }

    [Fact]
    public async Task The_plan_adds_the_days_it_sets_to_the_unit_by_their_place_in_the_document()
    {
        var own = await SummariesAsync(await CreateAsync(await _app.SignInAsync(Cast.OwnUnit)));
        own.ShouldContain(line => line.StartsWith("2026-12-31 Hạn theo kế hoạch: ") && line.EndsWith(" (Phụ lục 3, dự án 14)"));
        own.ShouldContain(line => line.StartsWith("2030-12-31 Hạn theo kế hoạch: ") && line.EndsWith(" (Phụ lục 3, dự án 12)"));
        own.ShouldAllBe(line => !line.Contains("dự án 19", StringComparison.Ordinal));
        var other = await SummariesAsync(await CreateAsync(await _app.SignInAsync(Cast.OtherUnit)));
        foreach (var day in new[] { "2026-02-28", "2026-12-31" })
            other.ShouldContain(line => line.StartsWith($"{day} Hạn theo kế hoạch: ")
                && line.EndsWith(" (Phụ lục 3, dự án 19), 28/02/2026 hay 31/12/2026, chờ thống nhất"));
        other.Intersect(own).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_of_a_closed_account_is_no_page_and_it_ends_with_the_hand_over()
    {
        var address = await CreateAsync(await _app.SignInAsync(Cast.OtherUnit));
        var (admin, page) = (await _app.SignInAsync("quantri"), PeopleLinks.Leaving(await _app.PersonIdAsync(Cast.OtherUnit)));
        (await admin.ReadAsync(page)).QuerySelector(".pack")!.TextContent.ShouldContain("Địa chỉ lịch riêng của người này");
        (await admin.SubmitAsync(page, ("Form.SuccessorId", $"{await _app.PersonIdAsync("truong.kinh-te")}"),
            ("Form.LastDay", "2026-11-30"), ("Form.Reason", "QĐ 15"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound);

        var closed = await CreateAsync(await _app.SignInAsync(Cast.OwnUnit));
        var person = PeopleLinks.Person(await _app.PersonIdAsync(Cast.OwnUnit));
        (await (await HeldForm.OpenAsync(admin, person, "dong")).SendAsync(admin)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(closed)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_revoked_a_replaced_and_an_unknown_address_are_no_page_at_all()
    {
        var browser = await _app.SignInAsync(Cast.OwnUnit);
        var first = await CreateAsync(browser);
        var second = await CreateAsync(browser);
        (await StatusAsync(first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(second)).ShouldBe(HttpStatusCode.OK);
        await browser.SubmitAsync(SiteLinks.Calendar, ("thu-hoi", "co"));
        (await StatusAsync(second)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("/lich/khong-co.ics")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync($"/lich/{new string('a', 500)}.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_address_is_kept_nowhere()
    {
        var address = await CreateAsync(await _app.SignInAsync(Cast.OwnUnit));
        var token = Regex.Match(address, "/lich/(?<token>.+)[.]ics", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        token.Length.ShouldBe(43);
        (await _app.EventsAsync()).ShouldAllBe(row => !$"{row.Subject}{row.Data}".Contains(token, StringComparison.Ordinal));
        (await (await _app.SignInAsync(Cast.OwnUnit)).ReadAsync(SiteLinks.Calendar)).Body!.InnerHtml.ShouldNotContain(token);
    }

    private static async Task<string> CreateAsync(Browser browser)
    {
        var answer = await browser.SubmitAsync(SiteLinks.Calendar);
        var address = (await Browser.ParseAsync(answer)).QuerySelector("input.address")!.GetAttribute("value")!;
        return new Uri(address).AbsolutePath;
    }

    private async Task<string[]> SummariesAsync(string address) =>
    [
        .. Calendar.Load(await (await _app.Browse().GetAsync(address)).Content.ReadAsStringAsync())!.Events
            .Select(entry => $"{entry.Start!.Value:yyyy-MM-dd} {entry.Summary}"),
    ];

    private async Task<Ical.Net.CalendarComponents.CalendarEvent> EntryAsync(string address, Guid round) =>
        Calendar
            .Load(await (await _app.Browse().GetAsync(address)).Content.ReadAsStringAsync())!
            .Events.Single(entry => entry.Uid!.StartsWith($"{round:N}", StringComparison.Ordinal));

    private async Task<HttpStatusCode> StatusAsync(string address) => (await _app.Browse().GetAsync(address)).StatusCode;
}

public sealed class FeedsOnSqlite() : FeedTests(Engine.Sqlite);

public sealed class FeedsOnPostgres() : FeedTests(Engine.Postgres);
