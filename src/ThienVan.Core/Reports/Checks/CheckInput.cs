using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Reports.Checks;

/// <summary>The part one neighbourhood group sent.</summary>
/// <param name="Name">"Tổ dân phố số 5".</param>
/// <param name="Seen">Null while it has not sent.</param>
public sealed record AreaPart(string Name, Observation? Seen);

/// <summary>A figure with everything its checks look at.</summary>
public sealed record CheckInput
{
    public required Indicator Indicator { get; init; }
    public required PlanDocument Plan { get; init; }

    /// <summary>The plan with the contradictions in it that nobody has decided; none unless said.</summary>
    public PlanReadings Readings { get => field ??= new(Plan, []); init; }

    /// <summary>The figure to be checked.</summary>
    public required Observation Seen { get; init; }

    /// <summary>Standing figures of the same indicator and the same area in other periods, in any order.</summary>
    public IReadOnlyList<Observation> Others { get; init; } = [];

    /// <summary>What is known of the years before the plan, as the judge is told it.</summary>
    public PastFigures Past { get; init; } = PastFigures.None;

    /// <summary>Standing figures of what a milestone waits for.</summary>
    public IReadOnlyList<Observation> Awaited { get; init; } = [];

    /// <summary>Day on which it is checked; its period's last unless said.</summary>
    public DateOnly Today { get => field == default ? Seen.Period.To : field; init; }

    /// <summary>One entry for each neighbourhood group that is asked; empty when none is.</summary>
    public IReadOnlyList<AreaPart> Parts { get; init; } = [];

    /// <summary>True for the part of a neighbourhood group: the plan promises nothing for it alone.</summary>
    public bool IsPart { get; init; }

    /// <summary>True once it was approved: a longer period reported later answers for the difference, not this figure.</summary>
    public bool IsSettled { get; init; }

    public string? Unit => IndicatorMeasure.UnitOf(Indicator);

    /// <summary>Year of the plan the figure belongs to: the one in which most of its days lie.</summary>
    public int Year => Indicator.YearWindow.YearOf(Seen.Period);

    /// <inheritdoc cref="EarlierFigures.Alike"/>
    public IReadOnlyList<Observation> EarlierAlike => EarlierFigures.Alike(Seen.Period, Others);
}
