using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Commands;
using ThienVan.Web.People.Demonstration;
using ThienVan.Web.People.Leaving;
using ThienVan.Web.People.Offers;
using ThienVan.Web.People.Register;
using ThienVan.Web.People.Rights;
using ThienVan.Web.People.SignIn;
using ThienVan.Web.People.Units;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>Units, users, roles, sign-in.</summary>
public static class PeopleModule
{
    public static Room Room { get; } = new()
    {
        Name = "People",
        Tables = model =>
        {
            PeopleTables.Map(model);
            SignInTables.Map(model);
        },
        Told = [.. PeopleTables.Told, .. SignInTables.Told],
        Guides = ["dang-nhap", "tai-khoan"],
        Chapters =
        [
            new("/dang-nhap", "dang-nhap"), new(PeopleLinks.FirstAdministrator, "cai-dat"),
            new("/dang-xuat", "dang-nhap"), new("/doi-mat-khau", "dang-nhap"),
            new("/tai-khoan/bao-mat", "dang-nhap"), new("/tai-khoan", "tai-khoan"), new(PeopleLinks.People, "tai-khoan"),
        ],
        Services = (services, configuration) => services
            .AddSingleton(ShippedAccess.Of(configuration))
            .AddSingleton(all => new AccessRules(
                all.GetRequiredService<ShippedAccess>(), configuration, all.GetRequiredService<TimeProvider>()))
            .AddSingleton<PasswordHasher<UserRow>, PasswordHashes>().AddSingleton<KnownHashes>().AddSingleton<PasswordGate>()
            .AddSingleton(PeopleMenu.Pages)
            .AddPermissions(PeoplePermissions.All)
            .AddSingleton<WardPermissions>()
            .AddScoped<FactorReset>()
            .AddScoped<FirstAdministrator>()
            .AddScoped<PeopleService>()
            .AddScoped<PeopleDirectory>()
            .AddAdministration()
            .AddOffers()
            .AddFirstSteps()
            .AddDeeds(),
        RefuseSettings = configuration =>
        [
            OpenIdOptions.Refuse(configuration), ShippedAccess.Refuse(configuration, VietnamDay.Today(TimeProvider.System)),
            AddressLimit.Failures.Refuse(configuration), .. AccessRules.Refuse(configuration),
        ],
        Web = AddSignIn,
        Endpoints = routes =>
        {
            StartEndpoint.Map(routes);
            OpenIdEndpoints.Map(routes);
            RegisterEndpoints.Map(routes);
            LeavingEndpoints.Map(routes);
            UnitFiles.Map(routes);
        },
        Commands = host => [UserCommands.Create(host)],
        RefuseProduction = StartChecks.RefuseAsync,
        Demonstrate = DemonstrationPeople.SeedAsync,
    };

    private static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<PeopleQueries>()
        .AddScoped<RoleWriter>()
        .AddScoped<AccountService>()
        .AddScoped<RoleService>()
        .AddScoped<PermissionService>()
        .AddScoped<UnitService>()
        .AddScoped<LeavingService>()
        .AddSingleton(HeldRoles.Source);

    private static void AddSignIn(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddScoped<CurrentActor>().AddCascadingAuthenticationState();
        SignInModule.AddSignIn(builder);
        builder.Services.AddAuthorization(SignInModule.AddPolicies)
            .AddSingleton<IConfigureOptions<AuthorizationOptions>, PermissionPolicies>()
            .AddSingleton<IAuthorizationHandler, PermissionHandler>();
    }
}
