using Microsoft.EntityFrameworkCore;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Everybody who may see a task: <see cref="TaskReach"/> asked of all at once instead of whoever is signed in.</summary>
public sealed class TaskReaders(AppDb db, PeopleDirectory people)
{
    public async Task<IReadOnlyList<ThingReader>> OfAsync(Guid id, CancellationToken ct)
    {
        var task = await db.Set<TaskRow>().AsNoTracking().FirstAsync(row => row.Id == id, ct);
        var (roles, units) = (await people.RolesAsync(ct), (await people.UnitsAsync(ct)).ToDictionary(unit => unit.Id));
        var open = await IdsAsync(WorkPermissions.View, unit: null, ct);
        var seeing = await IdsAsync(WorkPermissions.ViewAll, unit: null, ct);
        foreach (var unit in await WorkingAsync(task, ct))
            seeing.UnionWith((await IdsAsync(WorkPermissions.Do, unit, ct)).Where(user => Holds(roles, user, unit)));
        seeing.UnionWith(await NamedAsync(task, ct));
        seeing.IntersectWith(open);
        return
        [
            .. roles.Where(held => seeing.Contains(held.Person.UserId)).GroupBy(held => held.Person.UserId)
                .Select(held => Reader(held, units)).OrderBy(reader => reader.Name, StringComparer.Ordinal),
        ];
    }

    // Whoever reaches the whole ward does not work for every unit.
    private static bool Holds(IReadOnlyList<HeldRole> roles, Guid user, string unit) =>
        roles.Any(held => held.Person.UserId == user && held.UnitId == unit);

    private static ThingReader Reader(IEnumerable<HeldRole> held, Dictionary<string, WardUnitLine> units)
    {
        var person = held.First().Person;
        return new(person.UserId, person.Name, person.Email,
        [
            .. held.Where(role => role.IsOfUnit).Select(role => role.UnitId!).Distinct().Where(units.ContainsKey)
                .Select(unit => new ReaderUnit(unit, units[unit].Name, units[unit].ShortName)),
        ]);
    }

    private async Task<HashSet<Guid>> IdsAsync(string permission, string? unit, CancellationToken ct) =>
        [.. (await people.HoldersAsync(permission, unit, ct)).Select(person => person.UserId)];

    private async Task<string[]> WorkingAsync(TaskRow task, CancellationToken ct) =>
        [task.UnitId, .. await db.Set<TaskPartRow>().Where(part => part.TaskId == task.Id).Select(part => part.UnitId).ToArrayAsync(ct)];

    private async Task<Guid[]> NamedAsync(TaskRow task, CancellationToken ct)
    {
        var followers = await db.Set<TaskFollowerRow>().Where(row => row.TaskId == task.Id).Select(row => row.UserId).ToArrayAsync(ct);
        return [.. new[] { task.GivenById, task.PersonId }.OfType<Guid>(), .. followers];
    }
}
