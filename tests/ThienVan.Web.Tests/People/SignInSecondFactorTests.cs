using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class SignInSecondFactorTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await SignInRoom.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_administrator_may_only_set_up_a_second_factor_until_there_is_one()
    {
        var browser = await _app.SignInAsync(SignInRoom.Admin, SignInRoom.Password);
        (await browser.LandsAsync("/ke-hoach")).ShouldBe(SignInLinks.Security);
        (await browser.GetAsync("/ke-hoach")).Headers.Location!.ToString().ShouldEndWith("?ve=%2Fke-hoach");
        (await browser.LandsAsync("/dang-xuat")).ShouldBe("/dang-xuat");

        var (enrolled, _, _) = await _app.EnrolAsync(SignInRoom.Admin);
        (await enrolled.LandsAsync("/ke-hoach")).ShouldBe("/ke-hoach");
        (await browser.LandsAsync("/ke-hoach")).ShouldBe("/dang-nhap");
    }

    [Fact]
    public async Task An_officer_needs_none() =>
        (await (await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password)).LandsAsync("/ke-hoach")).ShouldBe("/ke-hoach");

    [Fact]
    public async Task A_right_password_opens_nothing_without_the_code()
    {
        var (_, secret, _) = await _app.EnrolAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var browser = _app.Browse();
        (await browser.TryPasswordAsync(SignInRoom.Officer)).Headers.Location!.AbsolutePath.ShouldBe(SignInLinks.SecondStep);
        (await browser.LandsAsync("/ke-hoach")).ShouldBe("/dang-nhap");
        (await browser.TryCodeAsync(_app.CodeOf(secret))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.LandsAsync("/ke-hoach")).ShouldBe("/ke-hoach");
    }

    [Fact]
    public async Task No_code_is_taken_twice()
    {
        var (_, secret, _) = await _app.EnrolAsync(SignInRoom.Officer);
        (await SecondStepAsync(_app.CodeOf(secret))).ShouldBe(HttpStatusCode.Unauthorized);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        (await SecondStepAsync(_app.CodeOf(secret))).ShouldBe(HttpStatusCode.Redirect);
        (await SecondStepAsync(_app.CodeOf(secret))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_right_passwords_between_them_do_not_start_the_count_anew()
    {
        var (_, secret, recovery) = await _app.EnrolAsync(SignInRoom.Officer);
        for (var i = 0; i < Access.Rule.MostFailures; i++) (await SecondStepAsync("000000")).ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.Browse().TryPasswordAsync(SignInRoom.Officer)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.KindsAsync()).Count(kind => kind == "people.locked").ShouldBe(1);

        _app.Time.Advance(Access.Rule.Lock);
        (await SecondStepAsync(_app.CodeOf(secret))).ShouldBe(HttpStatusCode.Redirect);
        (await SecondStepAsync(recovery[0])).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_lock_also_stops_the_second_step_that_was_waiting()
    {
        var (_, secret, _) = await _app.EnrolAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var waiting = _app.Browse();
        await waiting.TryPasswordAsync(SignInRoom.Officer);
        for (var i = 0; i < Access.Rule.MostFailures; i++) await _app.Browse().TryPasswordAsync(SignInRoom.Officer, "Sai-12345");
        (await waiting.TryCodeAsync(_app.CodeOf(secret))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var (_, _, recovery) = await _app.EnrolAsync(SignInRoom.Officer);
        (await SecondStepAsync(recovery[3].ToLowerInvariant().Replace('-', ' '))).ShouldBe(HttpStatusCode.Redirect);
        (await SecondStepAsync(recovery[3])).ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.KindsAsync()).Count(kind => kind == "people.recovery_code_used").ShouldBe(1);
    }

    [Fact]
    public async Task The_first_step_is_forgotten_after_five_minutes()
    {
        await _app.EnrolAsync(SignInRoom.Officer);
        var browser = _app.Browse();
        await browser.TryPasswordAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(6));
        (await browser.LandsAsync(SignInLinks.SecondStep)).ShouldBe("/dang-nhap");
    }

    [Fact]
    public async Task A_password_changed_meanwhile_ends_the_waiting_second_step()
    {
        var (_, secret, _) = await _app.EnrolAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var browser = _app.Browse();
        await browser.TryPasswordAsync(SignInRoom.Officer);
        await _app.UserAsync(
            SignInRoom.Officer, users => users.ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "other")));
        (await browser.TryCodeAsync(_app.CodeOf(secret))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_administrator_keeps_the_last_factor_and_anybody_else_removes_it_with_a_code()
    {
        foreach (var (name, removed) in new[] { (SignInRoom.Admin, false), (SignInRoom.Officer, true) })
        {
            var (browser, secret, _) = await _app.EnrolAsync(name);
            _app.Time.Advance(TimeSpan.FromMinutes(1));
            var wrong = await Browser.ParseAsync(
                await browser.SubmitAsync(SignInLinks.Security, "app-change", ("Change.Key", "remove"), ("Change.Code", "123")));
            wrong.QuerySelector("[role=alert]").ShouldNotBeNull();
            var answer = await browser.SubmitAsync(
                SignInLinks.Security, "app-change", ("Change.Key", "remove"), ("Change.Code", _app.CodeOf(secret)));
            (answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(removed, name);
            (
                await _app.InScopeAsync(async services =>
                    (await services.GetRequiredService<SecurityQueries>().ReadAsync(await _app.IdAsync(name), default)).CodesSince is null
                )
            ).ShouldBe(removed, name);
        }
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var (browser, secret, old) = await _app.EnrolAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await Browser.ParseAsync(
            await browser.SubmitAsync(SignInLinks.Security, "app-change", ("Change.Key", "codes"), ("Change.Code", _app.CodeOf(secret))));
        var fresh = page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToArray();
        fresh.Length.ShouldBe(RecoveryCode.Count);
        (await SecondStepAsync(old[0])).ShouldBe(HttpStatusCode.Unauthorized);
        (await SecondStepAsync(fresh[0])).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Neither_secret_nor_codes_lie_readable_in_the_database()
    {
        var (_, secret, recovery) = await _app.EnrolAsync(SignInRoom.Officer);
        var (factor, codes) = await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            return (await db.Set<SecondFactorRow>().SingleAsync(), await db.Set<RecoveryCodeRow>().Select(row => row.Hash).ToArrayAsync());
        });
        Convert.ToHexString(factor.Secret!).ShouldNotContain(Convert.ToHexString(secret));
        codes.ShouldAllBe(hash => !recovery.Any(code => hash.Contains(code, StringComparison.OrdinalIgnoreCase)));
        var log = string.Join('\n', (await _app.EventsAsync()).Select(row => row.Data));
        foreach (var kept in recovery.Append(Base32.Write(secret)).Append(SignInRoom.Password)) log.ShouldNotContain(kept);
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_asks_for_a_new_factor()
    {
        var (browser, _, _) = await _app.EnrolAsync(SignInRoom.Admin);
        (
            await _app.InScopeAsync(services =>
                services.GetRequiredService<FactorReset>().ResetAsync(Actor.System("Thử"), SignInRoom.Admin, default)
            )
        ).IsRefused.ShouldBeFalse();
        (await browser.LandsAsync("/ke-hoach")).ShouldBe("/dang-nhap");
        (await (await _app.SignInAsync(SignInRoom.Admin, SignInRoom.Password)).LandsAsync("/ke-hoach")).ShouldBe(SignInLinks.Security);
    }

    [Fact]
    public async Task A_session_opened_by_password_alone_changes_no_factor_once_there_is_one()
    {
        var (_, _, _) = await _app.EnrolAsync(SignInRoom.Officer);
        var (user, weak) = (await _app.IdAsync(SignInRoom.Officer), Guid.CreateVersion7());
        var refused = await _app.InScopeAsync(services =>
            services.GetRequiredService<SecondFactorService>().BeginAsync(new(user, "Kẻ gian"), weak, default)
        );
        refused.Refusal!.Code.ShouldBe("people.factor_proof_needed");
    }

    private async Task<HttpStatusCode> SecondStepAsync(string code)
    {
        var browser = _app.Browse();
        (await browser.TryPasswordAsync(SignInRoom.Officer)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await browser.TryCodeAsync(code)).StatusCode;
    }
}
