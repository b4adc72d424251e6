using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Projects;

/// <summary>The steps of the plan's projects, lent to the judge of its milestones: promised by the baseline, else as planned.</summary>
internal static class StepsOfPlan
{
    public static readonly ProjectSteps Source = new(ReadAsync);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<StepDay>>> ReadAsync(
        AppDb db, string period, CancellationToken ct)
    {
        var steps = await db.Set<StepRow>().AsNoTracking().ToArrayAsync(ct);
        if (steps.Length == 0) return new Dictionary<string, IReadOnlyList<StepDay>>();
        var projects = await db.Set<ProjectRow>().AsNoTracking().Where(row => row.PlanPeriod == period).ToArrayAsync(ct);
        var links = await db.Set<StepLinkRow>().AsNoTracking().ToArrayAsync(ct);
        var baselines = (await ProjectBookReader.Latest(db).ToArrayAsync(ct)).ToDictionary(row => row.ProjectId, ProjectStorage.Baseline);
        var network = StepNetwork.Of(steps.Select(ProjectStorage.Step), links.Select(ProjectStorage.Link)).Value;
        var planned = Timetable.Planned(network, await new CalendarReader(db).GetAsync(ct));
        return projects.ToDictionary(row => row.PlanNo!,
            row => (IReadOnlyList<StepDay>)[.. Days(row, steps, baselines.GetValueOrDefault(row.Id), planned)]);
    }

    private static IEnumerable<StepDay> Days(
        ProjectRow project, StepRow[] steps, Core.Work.Scheduling.Baseline? baseline, Timetable planned)
    {
        var serves = ProjectStorage.List(project.Serves);
        foreach (var step in steps.Where(step => step.ProjectId == project.Id).OrderBy(step => step.Place))
            if ((baseline?.Find(step.Id)?.End ?? planned[step.Id].End) is { } due) yield return new(step.Name, due, step.DoneOn, serves);
    }
}
