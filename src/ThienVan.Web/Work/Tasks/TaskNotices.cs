using ThienVan.Core.People;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Tells people what became of a task. Call inside the write that moved it; nobody is told of what they did themselves, nor
/// twice of one change.</summary>
public sealed class TaskNotices(OutboxQueue queue, PeopleDirectory people)
{
    private IReadOnlyList<HeldRole>? _roles;

    public async Task GivenAsync(Change change, TaskRow task, CancellationToken ct) => await TellAsync(change, task,
        Doers(task, await RolesAsync(ct)), $"Việc {task.Called} được giao cho {(task.PersonId is null ? "đơn vị bạn" : "bạn")}",
        task.Due is null ? task.Title : $"{task.Title}. Hạn {task.Term.Due!.Text}.", ct);

    /// <summary>The giver has the next word.</summary>
    public async Task GiverAsync(Change change, TaskRow task, string what, CancellationToken ct) => await TellAsync(change, task,
        Person(task.GivenById, await RolesAsync(ct)), $"Việc {task.Called}: {what}", task.Title, ct);

    /// <summary>Whoever does it has the next word, or must know.</summary>
    public async Task DoersAsync(Change change, TaskRow task, string what, CancellationToken ct) => await TellAsync(change, task,
        Doers(task, await RolesAsync(ct)), $"Việc {task.Called}: {what}", task.Title, ct);

    /// <summary>The giver asks after it.</summary>
    public async Task RemindedAsync(Change change, TaskRow task, string words, CancellationToken ct) => await TellAsync(change, task,
        Doers(task, await RolesAsync(ct)), $"Việc {task.Called}: {change.Actor.Name} nhắc", $"{words}\n{task.Title}", ct);

    public async Task FollowersAsync(
        Change change, TaskRow task, IReadOnlyCollection<Guid> followers, string what, CancellationToken ct)
    {
        var roles = await RolesAsync(ct);
        await TellAsync(change, task, followers.SelectMany(user => Person(user, roles)), $"Việc {task.Called}: {what}", task.Title, ct);
    }

    /// <summary>The person, else the unit's heads, else its officers, else the Văn phòng: somebody is always told.</summary>
    public static IReadOnlyList<PersonLine> Doers(TaskRow task, IReadOnlyList<HeldRole> roles)
    {
        if (Person(task.PersonId, roles) is { Count: > 0 } person) return person;
        IReadOnlyList<PersonLine>[] levels =
        [
            Holding(roles, task.UnitId, Role.Head, Role.NeighbourhoodHead), Holding(roles, task.UnitId, Role.Officer, Role.Office),
            [.. roles.Where(held => held.Role == Role.Office).Select(held => held.Person).Distinct()],
        ];
        return levels.FirstOrDefault(level => level.Count > 0) ?? [];
    }

    public static IReadOnlyList<PersonLine> Holding(IReadOnlyList<HeldRole> roles, string? unit, params Role[] wanted) =>
        [.. roles.Where(held => held.UnitId == unit && wanted.Contains(held.Role)).Select(held => held.Person).Distinct()];

    private static IReadOnlyList<PersonLine> Person(Guid? user, IReadOnlyList<HeldRole> roles) =>
        [.. roles.Where(held => held.Person.UserId == user).Select(held => held.Person).Take(1)];

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(CancellationToken ct) => _roles ??= await people.RolesAsync(ct);

    private Task TellAsync(
        Change change, TaskRow task, IEnumerable<PersonLine> to, string subject, string text, CancellationToken ct) =>
        queue.AddAsync(change,
        [
            .. to.Where(person => person.UserId != change.Actor.UserId).Select(person => new OutboxMessage
            {
                Key = $"viec/{task.Id:N}/{task.Revision}/{person.UserId:N}",
                UserId = person.UserId,
                Address = person.Email,
                Subject = subject,
                Text = text,
                Link = WorkLinks.Task(task.Id),
            }),
        ], ct);
}
