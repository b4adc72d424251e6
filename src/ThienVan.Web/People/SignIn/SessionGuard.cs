using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Notices;
using ThienVan.Web.Shared.Ui;
using ThienVan.Web.Shared.Ui.Errors;

namespace ThienVan.Web.People.SignIn;

/// <summary>
/// Checks the cookie against the database at each request: one query, and now and then one small write. The query brings along what
/// every page asks for: the person's unread notices and the end of the ward's event chain.
/// </summary>
internal static class SessionGuard
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if (ErrorPages.IsWithoutDatabase(http))
        {
            context.RejectPrincipal();
            return;
        }

        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var limits = services.GetRequiredService<AccessRules>().Sessions(now);
        if (await FindAsync(db, context.Principal!, now, http.RequestAborted) is not { } session
            || limits.IsOver(session.StartedAt, session.SeenAt, session.Roles(now), now))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        await services.GetRequiredService<WardPermissions>().AtAsync(session.Permissions, db, http.RequestAborted);
        db.ChainEnd = session.ChainEnd;
        http.Features.Set(new UnreadCount(session.Unread));
        if (limits.IsSeenAnew(session.SeenAt, session.Roles(now), now)) await SeeAsync(services, session.Id, now);
        var duty = session.Duty(services.GetRequiredService<DemonstrationMode>().On, now);
        context.ReplacePrincipal(Session.Person(context.Principal!, session.Name, session.UnitId, session.Grants, duty));
    }

    private static async Task<Held?> FindAsync(AppDb db, ClaimsPrincipal ticket, DateTimeOffset now, CancellationToken ct)
    {
        var stamp = ticket.FindFirstValue(Session.StampClaim);
        if (Session.UserId(ticket) is not { } user || Session.SessionId(ticket) is not { } id) return null;
        var (today, unread) = (VietnamDay.Of(now), NoticeCount.Unread(db, user, now));
        return await db.Set<SessionRow>().AsNoTracking()
            .Where(row =>
                row.Id == id
                && row.UserId == user
                && row.EndedAt == null
                && row.User.SecurityStamp == stamp
                && !row.User.Disabled
                && (row.User.LastDay == null || row.User.LastDay >= today)
            )
            .Select(row => new Held
            {
                Id = row.Id,
                StartedAt = row.StartedAt,
                SeenAt = row.SeenAt,
                Strong = row.Strong,
                Name = row.User.Name,
                UnitId = row.User.UnitId,
                MustChangePassword = row.User.MustChangePassword,
                Grants = row.User.Grants,
                Permissions = db.Set<PermissionChoices>().Select(choices => (Guid?)choices.Stamp).FirstOrDefault(),
                ChainEnd = db.EventHeads.Select(head => head.Hash).FirstOrDefault(),
                Unread = unread.Count(),
            })
            .FirstOrDefaultAsync(ct);
    }

    // Presence is a note, not a record (ADR 9). SQLite has one writer at a time, so it stands in line there like one;
    // a database too busy to note it is asked again at the next request.
    private static async Task SeeAsync(IServiceProvider services, Guid session, DateTimeOffset now)
    {
        var db = services.GetRequiredService<AppDb>();
        try
        {
            using var turn = db.Database.IsSqlite()
                ? await services.GetRequiredService<WriteTurn>().TakeAsync(CancellationToken.None)
                : null;
            await db.Set<SessionRow>()
                .Where(row => row.Id == session && row.SeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now));
        }
        catch (Exception exception) when (db.IsCollision(exception))
        {
            services.GetRequiredService<ILogger<SessionRow>>().LogInformation("The use of a session was not noted: the database is busy.");
        }
    }

    private sealed record Held
    {
        public required Guid Id { get; init; }
        public required DateTimeOffset StartedAt { get; init; }
        public required DateTimeOffset SeenAt { get; init; }
        public required bool Strong { get; init; }
        public required string Name { get; init; }
        public required string? UnitId { get; init; }
        public required bool MustChangePassword { get; init; }
        public required List<GrantRow> Grants { get; init; }
        public required string? ChainEnd { get; init; }
        public required int Unread { get; init; }

        /// <summary>Stamp of what the ward chose; null for the rooms' own table.</summary>
        public required Guid? Permissions { get; init; }

        public IEnumerable<Role> Roles(DateTimeOffset now) =>
            Grants.Select(row => row.ToGrant()).Where(grant => grant.HoldsOn(VietnamDay.Of(now))).Select(grant => grant.Role);

        public Duty Duty(bool demonstration, DateTimeOffset now) =>
            MustChangePassword ? People.Duty.ChangePassword
            : !Strong && SecondFactorRule.IsRequired(Grants.Select(row => row.ToGrant()), demonstration, VietnamDay.Of(now))
                ? People.Duty.SecondFactor
            : People.Duty.None;
    }
}
