using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>This room's share of a hand-over: open tasks a person does, and those they gave and must settle.</summary>
internal static class TaskHolding
{
    public static readonly OwnedWork Source = new() { Title = "Nhiệm vụ", ReadAsync = ReadAsync, TransferAsync = TransferAsync };

    // Whoever keeps accounts hands tasks over by their numbers; what a task is about is for those who may see it.
    private static async Task<IReadOnlyList<OwnedLine>> ReadAsync(IServiceProvider services, Guid user, CancellationToken ct)
    {
        var open = Open(services.GetRequiredService<AppDb>(), user).AsNoTracking();
        var seen = (await (await services.GetRequiredService<TaskReach>().SeenAsync(open, ct)).Select(row => row.Id).ToArrayAsync(ct))
            .ToHashSet();
        return
        [
            .. (await open.OrderBy(row => row.Due).ToArrayAsync(ct)).Select(row => new OwnedLine(
                $"{(row.PersonId == user ? "Thực hiện" : "Đã giao, chờ nghiệm thu")}: việc {row.Called}"
                    + (seen.Contains(row.Id) ? $". {row.Title}" : ""),
                WorkLinks.Task(row.Id))),
        ];
    }

    private static async Task TransferAsync(IServiceProvider services, Change change, Guid from, Guid to, CancellationToken ct)
    {
        var roles = await services.GetRequiredService<PeopleDirectory>().RolesAsync(ct);
        var name = roles.FirstOrDefault(held => held.Person.UserId == to)?.Person.Name ?? "";
        foreach (var row in await Open(services.GetRequiredService<AppDb>(), from).AsTracking().ToArrayAsync(ct))
        {
            var old = new { row.PersonId, row.GivenById };
            if (row.PersonId == from) (row.PersonId, row.PersonName) = (to, name);
            if (row.GivenById == from) (row.GivenById, row.GivenBy) = (to, name);
            row.Revision++;
            row.ChangedAt = change.At;
            change.Record(WorkEvents.TaskHandedOn, TaskSubject.Of(row.Id), "bàn giao khi nghỉ việc", old,
                new { row.PersonId, row.GivenById });
        }
    }

    private static IQueryable<TaskRow> Open(AppDb db, Guid user) => db.Set<TaskRow>().Where(row =>
        row.State != TaskState.Done && row.State != TaskState.Stopped && (row.PersonId == user || row.GivenById == user));
}
