using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace ThienVan.Web.People;

/// <summary>Whoever still has a password that somebody else knows is led to the page that changes it, from every page behind the door.</summary>
internal sealed class PasswordGate : IAuthorizationMiddlewareResultHandler
{
    /// <summary>Carried by a session whose password must be changed first.</summary>
    public const string Claim = "change-password";

    private static readonly AuthorizationMiddlewareResultHandler Usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!context.User.HasClaim(claim => claim.Type == Claim) || IsOpen(context.Request.Path)) return Usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.Redirect(PeopleLinks.NewPassword);
        return Task.CompletedTask;
    }

    private static bool IsOpen(PathString path) => path == PeopleLinks.NewPassword || path == PeopleLinks.SignOut;
}
