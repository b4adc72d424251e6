using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>What happens to the invented steps up to today: most keep their day, some slip, a few hang.</summary>
internal sealed class DemoStory(WorkingCalendar calendar, DateOnly today)
{
    private readonly List<StepRow> _steps = [];
    private readonly List<StepLink> _links = [];
    private readonly HashSet<Guid> _hung = [];
    private Timetable? _planned;

    public DateOnly Today => today;

    public IReadOnlyList<StepRow> Steps => _steps;

    public IReadOnlyList<StepLink> Links => _links;

    /// <summary>The days as first planned.</summary>
    public Timetable Planned => _planned ??= Timetable.Planned(Network(), calendar);

    public void Add(ProjectRow project, IReadOnlyList<DemoStep> steps, Random dice, DateTimeOffset at)
    {
        var first = new DateOnly(today.Year, 1, 5).AddDays(dice.Next(0, 75));
        var early = project.PlanTo is { } end && end < new DateOnly(today.Year, 7, 1) ? end.AddDays(-150) : first;
        StepRow? before = null;
        StepRow? beside = null;
        foreach (var step in steps)
        {
            var row = new StepRow
            {
                Id = Guid.CreateVersion7(at),
                ProjectId = project.Id,
                Place = _steps.Count(own => own.ProjectId == project.Id) + 1,
                Name = step.Name,
                Output = step.Output,
                From = before is null ? early : null,
                Days = Math.Max(1, step.Days * dice.Next(85, 116) / 100),
                Count = step.Count,
            };
            if (before is not null)
                _links.Add(step.Beside is { } lag ? new(before.Id, row.Id, LinkKind.StartStart, lag) : new(before.Id, row.Id, Lag: 1));
            if (beside is not null) _links.Add(new(beside.Id, row.Id, Lag: 1));
            beside = step.Beside is null ? null : before;
            before = row;
            _steps.Add(row);
        }
    }

    /// <summary>A scheme is reviewed once what serves the same indicator is done, where that was to be done by then.</summary>
    public void Tie(IReadOnlyList<ProjectRow> projects)
    {
        var planned = Planned;
        foreach (var scheme in projects.Where(row => row.KindId == "de-an" && Last(row.Id) is not null))
        foreach (var other in projects.Where(row => row.KindId == "dau-tu" && Last(row.Id) is not null && Shares(row, scheme)))
        {
            var (review, ready) = (Last(scheme.Id)!, Last(other.Id)!);
            if (planned[ready.Id].End <= planned[review.Id].Start) _links.Add(new(ready.Id, review.Id, Lag: 1));
        }

        _planned = null;
    }

    public void Live(Random dice)
    {
        foreach (var planned in Planned.Steps)
        {
            var row = _steps.First(step => step.Id == planned.Step.Id);
            var waits = _links.Where(link => link.After == row.Id && link.Kind == LinkKind.FinishStart).Select(link => link.Before);
            var (late, hangs) = (Late(dice), dice.Next(100) < 6);
            if (!waits.All(id => _steps.Exists(step => step.Id == id && step.DoneOn is not null))) continue;
            var end = Timetable.Of(Network(), calendar, DateOnly.MinValue)[row.Id].End!.Value.AddDays(late);
            var day = calendar.OnOrAfter(end);
            if (day <= today && !hangs) row.DoneOn = day;
            else if (planned.End < today) _hung.Add(row.Id);
        }
    }

    /// <summary>Promised day of the step that hangs; null where none does.</summary>
    public DateOnly? Held(Guid project) =>
        _steps.Where(step => step.ProjectId == project && _hung.Contains(step.Id)).Select(step => Planned[step.Id].End).Min();

    private static int Late(Random dice) => dice.Next(100) switch
    {
        < 50 => 0,
        < 60 => -2,
        < 85 => dice.Next(2, 12),
        _ => dice.Next(15, 40),
    };

    private static bool Shares(ProjectRow one, ProjectRow other) =>
        ProjectStorage.List(one.Serves).Intersect(ProjectStorage.List(other.Serves)).Any();

    private StepRow? Last(Guid project) => _steps.LastOrDefault(step => step.ProjectId == project);

    private StepNetwork Network() => StepNetwork.Of(_steps.Select(ProjectStorage.Step), _links).Value;
}
