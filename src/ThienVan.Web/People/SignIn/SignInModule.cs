using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>The part of the room that lets people in.</summary>
internal static class SignInModule
{
    /// <summary>Policy of the pages that stay open to whoever still owes something: the ones where it is done, and the way out.</summary>
    public const string EvenInDebt = "EvenInDebt";

    public static void AddSignIn(WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(AddressLimit.Of(builder.Configuration))
            .AddScoped<SignInWriter>().AddScoped<SignInTries>().AddScoped<SignInService>().AddScoped<SecondStepService>()
            .AddScoped<FactorCodes>().AddScoped<FactorGate>().AddScoped<SecondFactorService>()
            .AddScoped<SessionService>().AddScoped<OwnPassword>().AddScoped<SecurityQueries>();
        builder.Services.AddScoped<PasskeyCeremony>().AddScoped<PasskeyService>()
            .AddScoped<IUserStore<UserRow>, PasskeyStore>().AddScoped<IPasskeyHandler<UserRow>, PasskeyHandler<UserRow>>()
            .AddIdentityCore<UserRow>();
        builder.Services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration, DemonstrationMode>(PasskeyCeremony.Configure);
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddCookie(SignInCookies.HalfScheme);
        builder
            .Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<DemonstrationMode, AccessRules, TimeProvider>(SignInCookies.Configure);
        builder
            .Services.AddOptions<CookieAuthenticationOptions>(SignInCookies.HalfScheme)
            .Configure<DemonstrationMode>(SignInCookies.ConfigureHalf);
        OpenId.Add(builder);
    }

    public static void AddPolicies(AuthorizationOptions authorization)
    {
        var free = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => Session.DutyOf(context.User) is Duty.None)
            .Build();
        (authorization.DefaultPolicy, authorization.FallbackPolicy) = (free, free);
        authorization.AddPolicy(EvenInDebt, policy => policy.RequireAuthenticatedUser());
    }
}
