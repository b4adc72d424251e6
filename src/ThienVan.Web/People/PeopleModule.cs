using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;
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
            .AddScoped<FactorReset>()
            .AddScoped<PeopleService>(),
        Web = AddSignIn,
        Endpoints = OpenIdEndpoints.Map,
        Commands = host => [UserCommands.Create(host)],
        StartChecks = StartChecks.RefuseAsync,
        Demonstrate = DemonstrationPeople.SeedAsync,
    };

    private static void AddSignIn(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddScoped<CurrentActor>().AddCascadingAuthenticationState();
        SignInModule.AddSignIn(builder);
        builder.Services.AddAuthorization(AddPolicies).AddSingleton<IAuthorizationHandler, PermissionHandler>();
    }

    /// <summary>One policy a permission, named like it; what names none still needs somebody signed in who owes nothing.</summary>
    private static void AddPolicies(AuthorizationOptions authorization)
    {
        SignInModule.AddPolicies(authorization);
        foreach (var permission in Enum.GetValues<Permission>())
            authorization.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
    }
}
