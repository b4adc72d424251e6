using System.Security.Claims;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Shared.Notices;

/// <summary>Which notices wait for a person; counted together with their session.</summary>
public static class NoticeCount
{
    public static IQueryable<OutboxRow> Unread(AppDb db, Guid user, DateTimeOffset now) =>
        NoticeList.Shown(db, user, now).Where(row => row.ReadAt == null);

    /// <summary>Null for a visitor.</summary>
    public static Guid? UserOf(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } && Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : null;
}
