using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Projects;

/// <summary>What the pages of projects show.</summary>
public sealed class ProjectQueries(AppDb db, ProjectBookReader reader, PlanReader plan, ProjectTaking taking)
{
    public async Task<ProjectListView> ListAsync(ProjectFilter filter, CancellationToken ct)
    {
        var book = await reader.ReadAsync(ct);
        var held = new ProjectPlan(await plan.ForReportsAsync(ct));
        var years = Years(book, held);
        var days = filter.IsWhole
            ? new Period(new(years.From, 1, 1), new(years.To, 12, 31))
            : Period.CalendarYear(Math.Clamp(filter.Year ?? book.Today.Year, years.From, years.To));
        var codes = filter.Serves is { } no
            ? held.Held?.Document.FindTarget(no)?.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal) ?? []
            : null;
        return new ProjectListView
        {
            Book = book,
            Plan = held,
            Lines = [.. book.Projects.Where(line => Is(line, filter.Unit) && line.Touches(days)
                && (codes is null || line.Serves.Any(codes.Contains)))],
            Days = days,
            Years = years,
            Waiting = await taking.WaitingAsync(ct),
        };
    }

    /// <summary>Null for a project that is not there.</summary>
    public async Task<ProjectView?> FindAsync(Guid id, CancellationToken ct)
    {
        var book = await reader.ReadAsync(ct);
        if (book.Find(id) is not { } line) return null;
        var baselines = await db.Set<BaselineRow>().AsNoTracking().Where(row => row.ProjectId == id).ToArrayAsync(ct);
        var cleared = await db.Set<ObstacleRow>().AsNoTracking().Where(row => row.ProjectId == id && row.ClearedOn != null)
            .ToArrayAsync(ct);
        var money = await db.Set<MoneyRow>().AsNoTracking().Where(row => row.ProjectId == id).ToArrayAsync(ct);
        var counts = await db.Set<ClearanceRow>().AsNoTracking().Where(row => row.ProjectId == id).ToArrayAsync(ct);
        return new ProjectView
        {
            Book = book,
            Plan = new(await plan.ForReportsAsync(ct)),
            Line = line,
            Baselines = BaselineBook.Of(baselines.Select(ProjectStorage.Baseline)),
            Cleared = [.. cleared.OrderByDescending(row => row.ClearedOn)
                .Select(row => new ObstacleLine(row.Id, id, ProjectStorage.Obstacle(row)))],
            Money = ProjectRecords.Planned(line.Ceiling, money),
            Counts = [.. counts.OrderByDescending(row => row.On).ThenByDescending(row => row.Id).Select(ProjectStorage.Clearance)],
        };
    }

    /// <summary>Nothing is stored: what slips and what is missed stand in the address alone.</summary>
    public async Task<WhatIfView> AskAsync(QueryState query, CancellationToken ct)
    {
        var slips = SlipAddress.Read(query);
        var book = await reader.ReadAsync(ct);
        var held = new ProjectPlan(await plan.ForReportsAsync(ct));
        var answer = WhatIf.Of(book.Network, book.Calendar, book.Today, slips, Goals(book, held));
        var figures = FigureAddress.Read(query, held.Held);
        var verdicts = figures.IsRefused || held.Held is null ? Array.Empty<SupposedVerdict>()
            : held.Held.Supposing(figures.Value, book.Today);
        return new WhatIfView
        {
            Book = book,
            Plan = held,
            Slips = slips,
            Figures = figures.IsRefused ? [] : figures.Value,
            Verdicts = verdicts.IsRefused ? [] : verdicts.Value,
            Answer = answer.IsRefused ? null : answer.Value,
            Refusal = SlipAddress.Refuse(query) ?? answer.Refusal ?? figures.Refusal ?? verdicts.Refusal,
        };
    }

    /// <summary>Goals of the plan that stand on steps.</summary>
    private static IReadOnlyList<StakedGoal> Goals(ProjectBook book, ProjectPlan plan) =>
    [
        .. (plan.Held?.Document.Indicators ?? []).SelectMany(indicator => StakedGoals.Of(indicator,
            [.. book.Projects.Where(project => project.Serves.Contains(indicator.Code)).SelectMany(project => project.Steps)
                .Select(step => (step.Id, step.Day.Promised))])),
    ];

    private static bool Is(ProjectLine line, string? unit) =>
        unit is null || line.LeadId == unit || line.Cooperating.Contains(unit) || line.Steps.Any(step => step.LeadId == unit);

    private static (int From, int To) Years(ProjectBook book, ProjectPlan plan)
    {
        int[] years =
        [
            book.Today.Year,
            .. book.Projects.SelectMany(line => new[] { line.Start, line.Outlook.Day.Expected, line.PlanFrom, line.PlanTo })
                .OfType<DateOnly>().Select(day => day.Year),
        ];
        var (first, last) = (years.Min(), years.Max());
        return (Math.Min(plan.Held?.Head.PeriodFrom ?? first, first), Math.Max(plan.Held?.Head.PeriodTo ?? last, last));
    }
}
