using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Offers;

/// <summary>What this room lends to the pages that every room shares: who an account is, search, the page of a thing.</summary>
internal static class PeopleOffers
{
    private const string PersonSubject = "people/";
    private const string UnitSubject = "unit/";

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new SearchSource("Nhân sự", 60, FindAsync))
        .AddSingleton(new SearchCommand("Thêm cán bộ", PeopleLinks.AddPerson, PeoplePermissions.Manage, "mở tài khoản người mới"))
        .AddSingleton(new SearchCommand("Xem vai trò nào được làm gì", PeopleLinks.Rights, Policy: null, "phân quyền"))
        .AddSingleton(new SearchCommand("Đổi mật khẩu, bảo mật tài khoản", PeopleLinks.Security, Policy: null, "xác thực hai lớp"))
        .AddSingleton(new PermissionHolders(HoldersAsync))
        .AddSingleton(new PersonSource(PersonAsync))
        .AddSingleton(new PersonNames(NamesAsync))
        .AddSingleton(new TrailSource(PeopleTrail.NamesAsync) { Say = PeopleTrail.Say, Who = PeopleTrail.Who })
        .AddSingleton(new ThingSource(PersonSubject, ThingOfPersonAsync))
        .AddSingleton(new ThingSource(UnitSubject, ThingOfUnitAsync));

    private static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (!services.GetRequiredService<CurrentActor>().May(PeoplePermissions.Manage)) return [];
        var queries = services.GetRequiredService<PeopleQueries>();
        var people = (await queries.ListAsync(new(), ct)).Where(person => words.Meet(person.Name, person.SignInName, person.UnitName))
            .Select(person => new SearchLine(person.Name, PeopleLinks.Person(person.Id), person.UnitName));
        var units = (await queries.UnitsAsync(closed: false, ct))
            .Where(line => words.Meet([line.Unit.Name, line.Unit.ShortName, .. line.Unit.Aliases]))
            .Select(line => new SearchLine(line.Unit.Name, PeopleLinks.Unit(line.Unit.Id), "đơn vị"));
        return [.. people, .. units];
    }

    private static async Task<IReadOnlyList<Holder>> HoldersAsync(IServiceProvider services, string permission, CancellationToken ct) =>
        [.. (await services.GetRequiredService<PeopleDirectory>().HoldersAsync(permission, unitId: null, ct))
            .Select(person => new Holder(person.UserId, person.Email))];

    private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<AppDb>().Set<UserRow>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, ct);

    private static async Task<ClaimsPrincipal?> PersonAsync(IServiceProvider services, Guid id, CancellationToken ct)
    {
        var (db, today) = (services.GetRequiredService<AppDb>(), VietnamDay.Today(services.GetRequiredService<TimeProvider>()));
        await services.GetRequiredService<WardPermissions>().FreshAsync(db, ct);
        var user = await db.Set<UserRow>().AsNoTracking()
            .Where(row => row.Id == id && !row.Disabled && (row.LastDay == null || row.LastDay >= today))
            .Select(row => new { row.Name, row.UnitId, row.Grants })
            .FirstOrDefaultAsync(ct);
        return user is not null && user.Grants.Exists(grant => grant.ToGrant().HoldsOn(today))
            ? Session.Person(id, user.Name, user.UnitId, user.Grants)
            : null;
    }

    private static async Task<Thing?> ThingOfPersonAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (
            !services.GetRequiredService<CurrentActor>().May(PeoplePermissions.Manage)
            || !Guid.TryParse(subject[PersonSubject.Length..], out var id)
        )
            return null;
        return await services.GetRequiredService<PeopleQueries>().PersonAsync(id, ct) is { } person
            ? new() { Title = person.Name, Address = PeopleLinks.Person(id), MayAdd = true, Words = (kind, _) => PeopleHistory.Said(kind) }
            : null;
    }

    private static async Task<Thing?> ThingOfUnitAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!services.GetRequiredService<CurrentActor>().May(PeoplePermissions.Manage)) return null;
        var units = await services.GetRequiredService<PeopleQueries>().UnitsAsync(closed: true, ct);
        return units.FirstOrDefault(line => line.Unit.Id == subject[UnitSubject.Length..]) is { } line
            ? new()
            {
                Title = line.Unit.Name,
                Address = PeopleLinks.Unit(line.Unit.Id),
                MayAdd = true,
                Words = (kind, _) => PeopleHistory.Said(kind),
            }
            : null;
    }
}
