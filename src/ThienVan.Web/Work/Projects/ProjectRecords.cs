using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>What is written down on the way of a project: obstacles, planned money, households cleared.</summary>
public sealed class ProjectRecords(AppDb db, ProjectWrite writes)
{
    private static readonly Refusal _noChange = new("project.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");

    public Task<Refusal?> SaveObstacleAsync(SaveObstacle asked, CancellationToken ct) =>
        writes.ReportAsync(asked.ProjectId, async (project, change) =>
        {
            if (asked.Obstacle.Refuse(VietnamDay.Of(change.At)) is { } refusal) return refusal;
            var row = await db.Set<ObstacleRow>().AsTracking()
                .FirstOrDefaultAsync(one => one.Id == asked.Id && one.ProjectId == project.Id, ct);
            var old = row is null ? null : ProjectStorage.Obstacle(row);
            if (old == asked.Obstacle) return _noChange;
            if (row is null) db.Add(New(asked, change));
            else Follow(row, asked.Obstacle);
            change.Record(ProjectEvents.ObstacleSaved, ProjectLinks.Subject(project.Id), reason: null, old, asked.Obstacle);
            return null;
        }, ct);

    /// <summary>Refused beyond all the project may cost.</summary>
    public Task<Refusal?> PlanMoneyAsync(Guid id, MoneyLine line, CancellationToken ct) => writes.PlanAsync(id, async (project, change) =>
    {
        var rows = await db.Set<MoneyRow>().AsTracking().Where(row => row.ProjectId == id).ToArrayAsync(ct);
        var planned = Planned(project.Ceiling, rows).With(line);
        if (planned.IsRefused) return planned.Refusal;
        var row = rows.FirstOrDefault(row => row.Source == line.Source && row.Year == line.Year);
        if ((row?.Amount ?? 0) == line.Amount) return _noChange;
        change.Record(ProjectEvents.MoneyPlanned, ProjectLinks.Subject(id), reason: null,
            new { line.Source, line.Year, row?.Amount }, new { line.Amount });
        if (line.Amount == 0) db.Remove(row!);
        else if (row is not null) row.Amount = line.Amount;
        else db.Add(Row(id, line));
        return null;
    }, ct);

    /// <summary>All it may cost; null for unknown.</summary>
    public Task<Refusal?> LimitAsync(Guid id, decimal? ceiling, CancellationToken ct) => writes.PlanAsync(id, async (project, change) =>
    {
        var rows = await db.Set<MoneyRow>().AsNoTracking().Where(row => row.ProjectId == id).ToArrayAsync(ct);
        if (Planned(project.Ceiling, rows).Under(ceiling).Refusal is { } refusal) return refusal;
        if (project.Ceiling == ceiling) return _noChange;
        change.Record(ProjectEvents.MoneyPlanned, ProjectLinks.Subject(id), reason: null, new { project.Ceiling },
            new { Ceiling = ceiling });
        project.Ceiling = ceiling;
        return null;
    }, ct);

    public Task<Refusal?> CountAsync(Guid id, ClearanceCount count, CancellationToken ct) => writes.ReportAsync(id, (_, change) =>
    {
        if (count.Refuse(VietnamDay.Of(change.At)) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        db.Add(Row(id, count, change));
        change.Record(ProjectEvents.ClearanceCounted, ProjectLinks.Subject(id), count.StuckBy,
            now: new { count.On, count.Households, count.States });
        return Task.FromResult<Refusal?>(null);
    }, ct);

    internal static MoneyRow Row(Guid project, MoneyLine line) =>
        new() { ProjectId = project, Source = line.Source, Year = line.Year, Amount = line.Amount };

    internal static ClearanceRow Row(Guid project, ClearanceCount count, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        ProjectId = project,
        On = count.On,
        Households = count.Households,
        States = ProjectStorage.Write(count.States),
        StuckBy = VietnameseText.IsBlank(count.StuckBy) ? null : count.StuckBy.Trim(),
        CountedBy = change.Actor.Name,
    };

    internal static PlannedMoney Planned(decimal? ceiling, IEnumerable<MoneyRow> rows) => new()
    {
        Ceiling = ceiling,
        Lines = [.. rows.OrderBy(row => row.Year).ThenBy(row => row.Source, StringComparer.Ordinal)
            .Select(row => new MoneyLine(row.Source, row.Year, row.Amount))],
    };

    internal static ObstacleRow New(SaveObstacle asked, Change change)
    {
        var row = new ObstacleRow
        {
            Id = Guid.CreateVersion7(change.At),
            ProjectId = asked.ProjectId,
            What = asked.Obstacle.What,
            Clearer = asked.Obstacle.Clearer,
            Since = asked.Obstacle.Since,
        };
        Follow(row, asked.Obstacle);
        return row;
    }

    private static void Follow(ObstacleRow row, Obstacle said) =>
        (row.What, row.Clearer, row.Since, row.RaisedTo, row.RaisedOn, row.ClearedOn, row.Outcome) =
            (said.What.Trim(), said.Clearer.Trim(), said.Since, said.RaisedTo, said.RaisedOn, said.ClearedOn, said.Outcome);
}
