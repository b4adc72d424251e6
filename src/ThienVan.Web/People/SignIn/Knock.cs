using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.People.SignIn;

/// <summary>Whoever asks to be let in, before anybody knows who they are.</summary>
/// <param name="UserAgent">The browser's own description; null when it gave none.</param>
/// <param name="Address">As <see cref="ClientAddress"/> says it.</param>
/// <param name="Browser">What an earlier sign-in left in this browser; null for nothing.</param>
public sealed record Knock(string? UserAgent, string Address, KnownBrowser? Browser)
{
    public static Knock Of(HttpContext http) => new(http.Request.Headers.UserAgent, ClientAddress.Of(http), KnownBrowser.Of(http));

    /// <summary>True when that account was signed in with here before.</summary>
    public bool IsKnownTo(Guid user) => Browser?.Users.Contains(user) == true;

    /// <summary>What wrong passwords for the account are counted by.</summary>
    public string PlaceFor(Guid user) => IsKnownTo(user) ? $"browser/{Browser!.Id:N}" : Address;
}

/// <summary>A browser that accounts were signed in with, as its own sealed cookie says (ADR 0031). It opens nothing.</summary>
public sealed record KnownBrowser(Guid Id, IReadOnlyList<Guid> Users)
{
    private const string Cookie = "thienvan.trinh-duyet";

    /// <summary>On a machine that a whole office uses.</summary>
    private const int Most = 12;

    private static readonly TimeSpan _kept = TimeSpan.FromDays(180);

    public static KnownBrowser? Of(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie) return null;
        try
        {
            return JsonSerializer.Deserialize<KnownBrowser>(Protector(http).Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers in this browser that the account was signed in with here.</summary>
    public static void Remember(HttpContext http, Guid user)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var known = Of(http) ?? new(Guid.CreateVersion7(now), []);
        var users = known.Users.Where(other => other != user).Prepend(user).Take(Most);
        var value = Protector(http).Protect(JsonSerializer.Serialize(known with { Users = [.. users] }), now + _kept);
        http.Response.Cookies.Append(Cookie, value, new()
        {
            HttpOnly = true,
            Secure = !http.RequestServices.GetRequiredService<DemonstrationMode>().On || http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = _kept,
            Path = PeopleLinks.SignIn,
        });
    }

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetDataProtector("ThienVan.People.Browser").ToTimeLimitedDataProtector();
}
