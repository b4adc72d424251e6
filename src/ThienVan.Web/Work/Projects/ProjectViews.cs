using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;

namespace ThienVan.Web.Work.Projects;

/// <summary>A target that work stands behind.</summary>
/// <param name="No">Its number.</param>
/// <param name="Name">Short where it has such a name.</param>
/// <param name="Codes">Of its indicators that are served.</param>
public sealed record ServedTarget(string No, string Name, IReadOnlyList<string> Codes);

/// <summary>The plan in force as the projects need it.</summary>
public sealed class ProjectPlan(PlanForReports? held)
{
    /// <summary>Null while no plan is in force.</summary>
    public PlanForReports? Held { get; } = held;

    public string Unit(string? id) => Held?.UnitName(id) ?? id ?? "Chưa giao đơn vị";

    /// <summary>A short name where there is one.</summary>
    public string Short(string? id) => id is null ? Unit(id) : Held?.Document.FindUnit(id)?.ShortName ?? Unit(id);

    public IReadOnlyList<ServedTarget> Targets(IEnumerable<string> codes)
    {
        var served = codes.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (Held?.Document.AllTargets() ?? [])
                .Select(target => new ServedTarget(target.No, target.ShortName ?? target.Name,
                    [.. target.Indicators.Select(indicator => indicator.Code).Where(served.Contains)]))
                .Where(target => target.Codes.Count > 0),
        ];
    }
}

/// <summary>Projects as a list asks for them.</summary>
public sealed record ProjectListView
{
    public required ProjectBook Book { get; init; }
    public required ProjectPlan Plan { get; init; }
    public required IReadOnlyList<ProjectLine> Lines { get; init; }

    /// <summary>Days the sheet shows.</summary>
    public required Period Days { get; init; }

    /// <summary>Years there are to look at.</summary>
    public required (int From, int To) Years { get; init; }

    /// <summary>How many projects of the plan are not taken over as it is written now.</summary>
    public required int Waiting { get; init; }
}

/// <summary>A project with everything on its page.</summary>
public sealed record ProjectView
{
    public required ProjectBook Book { get; init; }
    public required ProjectPlan Plan { get; init; }
    public required ProjectLine Line { get; init; }
    public required BaselineBook Baselines { get; init; }

    /// <summary>Those that no longer hold it up, the last first.</summary>
    public required IReadOnlyList<ObstacleLine> Cleared { get; init; }
    public required PlannedMoney Money { get; init; }

    /// <summary>The last count first.</summary>
    public required IReadOnlyList<ClearanceCount> Counts { get; init; }
}

/// <summary>What would move, told of projects, steps and goals.</summary>
public sealed record WhatIfView
{
    public required ProjectBook Book { get; init; }
    public required ProjectPlan Plan { get; init; }
    public required IReadOnlyList<Slip> Slips { get; init; }

    /// <summary>What years are supposed to end with.</summary>
    public IReadOnlyList<SupposedFigure> Figures { get; init; } = [];

    /// <summary>Verdicts that were asked about, and those that turn with them.</summary>
    public IReadOnlyList<SupposedVerdict> Verdicts { get; init; } = [];

    /// <summary>Null where the question was refused.</summary>
    public required WhatIf? Answer { get; init; }
    public required Refusal? Refusal { get; init; }

    /// <summary>Name of what slips, or moves.</summary>
    public string Name(Guid id) => Book.Find(id)?.Name
        ?? (Book.FindStep(id) is { } found ? $"{found.Step.Step.Name} ({found.Project.Name})" : "Việc không còn nữa");
}
