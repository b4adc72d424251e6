using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>Sign-in at another site, end to end against a provider in this process.</summary>
public sealed class SignInOpenIdTests(Provider provider) : IClassFixture<Provider>, IAsyncLifetime
{
    private const string Page = "/ke-hoach";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        provider.Level = "1";
        _app = await SignInRoom.StartAsync(adjust: provider.Join);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_way_there_asks_for_a_code_with_a_proof_key_and_nothing_else()
    {
        var asked = QueryHelpers.ParseQuery((await LeaveAsync(_app.Browse())).Query);
        (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), asked["scope"].ToString()).ShouldBe(
            ("code", "S256", "openid"));
        asked.ShouldContainKey("nonce");
        asked["redirect_uri"].ToString().ShouldBe("https://localhost/dang-nhap/tro-ve");
    }

    [Fact]
    public async Task The_provider_is_told_the_public_address_to_come_back_to()
    {
        await using var app = await SignInRoom.StartAsync(
            adjust: provider.Join, settings: [new("ThienVan:PublicUrl", "https://kehoach.test/")]);
        QueryHelpers.ParseQuery((await LeaveAsync(app.Browse())).Query)["redirect_uri"].ToString()
            .ShouldBe("https://kehoach.test/dang-nhap/tro-ve");
    }

    [Fact]
    public async Task A_linked_identity_opens_the_account_and_leads_where_one_was_going()
    {
        await LinkAsync(SignInRoom.Officer);
        var browser = _app.Browse();
        (await ReturnAsync(browser, await LeaveAsync(browser))).ShouldBe(Page);
        (await browser.LandsAsync(Page)).ShouldBe(Page);
        (await _app.EventsAsync())[^1].Data.ShouldBe("""{"old":null,"new":{"way":"openId"}}""");
    }

    [Fact]
    public async Task An_identity_nobody_linked_gets_a_page_with_a_key_that_an_administrator_can_link()
    {
        var browser = _app.Browse();
        (await ReturnAsync(browser, await LeaveAsync(browser))).ShouldBe(SignInLinks.Unlinked);
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await _app.KindsAsync())[^1].ShouldBe("people.identity_unknown");
        (await _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<IdentityRow>().CountAsync())).ShouldBe(0);

        var shown = await browser.GetAsync((await ReturnToAsync(browser, await provider.VisitAsync(await LeaveAsync(browser)))).ToString());
        var key = (await Browser.ParseAsync(shown)).QuerySelector("code")!.TextContent;
        var officer = await _app.IdAsync(SignInRoom.Officer);
        (
            await _app.InScopeAsync(services =>
                services
                    .GetRequiredService<IdentityService>()
                    .LinkAsync(Actor.System("Quản trị"), officer, $" {key.ToLowerInvariant()} ", default)
            )
        ).ShouldBeNull();
        (await ReturnAsync(browser, await LeaveAsync(browser))).ShouldBe(Page);
    }

    [Fact]
    public async Task The_signed_in_person_links_and_unlinks_on_the_own_page()
    {
        var browser = await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        var offered = await Browser.ParseAsync(await browser.SubmitAsync(SignInLinks.Security, "identity-link"));
        var there = (await browser.GetAsync(offered.QuerySelector("#lien-ket a.primary")!.GetAttribute("href")!)).Headers.Location!;
        (await ReturnAsync(browser, there)).ShouldBe(SignInLinks.Security);

        var linked = await browser.ReadAsync(SignInLinks.Security);
        var key = linked.QuerySelector("input[name='Unlink.Key']")!.GetAttribute("value")!;
        linked.Body!.TextContent.ShouldNotContain(provider.Subject);
        (await _app.KindsAsync())[^1].ShouldBe("people.identity_linked");

        (await browser.SubmitAsync(SignInLinks.Security, $"unlink-{key}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var other = _app.Browse();
        (await ReturnAsync(other, await LeaveAsync(other))).ShouldBe(SignInLinks.Unlinked);
    }

    [Fact]
    public async Task An_identity_opens_one_account_only()
    {
        await LinkAsync(SignInRoom.Officer);
        var admin = await _app.IdAsync(SignInRoom.Admin);
        var refused = await _app.InScopeAsync(services =>
            services.GetRequiredService<IdentityService>().LinkAsync(Actor.System("Quản trị"), admin, Key, default)
        );
        refused!.Code.ShouldBe("people.identity_taken");
    }

    [Fact]
    public async Task A_link_made_for_one_session_links_no_other()
    {
        var (victim, attacker) = (
            await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password),
            await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password)
        );
        var offered = await Browser.ParseAsync(await attacker.SubmitAsync(SignInLinks.Security, "identity-link"));
        (await victim.LandsAsync(offered.QuerySelector("#lien-ket a.primary")!.GetAttribute("href")!)).ShouldBe(SignInLinks.Security);
        (await _app.KindsAsync()).ShouldNotContain("people.identity_linked");
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        await LinkAsync(SignInRoom.Officer);
        await _app.UserAsync(SignInRoom.Officer, users => users.ExecuteUpdateAsync(set => set.SetProperty(row => row.Disabled, true)));
        var browser = _app.Browse();
        (await ReturnAsync(browser, await LeaveAsync(browser))).ShouldBe("/dang-nhap");
        (await _app.KindsAsync())[^1].ShouldBe("people.sign_in_refused");
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
    }

    [Theory]
    [InlineData("1", "/tai-khoan/bao-mat")]
    [InlineData("2", Page)]
    public async Task Theproviders_word_counts_as_two_factors_only_at_the_levels_set(string level, string lands)
    {
        await LinkAsync(SignInRoom.Admin);
        provider.Level = level;
        var browser = _app.Browse();
        await ReturnAsync(browser, await LeaveAsync(browser));
        (await browser.LandsAsync(Page)).ShouldBe(lands);
    }

    [Fact]
    public async Task Who_has_codes_is_asked_for_one_after_theprovider()
    {
        var (_, secret, _) = await _app.EnrolAsync(SignInRoom.Officer);
        await LinkAsync(SignInRoom.Officer);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var browser = _app.Browse();
        (await ReturnAsync(browser, await LeaveAsync(browser))).ShouldBe(SignInLinks.SecondStep);
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await browser.TryCodeAsync(_app.CodeOf(secret))).Headers.Location!.AbsolutePath.ShouldBe(Page);
        (await browser.LandsAsync(Page)).ShouldBe(Page);
    }

    [Theory]
    [InlineData("nonce", "khac")]
    [InlineData("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")]
    public async Task A_forged_question_gets_nobody_in(string field, string value)
    {
        await LinkAsync(SignInRoom.Officer);
        var browser = _app.Browse();
        (await ReturnAsync(browser, With(await LeaveAsync(browser), field, value))).ShouldBe("/dang-nhap");
        await RefusedAsync(browser);
        (await _app.KindsAsync())[^1].ShouldBe("people.sign_in_failed");
    }

    [Fact]
    public async Task A_state_that_is_not_ours_gets_nobody_in()
    {
        await LinkAsync(SignInRoom.Officer);
        var (browser, other) = (_app.Browse(), _app.Browse());
        var back = await provider.VisitAsync(await LeaveAsync(browser));
        (await ReturnToAsync(browser, With(back, "state", "gia-mao"))).PathAndQuery.ShouldStartWith("/dang-nhap?loi");
        (await ReturnToAsync(other, back)).PathAndQuery.ShouldStartWith("/dang-nhap?loi");
        await RefusedAsync(browser);
        await RefusedAsync(other);
    }

    [Fact]
    public async Task An_answer_works_once_and_a_code_of_another_round_not_at_all()
    {
        await LinkAsync(SignInRoom.Officer);
        var (browser, thief) = (_app.Browse(), _app.Browse());
        var stolen = await provider.VisitAsync(await LeaveAsync(browser));
        var own = await provider.VisitAsync(await LeaveAsync(thief));
        var code = QueryHelpers.ParseQuery(stolen.Query)["code"].ToString();
        (await ReturnToAsync(thief, With(own, "code", code))).PathAndQuery.ShouldStartWith("/dang-nhap?loi");
        await RefusedAsync(thief);

        var again = await provider.VisitAsync(await LeaveAsync(browser));
        (await ReturnToAsync(browser, again)).PathAndQuery.ShouldBe(Page);
        await browser.SubmitAsync("/dang-xuat");
        (await ReturnToAsync(browser, again)).PathAndQuery.ShouldStartWith("/dang-nhap?loi");
        await RefusedAsync(browser);
    }

    [Fact]
    public async Task Signing_out_offers_to_sign_out_there_too()
    {
        await LinkAsync(SignInRoom.Officer);
        var browser = _app.Browse();
        await ReturnAsync(browser, await LeaveAsync(browser));
        var left = (await browser.SubmitAsync("/dang-xuat")).Headers.Location!.PathAndQuery;
        (await browser.ReadAsync(left)).QuerySelector($"a[href='{SignInLinks.OpenIdSignOut}']").ShouldNotBeNull();
        var there = (await browser.GetAsync(SignInLinks.OpenIdSignOut)).Headers.Location!;
        there.OriginalString.ShouldStartWith(Provider.Address + "connect/logout");
        var back = await provider.VisitAsync(there);
        back.AbsolutePath.ShouldBe(SignInLinks.OpenIdSignedOut);
        (await browser.GetAsync(back.PathAndQuery)).Headers.Location!.PathAndQuery.ShouldBe("/dang-nhap");
    }

    private string Key => IdentityKey.Of(Provider.Address, provider.Subject);

    private async Task LinkAsync(string name)
    {
        var user = await _app.IdAsync(name);
        (
            await _app.InScopeAsync(services =>
                services.GetRequiredService<IdentityService>().LinkAsync(Actor.System("Quản trị"), user, Key, default)
            )
        ).ShouldBeNull();
    }

    private static async Task<Uri> LeaveAsync(Browser browser) => (await browser.GetAsync(SignInLinks.OpenIdThen(Page))).Headers.Location!;

    private async Task<string> ReturnAsync(Browser browser, Uri there) =>
        new Uri(new Uri("https://localhost"), await ReturnToAsync(browser, await provider.VisitAsync(there))).AbsolutePath;

    private static async Task<Uri> ReturnToAsync(Browser browser, Uri back)
    {
        var answer = await browser.GetAsync(back.PathAndQuery);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!;
    }

    private static async Task RefusedAsync(Browser browser) => (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");

    private static Uri With(Uri address, string field, string value)
    {
        var fields = QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        fields[field] = value;
        return new(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), fields));
    }
}
