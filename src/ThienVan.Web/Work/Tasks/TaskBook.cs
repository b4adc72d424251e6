using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A task to be entered in the ward's book of tasks, already found lawful.</summary>
public sealed record NewTask
{
    /// <summary>Null for one made now.</summary>
    public Guid? Id { get; init; }
    public required TaskOrigin Origin { get; init; }
    public required string Title { get; init; }
    public string? Output { get; init; }
    public string? Document { get; init; }
    public required string UnitId { get; init; }

    /// <summary>Null for the unit as a whole.</summary>
    public PersonLine? Person { get; init; }
    public TaskDue? Due { get; init; }
    public TaskPriority Priority { get; init; }
    public TaskRepeat Repeat { get; init; }

    /// <summary>Null for the first of those that come again, and for work that does not.</summary>
    public DateOnly? RepeatsFrom { get; init; }
    public string? AboutSubject { get; init; }
    public string? AboutTitle { get; init; }

    /// <inheritdoc cref="TaskRow.PlanKey"/>
    public string? PlanKey { get; init; }
    public IReadOnlyList<string> Serves { get; init; } = [];
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>What its own list begins with.</summary>
    public IReadOnlyList<TaskStage> Checks { get; init; } = [];
    public bool Demonstration { get; init; }
}

/// <summary>A line of a task's own list.</summary>
/// <param name="DueOn">Day the task is due on while this line is its next; null for a line without a day.</param>
public readonly record struct TaskStage(string Text, DateOnly? DueOn = null);

/// <summary>Enters tasks inside the write of whoever gives them: a person, an accepted programme, a meeting.</summary>
public sealed class TaskBook(AppDb db, TaskNotices notices)
{
    /// <summary>Gives it the next number of the year, records it and tells whoever is to do it. Call inside <see cref="WriteScope"/>.
    /// </summary>
    public async Task<TaskRow> AddAsync(Change change, NewTask asked, CancellationToken ct)
    {
        var row = Row(change, asked, await NextNumberAsync(VietnamDay.Of(change.At).Year, ct));
        db.Add(row);
        db.AddRange(asked.Serves.Distinct().Select(code => new TaskServesRow { TaskId = row.Id, Code = code }));
        db.AddRange(asked.With.Distinct().Where(unit => unit != asked.UnitId)
            .Select(unit => new TaskPartRow { TaskId = row.Id, UnitId = unit }));
        db.AddRange(asked.Checks.Select((stage, i) => new TaskCheckRow
        {
            Id = Guid.CreateVersion7(change.At),
            TaskId = row.Id,
            Position = i,
            Text = stage.Text,
            DueOn = stage.DueOn,
        }));
        change.Record(WorkEvents.TaskGiven, TaskSubject.Of(row.Id), now: new
        {
            number = row.Called,
            row.Title,
            row.UnitId,
            row.PersonId,
            row.Due,
            row.AboutSubject,
        });
        if (!asked.Demonstration) await notices.GivenAsync(change, row, ct);
        return row;
    }

    /// <summary>What it grew out of is no more. Inside the write that says so; its doers are told.</summary>
    /// <returns>False for a task that has ended.</returns>
    public async Task<bool> StopAsync(Change change, TaskRow task, string reason, CancellationToken ct)
    {
        var (old, stopped) = (task.State, task.Flow.Stop(reason));
        if (stopped.IsRefused) return false;
        task.Follow(stopped.Value);
        task.Follow(task.Term.Ended);
        task.Revision++;
        task.ChangedAt = change.At;
        change.Record(
            WorkEvents.TaskMoved, TaskSubject.Of(task.Id), reason, new { state = old }, new { state = task.State, step = TaskStep.Stop });
        await notices.SettleAsync(task, ct, TaskTurn.Doer, TaskTurn.Giver);
        await notices.SettleOverdueAsync(task, VietnamDay.Of(change.At), ct);
        if (!task.Demonstration) await notices.DoersAsync(change, task, TaskStep.Stop.Said(), ct);
        return true;
    }

    // Writers of a ward wait for each other, so the number after the last one is free.
    private async Task<int> NextNumberAsync(int year, CancellationToken ct)
    {
        var here = db.Set<TaskRow>().Local.Where(row => row.Year == year).Select(row => row.Number).DefaultIfEmpty().Max();
        var kept = await db.Set<TaskRow>().Where(row => row.Year == year).MaxAsync(row => (int?)row.Number, ct) ?? 0;
        return Math.Max(here, kept) + 1;
    }

    private static TaskRow Row(Change change, NewTask asked, int number)
    {
        var row = new TaskRow
        {
            Id = asked.Id ?? Guid.CreateVersion7(change.At),
            Year = VietnamDay.Of(change.At).Year,
            Number = number,
            Origin = asked.Origin,
            AboutSubject = asked.AboutSubject,
            AboutTitle = asked.AboutTitle,
            PlanKey = asked.PlanKey,
            Title = asked.Title.Trim(),
            Output = asked.Output?.Trim() is { Length: > 0 } output ? output : null,
            Document = asked.Document?.Trim() is { Length: > 0 } document ? document : null,
            Priority = asked.Priority,
            Repeat = asked.Repeat,
            RepeatsFrom = asked.Repeat == TaskRepeat.Never ? null : asked.RepeatsFrom ?? asked.Due?.Day,
            UnitId = asked.UnitId,
            PersonId = asked.Person?.UserId,
            PersonName = asked.Person?.Name,
            GivenById = change.Actor.UserId,
            GivenBy = change.Actor.Name,
            GivenAt = change.At,
            ChangedAt = change.At,
            Demonstration = asked.Demonstration,
        };
        row.KeepWords();
        row.Follow(TaskTerm.Of(asked.Due));
        return row;
    }
}

/// <summary>What events of a task are about.</summary>
public static class TaskSubject
{
    public const string Prefix = "work/task/";

    public static string Of(Guid id) => $"{Prefix}{id}";
}
