using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Meetings;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Meetings;

/// <summary>The projects of a pack: those that are late, and those that changed since the pack before.</summary>
public sealed class PackProjects(ProjectBookReader reader, PlanReader plans)
{
    /// <param name="before">The pack kept last; null where none was, and then only what is late is told.</param>
    /// <returns>The worst first, and how every project stands for the next pack.</returns>
    public async Task<(IReadOnlyList<PackLine> Lines, IReadOnlyList<ProjectMark> Marks)> ReadAsync(
        MeetingPack? before, CancellationToken ct)
    {
        var (book, plan) = (await reader.ReadAsync(ct), new ProjectPlan(await plans.ForReportsAsync(ct)));
        var then = (before?.Marks ?? []).ToDictionary(mark => mark.Id);
        var told =
            from project in book.Projects
            let now = Mark(project)
            let change = then.TryGetValue(project.Id, out var mark) ? new ProjectChange(mark, now) : null
            let standing = project.Outlook.On(book.Today)
            where standing is Standing.Overdue or Standing.Slipping || change is { IsNone: false }
            orderby standing is Standing.Overdue or Standing.Slipping ? project.Outlook.Day.Slip ?? 0 : -1 descending
            select Line(project, change, plan, book.Today);
        return ([.. told], [.. book.Projects.Select(Mark)]);
    }

    private static PackLine Line(ProjectLine project, ProjectChange? change, ProjectPlan plan, DateOnly today)
    {
        string?[] why =
        [
            change is { IsNone: false } ? $"Từ kỳ trước: {change.Sentence}" : null,
            project.Obstacles.Count == 0 ? null : string.Join("; ", project.Obstacles.Select(line =>
                $"{line.Obstacle.What}: {line.Obstacle.Clearer} gỡ, vướng đã {FigureText.Number(line.Obstacle.Age(today))} ngày")),
        ];
        return new()
        {
            Text = project.Name,
            Who = plan.Short(project.LeadId),
            By = project.Outlook.Day.Promised is { } day ? $"hạn {FigureText.Day(day)}" : null,
            Standing = ProjectWords.Word(project.Outlook, today) + (project.Outlook.Day is { Slip: > 0, Expected: { } expected } late
                ? $", dự kiến {FigureText.Day(expected)}, {ProjectWords.Slip(late.Slip)}" : ""),
            Why = string.Join(". ", why.OfType<string>()) is { Length: > 0 } said ? said : null,
            Address = ProjectLinks.Project(project.Id),
        };
    }

    private static ProjectMark Mark(ProjectLine project) => new()
    {
        Id = project.Id,
        Expected = project.Outlook.Day.Expected,
        DoneOn = project.Outlook.Day.DoneOn,
        StepsDone = [.. project.Steps.Where(step => step.Step.DoneOn is not null).Select(step => new NamedThing(step.Id, step.Step.Name))],
        Obstacles = [.. project.Obstacles.Select(line => new NamedThing(line.Id, line.Obstacle.What))],
    };
}
