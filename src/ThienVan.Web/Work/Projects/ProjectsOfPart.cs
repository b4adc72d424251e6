using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>The projects behind a target.</summary>
/// <param name="Lines">Those that serve one of its indicators.</param>
/// <param name="Plan">Names of units.</param>
/// <param name="Today">Day asked about.</param>
public sealed record ProjectsBehindView(IReadOnlyList<ProjectLine> Lines, ProjectPlan Plan, DateOnly Today);

/// <summary>How many projects are late, or will be, and the targets they serve.</summary>
/// <param name="Divided">Projects with steps: of others nothing can be said.</param>
/// <param name="Units">Who leads how many of the late ones.</param>
public sealed record LateProjectsView(
    int Late, int Divided, IReadOnlyList<ServedTarget> Targets, IReadOnlyList<(string Unit, int Late)> Units);

/// <summary>Reads projects for a part of another room's page, in a scope of its own: the page may still be reading.</summary>
public sealed class ProjectsOfPart(IServiceScopeFactory scopes, ReadOnce once, TimeProvider time)
{
    /// <summary>Projects that are late or will be; null for who may see no projects, and where none has steps.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    public async Task<LateProjectsView?> LateAsync(AppDb page, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!services.GetRequiredService<CurrentActor>().May(ProjectPermissions.View)) return null;
        var book = await once.ReadAsync(page, VietnamDay.Today(time), () => services.GetRequiredService<ProjectBookReader>().ReadAsync(ct));
        ProjectLine[] divided = [.. book.Projects.Where(line => line.Steps.Count > 0)];
        ProjectLine[] late = [.. divided.Where(line => line.Outlook.On(book.Today) is Standing.Overdue or Standing.Slipping)];
        if (divided.Length == 0) return null;
        var plan = new ProjectPlan(await services.GetRequiredService<PlanReader>().ForReportsAsync(ct));
        return new(late.Length, divided.Length, plan.Targets(late.SelectMany(line => line.Serves)),
            [.. late.CountBy(line => plan.Short(line.LeadId)).Select(unit => (unit.Key, unit.Value))]);
    }

    /// <summary>Null for who may see no projects, and where none serves.</summary>
    /// <param name="page">Context of the page, which knows what was written last.</param>
    public async Task<ProjectsBehindView?> BehindAsync(AppDb page, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!services.GetRequiredService<CurrentActor>().May(ProjectPermissions.View)) return null;
        var book = await once.ReadAsync(page, VietnamDay.Today(time), () => services.GetRequiredService<ProjectBookReader>().ReadAsync(ct));
        ProjectLine[] lines = [.. book.Projects.Where(line => line.Serves.Any(codes.Contains))];
        return lines.Length == 0
            ? null
            : new(lines, new(await services.GetRequiredService<PlanReader>().ForReportsAsync(ct)), book.Today);
    }
}
