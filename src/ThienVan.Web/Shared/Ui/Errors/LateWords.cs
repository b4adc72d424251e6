using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace ThienVan.Web.Shared.Ui.Errors;

/// <summary>
/// What a person wrote in a form that came too late, carried over to the page as it is now, where they can copy it (ADR 0018). It goes
/// with their own browser in a sealed cookie of a few minutes; nothing of it is kept here, and a secret is never among it.
/// </summary>
internal static class LateWords
{
    /// <summary>Letters in all: more would not fit the head of a request.</summary>
    private const int Longest = 3000;

    private const string Cookie = "thienvan.da-nhap";
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(5);
    private static readonly ChunkingCookieManager _cookies = new();

    /// <summary>Fields in which people write sentences: last part of their names.</summary>
    private static readonly string[] _sentences =
    [
        "Reason", "GapReason", "Withdrawal", "Text", "Explanation", "Funding", "Aliases", "Words", "Title", "Output",
    ];

    /// <summary>The sentences of a form, in its order; what is too long is left out.</summary>
    public static IReadOnlyList<string> Of(IFormCollection form)
    {
        var (texts, room) = (new List<string>(), Longest);
        foreach (var text in form.Where(field => IsSentence(field.Key)).SelectMany(field => field.Value).OfType<string>())
        {
            if (text.AsSpan().Trim().IsEmpty || text.Length > room) continue;
            texts.Add(text.Trim());
            room -= text.Length;
        }

        return texts;
    }

    /// <summary>For the page that the browser is led to.</summary>
    public static void Keep(HttpContext http, IFormCollection form)
    {
        if (Of(form) is { Count: > 0 } texts)
            _cookies.AppendResponseCookie(http, Cookie, Protector(http).Protect(JsonSerializer.Serialize(texts), _kept), Options(http));
    }

    /// <summary>Each text once, in the order of the form; the cookie ends with it.</summary>
    public static IReadOnlyList<string> Take(HttpContext http)
    {
        if (_cookies.GetRequestCookie(http, Cookie) is not { Length: > 0 } cookie) return [];
        _cookies.DeleteCookie(http, Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize<string[]>(Protector(http).Unprotect(cookie)) ?? [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static bool IsSentence(string field) =>
        field.StartsWith("t.", StringComparison.Ordinal)
        || Array.Exists(_sentences, name => field.Split('.')[^1].Split('[')[0] == name);

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetDataProtector(Cookie).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        MaxAge = _kept,
        Path = "/",
    };
}
