using System.Net;
using Npgsql;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Web.Tests.Shared;

/// <summary>The database goes in the middle of the day and comes back: words, then everything as it was.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private const string Page = "/viec-cho-toi";
    private TestDatabase _database = null!;
    private Relay _relay = null!;
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Engine.Postgres);
        _relay = new(_database.ConnectionString);
        _app = await TestApp.StartOnAsync(_database, demo: false, settings: [new("ConnectionStrings:ThienVan", _relay.ConnectionString)]);
        await _app.AddAsync(SignInRoom.Officer, Role.Office);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_relay is not null) await _relay.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_signed_in_reads_what_to_do_and_goes_on_when_it_is_back()
    {
        var browser = await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        await browser.ReadAsync(Page);
        _relay.Cut();
        var answer = await browser.GetAsync(Page);
        (answer.StatusCode, answer.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)));
        var told = await Browser.ParseAsync(answer);
        told.QuerySelector("h1")!.TextContent.ShouldBe("Cơ sở dữ liệu tạm thời chưa dùng được");
        told.QuerySelector("main")!.TextContent.ShouldContain("không cần đăng nhập lại");

        _relay.Join();
        await browser.ReadAsync(Page);
    }

    [Fact]
    public async Task What_was_written_in_a_form_is_not_lost()
    {
        var browser = await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        _relay.Cut();
        var form = new FormUrlEncodedContent([new("_handler", "ghi-chu"), new("Form.Text", "Đã gọi lại cho tổ dân phố số 3")]);
        var answer = await browser.SendAsync(HttpMethod.Post, Page, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Browser.ParseAsync(answer)).QuerySelector("main")!.TextContent.ShouldContain("Đã gọi lại cho tổ dân phố số 3");
    }

    [Fact]
    public async Task The_watchman_hears_that_the_database_is_away_and_then_that_it_is_back()
    {
        _relay.Cut();
        var away = await _app.Browse().GetAsync("/health/ready");
        (away.StatusCode, await away.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "database"));
        (await _app.Browse().GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        _relay.Join();
        (await _app.Browse().GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_was_restarted_costs_nobody_a_page_or_a_write()
    {
        var browser = await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        _relay.Drop();
        await browser.ReadAsync(Page);
        _relay.Drop();
        (await _app.AddAsync("moi", Role.Viewer)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task A_hundred_requests_at_once_over_two_processes_are_all_answered()
    {
        var browser = await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        await using var second = await TestApp.StartOnAsync(
            await TestDatabase.CreateAsync(Engine.Sqlite), demo: false,
            settings: [new("ConnectionStrings:ThienVan", _database.ConnectionString)]);
        var other = second.Browse(browser);
        var asked = Enumerable.Range(0, 100).Select(i => Task.Run(() => (i % 2 == 0 ? browser : other).GetAsync(Page)));
        var answers = await Task.WhenAll(asked);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("53300", true)]
    [InlineData("08006", true)]
    [InlineData("28P01", true)]
    [InlineData("55000", true)]
    [InlineData("23505", false)]
    [InlineData("57014", false)]
    public void A_fault_of_ours_is_not_taken_for_a_database_that_is_away(string state, bool away) =>
        DatabaseAway.Is(new InvalidOperationException("", new PostgresException("", "", "", state))).ShouldBe(away);
}
