using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Web.Work.Projects;

/// <summary>A project as asked for; its lead, kind and what it serves.</summary>
public sealed record SaveProject
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Of a new one: the plan names its own.</summary>
    public string? Name { get; init; }
    public string? KindId { get; init; }
    public string? LeadId { get; init; }
    public required IReadOnlyList<string> Serves { get; init; }
}

/// <summary>A step as asked for.</summary>
public sealed record SaveStep
{
    public required Guid ProjectId { get; init; }

    /// <summary>Null for a new one.</summary>
    public Guid? StepId { get; init; }
    public required string? Name { get; init; }
    public string? Output { get; init; }
    public string? LeadId { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>Last day; null where a number of days is said instead.</summary>
    public DateOnly? To { get; init; }
    public int? Days { get; init; }
    public DayCount Count { get; init; } = DayCount.Calendar;

    /// <summary>Asked for where days that stood become others.</summary>
    public string? Reason { get; init; }
}

/// <summary>An obstacle as asked for.</summary>
/// <param name="ProjectId">What it holds up.</param>
/// <param name="Id">Null for a new one.</param>
/// <param name="Obstacle">As typed.</param>
public sealed record SaveObstacle(Guid ProjectId, Guid? Id, Obstacle Obstacle);
