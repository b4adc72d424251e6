using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Projects;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>Takes the projects of the plan in force over as they are written, and follows what the plan says of them later. What people
/// did with one since (its lead, its kind, what it serves) stays.</summary>
public sealed class ProjectTaking(AppDb db, WriteScope write, PlanReader plan, ShippedKinds kinds)
{
    /// <summary>How many came new or follow; 0 where nothing differs.</summary>
    public async Task<Result<int>> TakeAsync(Actor actor, CancellationToken ct) => await write.RunAsync<int>(actor, async change =>
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return 0;
        var rows = await db.Set<ProjectRow>().AsTracking().Where(row => row.PlanPeriod == held.Period)
            .ToDictionaryAsync(row => row.PlanNo!, ct);
        var (came, follow) = (0, 0);
        foreach (var project in held.Document.Projects)
        {
            if (!rows.TryGetValue(project.No, out var row))
            {
                db.Add(New(project, held, change));
                came++;
            }
            else if (Differs(row, project)) follow += Follow(row, project);
        }

        if (came + follow > 0) change.Record(ProjectEvents.Taken, "work/project", now: new { held.Period, came, follow });
        return came + follow;
    }, ct);

    /// <summary>How many projects of the plan in force are not here, or are written otherwise.</summary>
    public async Task<int> WaitingAsync(CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return 0;
        var rows = await db.Set<ProjectRow>().AsNoTracking().Where(row => row.PlanPeriod == held.Period)
            .ToDictionaryAsync(row => row.PlanNo!, ct);
        return held.Document.Projects.Count(project => !rows.TryGetValue(project.No, out var row) || Differs(row, project));
    }

    private ProjectRow New(PlanProject project, PlanForReports held, Change change)
    {
        var began = project.Schedule?.From ?? held.Head.Date ?? VietnamDay.Of(change.At);
        var kind = ProjectKind.Told(kinds.All, project.Name);
        var row = new ProjectRow
        {
            Id = Guid.CreateVersion7(change.At),
            PlanPeriod = held.Period,
            PlanNo = project.No,
            Name = project.Name,
            KindId = kind?.Id,
            BeganOn = began,
            StateId = kind?.FlowOn(began).First.Id,
            LeadId = project.Lead,
            Serves = ProjectStorage.Write(project.Serves),
            Cooperating = "[]",
            Funding = "[]",
        };
        Follow(row, project);
        return row;
    }

    private static bool Differs(ProjectRow row, PlanProject project) =>
        Written(project) != (row.Name, row.PlanPlace, row.Timing, row.PlanFrom, row.PlanTo, row.Precision, row.Funding, row.Cooperating);

    private static int Follow(ProjectRow row, PlanProject project)
    {
        (row.Name, row.PlanPlace, row.Timing, row.PlanFrom, row.PlanTo, row.Precision, row.Funding, row.Cooperating) = Written(project);
        return 1;
    }

    // While a contradiction about its end is open, the plan says no last day.
    private static (string Name, string? Place, string? Timing, DateOnly? From, DateOnly? To, DatePrecision? Precision, string Funding,
        string Cooperating) Written(PlanProject project) => (
            project.Name, project.Provision.Reference, Timing(project), project.Schedule?.From,
            project.Schedule is { Said.IsOpen: true } ? null : project.Schedule?.To, project.Schedule?.Precision,
            ProjectStorage.Write(project.Funding), ProjectStorage.Write(project.Cooperating));

    private static string? Timing(PlanProject project) => project.Schedule is { Said.IsOpen: true }
        ? $"{project.Timing}, văn bản còn ghi hạn khác, chưa thống nhất"
        : project.Timing;
}
