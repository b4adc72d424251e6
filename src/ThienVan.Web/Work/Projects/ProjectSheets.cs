using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Web.Work.Projects;

/// <summary>Projects, their steps, and what would move, as sheets of bars.</summary>
public static class ProjectSheets
{
    public static GanttSheet Of(ProjectListView view) => new()
    {
        Scale = new(view.Days),
        Today = view.Book.Today,
        Rows = [.. view.Lines.Select(line => Row(line, view.Plan, view.Book.Today))],
    };

    /// <summary>Null where no step has days.</summary>
    public static GanttSheet? Of(ProjectView view)
    {
        var line = view.Line;
        DateOnly?[] days =
        [
            .. line.Steps.SelectMany(step => new[] { step.Timed.Start, step.Timed.End, step.Baseline?.Start, step.Baseline?.End }),
            line.Steps.Any(step => step.Timed.End is not null) ? view.Book.Today : null,
        ];
        return days.Min() is not { } first || days.Max() is not { } last ? null : new()
        {
            Scale = new(Whole(first, last)),
            Today = view.Book.Today,
            Rows = [.. line.Steps.Select(step => Row(step, view))],
            RowsAre = "Bước",
        };
    }

    /// <summary>Null where nothing moves.</summary>
    public static GanttSheet? Of(WhatIfView view)
    {
        if (view.Answer is not { ChangesNothing: false } answer) return null;
        var days = answer.Steps.SelectMany(moved => new[] { answer.Before[moved.Id].Start!.Value, moved.From, moved.To })
            .Append(view.Book.Today).ToArray();
        return new()
        {
            Scale = new(Whole(days.Min(), days.Max())),
            Today = view.Book.Today,
            Rows = [.. answer.Steps.Select(moved => Row(moved, view))],
            First = "Hiện nay",
            Second = "Nếu lùi",
            RowsAre = "Bước",
        };
    }

    private static GanttRow Row(ProjectLine line, ProjectPlan plan, DateOnly today)
    {
        var day = line.Outlook.Day;
        return new()
        {
            Name = line.Name,
            Address = ProjectLinks.Project(line.Id),
            Note = Note(line, plan),
            Written = Written(line),
            Ghost = line.Baseline is { } promised ? new(promised.Steps.Min(step => step.Start), promised.End) : null,
            Bar = line.Start is { } start && (day.DoneOn ?? day.Expected) is { } end ? new(start, end) : null,
            Tone = ProjectWords.Tone(line.Outlook.On(today)),
            Marks = [.. line.Steps.Where(step => step.Timed.End is not null)
                .Select(step => new GanttMark(step.Timed.End!.Value, step.Step.DoneOn is not null))],
            First = FigureText.Day(line.Baseline?.End),
            Second = FigureText.Day(day.DoneOn ?? day.Expected),
            Slip = line.Baseline is null ? FigureText.Missing : ProjectWords.Slip(day.Slip),
            State = ProjectWords.Word(line.Outlook, today),
        };
    }

    private static string Note(ProjectLine line, ProjectPlan plan) => string.Join(" · ", new[]
    {
        plan.Short(line.LeadId),
        line.Kind?.Name,
        ProjectWords.Counts(line.Outlook.Tally) ?? (line.PlanNo is null ? null : $"kế hoạch ghi: {line.Timing ?? "không ghi ngày"}"),
    }.OfType<string>());

    private static GanttSpan? Written(ProjectLine line) => line is { PlanFrom: null, PlanTo: null } ? null
        : new(line.PlanFrom ?? line.PlanTo!.Value, line.PlanTo ?? DateOnly.MaxValue.AddDays(-1));

    private static GanttRow Row(ProjectStep step, ProjectView view)
    {
        var (timed, today) = (step.Timed, view.Book.Today);
        return new()
        {
            Name = step.Step.Name,
            Address = ProjectLinks.Step(view.Line.Id, step.Id),
            Note = Note(step, view),
            Ghost = step.Baseline is { } promised ? new(promised.Start, promised.End) : null,
            Bar = timed is { Start: { } start, End: { } end } ? new(start, end) : null,
            Tone = ProjectWords.Tone(step.Day.On(today)),
            IsCritical = timed.IsCritical,
            First = step.Baseline is { } held ? FigureText.Day(held.End) : FigureText.Missing,
            Second = timed.End is null ? ProjectWords.NoDays : FigureText.Day(timed.End),
            Slip = step.Baseline is null ? FigureText.Missing : ProjectWords.Slip(step.Day.Slip),
            State = ProjectWords.Word(step.Day.On(today)),
        };
    }

    private static string Note(ProjectStep step, ProjectView view) => string.Join(" · ", new[]
    {
        step.Output,
        step.LeadId == view.Line.LeadId ? null : view.Plan.Short(step.LeadId),
        step.Timed.IsCritical ? "đường găng" : ProjectWords.Slack(step.Timed),
    }.OfType<string>().Concat(step.Waits.Select(link => $"{ProjectWords.Lag(link)}: {view.Book.FindStep(link.Before)?.Step.Step.Name}")));

    private static GanttRow Row(MovedDay moved, WhatIfView view)
    {
        var (before, after) = (view.Answer!.Before[moved.Id], view.Answer.After[moved.Id]);
        var found = view.Book.FindStep(moved.Id)!.Value;
        return new()
        {
            Name = found.Step.Step.Name,
            Address = ProjectLinks.Step(found.Project.Id, moved.Id),
            Note = found.Project.Name,
            Ghost = new(before.Start!.Value, moved.From),
            Bar = new(after.Start!.Value, moved.To),
            Tone = Shared.Ui.Figures.StatusTone.AtRisk,
            First = FigureText.Day(moved.From),
            Second = FigureText.Day(moved.To),
            Slip = ProjectWords.Slip(moved.Days),
        };
    }

    // Whole months, so that the first and the last bar have room.
    private static Period Whole(DateOnly first, DateOnly last) =>
        new(new(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1));
}
