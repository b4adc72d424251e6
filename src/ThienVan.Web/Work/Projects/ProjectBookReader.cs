using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>Reads every project with as many queries for five hundred as for one: what waits for what knows no project's edge.</summary>
public sealed class ProjectBookReader(AppDb db, CalendarReader calendars, ShippedKinds kinds, TimeProvider clock)
{
    public async Task<ProjectBook> ReadAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(clock);
        var calendar = await calendars.GetAsync(ct);
        var projects = await db.Set<ProjectRow>().AsNoTracking().ToArrayAsync(ct);
        var steps = await db.Set<StepRow>().AsNoTracking().ToArrayAsync(ct);
        var links = await db.Set<StepLinkRow>().AsNoTracking().ToArrayAsync(ct);
        var baselines = await Latest(db).ToArrayAsync(ct);
        var obstacles = await db.Set<ObstacleRow>().AsNoTracking().Where(row => row.ClearedOn == null).ToArrayAsync(ct);
        var network = StepNetwork.Of(steps.Select(ProjectStorage.Step), links.Select(ProjectStorage.Link)).Value;
        var rows = new Rows
        {
            Today = today,
            Table = Timetable.Of(network, calendar, today),
            Planned = Timetable.Planned(network, calendar),
            Network = network,
            Steps = steps.ToLookup(row => row.ProjectId),
            Baselines = baselines.ToDictionary(row => row.ProjectId, ProjectStorage.Baseline),
            Obstacles = obstacles.ToLookup(row => row.ProjectId),
        };
        return new ProjectBook
        {
            Today = today,
            Calendar = calendar,
            Network = network,
            Table = rows.Table,
            Projects = [.. projects.OrderBy(row => row.PlanNo is null).ThenBy(row => row.PlanNo, _numbers).ThenBy(row => row.Id)
                .Select(row => Line(row, rows))],
        };
    }

    /// <summary>The baseline that holds of every project.</summary>
    internal static IQueryable<BaselineRow> Latest(AppDb db) => db.Set<BaselineRow>().AsNoTracking()
        .Where(row => !db.Set<BaselineRow>().Any(later => later.ProjectId == row.ProjectId && later.Number > row.Number));

    private static readonly StringComparer _numbers = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    private ProjectLine Line(ProjectRow row, Rows rows)
    {
        var kind = kinds.Find(row.KindId);
        var state = kind?.FlowOn(row.BeganOn).Find(row.StateId);
        var baseline = rows.Baselines.GetValueOrDefault(row.Id);
        ProjectStep[] steps = [.. rows.Steps[row.Id].OrderBy(step => step.Place).Select(step => Step(step, row, baseline, rows))];
        return new ProjectLine
        {
            Id = row.Id,
            Name = row.Name,
            PlanNo = row.PlanNo,
            PlanPlace = row.PlanPlace,
            Kind = kind,
            BeganOn = row.BeganOn,
            State = state,
            StateSince = row.StateSince,
            LeadId = row.LeadId,
            Cooperating = ProjectStorage.List(row.Cooperating),
            Funding = ProjectStorage.List(row.Funding),
            Serves = ProjectStorage.List(row.Serves),
            Timing = row.Timing,
            PlanFrom = row.PlanFrom,
            PlanTo = row.PlanTo,
            Precision = row.Precision,
            Ceiling = row.Ceiling,
            Demonstration = row.Demonstration,
            Steps = steps,
            Baseline = baseline,
            Obstacles = [.. rows.Obstacles[row.Id].OrderBy(one => one.Since)
                .Select(one => new ObstacleLine(one.Id, row.Id, ProjectStorage.Obstacle(one)))],
            Outlook = ProjectOutlook.Of([.. steps.Select(step => step.Day)],
                baseline?.End ?? rows.Planned.EndOf(row.Id) ?? row.PlanTo, state is { IsEnd: true } ? row.StateSince : null, rows.Today),
        };
    }

    private static ProjectStep Step(StepRow row, ProjectRow project, Baseline? baseline, Rows rows)
    {
        var timed = rows.Table[row.Id];
        var promised = baseline?.Find(row.Id);
        return new()
        {
            Timed = timed,
            Baseline = promised,
            Day = new(promised?.End ?? rows.Planned[row.Id].End, timed.End, row.DoneOn),
            Waits = [.. rows.Network.Before(row.Id)],
            Place = row.Place,
            Output = row.Output,
            LeadId = row.LeadId ?? project.LeadId,
        };
    }

    private sealed record Rows
    {
        public required DateOnly Today { get; init; }
        public required Timetable Table { get; init; }
        public required Timetable Planned { get; init; }
        public required StepNetwork Network { get; init; }
        public required ILookup<Guid, StepRow> Steps { get; init; }
        public required IReadOnlyDictionary<Guid, Baseline> Baselines { get; init; }
        public required ILookup<Guid, ObstacleRow> Obstacles { get; init; }
    }
}
