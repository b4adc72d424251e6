using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Errors;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People.SignIn;

/// <summary>The cookie of a session, and the short one between the two steps of a sign-in.</summary>
internal static class SignInCookies
{
    public const string HalfScheme = "thienvan-half";
    private const string External = "external";
    private static readonly TimeSpan HalfLife = TimeSpan.FromMinutes(5);

    /// <summary>Opens the session in this browser.</summary>
    /// <returns>Where to go.</returns>
    public static async Task<string> EnterAsync(HttpContext http, SignedInUser user, string? returnUrl)
    {
        await http.SignOutAsync(HalfScheme);
        KnownBrowser.Remember(http, user.Id);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Session.Ticket(user));
        return PeopleLinks.Local(returnUrl);
    }

    /// <summary>Where a late form of a door leads whoever is in already, the page saying since when; null for everybody else.</summary>
    public static string? OnFrom(HttpContext http, string? returnUrl) =>
        LateForms.Said(http) is not null && Session.UserId(http.User) is not null
            ? LateForms.After(http, returnUrl is null ? PeopleLinks.Account : PeopleLinks.Local(returnUrl))
            : null;

    /// <summary>Remembers in this browser whose password was right.</summary>
    /// <returns>The page that asks for the second step.</returns>
    public static async Task<string> WaitAsync(HttpContext http, HalfSignedIn half, string? returnUrl)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, half.Id.ToString("N")),
            new(Session.StampClaim, half.SecurityStamp),
            new(External, half.External ? "1" : "0"),
        ];
        await http.SignInAsync(
            HalfScheme, new(new ClaimsIdentity(claims, HalfScheme)), new() { RedirectUri = PeopleLinks.Local(returnUrl) });
        return SignInLinks.SecondStep;
    }

    /// <returns>Null when no first step was done here within five minutes.</returns>
    public static async Task<(HalfSignedIn Half, string? ReturnUrl)?> ReadHalfAsync(HttpContext http)
    {
        var held = await http.AuthenticateAsync(HalfScheme);
        if (Session.UserId(held.Principal) is not { } user || held.Principal?.FindFirstValue(Session.StampClaim) is not { } stamp)
            return null;
        return (new(user, stamp, held.Principal.FindFirstValue(External) == "1"), held.Properties?.RedirectUri);
    }

    public static void Configure(CookieAuthenticationOptions cookie, DemonstrationMode demonstration, AccessRules rules,
        TimeProvider time)
    {
        cookie.LoginPath = PeopleLinks.SignIn;
        cookie.LogoutPath = PeopleLinks.SignOut;
        cookie.ReturnUrlParameter = PeopleLinks.ReturnUrl;

        // The session row decides; the cookie only must not outlive it.
        cookie.ExpireTimeSpan = rules.Sessions(time.GetUtcNow()).Longest;
        cookie.SlidingExpiration = false;
        cookie.Cookie.Name = "thienvan";
        Harden(cookie.Cookie, demonstration);
        cookie.Events.OnValidatePrincipal = SessionGuard.ValidateAsync;
        cookie.Events.OnRedirectToAccessDenied = Deny;
    }

    public static void ConfigureHalf(CookieAuthenticationOptions cookie, DemonstrationMode demonstration)
    {
        cookie.ExpireTimeSpan = HalfLife;
        cookie.SlidingExpiration = false;
        cookie.Cookie.Name = HalfScheme;
        Harden(cookie.Cookie, demonstration);
    }

    // The demonstration runs on plain http on one's own machine; an office serves over https, perhaps behind a proxy.
    private static void Harden(CookieBuilder cookie, DemonstrationMode demonstration)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = demonstration.On ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    // Who owes something is shown where to do it; anybody else is told no where they stand, and keeps the menu.
    private static Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (Session.DutyOf(context.HttpContext.User) is not Duty.None and var duty)
        {
            var asked = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : SiteLinks.Start;
            response.Redirect(SignInLinks.Of(duty, asked));
        }
        else
            response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
