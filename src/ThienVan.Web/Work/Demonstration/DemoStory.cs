using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>What happens to the invented steps up to today: most keep their day, some slip, a few hang.</summary>
internal sealed partial class DemoStory(WorkingCalendar calendar, DateOnly today)
{
    private const int Seed = 135;
    private const int RecentDays = 70;
    private readonly List<StepRow> _steps = [];
    private readonly List<StepLink> _links = [];
    private readonly HashSet<Guid> _hung = [];
    private readonly Dictionary<Guid, string> _numbers = [];
    private Timetable? _planned;

    public DateOnly Today => today;

    public IReadOnlyList<StepRow> Steps => _steps;

    public IReadOnlyList<StepLink> Links => _links;

    /// <summary>The days as first planned.</summary>
    public Timetable Planned => _planned ??= Timetable.Planned(Network(), calendar);

    public void Add(ProjectRow project, IReadOnlyList<DemoStep> steps, Random dice, DateTimeOffset at)
    {
        _numbers[project.Id] = project.PlanNo!;
        var first = new DateOnly(today.Year, 1, 5).AddDays(dice.Next(0, 75));
        var early = project.PlanTo is { } end && end < new DateOnly(today.Year, 7, 1) ? end.AddDays(-150) : first;
        var isLong = project.PlanTo is { } last && last.Year > today.Year;
        StepRow? before = null;
        StepRow? beside = null;
        StepRow? opening = null;
        var cycles = isLong && project.KindId is "phong-trao" or "ke-hoach" ? Twice(steps) : steps;
        foreach (var (step, i) in cycles.Select((one, i) => (one, i)))
        {
            if (i == steps.Count) before = null;
            var row = new StepRow
            {
                Id = Guid.CreateVersion7(at),
                ProjectId = project.Id,
                Place = _steps.Count(own => own.ProjectId == project.Id) + 1,
                Name = step.Name,
                Output = step.Output,
                From = before is not null ? null : i == steps.Count ? opening!.From!.Value.AddYears(1) : early,
                Days = Math.Max(1, step.Days * dice.Next(85, 116) * (isLong && project.KindId is "dau-tu" or "mat-bang" ? 17 : 10) / 1000),
                Count = step.Count,
            };
            if (before is not null)
                _links.Add(step.Beside is { } lag ? new(before.Id, row.Id, LinkKind.StartStart, lag) : new(before.Id, row.Id, Lag: 1));
            if (beside is not null) _links.Add(new(beside.Id, row.Id, Lag: 1));
            beside = step.Beside is null ? null : before;
            before = row;
            opening ??= row;
            _steps.Add(row);
            if (i == steps.Count - 1) Meet(project, opening, dice);
        }
    }

    // What the plan wants done this year, or on a day that its name bears, is planned back from there.
    private void Meet(ProjectRow project, StepRow opening, Random dice)
    {
        DateOnly? day = DayOf(project.Name) is { } named ? named.AddDays(25)
            : project.PlanTo is { } last && last.Year == today.Year ? last.AddDays(-dice.Next(0, 20)) : null;
        if (day is not { } meet) return;
        var end = Timetable.Planned(Network(), calendar).Steps.Where(step => step.Step.ProjectId == project.Id).Max(step => step.End);
        opening.From = opening.From!.Value.AddDays(meet.DayNumber - end!.Value.DayNumber);
    }

    private DateOnly? DayOf(string name) => DayInName().Match(name) is { Success: true } found
        && DateOnly.TryParseExact($"{found.Value}/{today.Year}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}\b", RegexOptions.None, 1000)]
    private static partial Regex DayInName();

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

    public void Live()
    {
        foreach (var planned in Planned.Steps)
        {
            var row = _steps.First(step => step.Id == planned.Step.Id);
            var dice = Dice($"{_numbers[row.ProjectId]}/{row.Place}");
            var waits = _links.Where(link => link.After == row.Id && link.Kind == LinkKind.FinishStart).Select(link => link.Before);
            var (late, hangs) = (Late(dice), dice.Next(100) < 15 && planned.End > today.AddDays(-RecentDays));
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

    /// <summary>The same of the same thing at every start.</summary>
    public static Random Dice(string thing) => new(Seed + thing.Aggregate(17, (hash, letter) => (hash * 31) + letter));

    private IEnumerable<DemoStep> Twice(IReadOnlyList<DemoStep> steps) =>
        steps.Select(step => step with { Name = $"{step.Name} {today.Year}" })
            .Concat(steps.Select(step => step with { Name = $"{step.Name} {today.Year + 1}" }));

    private static int Late(Random dice) => dice.Next(100) switch
    {
        < 45 => 0,
        < 70 => -4,
        < 93 => dice.Next(2, 9),
        _ => dice.Next(15, 35),
    };

    private static bool Shares(ProjectRow one, ProjectRow other) =>
        ProjectStorage.List(one.Serves).Intersect(ProjectStorage.List(other.Serves)).Any();

    private StepRow? Last(Guid project) => _steps.LastOrDefault(step => step.ProjectId == project);

    private StepNetwork Network() => StepNetwork.Of(_steps.Select(ProjectStorage.Step), _links).Value;
}
