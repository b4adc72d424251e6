using System.Security.Claims;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>The person signed in, as far as the pages that every room shares need to know them.</summary>
public static class SignedIn
{
    /// <summary>Null for a visitor.</summary>
    public static Guid? Id(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } && Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : null;

    /// <summary>Whoever writes through such a page; without an account's id for a visitor.</summary>
    public static Actor Actor(ClaimsPrincipal person) => new(Id(person), person.Identity?.Name ?? "", UnitId: null);
}
