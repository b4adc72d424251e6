using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.People;

/// <summary>
/// The cookie holds only who and which stamp. Name, unit and grants are read at each request, so that a closed account
/// or a lost role counts at once, in every process.
/// </summary>
internal static class Session
{
    private const string Stamp = "stamp";
    private const string Unit = "unit";
    private const string Holds = "grant";

    public static ClaimsPrincipal Ticket(SignedInUser user) => Principal(
    [
        new(ClaimTypes.NameIdentifier, user.Id.ToString("N")),
        new(Stamp, user.SecurityStamp),
    ]);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<AppDb>();
        var stamp = context.Principal?.FindFirstValue(Stamp);
        var today = VietnamDay.Today(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        var user = UserId(context.Principal) is not { } id ? null : await db.Set<UserRow>().AsNoTracking()
            .Where(row => row.Id == id && row.SecurityStamp == stamp && !row.Disabled && (row.LastDay == null || row.LastDay >= today))
            .Select(row => new { row.Name, row.UnitId, row.Grants })
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        if (user is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        var claims = context.Principal!.Claims.Append(new(ClaimTypes.Name, user.Name)).Concat(user.Grants.Select(grant => new Claim(Holds, Write(grant))));
        context.ReplacePrincipal(Principal(user.UnitId is { } unit ? claims.Append(new(Unit, unit)) : claims));
    }

    public static Guid? UserId(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static string? UnitId(ClaimsPrincipal principal) => principal.FindFirstValue(Unit);

    public static IEnumerable<Grant> Grants(ClaimsPrincipal principal) => principal.FindAll(Holds).Select(claim => Read(claim.Value));

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));

    internal static string Write(GrantRow grant) => $"{grant.Role}|{grant.UnitId}|{grant.From:O}|{grant.To:O}";

    private static Grant Read(string claim)
    {
        var parts = claim.Split('|');
        return new(Enum.Parse<Role>(parts[0]), parts[1] is "" ? null : parts[1], Day(parts[2])!.Value, Day(parts[3]));
    }

    private static DateOnly? Day(string text) => text is "" ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
