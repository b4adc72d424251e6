using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>A stranger who tries passwords waits; nobody else does.</summary>
public sealed class SignInTriesTests : IAsyncLifetime
{
    private const string Stranger = "203.0.113.5", Office = "198.51.100.7", Wrong = "Sai-12345";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await SignInRoom.StartAsync(settings:
    [
        new("ThienVan:TrustedProxies", "127.0.0.1"),
        new("ThienVan:SignIn:PostsPerMinute", "1000"),
        new("ThienVan:SignIn:FailuresPerAddress", "8"),
    ]);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_who_fails_five_times_waits_and_the_owner_does_not()
    {
        await FailAsync(Stranger, Access.Rule.MostFailures);
        (await TryAsync(_app.Browse(Stranger))).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(_app.Browse(Office))).ShouldBe(HttpStatusCode.Redirect);
        _app.Time.Advance(Access.Rule.Lock);
        (await TryAsync(_app.Browse(Stranger))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_waits_is_told_until_when_and_the_same_for_a_right_a_wrong_password_and_a_name_nobody_has()
    {
        string[] names = [SignInRoom.Officer, "khong.co.ai"];
        foreach (var name in names)
            for (var i = 0; i < Access.Rule.MostFailures; i++)
                await _app.Browse(name == SignInRoom.Officer ? Stranger : "203.0.113.9").TryPasswordAsync(name, Wrong);
        _app.Time.Advance(TimeSpan.FromSeconds(20));
        var right = await AlertAsync(Stranger, SignInRoom.Officer, SignInRoom.Password);
        right.ShouldContain("phải chờ đến");
        right.ShouldNotContain("chưa đúng");
        (await AlertAsync(Stranger, SignInRoom.Officer, Wrong)).ShouldBe(right);
        (await AlertAsync("203.0.113.9", "khong.co.ai", Wrong)).ShouldBe(right);
        (await AlertAsync("203.0.113.77", "khong.co.ai", Wrong)).ShouldContain("chưa đúng");
    }

    [Fact]
    public async Task An_account_that_is_shut_waits_as_any_other()
    {
        await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>()
            .Where(user => user.SignInName == SignInRoom.Officer)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.LockedUntil, DateTimeOffset.MaxValue.AddYears(-1))));
        for (var i = 0; i < Access.Rule.MostFailures; i++)
            (await AlertAsync(Stranger, SignInRoom.Officer, SignInRoom.Password)).ShouldContain("hoặc tài khoản đang tạm khóa");
        (await AlertAsync(Stranger, SignInRoom.Officer, SignInRoom.Password)).ShouldContain("phải chờ đến");
    }

    private async Task<string> AlertAsync(string from, string name, string password) =>
        (await Browser.ParseAsync(await _app.Browse(from).TryPasswordAsync(name, password))).QuerySelector("[role=alert]")!.TextContent;

    [Fact]
    public async Task A_browser_that_was_in_before_is_not_held_for_strangers_at_its_own_address()
    {
        var known = _app.Browse(Office);
        (await TryAsync(known)).ShouldBe(HttpStatusCode.Redirect);
        await FailAsync(Office, Access.Rule.MostFailures);
        (await TryAsync(_app.Browse(Office))).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(known)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_known_browser_waits_for_its_own_failures_wherever_it_goes()
    {
        var known = _app.Browse(Office);
        await TryAsync(known);
        for (var i = 0; i < Access.Rule.MostFailures; i++) await TryAsync(known, Wrong);
        (await TryAsync(known)).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(_app.Browse(Office))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_browser_known_to_one_account_is_a_stranger_to_another()
    {
        await _app.AddAsync("nguoi.khac", Role.Viewer);
        var known = _app.Browse(Stranger);
        await TryAsync(known);
        for (var i = 0; i < Access.Rule.MostFailures; i++) await known.TryPasswordAsync("nguoi.khac", Wrong);
        (await known.TryPasswordAsync("nguoi.khac")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.Browse(Office).TryPasswordAsync("nguoi.khac")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_address_does_not_go_through_the_accounts_one_after_the_other()
    {
        for (var i = 0; i < 8; i++) await _app.Browse(Stranger).TryPasswordAsync($"nguoi{i}", Wrong);
        (await TryAsync(_app.Browse(Stranger))).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(_app.Browse(Office))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Many_addresses_at_one_account_are_all_held_and_its_own_browser_is_not()
    {
        var known = _app.Browse(Office);
        await TryAsync(known);
        for (var i = 0; i < Access.Rule.OfOneAccount.Most; i++) await TryAsync(_app.Browse($"203.0.113.{i}"), Wrong);
        (await TryAsync(_app.Browse("192.0.2.1"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(known)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_owner_is_told_once_an_hour_from_where()
    {
        await FailAsync(Stranger, Access.Rule.MostFailures);
        await FailAsync("203.0.113.6", Access.Rule.MostFailures);
        var told = (await NoticesAsync()).ShouldHaveSingleItem();
        told.ShouldContain("5 lần nhập sai mật khẩu vào tài khoản can.bo từ địa chỉ mạng 203.0.113.5");
        _app.Time.Advance(TimeSpan.FromHours(1));
        await FailAsync(Stranger, Access.Rule.MostFailures);
        (await NoticesAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_says_nothing_any_more_is_swept_away()
    {
        await FailAsync(Stranger, 1);
        _app.Time.Advance(TimeSpan.FromDays(3));
        await FailAsync(Office, 1);
        (await TriesAsync()).Select(row => row.Place).ShouldNotContain(Stranger);
    }

    private Task<HttpStatusCode> TryAsync(Browser browser, string password = SignInRoom.Password) =>
        browser.TryPasswordAsync(SignInRoom.Officer, password).ContinueWith(answer => answer.Result.StatusCode, TaskScheduler.Default);

    private async Task FailAsync(string from, int times)
    {
        for (var i = 0; i < times; i++) (await TryAsync(_app.Browse(from), Wrong)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<TryRow[]> TriesAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<TryRow>().AsNoTracking().ToArrayAsync());

    private Task<string[]> NoticesAsync() => _app.InScopeAsync(services => services.GetRequiredService<AppDb>()
        .Set<OutboxRow>().Where(row => row.Key.StartsWith("people/tries/")).Select(row => row.Text).ToArrayAsync());
}
