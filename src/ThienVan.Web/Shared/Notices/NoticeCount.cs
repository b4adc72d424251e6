using System.Data.Common;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Notices;

/// <summary>
/// How many notices wait for the person who is asking. Has a scope of its own: the layout is drawn while its page reads,
/// and one database context cannot do both at once.
/// </summary>
public sealed class NoticeCount(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>0 for a visitor, and when the database does not answer: a count must not take a page down.</summary>
    public async Task<int> UnreadAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        if (UserOf(person) is not { } user) return 0;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            return await NoticeList.Shown(db, user, time.GetUtcNow()).CountAsync(row => row.ReadAt == null, ct);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException { InnerException: DbException })
        {
            return 0;
        }
    }

    /// <summary>Null for a visitor.</summary>
    public static Guid? UserOf(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } && Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
