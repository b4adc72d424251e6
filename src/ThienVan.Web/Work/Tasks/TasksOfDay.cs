using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Work.Tasks;

/// <summary>The book of tasks as it stood at the end of a day, for a paper. Five readings, however many tasks there are.</summary>
public sealed class TasksOfDay(AppDb db, TaskReach reach, PeopleDirectory people, CalendarReader calendars)
{
    private static readonly string[] _days =
        [WorkEvents.ExtensionGranted.Name, WorkEvents.TaskDayMoved.Name, WorkEvents.TaskRevised.Name];
    private static readonly string[] _kinds = [.. _days, WorkEvents.TaskMoved.Name, WorkEvents.TaskHandedOn.Name];

    public async Task<IReadOnlyList<ToldTask>> ReadAsync(AskedWork asked, CancellationToken ct)
    {
        var all = db.Set<TaskRow>().AsNoTracking();
        var (start, end) = (VietnamDay.Start(asked.Days.From), VietnamDay.Start(asked.Day.AddDays(1)));
        var seen = asked.Whole ? all : await reach.SeenAsync(all, ct);
        var rows = await seen.Where(row => row.GivenAt < end && ((row.State != TaskState.Done && row.State != TaskState.Stopped)
            || row.AgreedOn >= asked.Days.From || (row.State == TaskState.Stopped && row.ChangedAt >= start))).ToArrayAsync(ct);
        var ids = rows.Select(row => row.Id).ToArray();
        var steps = await StepsAsync([.. rows.Where(row => row.ChangedAt >= end).Select(row => row.Id)], end, ct);
        var past = rows.ToDictionary(row => row.Id, row =>
            TaskPast.On(asked.Day, row.Flow, row.Term.Due, row.AgreedOn, [.. steps[TaskSubject.Of(row.Id)]]));
        var calendar = await calendars.GetAsync(ct);
        var late = rows.Where(row => past[row.Id].Timing(asked.Day, calendar) == TaskTiming.Overdue).Select(row => row.Id).ToHashSet();
        var waits = (await db.Set<TaskLinkRow>().AsNoTracking()
            .Where(link => link.Kind == TaskLinkKind.WaitsFor && EF.Parameter(ids).Contains(link.TaskId)).ToArrayAsync(ct))
            .Where(link => late.Contains(link.OtherId)).Select(link => link.TaskId).ToHashSet();
        var parts = (await db.Set<TaskPartRow>().AsNoTracking().Where(part => EF.Parameter(ids).Contains(part.TaskId)).ToArrayAsync(ct))
            .ToLookup(part => part.TaskId, part => part.UnitId);
        var units = await people.UnitsAsync(ct);
        var order = units.Select((unit, i) => (unit.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return
        [
            .. from row in rows
               orderby order.GetValueOrDefault(row.UnitId, int.MaxValue), row.UnitId, past[row.Id].Due?.Day ?? DateOnly.MaxValue, row.Id
               select Told(row, past[row.Id], waits.Contains(row.Id), [.. parts[row.Id]]),
        ];

        ToldTask Told(TaskRow row, TaskPast then, bool waitsForLate, string[] with) => new()
        {
            Lead = units.FirstOrDefault(unit => unit.Id == row.UnitId)?.Name ?? row.UnitId,
            Called = row.Called,
            Title = row.Title,
            With = [.. with.Select(unit => TaskQueries.Name(units, unit)).Order(StringComparer.Ordinal)],
            Due = then.Due?.Text,
            Standing = then.Standing(asked.Day, calendar),
            SoFar = then.IsAsNow ? row.SoFar : null,
            Trouble = Trouble(then.IsAsNow ? row.Trouble : null, waitsForLate && then.Flow?.IsOpen == true),
        };
    }

    private async Task<ILookup<string, TaskUndo>> StepsAsync(Guid[] changed, DateTimeOffset since, CancellationToken ct)
    {
        var subjects = changed.Select(TaskSubject.Of).ToArray();
        var events = subjects.Length == 0 ? [] : await db.Events.AsNoTracking()
            .Where(row => EF.Parameter(subjects).Contains(row.Subject) && _kinds.Contains(row.Kind) && row.At >= since)
            .OrderBy(row => row.Seq).Select(row => new { row.Subject, row.Kind, row.Data }).ToArrayAsync(ct);
        return events.ToLookup(row => row.Subject, row => Undo(row.Kind, row.Data), StringComparer.Ordinal);
    }

    // Who takes over a task begins it anew: how far it was is told by no event of that.
    private static TaskUndo Undo(string kind, string? data)
    {
        using var read = JsonDocument.Parse(data ?? "{}");
        var old = read.RootElement.TryGetProperty("old", out var part) && part.ValueKind == JsonValueKind.Object ? part : default;
        if (_days.Contains(kind)) return new(Moved: true, Due: Day(Text(old, "due")));
        return new(Turned: true, State: Enum.TryParse<TaskState>(Text(old, "state"), ignoreCase: true, out var state) ? state : null);
    }

    private static string? Text(JsonElement old, string field) =>
        old.ValueKind == JsonValueKind.Object && old.TryGetProperty(field, out var value) ? value.ToString() : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;

    private static string? Trouble(string? said, bool waitsForLate) =>
        string.Join("; ", new[] { said, waitsForLate ? VietnameseText.Capital(TaskWaits.LateMark) : null }.OfType<string>())
            is { Length: > 0 } all ? all : null;
}
