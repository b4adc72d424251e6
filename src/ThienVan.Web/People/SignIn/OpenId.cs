using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// Sign-in at another site: authorization code with PKCE. Whoever comes back enters the account that was linked before;
/// no account is made or matched by name or e-mail.
/// </summary>
internal static class OpenId
{
    public const string Scheme = "openid";

    /// <summary>Why a sign-in came back empty, in the address.</summary>
    public const string Shut = "dong", NotDone = "dinh-danh";

    /// <summary>In the round trip's sealed state: the session that asked to be linked.</summary>
    private const string Linking = "link";

    public static void Add(WebApplicationBuilder builder)
    {
        var options = OpenIdOptions.From(builder.Configuration);
        builder.Services.AddSingleton(options).AddScoped<IdentityService>();
        if (!options.IsOn) return;
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, connect => Configure(connect, options));
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<DemonstrationMode>(ConfigureCookies)
            .Configure<IConfiguration, DemonstrationMode>(ConfigureReturn);
    }

    /// <summary>Sends the browser to the provider.</summary>
    public static AuthenticationProperties Round(string? returnUrl, Guid? linking)
    {
        var properties = new AuthenticationProperties { RedirectUri = PeopleLinks.Local(returnUrl) };
        if (linking is { } session) properties.Items[Linking] = session.ToString("N");
        return properties;
    }

    private static void Configure(OpenIdConnectOptions connect, OpenIdOptions options)
    {
        (connect.Authority, connect.ClientId, connect.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        (connect.ResponseType, connect.ResponseMode, connect.UsePkce) = (
            OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (connect.RequireHttpsMetadata, connect.MapInboundClaims, connect.SaveTokens) = (options.RequireHttps, false, false);
        (connect.CallbackPath, connect.SignedOutCallbackPath, connect.RemoteSignOutPath) = (
            SignInLinks.OpenIdCallback, SignInLinks.OpenIdSignedOut, PathString.Empty);
        connect.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        connect.Scope.Clear();
        foreach (var scope in options.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) connect.Scope.Add(scope);

        // Which claims there are is the provider's business: none is dropped or renamed on the way.
        connect.ClaimActions.Clear();
        if (connect.GetClaimsFromUserInfoEndpoint = options.ReadUserInfo)
            connect.ClaimActions.MapUniqueJsonKey(options.SubjectClaim, options.SubjectClaim);
        connect.Events.OnTicketReceived = ReceiveAsync;
        connect.Events.OnAuthenticationFailed = context => Service(context.HttpContext).FailAsync(context.HttpContext.RequestAborted);
        connect.Events.OnRemoteFailure = context =>
        {
            Log(context.HttpContext).LogWarning(context.Failure, "A sign-in over OpenID Connect failed.");
            context.Response.Redirect(SignInLinks.SignInFailed(NotDone));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // The answer comes back by redirect, not by a form of the other site: lax cookies travel with it.
    private static void ConfigureCookies(OpenIdConnectOptions connect, DemonstrationMode demonstration)
    {
        foreach (var cookie in new[] { connect.NonceCookie, connect.CorrelationCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = demonstration.On ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        }
    }

    // The provider knows the public address alone, whatever name a proxy asks this process by.
    private static void ConfigureReturn(OpenIdConnectOptions connect, IConfiguration configuration, DemonstrationMode demonstration)
    {
        if (PublicAddress.Secure(configuration, demonstration) is not { } site) return;
        connect.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = new Uri(site, SignInLinks.OpenIdCallback).AbsoluteUri;
            return Task.CompletedTask;
        };
        connect.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.PostLogoutRedirectUri = new Uri(site, SignInLinks.OpenIdSignedOut).AbsoluteUri;
            return Task.CompletedTask;
        };
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var (http, options) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<OpenIdOptions>());
        var subject = context.Principal?.FindFirstValue(options.SubjectClaim);
        var to = string.IsNullOrEmpty(subject) ? SignInLinks.SignInFailed(NotDone)
            : context.Properties?.Items.TryGetValue(Linking, out var session) == true
                ? await LinkAsync(http, IdentityKey.Of(options.Authority!, subject), session)
            : await EnterAsync(
                http, IdentityKey.Of(options.Authority!, subject), options.IsStrong(Level(context.Principal!, options)), context.ReturnUri);
        context.Response.Redirect(to);
        context.HandleResponse();
    }

    private static async Task<string> EnterAsync(HttpContext http, string key, bool strong, string? returnUrl)
    {
        var step = await Service(http).SignInAsync(key, strong, http.Request.Headers.UserAgent, http.RequestAborted);
        if (step.Refusal is { } refusal)
            return refusal.Code == IdentityService.Unknown.Code ? SignInLinks.UnlinkedWith(key) : SignInLinks.SignInFailed(Shut);
        return step.Value.Half is { } half
            ? await SignInCookies.WaitAsync(http, half, returnUrl)
            : await SignInCookies.EnterAsync(http, step.Value.Open!, returnUrl);
    }

    // Only the session that asked is linked, and only while it is still the one in this browser.
    private static async Task<string> LinkAsync(HttpContext http, string key, string? asked)
    {
        var here = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal;
        if (
            here is null
            || Session.SessionId(here) is not { } session
            || session.ToString("N") != asked
            || Session.DutyOf(here) is not Duty.None
        )
            return SignInLinks.LinkFailed(NotDone);
        var actor = new Actor(Session.UserId(here), here.Identity!.Name ?? "", Session.UnitId(here));
        var refusal = await Service(http).LinkOwnAsync(actor, session, key, http.RequestAborted);
        return refusal is null ? SignInLinks.Security : SignInLinks.LinkFailed(refusal.Code);
    }

    private static string? Level(ClaimsPrincipal principal, OpenIdOptions options) =>
        options.LevelClaim is { } claim ? principal.FindFirstValue(claim) : null;

    private static IdentityService Service(HttpContext http) => http.RequestServices.GetRequiredService<IdentityService>();

    private static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILogger<IdentityService>>();
}
