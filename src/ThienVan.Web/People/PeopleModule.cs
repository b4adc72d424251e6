using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Leaving;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Units, users, roles, sign-in.</summary>
public static class PeopleModule
{
    public static Room Room { get; } = new()
    {
        Name = "People",
        Tables = PeopleTables.Map,
        Services = (services, _) => services
            .AddSingleton<PasswordHasher<UserRow>>()
            .AddSingleton(PeopleMenu.Pages)
            .AddScoped<SignInService>()
            .AddScoped<PeopleService>()
            .AddScoped<PeopleDirectory>()
            .AddAdministration(),
        Web = AddSignIn,
        Endpoints = PeopleApi.Map,
        Commands = host => [UserCommands.Create(host)],
        StartChecks = StartChecks.RefuseAsync,
        Demonstrate = DemonstrationPeople.SeedAsync,
    };

    private static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<PeopleQueries>()
        .AddScoped<RoleBook>()
        .AddScoped<AccountService>()
        .AddScoped<RoleService>()
        .AddScoped<UnitService>()
        .AddScoped<LeavingService>()
        .AddSingleton(HeldRoles.Source);

    private static void AddSignIn(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddScoped<CurrentActor>().AddCascadingAuthenticationState();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<DemonstrationMode>(ConfigureCookie);
        builder.Services.AddAuthorization(AddPolicies).AddSingleton<IAuthorizationHandler, PermissionHandler>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie, DemonstrationMode demonstration)
    {
        cookie.LoginPath = PeopleLinks.SignIn;
        cookie.LogoutPath = PeopleLinks.SignOut;
        cookie.AccessDeniedPath = PeopleLinks.Denied;
        cookie.ReturnUrlParameter = PeopleLinks.ReturnUrl;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "thienvan";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;

        // The demonstration runs on plain http on one's own machine; an office serves over https, perhaps behind a proxy.
        cookie.Cookie.SecurePolicy = demonstration.On ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Events.OnValidatePrincipal = Session.ValidateAsync;
    }

    /// <summary>One policy a permission, named like it; what names none still needs somebody signed in.</summary>
    private static void AddPolicies(AuthorizationOptions authorization)
    {
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var permission in Enum.GetValues<Permission>())
            authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
    }
}
