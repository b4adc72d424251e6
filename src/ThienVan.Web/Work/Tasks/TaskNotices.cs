using ThienVan.Core.People;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Work.Tasks;

/// <summary>Tells people what became of a task, and takes back what nobody has read once it asks for nothing any more. Call inside the
/// write that moved it; nobody is told of what they did themselves, nor twice of one change.</summary>
public sealed class TaskNotices(OutboxQueue queue, PeopleDirectory people)
{
    private IReadOnlyList<HeldRole>? _roles;

    /// <summary>What begins the key of every notice that the task is overdue.</summary>
    public static string Overdue(Guid task) => $"viec-qua-han/{task:N}/";

    public async Task GivenAsync(Change change, TaskRow task, CancellationToken ct) => await TellAsync(change, task, TaskTurn.Doer,
        Doers(task, await RolesAsync(ct)), $"Việc {task.Called} được giao cho {(task.PersonId is null ? "đơn vị bạn" : "bạn")}",
        task.Due is null ? task.Title : $"{task.Title}. Hạn {task.Term.Due!.Text}.", ct);

    /// <summary>The giver has the next word.</summary>
    public async Task GiverAsync(Change change, TaskRow task, string what, CancellationToken ct) => await TellAsync(change, task,
        TaskTurn.Giver, Person(task.GivenById, await RolesAsync(ct)), $"Việc {task.Called}: {what}", task.Title, ct);

    /// <summary>Whoever does it has the next word, or must know.</summary>
    public async Task DoersAsync(Change change, TaskRow task, string what, CancellationToken ct) => await TellAsync(change, task,
        TaskTurn.Doer, Doers(task, await RolesAsync(ct)), $"Việc {task.Called}: {what}", task.Title, ct);

    /// <summary>The giver asks after it.</summary>
    public async Task RemindedAsync(Change change, TaskRow task, string words, CancellationToken ct) => await TellAsync(change, task,
        TaskTurn.Doer, Doers(task, await RolesAsync(ct)), $"Việc {task.Called}: {change.Actor.Name} nhắc", $"{words}\n{task.Title}", ct);

    /// <summary>What a step left for others to know: the side that has the next word, and who follows the task.</summary>
    public async Task MovedAsync(
        Change change, TaskRow task, TaskStep step, IReadOnlyCollection<Guid> followers, CancellationToken ct)
    {
        var (roles, subject) = (await RolesAsync(ct), $"Việc {task.Called}: {step.Said()}");
        var side = step is TaskStep.Return or TaskStep.Agree or TaskStep.Stop ? TaskTurn.Doer : TaskTurn.Giver;
        var next = side == TaskTurn.Doer ? Doers(task, roles) : Person(task.GivenById, roles);
        await TellAsync(change, task, side, next, subject, task.Title, ct);
        await TellAsync(change, task, TaskTurn.Nobody, followers.SelectMany(user => Person(user, roles)).Except(next), subject,
            task.Title, ct);
    }

    /// <summary>They have done what they were asked, or it is asked of them no more.</summary>
    public async Task SettleAsync(TaskRow task, CancellationToken ct, params TaskTurn[] sides)
    {
        foreach (var side in sides) await queue.WithdrawAsync(Prefix(task.Id, side), ct);
    }

    /// <summary>What says that the task is overdue, where it is so no longer or waits for somebody else.</summary>
    public async Task SettleOverdueAsync(TaskRow task, DateOnly today, CancellationToken ct)
    {
        if (task.Flow.Turn != TaskTurn.Doer || !(task.Due < today)) await queue.WithdrawAsync(Overdue(task.Id), ct);
    }

    /// <summary>It is asked of somebody else from now on: nothing that was said to whoever had it stands.</summary>
    public async Task SettleHandedOnAsync(TaskRow task, CancellationToken ct)
    {
        await SettleAsync(task, ct, TaskTurn.Doer, TaskTurn.Giver);
        await queue.WithdrawAsync(Overdue(task.Id), ct);
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

    private static string Prefix(Guid task, TaskTurn side) => $"viec/{task:N}/{side}/";

    private Task TellAsync(
        Change change, TaskRow task, TaskTurn side, IEnumerable<PersonLine> to, string subject, string text, CancellationToken ct) =>
        queue.AddAsync(change,
        [
            .. to.Where(person => person.UserId != change.Actor.UserId).Select(person => new OutboxMessage
            {
                Key = $"{Prefix(task.Id, side)}{task.Revision}/{person.UserId:N}",
                UserId = person.UserId,
                Address = person.Email,
                Subject = subject,
                Text = text,
                Link = WorkLinks.Task(task.Id),
            }),
        ], ct);
}
