using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A step that may be taken on several tasks at once.</summary>
public enum BulkAct { Remind, MoveDay, HandOn, Agree }

/// <summary>What is to be done with every chosen task.</summary>
public sealed record BulkAsk(BulkAct Act, TaskHolder? To, DateOnly? Day, string? Reason)
{
    /// <summary>What every task would be refused for; null where it is worth asking them.</summary>
    public Refusal? Refuse() => Act switch
    {
        BulkAct.HandOn when To is null => new("task.holder", "Đề nghị chọn đơn vị hoặc người nhận việc."),
        BulkAct.MoveDay when Day is null => new("task.day", "Đề nghị chọn hạn mới."),
        BulkAct.Agree => null,
        _ => VietnameseText.IsBlank(Reason) ? new("task.reason", "Đề nghị ghi lý do hoặc lời nhắc; mọi việc đã chọn dùng chung.") : null,
    };
}

/// <summary>One chosen task and what would become of it.</summary>
/// <param name="Refusal">Why it would not change; null where it would.</param>
/// <param name="Caution">What to look at before its result is agreed with; null for nothing, and for another step.</param>
public sealed record BulkLine(TaskLine Line, SeenTask Seen, string? Outcome, Refusal? Refusal, string? Caution);

/// <summary>One task that was not changed.</summary>
public sealed record BulkRefused(Guid Id, string Called, string Title, Refusal Refusal);

/// <summary>What became of all of them.</summary>
public sealed record BulkOutcome(int Done, IReadOnlyList<BulkRefused> Refused);

/// <summary>One step on several tasks: each asked by itself, by the rules its own page follows.</summary>
public sealed class TaskBulk(
    AppDb db, WorkRights rights, TaskReach reach, TaskGiving giving, TaskService service, UnfinishedReader unfinished,
    PeopleDirectory people, CalendarReader calendars, TimeProvider time)
{
    /// <summary>A page of the list, and no more than an address carries.</summary>
    public const int Most = TaskQueries.PageSize;

    /// <summary>The chosen ones the person may see, in the order of their numbers.</summary>
    /// <param name="ask">Null while only the tasks are chosen.</param>
    public async Task<IReadOnlyList<BulkLine>> PreviewAsync(IReadOnlyList<Guid> chosen, BulkAsk? ask, CancellationToken ct)
    {
        var rows = await SeenAsync(chosen, ct);
        var (today, calendar, units) = (VietnamDay.Today(time), await calendars.GetAsync(ct), await people.UnitsAsync(ct));
        var holder = ask?.To is { } to ? await giving.HolderAsync(to, ct) : default;
        var open = await unfinished.OfAsync(ask?.Act == BulkAct.Agree ? [.. rows.Select(row => row.Id)] : [], ct);
        return
        [
            .. rows.Select(row => (Row: row, Refusal: ask is null ? null : Refuse(row, ask, holder, today, calendar)))
                .Select(one => new BulkLine(
                    TaskQueries.Line(one.Row, units, today, calendar), new(one.Row.Id, one.Row.Revision), one.Row.Outcome, one.Refusal,
                    one.Refusal is null ? open.GetValueOrDefault(one.Row.Id)?.Caution : null)),
        ];
    }

    /// <summary>Takes the step on each, one write after another.</summary>
    public async Task<BulkOutcome> RunAsync(IReadOnlyList<SeenTask> chosen, BulkAsk ask, CancellationToken ct)
    {
        var (done, refused) = (0, new List<(Guid Id, Refusal Refusal)>());
        foreach (var task in chosen.DistinctBy(task => task.Id).Take(Most))
            if (await StepAsync(task, ask, ct) is { } refusal) refused.Add((task.Id, refusal));
            else done++;
        var rows = await SeenAsync([.. refused.Select(one => one.Id)], ct);
        return new(done, [.. rows.Select(row => new BulkRefused(
            row.Id, row.Called, row.Title, refused.First(one => one.Id == row.Id).Refusal))]);
    }

    private Task<Refusal?> StepAsync(SeenTask task, BulkAsk ask, CancellationToken ct) => ask switch
    {
        { Act: BulkAct.HandOn, To: { } to } => service.HandOnAsync(task, to, ask.Reason, ct),
        { Act: BulkAct.MoveDay, Day: { } day } => service.MoveDayAsync(task, day, ask.Reason, ct),
        { Act: BulkAct.Remind } => service.RemindAsync(task, ask.Reason, ct),
        { Act: BulkAct.Agree } => service.AgreeAsync(task, ct),
        _ => Task.FromResult(ask.Refuse()),
    };

    private Refusal? Refuse(TaskRow row, BulkAsk ask, Result<PersonLine?> holder, DateOnly today, WorkingCalendar calendar)
    {
        var party = new TaskParty(row, rights);
        return ask.Refuse() ?? ask.Act switch
        {
            BulkAct.HandOn => TaskRules.HandOn(row, party, ask.To!.Value, holder, ask.Reason).Refusal,
            BulkAct.MoveDay => TaskRules.MoveDay(row, party, ask.Day!.Value, ask.Reason, today, calendar).Refusal,
            BulkAct.Remind => TaskRules.Remind(row, party, ask.Reason, today),
            _ => TaskRules.Agree(row, party).Refusal,
        };
    }

    private async Task<TaskRow[]> SeenAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().Take(Most).ToArray();
        if (wanted.Length == 0) return [];
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        return await seen.Where(row => wanted.Contains(row.Id)).OrderBy(row => row.Year).ThenBy(row => row.Number).ToArrayAsync(ct);
    }
}
