using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Meetings;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Figures;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Meetings;

/// <summary>Gathers the pack of today from the book of tasks and the plan, in as many readings for many tasks as for few.</summary>
public sealed class PackReader(AppDb db, PlanReader plans, PeopleDirectory people, CalendarReader calendars, PackProjects projects,
    TimeProvider time)
{
    private const int Shown = 8;
    private const int DaysAhead = 7;

    /// <param name="meeting">The meeting the pack is for: its own conclusions are not among the earlier ones.</param>
    public async Task<MeetingPack> TodayAsync(MeetingRow meeting, CancellationToken ct)
    {
        var (today, calendar) = (VietnamDay.Today(time), await calendars.GetAsync(ct));
        var words = new PackWords(await people.UnitsAsync(ct), today, calendar);
        var open = db.Set<TaskRow>().AsNoTracking().Open();
        var days = TaskDays.Of(today, calendar);
        var last = today.AddDays(DaysAhead);
        var (changed, marks) = await projects.ReadAsync(await LastPackAsync(meeting, ct), ct);
        return new()
        {
            AsOf = today,
            Earlier = await EarlierAsync(meeting, words, ct),
            Overdue = await PartAsync(days.Timed(open, TaskTiming.Overdue), words, ct),
            DueSoon = await PartAsync(
                open.Where(row => row.State != TaskState.Submitted && row.Due >= today && row.Due <= last), words, ct),
            Targets = Targets(await plans.ForReportsAsync(ct), today),
            Projects = new([.. changed.Take(Shown)], changed.Count),
            Marks = marks,
            Decisions = await PartAsync(
                open.Where(row => row.State == TaskState.Submitted || row.DeclineReason != null || row.AskedDue != null), words, ct),
        };
    }

    private static async Task<PackPart> PartAsync(IQueryable<TaskRow> tasks, PackWords words, CancellationToken ct)
    {
        var total = await tasks.CountAsync(ct);
        var rows = total == 0 ? []
            : await tasks.OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Id).Take(Shown).ToArrayAsync(ct);
        return new([.. rows.Select(words.Line)], total);
    }

    private async Task<MeetingPack?> LastPackAsync(MeetingRow meeting, CancellationToken ct) =>
        (await db.Set<MeetingRow>().AsNoTracking().Where(row => row.Day < meeting.Day && row.KeptPack != null)
            .OrderByDescending(row => row.Day).FirstOrDefaultAsync(ct))?.Pack;

    // Those of the meeting before, and older ones that still run.
    private async Task<PackPart> EarlierAsync(MeetingRow meeting, PackWords words, CancellationToken ct)
    {
        var before = await db.Set<MeetingRow>().Where(row => row.Day < meeting.Day).OrderByDescending(row => row.Day)
            .Select(row => (DateOnly?)row.Day).FirstOrDefaultAsync(ct);
        if (before is not { } since) return PackPart.Empty;
        var rows = await db.Set<ConclusionRow>()
            .Join(db.Set<MeetingRow>().Where(row => row.Day < meeting.Day), row => row.MeetingId, held => held.Id, (row, _) => row.TaskId)
            .Join(db.Set<TaskRow>().AsNoTracking(), id => id, task => task.Id, (_, task) => task)
            .Where(task => (task.State != TaskState.Done && task.State != TaskState.Stopped) || task.AgreedOn >= since
                || task.AgreedOn == null)
            .ToArrayAsync(ct);
        TaskRow[] shown =
        [
            .. rows.Where(task => ConclusionAge.IsShown(task.State, task.AgreedOn ?? VietnamDay.Of(task.ChangedAt), since))
                .OrderBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Id),
        ];
        return new([.. shown.Take(Shown).Select(words.Line)], shown.Length);
    }

    private static PackPart Targets(PlanForReports? plan, DateOnly today)
    {
        if (plan is null) return PackPart.Empty;
        PackLine[] lines =
        [
            .. plan.CardsOf(plan.YearShown(today), today, today).Select(card => (Card: card, Word: StatusWord.Of(card.Verdict)))
                .Where(said => said.Word.Tone is StatusTone.OffTrack or StatusTone.AtRisk).OrderByDescending(said => said.Word.Tone)
                .Select(said => new PackLine
                {
                    Text = $"{said.Card.No}. {said.Card.ShortName}",
                    Who = LeadWords.Of(said.Card.Leads, "chưa giao đơn vị", unit => unit.ShortName),
                    Standing = said.Word.InText,
                    Why = said.Card.Verdict.Decisive?.Explanation.Sentence,
                    Address = PlanLinks.Target(said.Card.No),
                }),
        ];
        return new([.. lines.Take(Shown)], lines.Length);
    }
}

/// <summary>A task in the words of the pack.</summary>
internal sealed record PackWords(IReadOnlyList<WardUnitLine> Units, DateOnly Today, WorkingCalendar Calendar)
{
    public PackLine Line(TaskRow row) => new()
    {
        Text = $"{row.Called}. {row.Title}",
        Who = TaskQueries.Name(Units, row.UnitId) + (row.PersonName is { } person ? $", {person}" : ""),
        By = row.Term.Due?.Text,
        Standing = row.Flow.Standing(row.Due, Today, Calendar, row.Flow.Word()),
        Why = row.Trouble,
        Address = WorkLinks.Task(row.Id),
    };
}
