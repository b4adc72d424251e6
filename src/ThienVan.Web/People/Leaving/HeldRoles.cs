using Microsoft.EntityFrameworkCore;
using ThienVan.Core.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Leaving;

/// <summary>This room's share of a hand-over: roles held and roles lent. Roles lent to the leaver go back to who lent them.</summary>
internal static class HeldRoles
{
    public static readonly OwnedWork Source = new() { Title = "Vai trò và ủy quyền", ReadAsync = ReadAsync, TransferAsync = TransferAsync };

    private static async Task<IReadOnlyList<OwnedLine>> ReadAsync(IServiceProvider services, Guid userId, CancellationToken ct)
    {
        var (queries, today) = (
            services.GetRequiredService<PeopleQueries>(), VietnamDay.Today(services.GetRequiredService<TimeProvider>()));
        var roles = (await queries.RolesAsync(userId, ct)).Where(role => role.To is null || role.To >= today);
        return [.. roles.Select(role => new OwnedLine($"{(role.Mine ? "" : "Đã ủy quyền: ")}{role.Words}", PeopleLinks.Person(userId)))];
    }

    private static async Task TransferAsync(IServiceProvider services, Change change, Guid from, Guid to, CancellationToken ct)
    {
        var (db, roles) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<RoleWriter>());
        var (leaver, successor) = ((await roles.UserAsync(from, ct))!, (await roles.UserAsync(to, ct))!);
        var held = successor.Grants.Select(row => row.ToGrant()).ToArray();
        var lastDay = leaver.LastDay ?? VietnamDay.Of(change.At);
        foreach (var grant in LeavingRules.Handed(leaver.Grants.Select(row => row.ToGrant()), held, lastDay))
        {
            db.Add(
                new GrantRow
                {
                    Id = Guid.CreateVersion7(change.At),
                    UserId = to,
                    Role = grant.Role,
                    UnitId = grant.UnitId,
                    From = grant.From,
                    To = grant.To,
                }
            );
            change.Record(PeopleEvents.RoleGiven, $"people/{to}", now: new { grant.Role, grant.UnitId, grant.From, grant.To });
        }
    }
}
