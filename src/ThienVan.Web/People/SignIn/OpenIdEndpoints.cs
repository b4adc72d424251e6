using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// The ways out to the provider and back to its sign-out. They are links, not forms: the content policy lets no form of ours
/// end at another site. Linking therefore needs a ticket that only a form of the signed-in person gives.
/// </summary>
internal static class OpenIdEndpoints
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInLinks.OpenIdStart, Start).AllowAnonymous();
        routes.MapGet(SignInLinks.OpenIdSignOut, SignOut).AllowAnonymous();
    }

    public static string Ticket(HttpContext http, Guid session) => Protector(http).Protect(session.ToString("N"), TicketLife);

    private static IResult Start(HttpContext http, OpenIdOptions options)
    {
        if (!options.IsOn) return Results.NotFound();
        if (http.Request.Query[SignInLinks.LinkTicket].ToString() is not { Length: > 0 } ticket)
            return Results.Challenge(OpenId.Round(http.Request.Query[PeopleLinks.ReturnUrl], linking: null), [OpenId.Scheme]);
        return Linking(http, ticket) is { } session
            ? Results.Challenge(OpenId.Round(SignInLinks.Security, session), [OpenId.Scheme])
            : Results.Redirect(SignInLinks.LinkFailed(OpenId.NotDone));
    }

    private static IResult SignOut(OpenIdOptions options) => options.IsOn
        ? Results.SignOut(new AuthenticationProperties { RedirectUri = PeopleLinks.SignIn }, [OpenId.Scheme])
        : Results.NotFound();

    private static Guid? Linking(HttpContext http, string ticket)
    {
        try
        {
            return Guid.TryParse(Protector(http).Unprotect(ticket), out var session) && session == Session.SessionId(http.User)
                ? session
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("ThienVan.People.Link")
            .ToTimeLimitedDataProtector();
}
