using ThienVan.Core.Kernel;
using ThienVan.Web.People.Register;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.People.Offers;

/// <summary>What this room lends to the pages that every room shares: search, the page of a thing.</summary>
internal static class PeopleOffers
{
    private const string PersonSubject = "people/";
    private const string UnitSubject = "unit/";

    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton(new SearchSource("Nhân sự", 60, FindAsync))
        .AddSingleton(new PermissionHolders(HoldersAsync))
        .AddSingleton(new ThingSource(PersonSubject, PersonAsync))
        .AddSingleton(new ThingSource(UnitSubject, UnitAsync));

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

    private static async Task<Thing?> PersonAsync(IServiceProvider services, string subject, CancellationToken ct)
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

    private static async Task<Thing?> UnitAsync(IServiceProvider services, string subject, CancellationToken ct)
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
