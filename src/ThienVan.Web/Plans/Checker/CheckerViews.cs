using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Targets;

namespace ThienVan.Web.Plans.Checker;

/// <summary>A checker's finding with what a person decided about it.</summary>
public sealed record FindingView
{
    public required Finding Finding { get; init; }

    /// <summary>Decision in force; null while open.</summary>
    public DecisionLine? Decision { get; init; }
    public IReadOnlyList<DecisionLine> History { get; init; } = [];

    /// <summary>Its readings beside each other; null in a list, and where nothing can be chosen.</summary>
    public ReadingWays? Ways { get; init; }
}

public sealed record CheckerView
{
    public required PlanHead Plan { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public required bool HasSource { get; init; }

    /// <summary>Contradictions recorded with the plan that nobody has decided; the cockpit and the inbox count them.</summary>
    public required int Deciding { get; init; }
}
