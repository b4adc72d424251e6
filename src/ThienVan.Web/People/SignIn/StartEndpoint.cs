using Microsoft.AspNetCore.Authorization;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.People.SignIn;

/// <summary>Where somebody begins who asked for no page: leaders at the first page of the menu they may open, which shows the whole ward,
/// everybody else at what waits for them.</summary>
internal static class StartEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(SiteLinks.Start, StartAsync);

    private static async Task<IResult> StartAsync(HttpContext http, TimeProvider clock, SiteMenu menu, IAuthorizationService authorization)
    {
        var today = VietnamDay.Today(clock);
        if (!Session.Grants(http.User).Any(grant => grant.Role is Role.Chair or Role.Deputy && grant.HoldsOn(today)))
            return Results.LocalRedirect(SiteLinks.Inbox);
        return Results.LocalRedirect((await menu.OpenToAsync(http.User, authorization))[0].Entries[0].Address);
    }
}
