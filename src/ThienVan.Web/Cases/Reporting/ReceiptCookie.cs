using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>What opens a report to who sent it.</summary>
public sealed record Receipt(int Year, int Number, string Secret);

/// <summary>Keeps a receipt in the sender's browser for half an hour: shown once it is sent, and opening the report without typing the
/// secret again. Nobody but this ward reads it.</summary>
public sealed class ReceiptCookie(IDataProtectionProvider protection)
{
    private const string Name = "phieu-phan-anh";
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("cases.receipt.1").ToTimeLimitedDataProtector();

    public void Write(HttpContext http, Receipt receipt) => http.Response.Cookies.Append(
        Name,
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{receipt.Year}|{receipt.Number}|{receipt.Secret}"), _life),
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = CaseLinks.Public,
            MaxAge = _life,
            IsEssential = true,
        });

    /// <summary>Null where there is none, or none that holds any more.</summary>
    public Receipt? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Name] is { Length: > 0 and <= 1000 } kept
                && _protector.Unprotect(kept).Split('|') is [var year, var number, var secret]
                ? new(int.Parse(year, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture), secret) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, new() { Path = CaseLinks.Public });
}
