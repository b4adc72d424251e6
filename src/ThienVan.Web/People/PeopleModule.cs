using Microsoft.AspNetCore.Authentication.Cookies;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Units, users, roles, sign-in.</summary>
public static class PeopleModule
{
    public static Room Room { get; } = new()
    {
        Name = "People",
        Services = (services, _) => services.AddAuthorization().AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(),
    };
}
