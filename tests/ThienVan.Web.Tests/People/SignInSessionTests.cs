using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class SignInSessionTests
{
    private const string Page = "/ke-hoach";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task One_session_is_ended_or_all_others_are_and_it_counts_at_the_next_request(Engine engine)
    {
        await using var app = await SignInRoom.StartAsync(engine);
        var browsers = new List<Browser>();
        for (var i = 0; i < 4; i++) browsers.Add(await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password));
        var page = await browsers[0].ReadAsync(SignInLinks.Security);
        page.QuerySelectorAll("#phien tbody tr").Length.ShouldBe(4);

        var one = page.QuerySelectorAll("button[name='End.Id']")[0].GetAttribute("value")!;
        (await browsers[0].SubmitAsync(SignInLinks.Security, "sessions", ("End.Id", one))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await InsideAsync(browsers)).ShouldBe(3);
        (await browsers[0].SubmitAsync(SignInLinks.Security, "sessions", ("End.Key", "others"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await InsideAsync(browsers)).ShouldBe(1);
        (await browsers[0].LandsAsync(Page)).ShouldBe(Page);
        (await app.EventsAsync())
            .Where(row => row.Kind == "people.sessions_ended")
            .Select(row => row.Data)
            .ShouldBe(["""{"old":null,"new":{"ended":1}}""", """{"old":null,"new":{"ended":2}}"""]);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var app = await SignInRoom.StartAsync();
        await app.AddAsync("nguoi.khac", Role.Viewer);
        var (mine, theirs) = (
            await app.SignInAsync("nguoi.khac", SignInRoom.Password), await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password));
        var session = await app.InScopeAsync(services =>
            services
                .GetRequiredService<AppDb>()
                .Set<SessionRow>()
                .Where(row => row.User.SignInName == SignInRoom.Officer)
                .Select(row => row.Id)
                .SingleAsync()
        );
        await mine.SubmitAsync(SignInLinks.Security, "sessions", ("End.Id", $"{session}"));
        (await theirs.LandsAsync(Page)).ShouldBe(Page);
    }

    [Fact]
    public async Task A_cookie_kept_after_signing_out_is_worth_nothing()
    {
        await using var app = await SignInRoom.StartAsync();
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        var thief = browser.Copy();
        await browser.SubmitAsync("/dang-xuat");
        (await thief.LandsAsync(Page)).ShouldBe("/dang-nhap");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Use_is_noted_now_and_then_and_never_in_the_chain(Engine engine)
    {
        await using var app = await SignInRoom.StartAsync(engine);
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        var (events, seen) = ((await app.EventsAsync()).Length, new HashSet<DateTimeOffset>());
        for (var minute = 0; minute < 12; minute++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            (await browser.LandsAsync(Page)).ShouldBe(Page);
            seen.Add(
                await app.InScopeAsync(services =>
                    services.GetRequiredService<AppDb>().Set<SessionRow>().Select(row => row.SeenAt).SingleAsync()
                )
            );
        }

        seen.Count.ShouldBe(5);
        (await app.EventsAsync()).Length.ShouldBe(events);
    }

    [Fact]
    public async Task A_request_costs_one_query_more_when_signed_in()
    {
        await using var app = await SignInRoom.StartAsync();
        var (visitor, browser) = (app.Browse(), await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password));
        await browser.GetAsync("/trang-thai/403");
        var (bare, signedIn) = (await CountAsync(app, visitor), await CountAsync(app, browser));
        (signedIn - bare).ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_session_still_ends_after_twelve_hours()
    {
        await using var app = await SignInRoom.StartAsync();
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        for (var quarter = 1; quarter < 48; quarter++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(15));
            (await browser.LandsAsync(Page)).ShouldBe(Page, $"{quarter}");
        }

        app.Time.Advance(TimeSpan.FromMinutes(15));
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
    }

    [Fact]
    public async Task An_administrator_left_idle_is_out_sooner()
    {
        await using var app = await SignInRoom.StartAsync();
        var (admin, _, _) = await app.EnrolAsync(SignInRoom.Admin);
        app.Time.Advance(TimeSpan.FromMinutes(14));
        (await admin.LandsAsync(Page)).ShouldBe(Page);
        app.Time.Advance(TimeSpan.FromMinutes(15));
        (await admin.LandsAsync(Page)).ShouldBe("/dang-nhap");
    }

    [Fact]
    public async Task The_idle_time_is_a_setting()
    {
        await using var app = await SignInRoom.StartAsync(adjust: builder => builder.Configuration["ThienVan:SignIn:IdleMinutes"] = "5");
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
    }

    [Fact]
    public async Task A_password_given_by_another_must_be_changed_before_anything_else()
    {
        await using var app = await SignInRoom.StartAsync();
        await app.HandAsync("nguoi.moi", Role.Viewer);
        (await (await app.SignInAsync("nguoi.moi", SignInRoom.Password)).LandsAsync(Page)).ShouldBe(SignInLinks.ChangePassword);
        (await app.InScopeAsync(services => services.GetRequiredService<PeopleService>()
            .ChangePasswordAsync(Actor.System("Dòng lệnh"), SignInRoom.Officer, SignInRoom.Password, default))).IsRefused.ShouldBeFalse();
        var (browser, other) = (
            await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password), await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password));
        (await browser.LandsAsync(Page)).ShouldBe(SignInLinks.ChangePassword);
        (await browser.LandsAsync(SignInLinks.Security)).ShouldBe(SignInLinks.ChangePassword);

        (await ChangeAsync(browser, SignInRoom.Password, "ngắn")).ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(browser, "Không-phải-1", "Của-riêng-tôi-7")).ShouldBe(HttpStatusCode.OK);
        (await ChangeAsync(browser, SignInRoom.Password, SignInRoom.Password)).ShouldBe(HttpStatusCode.OK);
        (await browser.LandsAsync(Page)).ShouldBe(SignInLinks.ChangePassword);
        (await ChangeAsync(browser, SignInRoom.Password, "Của-riêng-tôi-7")).ShouldBe(HttpStatusCode.Redirect);
        (await browser.LandsAsync(Page)).ShouldBe(Page);
        (await other.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await app.SignInAsync(SignInRoom.Officer, "Của-riêng-tôi-7")).ShouldNotBeNull();
    }

    [Fact]
    public async Task After_the_last_day_at_work_the_session_ends_and_nobody_gets_in()
    {
        await using var app = await SignInRoom.StartAsync();
        await app.UserAsync(
            SignInRoom.Officer, users => users.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastDay, new DateOnly(2026, 11, 23))));
        app.Time.Advance(TimeSpan.FromHours(14.8));
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        app.Time.Advance(TimeSpan.FromMinutes(15));
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await app.Browse().TryPasswordAsync(SignInRoom.Officer)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.KindsAsync())[^1].ShouldBe("people.sign_in_refused");
    }

    [Fact]
    public async Task Old_sessions_are_forgotten_after_thirty_days()
    {
        await using var app = await SignInRoom.StartAsync();
        await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        app.Time.Advance(TimeSpan.FromDays(31));
        await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        (await app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<SessionRow>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Many_who_sign_in_and_work_at_once_each_get_one_session_and_lose_none(Engine engine)
    {
        const int Many = 30;
        await using var app = await SignInRoom.StartAsync(engine);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => app.SignInAsync(SignInRoom.Officer, SignInRoom.Password)));
        app.Time.Advance(TimeSpan.FromMinutes(10));
        (await Task.WhenAll(browsers.Select(browser => browser.LandsAsync(Page)))).ShouldAllBe(landed => landed == Page);
        app.Time.Advance(TimeSpan.FromMinutes(25));
        (await InsideAsync(browsers)).ShouldBe(Many);
        (await app.KindsAsync()).Count(kind => kind == "people.signed_in").ShouldBe(Many);
    }

    private static async Task<HttpStatusCode> ChangeAsync(Browser browser, string current, string wanted) =>
        (
            await browser.SubmitAsync(
                SignInLinks.ChangePassword, ("Form.Current", current), ("Form.Wanted", wanted), ("Form.Again", wanted))
        ).StatusCode;

    private static async Task<int> InsideAsync(IEnumerable<Browser> browsers)
    {
        var inside = 0;
        foreach (var browser in browsers) inside += await browser.LandsAsync(Page) == Page ? 1 : 0;
        return inside;
    }

    private static async Task<int> CountAsync(TestApp app, Browser browser)
    {
        var before = app.Queries.Count;
        await browser.GetAsync("/trang-thai/403");
        return app.Queries.Count - before;
    }
}
