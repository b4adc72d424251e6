using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ThienVan.Web.Tests.People;

/// <summary>An identity provider in this process, as VNeID would be: knows one client, signs in whom the test names.</summary>
public sealed class Provider : IAsyncLifetime
{
    public const string Address = "https://dinh-danh.test/";
    private const string Client = "thienvan", Secret = "bi-mat-cua-ung-dung";
    private readonly HashSet<string> _used = [];
    private WebApplication _app = null!;

    /// <summary>Who is at the browser.</summary>
    public string Subject { get; set; } = "001088000001";

    /// <summary>How strongly they were checked.</summary>
    public string Level { get; set; } = "1";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.UseAuthentication();
        await _app.StartAsync();
    }

    /// <summary>Settings that make a ward trust this provider.</summary>
    public void Join(WebApplicationBuilder ward)
    {
        var section = "ThienVan:OpenId:";
        (ward.Configuration[section + "Authority"], ward.Configuration[section + "ClientId"],
            ward.Configuration[section + "ClientSecret"]) = (Address, Client, Secret);
        (ward.Configuration[section + "SubjectClaim"], ward.Configuration[section + "Name"]) = ("so_dinh_danh", "VNeID");
        (ward.Configuration[section + "LevelClaim"], ward.Configuration[section + "StrongLevels"]) = ("muc_do", "2 3");
        ward.Services.Configure<OpenIdConnectOptions>(
            "openid", connect => connect.BackchannelHttpHandler = _app.GetTestServer().CreateHandler());
    }

    /// <summary>The person follows the link to this site; the answer names where they are sent.</summary>
    public async Task<Uri> VisitAsync(Uri address)
    {
        using var client = _app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri(Address);
        var answer = await client.GetAsync(address);
        return answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Configure(OpenIddictServerBuilder server)
    {
        server
            .SetIssuer(new Uri(Address))
            .SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .SetEndSessionEndpointUris("connect/logout");
        server
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .EnableDegradedMode()
            .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
            .AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            })
        );
        server.AddEventHandler<ValidateTokenRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (context.ClientSecret != Secret || !_used.Add(context.Request.Code!))
                    context.Reject(OpenIddictConstants.Errors.InvalidGrant);
                return default;
            })
        );
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                context.SignIn(Person());
                return default;
            })
        );
        server.AddEventHandler<HandleEndSessionRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                context.SignOut();
                return default;
            })
        );
    }

    private ClaimsPrincipal Person()
    {
        var identity = new ClaimsIdentity("provider");
        identity.AddClaim(OpenIddictConstants.Claims.Subject, Guid.CreateVersion7().ToString());
        identity.AddClaim("so_dinh_danh", Subject);
        identity.AddClaim("muc_do", Level);
        identity.SetScopes("openid").SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return new(identity);
    }
}
