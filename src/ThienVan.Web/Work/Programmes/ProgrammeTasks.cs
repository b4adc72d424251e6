using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Programmes;

/// <summary>How many tasks an accepted programme gave, changed and stopped.</summary>
public sealed record TasksMade(int Given, int Followed, int Stopped);

/// <summary>The lines of an accepted programme as tasks: one a line, remembered on the line; a later version changes it, never gives it
/// twice, and stops it where the line was taken out.</summary>
public sealed class ProgrammeTasks(AppDb db, TaskBook book, TaskNotices notices)
{
    /// <summary>Call inside the write that accepts the programme.</summary>
    public async Task<TasksMade> FollowAsync(Change change, OpenProgramme programme, ProgrammeFrame frame, CancellationToken ct)
    {
        var known = programme.All.Select(line => line.TaskId).OfType<Guid>().ToArray();
        var tasks = await db.Set<TaskRow>().AsTracking().Where(task => known.Contains(task.Id)).ToDictionaryAsync(task => task.Id, ct);
        var (given, followed, stopped) = (0, 0, 0);
        foreach (var row in programme.Lines.ToArray())
        {
            var wanted = Task(programme.Row, row.Line, frame, VietnamDay.Of(change.At));
            if (row.TaskId is { } id)
                followed += tasks.TryGetValue(id, out var task) && await ReviseAsync(change, task, wanted, ct) ? 1 : 0;
            else
            {
                row.TaskId = (await book.AddAsync(change, wanted, ct)).Id;
                given++;
            }
        }

        foreach (var row in programme.All.Where(line => line.Removed).ToArray())
        {
            stopped += row.TaskId is { } id && tasks.TryGetValue(id, out var task)
                && await book.StopAsync(change, task, Dropped(programme.Row), ct) ? 1 : 0;
            db.Remove(row);
            programme.All.Remove(row);
        }

        return new(given, followed, stopped);
    }

    private static NewTask Task(ProgrammeRow programme, ProgrammeLine line, ProgrammeFrame frame, DateOnly today) => new()
    {
        Origin = TaskOrigin.Programme,
        Title = line.Name,
        Output = line.Output,
        UnitId = programme.UnitId,
        Person = PersonOf(programme.UnitId, line, frame),
        Due = DueOf(line.Time, programme.Year, today),
        AboutSubject = ProgrammeSubject.Of(programme.Year, programme.UnitId),
        PlanKey = line.From?.Key,
        AboutTitle = $"Chương trình công tác năm {programme.Year}, {frame.NameOf(programme.UnitId)}",
        Serves = line.Serves,
        With = [.. line.Cooperating.Where(unit => unit != programme.UnitId && frame.Units.Any(known => known.Id == unit))],
        Checks = StagesOf(line.Time, programme.Year, today),
        Demonstration = programme.Demonstration,
    };

    /// <summary>Null for the unit as a whole where nobody of it is named.</summary>
    private static PersonLine? PersonOf(string unit, ProgrammeLine line, ProgrammeFrame frame) =>
        frame.Roles.FirstOrDefault(held => held.UnitId == unit && held.Person.UserId == line.Person?.UserId)?.Person;

    // Work that comes several times in the year is one task, due on the first of its times that is not done: the next year's programme
    // brings its own. Times that were over when the programme was accepted are asked of nobody.
    private static TaskDue? DueOf(LineTime? time, int year, DateOnly today) =>
        time?.Form == TimeForm.Once ? new(time.When!.To!.Value, time.When.Precision)
        : Ahead(time, year, today) is [{ To: { } first } when, ..] ? new(first, when.Precision) : null;

    private static TaskStage[] StagesOf(LineTime? time, int year, DateOnly today) => Ahead(time, year, today) is { Length: > 1 } times
        ? [.. times.Select(when => new TaskStage(VietnameseText.Capital(LineTimeText.Write(LineTime.Once(when))), when.To))] : [];

    private static Schedule[] Ahead(LineTime? time, int year, DateOnly today)
    {
        var times = time?.In(year) ?? [];
        Schedule[] ahead = [.. times.Where(when => when.To >= today)];
        return ahead.Length > 0 ? ahead : [.. times.TakeLast(1)];
    }

    /// <returns>False where it says the same, or is over.</returns>
    private async Task<bool> ReviseAsync(Change change, TaskRow task, NewTask wanted, CancellationToken ct)
    {
        if (!task.Flow.IsOpen) return false;
        var linked = await RelinkAsync(task, wanted, ct);
        var old = Shown(task);
        (task.Title, task.Output) = (wanted.Title.Trim(), wanted.Output?.Trim());
        (task.PersonId, task.PersonName) = (wanted.Person?.UserId, wanted.Person?.Name);
        var isStaged = wanted.Checks.Count > 0
            && await db.Set<TaskCheckRow>().AnyAsync(row => row.TaskId == task.Id && row.DueOn != null, ct);
        if (!isStaged && task.Due != wanted.Due?.Day) task.Follow(task.Term.At(wanted.Due));
        if (!linked && Shown(task) == old) return false;
        task.KeepWords();
        task.Revision++;
        task.ChangedAt = change.At;
        await notices.SettleOverdueAsync(task, VietnamDay.Of(change.At), ct);
        change.Record(WorkEvents.TaskRevised, TaskSubject.Of(task.Id), reason: null, old, Shown(task));
        return true;
    }

    private async Task<bool> RelinkAsync(TaskRow task, NewTask wanted, CancellationToken ct)
    {
        var serves = await db.Set<TaskServesRow>().AsTracking().Where(row => row.TaskId == task.Id).ToArrayAsync(ct);
        var parts = await db.Set<TaskPartRow>().AsTracking().Where(row => row.TaskId == task.Id).ToArrayAsync(ct);
        object[] gone =
        [
            .. serves.Where(row => !wanted.Serves.Contains(row.Code)),
            .. parts.Where(row => !wanted.With.Contains(row.UnitId) && row.Answer is null),
        ];
        object[] added =
        [
            .. wanted.Serves.Except(serves.Select(row => row.Code)).Select(code => new TaskServesRow { TaskId = task.Id, Code = code }),
            .. wanted.With.Except(parts.Select(row => row.UnitId)).Select(unit => new TaskPartRow { TaskId = task.Id, UnitId = unit }),
        ];
        db.RemoveRange(gone);
        db.AddRange(added);
        return gone.Length + added.Length > 0;
    }

    private static ShownTask Shown(TaskRow task) => new(task.Title, task.Output, task.PersonName, task.Due, task.DuePrecision);

    private static string Dropped(ProgrammeRow programme) =>
        $"Bỏ khỏi chương trình công tác năm {programme.Year} ở lần điều chỉnh {programme.Version - 1}";

    /// <summary>What the log tells of a task that followed its programme.</summary>
    private sealed record ShownTask(string Title, string? Output, string? Person, DateOnly? Due, DatePrecision Precision);
}
