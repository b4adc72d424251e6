using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
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

/// <summary>A ward at work, not a demonstration: one officer, one administrator, and what their phones would show.</summary>
internal static class SignInRoom
{
    public const string Officer = "can.bo", Admin = "quan.tri", Password = "Giữ-kín-2026";

    public static async Task<TestApp> StartAsync(
        Engine engine = Engine.Sqlite, Action<WebApplicationBuilder>? adjust = null, params KeyValuePair<string, string?>[] settings)
    {
        var app = await TestApp.StartAsync(demo: false, engine, adjust: adjust, settings: settings);
        await app.AddAsync(Officer, Role.Office);
        await app.AddAsync(Admin, Role.Admin);
        return app;
    }

    /// <summary>Somebody who has already chosen a password of their own.</summary>
    public static Task<Result<Guid>> AddAsync(this TestApp app, string name, Role role) => app.OpenAsync(name, role, chosen: true);

    /// <summary>Somebody who was just handed a password, as <c>user add</c> does.</summary>
    public static Task<Result<Guid>> HandAsync(this TestApp app, string name, Role role) => app.OpenAsync(name, role, chosen: false);

    private static Task<Result<Guid>> OpenAsync(this TestApp app, string name, Role role, bool chosen) => app.InScopeAsync(services =>
        services.GetRequiredService<PeopleService>().AddUserAsync(Actor.System("Thử"), new()
        {
            SignInName = name,
            Name = $"Người {name}",
            Role = role,
            Password = Password,
            ChosenByOwner = chosen,
        }, default));

    /// <summary>The first step: name and password.</summary>
    public static Task<HttpResponseMessage> TryPasswordAsync(this Browser browser, string name, string password = Password) =>
        browser.SubmitAsync(PeopleLinks.SignIn, ("Form.Name", name), ("Form.Password", password));

    /// <summary>The second step.</summary>
    public static Task<HttpResponseMessage> TryCodeAsync(this Browser browser, string code) =>
        browser.SubmitAsync(SignInLinks.SecondStep, ("Form.Code", code));

    /// <summary>Signs in and sets up an authenticator app.</summary>
    public static async Task<(Browser Browser, byte[] Secret, string[] Recovery)> EnrolAsync(this TestApp app, string name)
    {
        var browser = await app.SignInAsync(name, Password);
        (await browser.SubmitAsync(SignInLinks.Security, "app-begin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var secret = Decode((await browser.ReadAsync(SignInLinks.Security)).QuerySelector("#ung-dung code")!.TextContent);
        var confirmed = await Browser.ParseAsync(await browser.SubmitAsync(SignInLinks.Security, ("Confirm.Code", app.CodeOf(secret))));
        string[] recovery = [.. confirmed.QuerySelectorAll(".codes code").Select(code => code.TextContent)];
        recovery.Length.ShouldBe(RecoveryCode.Count, confirmed.QuerySelector("[role=alert]")?.TextContent);
        return (browser, secret, recovery);
    }

    /// <summary>What the phone shows now, or some steps from now.</summary>
    public static string CodeOf(this TestApp app, byte[] secret, int steps = 0) => Totp.Code(secret, Totp.StepAt(app.Time.Now) + steps);

    /// <summary>Presses the button of the named form.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this Browser browser, string url, string handler, params (string Name, string Value)[] fields)
    {
        var page = await browser.ReadAsync(url);
        var form = page.Forms.First(candidate =>
            candidate.QuerySelector("input[name=_handler]") is IHtmlInputElement input && input.Value == handler
        );
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type == "hidden")
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        return await browser.SendAsync(HttpMethod.Post, url, new FormUrlEncodedContent(values));
    }

    /// <summary>Where this browser is sent when it asks for the page; the page's own address when it may read it.</summary>
    public static async Task<string> LandsAsync(this Browser browser, string url)
    {
        var answer = await browser.GetAsync(url);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? new Uri(new Uri("https://localhost"), answer.Headers.Location!).AbsolutePath
            : url;
    }

    public static async Task<string[]> KindsAsync(this TestApp app) => [.. (await app.EventsAsync()).Select(row => row.Kind)];

    public static Task<T> UserAsync<T>(this TestApp app, string name, Func<IQueryable<UserRow>, Task<T>> work) =>
        app.InScopeAsync(services => work(services.GetRequiredService<AppDb>().Set<UserRow>().Where(row => row.SignInName == name)));

    public static Task<Guid> IdAsync(this TestApp app, string name) =>
        app.UserAsync(name, users => users.Select(row => row.Id).SingleAsync());

    private static byte[] Decode(string grouped)
    {
        var bits = string.Concat(Regex.Replace(grouped, "[^A-Z2-7]", "", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(letter =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')
            )
    );
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
