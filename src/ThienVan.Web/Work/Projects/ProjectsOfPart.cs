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

/// <summary>Reads projects for a part of another room's page, in a scope of its own: the page may still be reading.</summary>
public sealed class ProjectsOfPart(IServiceScopeFactory scopes, ReadOnce once, TimeProvider time)
{
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
