using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
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

public sealed class SignInTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/bang-dieu-hanh", "/bang-dieu-hanh")]
    [InlineData("https://ke.gian/", "/bat-dau")]
    [InlineData("//ke.gian", "/bat-dau")]
    [InlineData("/\\ke.gian", "/bat-dau")]
    public async Task Signing_in_returns_only_to_a_page_of_this_site(string asked, string landed)
    {
        var answer = await TryAsync(_app.Browse(), "chutich", PasswordRule.Demonstration,
            $"{PeopleLinks.SignIn}?{PeopleLinks.ReturnUrl}={Uri.EscapeDataString(asked)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe(landed);
    }

    [Fact]
    public async Task A_field_left_empty_is_said_in_Vietnamese_and_counts_as_no_attempt()
    {
        await using var app = await SignInRoom.StartAsync();
        var before = (await app.EventsAsync()).Length;
        foreach (var (name, password) in new[] { ("", ""), (SignInRoom.Officer, ""), ("", "x") })
        {
            var answer = await app.Browse().TryPasswordAsync(name, password);
            (await Browser.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent
                .ShouldContain("Đề nghị nhập tên đăng nhập và mật khẩu.");
        }

        (await app.EventsAsync()).Length.ShouldBe(before);
        var browser = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        var change = await browser.SubmitAsync(
            SignInLinks.ChangePassword, ("Form.Current", ""), ("Form.Wanted", "Của-riêng-7"), ("Form.Again", "Của-riêng-7"));
        (await Browser.ParseAsync(change)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Đề nghị nhập mật khẩu hiện tại.");
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        var answer = await TryAsync(_app.Browse(), "chutich", PasswordRule.Demonstration);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("thienvan=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("secure");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var wrong = await TryAsync(_app.Browse(), "chutich", "Sai-1234");
        var unknown = await TryAsync(_app.Browse(), "khong-co-ai", "Sai-1234");
        (wrong.StatusCode, unknown.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
        (await AlertAsync(wrong)).ShouldBe(await AlertAsync(unknown));
    }

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    public async Task A_password_is_one_whichever_way_its_letters_are_put_together(NormalizationForm set, NormalizationForm typed)
    {
        const string password = "Mậtkhẩu-Đẹp2026";
        await _app.InScopeAsync(services =>
        {
            var hash = services.GetRequiredService<PasswordHasher<UserRow>>().HashPassword(null!, password.Normalize(set));
            return services.GetRequiredService<AppDb>().Set<UserRow>().Where(user => user.SignInName == "xem")
                .ExecuteUpdateAsync(user => user.SetProperty(row => row.PasswordHash, hash));
        });
        (await TryAsync(_app.Browse(), "xem", password.Normalize(typed))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TryAsync(_app.Browse(), "xem", "Matkhau-Dep2026")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_password_kept_in_parts_before_is_still_taken_and_half_a_sign_is_no_fault()
    {
        var parts = "Mậtkhẩu-Đẹp2026".Normalize(NormalizationForm.FormD);
        var kept = new PasswordHasher<UserRow>().HashPassword(null!, parts);
        var hashes = new PasswordHashes();
        hashes.VerifyHashedPassword(null!, kept, "Mậtkhẩu-Đẹp2026").ShouldBe(PasswordVerificationResult.Success);
        hashes.VerifyHashedPassword(null!, kept, "\ud800").ShouldBe(PasswordVerificationResult.Failed);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes()
    {
        for (var i = 0; i < 5; i++) await TryAsync(_app.Browse(), "chutich", "Sai-1234");
        (await TryAsync(_app.Browse(), "chutich", PasswordRule.Demonstration)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync(_app.Browse(), "xem", PasswordRule.Demonstration)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        _app.Time.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(_app.Browse(), "chutich", PasswordRule.Demonstration)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kinds = (await _app.EventsAsync())
            .Select(row => row.Kind)
            .Where(kind => kind.StartsWith("people.", StringComparison.Ordinal) && !kind.EndsWith("added", StringComparison.Ordinal));
        kinds.ShouldBe([
            .. Enumerable.Repeat("people.sign_in_failed", 5),
            "people.locked",
            "people.sign_in_refused",
            "people.signed_in",
            "people.signed_in",
        ]);
    }

    [Fact]
    public async Task A_password_changed_while_the_old_one_was_being_tried_no_longer_opens()
    {
        var meddler = new Meddler();
        (await TryAsync()).IsRefused.ShouldBeFalse();
        meddler.Meanwhile = () => _app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<UserRow>()
            .Where(row => row.SignInName == "chutich").ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, "khác")))
            .GetAwaiter().GetResult();
        (await TryAsync()).Refusal!.Code.ShouldBe("people.sign_in_failed");
        (await _app.EventsAsync())[^1].Kind.ShouldBe("people.sign_in_failed");

        Task<Result<SignInStep>> TryAsync() =>
            _app.InScopeAsync(services => ActivatorUtilities.CreateInstance<SignInService>(services, meddler)
            .SignInAsync("chutich", PasswordRule.Demonstration, new(UserAgent: null, "", Browser: null), default));
    }

    [Fact]
    public async Task A_page_behind_the_door_asks_a_visitor_to_sign_in()
    {
        var answer = await _app.Browse().GetAsync("/dang-xuat");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe("/dang-nhap?ve=%2Fdang-xuat");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var browser = await _app.SignInAsync("chutich");
        (await browser.ReadAsync("/dang-xuat")).Body!.TextContent.ShouldContain("Chủ tịch UBND phường");
        await browser.SubmitAsync("/dang-xuat");
        (await browser.GetAsync("/dang-xuat")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closed_account_or_a_new_password_ends_sessions_at_once(bool close)
    {
        var browser = await _app.SignInAsync("xem");
        await _app.InScopeAsync(services =>
        {
            var user = services.GetRequiredService<AppDb>().Set<UserRow>().Where(row => row.SignInName == "xem");
            return user.ExecuteUpdateAsync(set =>
                _ = close ? set.SetProperty(row => row.Disabled, true) : set.SetProperty(row => row.SecurityStamp, "other")
            );
        });
        (await browser.GetAsync("/dang-xuat")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_left_idle_ends()
    {
        var browser = await _app.SignInAsync("xem");
        _app.Time.Advance(TimeSpan.FromMinutes(20));
        await browser.ReadAsync("/dang-xuat");
        _app.Time.Advance(TimeSpan.FromMinutes(20));
        await browser.ReadAsync("/dang-xuat");
        _app.Time.Advance(TimeSpan.FromMinutes(31));
        (await browser.GetAsync("/dang-xuat")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var form = new FormUrlEncodedContent([
            new("_handler", "sign-in"),
            new("Form.Name", "chutich"),
            new("Form.Password", PasswordRule.Demonstration),
        ]);
        (await _app.Browse().SendAsync(HttpMethod.Post, "/dang-nhap", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Trying_passwords_fast_is_slowed_down()
    {
        var browser = _app.Browse();
        var form = () => new FormUrlEncodedContent([new("_handler", "sign-in")]);
        for (var i = 0; i < 60; i++) await browser.SendAsync(HttpMethod.Post, "/dang-nhap", form());
        (await browser.SendAsync(HttpMethod.Post, "/dang-nhap", form())).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    /// <summary>Finds passwords right or wrong as ever; something happens before it is done.</summary>
    private sealed class Meddler : PasswordHasher<UserRow>
    {
        public Action Meanwhile { get; set; } = () => { };

        public override PasswordVerificationResult VerifyHashedPassword(UserRow user, string hashedPassword, string providedPassword)
        {
            var found = base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            Meanwhile();
            return found;
        }
    }

    private static Task<HttpResponseMessage> TryAsync(Browser browser, string name, string password, string url = PeopleLinks.SignIn) =>
        browser.SubmitAsync(url, ("Form.Name", name), ("Form.Password", password));

    private static async Task<string> AlertAsync(HttpResponseMessage answer) =>
        (await Browser.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent;
}
