using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.People.Administration;

/// <summary>What every write about roles needs, inside the write that is under way.</summary>
public sealed class RoleWriter(AppDb db)
{
    internal static readonly Refusal UnknownPerson = new("people.unknown", "Không có tài khoản này. Đề nghị mở lại danh sách nhân sự.");
    internal static readonly Refusal UnknownUnit = new(
        "people.unit_unknown", "Không có đơn vị này, hoặc đơn vị đã kết thúc. Đề nghị chọn đơn vị khác.");
    internal static readonly Refusal UnknownGrant = new("people.grant_unknown", "Không có vai trò này. Đề nghị tải lại trang.");

    /// <summary>Tracked, with grants; null when there is none.</summary>
    public Task<UserRow?> UserAsync(Guid id, CancellationToken ct) =>
        db.Set<UserRow>().Include(user => user.Grants).FirstOrDefaultAsync(user => user.Id == id, ct);

    /// <summary>Refuses to take away these grants after that day when no administrator would be left the day after.</summary>
    public async Task<Refusal?> RefuseLastAdminAsync(IEnumerable<GrantRow> going, DateOnly lastDay, CancellationToken ct)
    {
        var admin = going
            .Where(grant => grant.Role == Role.Admin && (grant.To is null || grant.To > lastDay))
            .Select(grant => grant.Id)
            .ToArray();
        if (admin.Length == 0) return null;
        var next = lastDay.AddDays(1);
        var left = await db.Set<UserRow>().CountAsync(
            user => !user.Disabled && (user.LastDay == null || user.LastDay >= next)
                && user.Grants.Any(grant =>
                    grant.Role == Role.Admin
                    && !admin.Contains(grant.Id)
                    && grant.From <= next
                    && (grant.To == null || grant.To >= next)
                ),
            ct);
        return AccountRules.RefuseLastAdmin(left);
    }

    /// <summary>Ends a grant and all that was lent out of it.</summary>
    public async Task EndAsync(Change change, GrantRow grant, DateOnly lastDay, string? reason, CancellationToken ct)
    {
        End(change, grant, lastDay, reason);
        await EndLentAsync(change, [grant], lastDay, ct);
    }

    /// <summary>What was lent never outlasts what it was lent from.</summary>
    public async Task EndLentAsync(Change change, IEnumerable<GrantRow> own, DateOnly lastDay, CancellationToken ct)
    {
        var ids = own.Select(grant => (Guid?)grant.Id).ToArray();
        var lent = await db.Set<GrantRow>()
            .Where(grant => ids.Contains(grant.LentFromId) && (grant.To == null || grant.To > lastDay))
            .ToArrayAsync(ct);
        foreach (var grant in lent) End(change, grant, lastDay, reason: null);
    }

    private static void End(Change change, GrantRow grant, DateOnly lastDay, string? reason)
    {
        change.Record(
            PeopleEvents.RoleEnded,
            $"people/{grant.UserId}",
            reason,
            old: new
            {
                grant.Role,
                grant.UnitId,
                grant.To,
            },
            now: new { to = lastDay }
        );
        grant.To = lastDay;
    }
}
