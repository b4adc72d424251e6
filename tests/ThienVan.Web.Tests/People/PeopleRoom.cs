using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.People.Administration;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>Calls the services of this room as one of the demonstration's people.</summary>
internal static class PeopleRoom
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Task<Guid> PersonIdAsync(this TestApp app, string signInName) => app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<UserRow>()
            .Where(user => user.SignInName == signInName)
            .Select(user => user.Id)
            .SingleAsync()
    );

    public static Task<GrantRow[]> GrantsAsync(this TestApp app, string signInName) => app.InScopeAsync(services =>
        services
            .GetRequiredService<AppDb>()
            .Set<UserRow>()
            .AsNoTracking()
            .Where(user => user.SignInName == signInName)
            .SelectMany(user => user.Grants)
            .OrderBy(grant => grant.From)
            .ThenBy(grant => grant.LenderId != null)
            .ToArrayAsync()
    );

    public static Task<Refusal?> RolesAsync(this TestApp app, string person, Func<RoleService, Task<Refusal?>> work) =>
        app.AsAsync(person, services => work(services.GetRequiredService<RoleService>()));

    public static async Task<Refusal?> GiveAsync(
        this TestApp app, string giver, string receiver, Role role, string? unit = null, DateOnly? to = null)
    {
        var id = await app.PersonIdAsync(receiver);
        return await app.RolesAsync(
            giver,
            roles =>
                roles.GiveAsync(
                    new()
                    {
                        UserId = id,
                        Role = role,
                        UnitId = unit,
                        From = Today,
                        To = to,
                    },
                    default
                )
        );
    }

    /// <summary>Lends the lender's first role from today.</summary>
    public static async Task<Refusal?> LendAsync(this TestApp app, string lender, string borrower, int days = 7)
    {
        var (own, id) = ((await app.GrantsAsync(lender))[0].Id, await app.PersonIdAsync(borrower));
        return await app.RolesAsync(
            lender,
            roles =>
                roles.LendAsync(
                    new()
                    {
                        GrantId = own,
                        BorrowerId = id,
                        From = Today,
                        To = Today.AddDays(days),
                        Reason = "Đi họp",
                    },
                    default
                )
        );
    }

    public static async Task<bool> MayAsync(this TestApp app, string person, string permission, string? unit) =>
        app
            .Services.GetRequiredService<WardPermissions>()
            .Table.Allows((await app.GrantsAsync(person)).Select(row => row.ToGrant()), permission, unit,
                DateOnly.FromDateTime(app.Time.GetUtcNow().AddHours(7).DateTime));
}
