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

    /// <summary>What a decision on it moves.</summary>
    public required DecisionEffect Effect { get; init; }

    /// <summary>Targets it is about.</summary>
    public required IReadOnlyList<string> TargetNos { get; init; }
}

/// <summary>What a decision between the readings of a finding moves.</summary>
public enum DecisionEffect
{
    /// <summary>Nothing that could be computed anew: what is counted may be another thing, of which no figure is kept.</summary>
    None,

    /// <summary>The last day of a project, task or output.</summary>
    Days,

    /// <summary>Goals, and the verdicts that go by them.</summary>
    Goals,
}

public sealed record CheckerView
{
    public required PlanHead Plan { get; init; }
    public required IReadOnlyList<FindingView> Findings { get; init; }
    public required bool HasSource { get; init; }

    /// <summary>Contradictions recorded with the plan that nobody has decided; the cockpit and the inbox count them.</summary>
    public required int Deciding { get; init; }
}
