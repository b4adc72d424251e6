using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using ThienVan.Core.People;
using ThienVan.Web.People.SignIn;

namespace ThienVan.Web.People;

/// <summary>What a person must do before anything else is open to them.</summary>
public enum Duty { None, ChangePassword, SecondFactor }

/// <summary>Who signed in, as the cookie needs it.</summary>
public sealed record SignedInUser(Guid Id, string SecurityStamp, Guid SessionId);

/// <summary>Whose password was right, while a second factor is still missing.</summary>
public sealed record HalfSignedIn(Guid Id, string SecurityStamp, bool External);

/// <summary>
/// The cookie holds only who, which stamp and which session. Name, unit and grants are read at each request
/// (<see cref="SessionGuard"/>), so that a closed account, an ended session or a lost role counts at once, in every process.
/// </summary>
internal static class Session
{
    public const string StampClaim = "stamp";
    private const string Number = "session";
    private const string Unit = "unit";
    private const string Holds = "grant";
    private const string Owes = "duty";

    public static ClaimsPrincipal Ticket(SignedInUser user) => Principal(
    [
        new(ClaimTypes.NameIdentifier, user.Id.ToString("N")),
        new(StampClaim, user.SecurityStamp),
        new(Number, user.SessionId.ToString("N")),
    ]);

    /// <summary>The person as of this request. Whoever owes something holds no grant until it is done.</summary>
    public static ClaimsPrincipal Person(ClaimsPrincipal ticket, string name, string? unitId, IEnumerable<GrantRow> grants, Duty duty)
    {
        var claims = ticket.Claims.Append(new(ClaimTypes.Name, name));
        if (unitId is not null) claims = claims.Append(new(Unit, unitId));
        return Principal(
            duty is Duty.None ? claims.Concat(grants.Select(grant => new Claim(Holds, Write(grant)))) : claims.Append(new(Owes, $"{duty}"))
        );
    }

    /// <summary>The person without a session of theirs, as a calendar program reads for them: no cookie is made of it.</summary>
    public static ClaimsPrincipal Person(Guid id, string name, string? unitId, IEnumerable<GrantRow> grants) =>
        Person(Principal([new(ClaimTypes.NameIdentifier, id.ToString("N"))]), name, unitId, grants, Duty.None);

    public static Guid? UserId(ClaimsPrincipal? principal) => Id(principal, ClaimTypes.NameIdentifier);

    public static Guid? SessionId(ClaimsPrincipal? principal) => Id(principal, Number);

    public static string? UnitId(ClaimsPrincipal principal) => principal.FindFirstValue(Unit);

    public static Duty DutyOf(ClaimsPrincipal principal) =>
        Enum.TryParse<Duty>(principal.FindFirstValue(Owes), out var duty) ? duty : Duty.None;

    public static IEnumerable<Grant> Grants(ClaimsPrincipal principal) => principal.FindAll(Holds).Select(claim => Read(claim.Value));

    internal static string Write(GrantRow grant) => $"{grant.Role}|{grant.UnitId}|{grant.From:O}|{grant.To:O}";

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));

    private static Guid? Id(ClaimsPrincipal? principal, string claim) =>
        Guid.TryParse(principal?.FindFirstValue(claim), out var id) ? id : null;

    private static Grant Read(string claim)
    {
        var parts = claim.Split('|');
        return new(Enum.Parse<Role>(parts[0]), parts[1] is "" ? null : parts[1], Day(parts[2])!.Value, Day(parts[3]));
    }

    private static DateOnly? Day(string text) => text is "" ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
