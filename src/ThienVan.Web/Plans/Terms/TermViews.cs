using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Terms;

/// <summary>How one indicator is judged, and what may be set.</summary>
public sealed record TermsView
{
    /// <summary>As the plan of today has it, with the terms that hold.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The same without any of them: what the plan itself says.</summary>
    public required Indicator Planned { get; init; }
    public required PlanDocument Plan { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Kinds that fit the indicator.</summary>
    public required IReadOnlyList<TermKind> Kinds { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<TermLine> Lines { get; init; }

    /// <summary>How past years were spread; null where none is known part by part.</summary>
    public Spread? Past { get; init; }

    /// <summary>Those that wait for a second person.</summary>
    public IEnumerable<TermLine> Waiting => Lines.Where(line => line.IsWaiting);

    public IEnumerable<IndicatorTerm> Held(TermKind kind) => Indicator.Terms.Where(term => term.Kind == kind);
}
