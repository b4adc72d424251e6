using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Projects;

/// <summary>What every write on a project begins with: the project as it is now, and whether who asks may.</summary>
public sealed class ProjectWrite(AppDb db, WriteScope write, ProjectRights rights, PlanFigures verdicts)
{
    private static readonly Refusal _unknown = new("project.unknown", "Không có dự án hoặc bước này; đề nghị mở lại danh sách dự án.");

    public ProjectRights Rights => rights;

    /// <summary>Changes the days and the shape of a project.</summary>
    internal Task<Refusal?> PlanAsync(Guid project, Func<ProjectRow, Change, Task<Refusal?>> step, CancellationToken ct) =>
        RunAsync(db.Set<ProjectRow>().Where(row => row.Id == project), rights.RefusePlan, step, ct);

    /// <summary>Says how far a project has come.</summary>
    internal Task<Refusal?> ReportAsync(Guid project, Func<ProjectRow, Change, Task<Refusal?>> step, CancellationToken ct) =>
        RunAsync(db.Set<ProjectRow>().Where(row => row.Id == project), rights.RefuseReport, step, ct);

    /// <summary>Changes the days of a step.</summary>
    internal Task<Refusal?> PlanStepAsync(Guid step, Func<ProjectRow, StepRow, Change, Task<Refusal?>> go, CancellationToken ct) =>
        OfStepAsync(step, rights.RefusePlan, go, ct);

    /// <summary>Says how far a step has come.</summary>
    internal Task<Refusal?> ReportStepAsync(Guid step, Func<ProjectRow, StepRow, Change, Task<Refusal?>> go, CancellationToken ct) =>
        OfStepAsync(step, rights.RefuseReport, go, ct);

    private Task<Refusal?> OfStepAsync(
        Guid step, Func<string?, Refusal?> refuse, Func<ProjectRow, StepRow, Change, Task<Refusal?>> go, CancellationToken ct) =>
        RunAsync(
            db.Set<ProjectRow>().Where(row => db.Set<StepRow>().Any(own => own.Id == step && own.ProjectId == row.Id)), refuse,
            async (project, change) => await go(
                project, await db.Set<StepRow>().AsTracking().FirstAsync(row => row.Id == step, ct), change), ct);

    private async Task<Refusal?> RunAsync(IQueryable<ProjectRow> asked, Func<string?, Refusal?> refuse,
        Func<ProjectRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
            await asked.AsTracking().FirstOrDefaultAsync(ct) is not { } project ? _unknown
            : refuse(project.LeadId) is { } denied
                ? change.Refuse(denied, ProjectEvents.Refused, ProjectLinks.Subject(project.Id))
            : await step(project, change) is { } refusal ? refusal
            : await ToldAsync(ct), ct);
        return result.Refusal;
    }

    // Milestones wait for steps: their verdicts are made anew.
    private async Task<bool> ToldAsync(CancellationToken ct)
    {
        await verdicts.WorkChangedAsync(ct);
        return true;
    }
}
