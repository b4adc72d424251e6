using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People.SignIn;

/// <summary>A question for the browser, and the sealed memory of it that comes back with the answer.</summary>
public sealed record PasskeyChallenge(string Options, string State);

/// <summary>Asks the browser for a passkey and checks what it answers, by the framework's WebAuthn handler. Writes nothing.</summary>
public sealed class PasskeyCeremony(IPasskeyHandler<UserRow> handler, IDataProtectionProvider protection)
{
    /// <summary>How long a page may stay open before its question is stale.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("ThienVan.People.Passkey");

    public async Task<PasskeyChallenge> AskToSignInAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(user: null, http);
        return new(made.RequestOptionsJson, Seal("sign-in", made.AssertionState!));
    }

    public async Task<PasskeyChallenge> AskToRegisterAsync(Guid userId, string signInName, string name, HttpContext http)
    {
        var made = await handler.MakeCreationOptionsAsync(new() { Id = userId.ToString("N"), Name = signInName, DisplayName = name }, http);
        return new(made.CreationOptionsJson, Seal($"register {userId:N}", made.AttestationState!));
    }

    /// <returns>Null when the answer is wrong or too late.</returns>
    public async Task<PasskeyAnswer?> CheckSignInAsync(string? state, string? credential, HttpContext http)
    {
        if (Open("sign-in", state) is not { } asked || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked });
        return result.Succeeded
            ? new(result.User.Id, result.Passkey, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))))
            : null;
    }

    /// <returns>Null when the answer is wrong, too late or another person's.</returns>
    public async Task<UserPasskeyInfo?> CheckRegistrationAsync(Guid userId, string? state, string? credential, HttpContext http)
    {
        if (Open($"register {userId:N}", state) is not { } asked || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = asked,
            }
        );
        return result.Succeeded && result.Passkey.IsUserVerified ? result.Passkey : null;
    }

    private string Seal(string purpose, string state) =>
        _protector.CreateProtector(purpose).ToTimeLimitedDataProtector().Protect(state, Life);

    private string? Open(string purpose, string? sealedState)
    {
        try
        {
            return sealedState is null ? null : _protector.CreateProtector(purpose).ToTimeLimitedDataProtector().Unprotect(sealedState);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keys belong to the public address, whatever name a proxy asks this process by.</summary>
    public static void Configure(IdentityPasskeyOptions options, IConfiguration configuration, DemonstrationMode demonstration)
    {
        // The key asks for a finger, a face or its PIN: so it counts as two factors, and lies on the device with its owner's name.
        (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.AttestationConveyancePreference) = (
            "required", "required", "none");
        var site = PublicAddress.Secure(configuration, demonstration);
        options.ServerDomain = site?.IdnHost;
        options.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
            && origin.GetLeftPart(UriPartial.Authority) == (site ?? Asked(context.HttpContext.Request)).GetLeftPart(UriPartial.Authority));
    }

    private static Uri Asked(HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}

/// <param name="Proof">Hash of the question: the same answer opens no second session.</param>
public sealed record PasskeyAnswer(Guid UserId, UserPasskeyInfo Passkey, string Proof);
