using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>What the script of a form filled in without a network asks for before it sends: who is signed in now, and a token of the
/// session that is alive then. A form that waited holds none worth keeping.</summary>
/// <param name="User">Id of who is signed in, 32 digits; null for nobody.</param>
public sealed record PhoneTicket(string? User, string? Name, string Field, string Token)
{
    public static Ok<PhoneTicket> Give(IAntiforgery antiforgery, HttpContext http)
    {
        var ticket = new PhoneTicket(User: null, Name: null, Field: "", Token: "");
        if (http.User.Identity is { IsAuthenticated: true })
        {
            var tokens = antiforgery.GetAndStoreTokens(http);
            ticket = new(SignedIn.Id(http.User)?.ToString("N"), http.User.Identity.Name, tokens.FormFieldName, tokens.RequestToken!);
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(ticket);
    }
}
