using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

public sealed class SignInPasskeyTests : IAsyncLifetime
{
    private const string Page = "/ke-hoach";
    private readonly SoftKey _key = new();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await SignInRoom.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_opens_an_administrators_account_and_counts_as_both_factors()
    {
        var enrolled = await RegisteredAsync(SignInRoom.Admin);
        (await enrolled.LandsAsync(Page)).ShouldBe(Page);
        var browser = _app.Browse();
        (await SignInAsync(browser)).ShouldBe(HttpStatusCode.Redirect);
        (await browser.LandsAsync(Page)).ShouldBe(Page);
        (await _app.EventsAsync())[^1].Data.ShouldBe("""{"old":null,"new":{"way":"passkey"}}""");
    }

    [Fact]
    public async Task An_administrators_password_alone_leads_only_to_the_second_step()
    {
        await RegisteredAsync(SignInRoom.Admin);
        var browser = _app.Browse();
        (await browser.TryPasswordAsync(SignInRoom.Admin)).Headers.Location!.AbsolutePath.ShouldBe(SignInLinks.SecondStep);
        (await browser.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await SignInAsync(browser, SignInLinks.SecondStep)).ShouldBe(HttpStatusCode.Redirect);
        (await browser.LandsAsync(Page)).ShouldBe(Page);
    }

    [Fact]
    public async Task A_key_belongs_to_the_public_address_whatever_the_proxy_calls_this_process()
    {
        await _app.DisposeAsync();
        _app = await SignInRoom.StartAsync(settings: [new("ThienVan:PublicUrl", "https://kehoach.test:8443/")]);
        _key.Origin = "https://kehoach.test:8443";
        await RegisteredAsync(SignInRoom.Officer);
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Redirect);
        _key.Origin = "https://localhost";
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task One_answer_opens_one_session()
    {
        await RegisteredAsync(SignInRoom.Officer);
        var (browser, thief) = (_app.Browse(), _app.Browse());
        var (state, options) = await AskedAsync(browser, PeopleLinks.SignIn);
        var answer = _key.SignIn(options);
        (await AnswerAsync(browser, state, answer)).ShouldBe(HttpStatusCode.Redirect);
        (await AnswerAsync(thief, state, answer)).ShouldBe(HttpStatusCode.Unauthorized);
        (await thief.LandsAsync(Page)).ShouldBe("/dang-nhap");
        (await _app.KindsAsync())[^1].ShouldBe("people.sign_in_failed");
    }

    [Fact]
    public async Task An_answer_to_another_question_opens_nothing()
    {
        await RegisteredAsync(SignInRoom.Officer);
        var browser = _app.Browse();
        var (_, options) = await AskedAsync(browser, PeopleLinks.SignIn);
        var (state, _) = await AskedAsync(browser, PeopleLinks.SignIn);
        (await AnswerAsync(browser, state, _key.SignIn(options))).ShouldBe(HttpStatusCode.Unauthorized);
        (await AnswerAsync(browser, "gia-mao", _key.SignIn(options))).ShouldBe(HttpStatusCode.Unauthorized);
        (await AnswerAsync(browser, state, "{}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await AnswerAsync(browser, state, "")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://ke.gian", true)]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost:8443", true)]
    [InlineData("https://localhost", false)]
    public async Task A_key_asked_by_another_site_or_not_verified_opens_nothing_and_is_not_taken(string origin, bool verifies)
    {
        await RegisteredAsync(SignInRoom.Officer);
        (_key.Origin, _key.Verifies) = (origin, verifies);
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Unauthorized);
        using var other = new SoftKey { Origin = origin, Verifies = verifies };
        var refused = await RegisterAsync(await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password), other);
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_copied_key_that_counts_wrong_opens_nothing()
    {
        _key.Count = 5;
        await RegisteredAsync(SignInRoom.Officer);
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Unauthorized);
        _key.Count = 6;
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_registers_a_key_with_the_question_put_to_another()
    {
        await _app.AddAsync("nguoi.khac", Role.Viewer);
        var (mine, theirs) = (
            await _app.SignInAsync("nguoi.khac", SignInRoom.Password), await _app.SignInAsync(SignInRoom.Officer, SignInRoom.Password));
        var (state, options) = await AskedAsync(theirs, SignInLinks.Security);
        var answer = await mine.SubmitAsync(
            SignInLinks.Security, ("New.State", state), ("New.Credential", _key.Register(options)), ("New.Name", "Của ai"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_key_belongs_to_one_account()
    {
        await _app.AddAsync("nguoi.khac", Role.Viewer);
        await RegisteredAsync(SignInRoom.Officer);
        (await RegisterAsync(await _app.SignInAsync("nguoi.khac", SignInRoom.Password), _key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(SignInRoom.Officer, 0)]
    [InlineData(SignInRoom.Admin, 1)]
    public async Task A_key_is_removed_unless_it_is_an_administrators_last_factor(string name, int left)
    {
        var browser = await RegisteredAsync(name);
        var id = (await browser.ReadAsync(SignInLinks.Security)).QuerySelector("button[name='Row.Key']")!.GetAttribute("value")!;
        await browser.SubmitAsync(SignInLinks.Security, "passkeys", ("Row.Key", id));
        (await CountAsync()).ShouldBe(left);
        (await SignInAsync(_app.Browse())).ShouldBe(left == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_closed_account_stays_shut_to_its_key()
    {
        await RegisteredAsync(SignInRoom.Officer);
        await _app.UserAsync(SignInRoom.Officer, users => users.ExecuteUpdateAsync(set => set.SetProperty(row => row.Disabled, true)));
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Unauthorized);
        (await _app.KindsAsync())[^1].ShouldBe("people.sign_in_refused");
    }

    [Fact]
    public async Task A_key_opens_what_wrong_passwords_hold()
    {
        await RegisteredAsync(SignInRoom.Officer);
        for (var i = 0; i < Access.Rule.MostFailures; i++) await _app.Browse().TryPasswordAsync(SignInRoom.Officer, "Sai-12345");
        (await _app.Browse().TryPasswordAsync(SignInRoom.Officer)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(_app.Browse())).ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<Browser> RegisteredAsync(string name)
    {
        var browser = await _app.SignInAsync(name, SignInRoom.Password);
        (await RegisterAsync(browser, _key)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    private static async Task<HttpResponseMessage> RegisterAsync(Browser browser, SoftKey key)
    {
        var (state, options) = await AskedAsync(browser, SignInLinks.Security);
        return await browser.SubmitAsync(
            SignInLinks.Security, ("New.State", state), ("New.Credential", key.Register(options)), ("New.Name", "Máy thử"));
    }

    private async Task<HttpStatusCode> SignInAsync(Browser browser, string page = PeopleLinks.SignIn)
    {
        var (state, options) = await AskedAsync(browser, page);
        return await AnswerAsync(browser, state, _key.SignIn(options), page);
    }

    private static async Task<HttpStatusCode> AnswerAsync(Browser browser, string state, string answer, string page = PeopleLinks.SignIn) =>
        (await browser.SubmitAsync(page, ("Answer.State", state), ("Answer.Credential", answer))).StatusCode;

    private static async Task<(string State, string Options)> AskedAsync(Browser browser, string page)
    {
        var form = (await browser.ReadAsync(page)).QuerySelector("form[data-passkey]")!;
        return (form.QuerySelector("input[name$='.State']")!.GetAttribute("value")!,
            form.QuerySelector("[data-passkey-options]")!.GetAttribute("data-passkey-options")!);
    }

    private Task<int> CountAsync() => _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<PasskeyRow>().CountAsync());
}
